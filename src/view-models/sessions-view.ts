/** The sessions of a cohort as pages print them: the pattern in words, pictures, the list. */

import type { Cohort } from '#catalog/catalog-types.ts';
import {
  formatDate,
  formatDateRange,
  formatPartialDate,
  formatTime,
  formatTimeRange,
  formatWeekday,
} from '#domain/date-formats.ts';
import type { IsoDate, PartialDate, Weekday } from '#domain/dates.ts';
import { zoneName } from '#domain/instants.ts';
import type { KeyDate } from '#domain/key-dates.ts';
import { madeOnce } from '#domain/made-once.ts';
import { describeSchedule } from '#domain/schedule.ts';
import { daysOfSession, heldSessions } from '#domain/sessions.ts';
import { choiceOf, dateWords } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { type DayMark, type Month, monthsOf } from './pictures/session-months.ts';
import { drawStrip, type SessionStrip } from './pictures/session-strip.ts';
import { daysOff, scheduleText, sentencesOf, statedTimes } from './schedule-text.ts';

export interface MonthPicture extends Month {
  /** “September” */
  readonly name: string;
  /** What the picture shows, in words. */
  readonly label: string;
}

/** When a cohort meets, in words. */
export interface SessionsInWords {
  /** “12 two-hour classes”, “12 two-hour classes, 1 cancelled” */
  readonly count: string | null;
  /** “Tuesdays, Sep 17 – Dec 10, 11 AM–1 PM ET”, or as much as is known. */
  readonly short: string;
  /** The same in pieces that a line does not break. */
  readonly shortParts: readonly string[];
  /** “none on Oct 22” */
  readonly shortNone: string | null;
  /** “Twelve Tuesdays, 11 AM–1 PM Eastern Time, September 17 – December 10, 2024.” and what follows. */
  readonly sentences: readonly string[];
  /** “September 17 – December 10, 2024”, “August 2024; the days are not published here”. */
  readonly dates: string;
  /** “Tuesdays, 11 AM–1 PM ET”; null where nothing of it is stated. */
  readonly times: string | null;
  /** The same in pieces that a line does not break. */
  readonly timesParts: readonly string[];
  /** “Scholarship deadline”, “March 1, 2025”: days that are neither class nor deadline. */
  readonly otherDates: readonly { readonly term: string; readonly text: string }[];
}

export interface SessionsView extends SessionsInWords {
  readonly months: readonly MonthPicture[];
  /** The last days to apply: “September 10: last day, Completed PTI”. */
  readonly lastDays: readonly { readonly text: string; readonly number: number }[];
  readonly weekdayLetters: readonly string[];
  readonly strip: (SessionStrip & { label: string; first: string; last: string }) | null;
}

/** The last day to apply of one situation. */
export interface LastDay {
  readonly date: IsoDate;
  /** “Completed PTI”; null where it is everyone’s. */
  readonly situation: string | null;
  /** Of the situation among those of the program, from 1. */
  readonly number: number;
}

/** When a cohort meets, in words alone. */
export const sessionsInWords = madeOnce((cohort: Cohort, locale: string): SessionsInWords => {
  const schedule = describeSchedule(cohort);
  const dates = datesOf(cohort, locale);
  const text = schedule && scheduleText(schedule, cohort, locale);
  const stated = schedule ? [] : statedTimes(cohort, locale);
  const noneShort = schedule ? daysOff(schedule, locale) : [];
  const parts = text
    ? [text.days, text.dates, text.at, text.exceptions].filter((part) => part !== null)
    : [dates, ...stated];
  const timesParts = text
    ? [text.days ?? text.dates, text.at, text.exceptions].flatMap((part) => part || [])
    : stated;
  return {
    count:
      schedule &&
      dateWords.classesHeld(
        schedule.planned,
        schedule.cancelled.length,
        schedule.minutesPerSession,
      ),
    short: joinedWords.facts(parts),
    shortParts: parts,
    shortNone: noneShort.length > 0 ? dateWords.noneOn(noneShort) : null,
    sentences: schedule ? sentencesOf(cohort, schedule, locale) : [],
    dates,
    times: timesParts.length > 0 ? joinedWords.facts(timesParts) : null,
    timesParts,
    otherDates: [
      ...cohort.keyDates.map((day) => ({ term: day.label, text: keyDateText(day, locale) })),
      ...cohort.selfPaced.map(({ title, from, until, note }) => ({
        term: dateWords.selfPaced(title),
        text: dateWords.withNote(formatDateRange(from, until, locale), note),
      })),
    ],
  };
});

/**
 * @param lastDays on which applications for this cohort close, marked in the pictures
 */
export function sessionsView(
  cohort: Cohort,
  lastDays: readonly LastDay[],
  locale: string,
): SessionsView {
  const schedule = describeSchedule(cohort);
  const short = (date: IsoDate) => formatDate(date, locale, 'month-day-short');
  const held = heldSessions(cohort.sessions);
  const classes = held.flatMap(daysOfSession);
  const none = [
    ...(schedule?.gaps.flatMap((gap) => gap.dates) ?? []),
    ...(schedule?.cancelled.map(({ date }) => date) ?? []),
  ].filter((date) => !classes.includes(date));
  const words = sessionsInWords(cohort, locale);
  const strip = drawStrip(classes, none);
  return {
    ...words,
    months: monthsOf({ classes, noClass: none, deadlines: lastDays.map(({ date }) => date) }).map(
      (month) => monthPicture(month, lastDays, locale),
    ),
    lastDays: [...lastDays]
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, situation, number }) => ({
        text: dateWords.lastDayToApply(formatDate(date, locale, 'month-day'), situation),
        number,
      })),
    weekdayLetters: ([0, 1, 2, 3, 4, 5, 6] as const).map((day: Weekday) =>
      formatWeekday(day, locale, 'short').charAt(0),
    ),
    strip: strip &&
      schedule && {
        ...strip,
        label: dateWords.stripLabel(
          held.length,
          words.dates,
          schedule ? daysOff(schedule, locale) : [],
        ),
        first: short(schedule.first),
        last: short(schedule.last),
      },
  };
}

/** “March 12, 2025, 6–7 PM ET. By video.” */
function keyDateText(day: KeyDate, locale: string): string {
  const { date, startTime, endTime, startsAt, timeZone, note } = day;
  const text = formatDate(date, locale, 'long');
  if (startTime === null || startsAt === null) return dateWords.withNote(text, note);
  const hours =
    endTime === null ? formatTime(startTime, locale) : formatTimeRange(startTime, endTime, locale);
  const zone = zoneName(timeZone, startsAt, locale, 'generic');
  return dateWords.withNote(dateWords.dayAndHours(text, `${hours} ${zone}`), note);
}

function datesOf({ sessions, starts, startsIn, ends }: Cohort, locale: string): string {
  if (startsIn.length > 0) return dateWords.monthOnly(startText(startsIn, locale));
  if (starts === null) {
    return sessions.length > 0 ? dateWords.allCancelled : dateWords.datesNotStated;
  }
  if (starts.length < 10) return dateWords.monthOnly(formatPartialDate(starts, locale));
  return ends === null ? formatPartialDate(starts, locale) : formatDateRange(starts, ends, locale);
}

/** “March or April 2025”; every year where they differ. */
export function startText(startsIn: readonly PartialDate[], locale: string): string {
  const isOneYear = new Set(startsIn.map((day) => day.slice(0, 4))).size === 1;
  return choiceOf(
    startsIn.map((day, index) => {
      const full = formatPartialDate(day, locale);
      return isOneYear && index < startsIn.length - 1 ? full.replace(/[\s,]*\d{4}$/, '') : full;
    }),
  );
}

function monthPicture(month: Month, lastDays: readonly LastDay[], locale: string): MonthPicture {
  const full = formatPartialDate(month.month, locale);
  const daysMarked = (mark: DayMark) =>
    month.days.filter((day) => day.mark === mark).map(({ day }) => String(day));
  const name = full.replace(/[\s,]*\d{4}$/, '');
  return {
    ...month,
    name,
    label: dateWords.monthLabel(
      full,
      daysMarked('class'),
      daysMarked('no-class'),
      lastDays
        .filter(({ date }) => date.startsWith(month.month))
        .map(({ date, situation }) =>
          dateWords.lastDayOn(String(Number(date.slice(8))), situation),
        ),
    ),
  };
}
