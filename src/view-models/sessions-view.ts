/** The sessions of a cohort as pages print them: the pattern in words, pictures, the list. */
import type { Cohort } from '#catalog/catalog-types.ts';
import {
  formatDate,
  formatDateRange,
  formatPartialDate,
  formatTimeRange,
  formatWeekday,
} from '#domain/date-formats.ts';
import type { IsoDate, Weekday } from '#domain/dates.ts';
import { describePattern, type Session, type SessionPattern } from '#domain/sessions.ts';
import { zoneName } from '#domain/zoned-time.ts';
import { dateWords, weekdayNames } from '#words/dates.ts';
import { type Month, monthsOf } from './pictures/session-months.ts';
import { drawStrip, type SessionStrip } from './pictures/session-strip.ts';
import { type SessionLine, sessionLines } from './session-lines.ts';

export interface MonthPicture extends Month {
  /** “September” */
  readonly name: string;
  /** What the picture shows, in words. */
  readonly label: string;
}

export interface SessionsView {
  /** “12 two-hour classes” */
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
  /** “Tuesdays, 11 AM–1 PM ET”; null where no sessions are listed. */
  readonly times: string | null;
  readonly months: readonly MonthPicture[];
  readonly weekdayLetters: readonly string[];
  readonly strip: (SessionStrip & { label: string; first: string; last: string }) | null;
  readonly lines: readonly SessionLine[];
}

/**
 * @param deadlines dates on which applications for this cohort close, marked in the pictures
 */
export function sessionsView(
  cohort: Cohort,
  deadlines: readonly IsoDate[],
  locale: string,
): SessionsView {
  const pattern = describePattern(cohort.sessions);
  const none = cohort.noSession.map(({ date }) => date);
  const short = (date: IsoDate) => formatDate(date, locale, 'month-day-short');
  const held = cohort.sessions.filter(({ status }) => status !== 'cancelled');
  const classes = held.map(({ date }) => date);
  const dates = datesOf(cohort, locale);
  const group = pattern?.groups[0];
  const times = group ? patternTimes(pattern, group, cohort, locale, 'generic') : null;
  const parts =
    pattern && times
      ? [times.days, `${short(pattern.first)} – ${short(pattern.last)}`, times.at]
      : [dates];
  const strip = drawStrip(classes, none);
  return {
    count: pattern && dateWords.classes(pattern.count, pattern.minutesPerSession),
    short: parts.join(', '),
    shortParts: parts,
    shortNone: none.length > 0 ? dateWords.noneOn(none.map(short)) : null,
    sentences: pattern ? sentencesOf(cohort, pattern, locale) : [],
    dates,
    times: times && `${times.days}, ${times.at}`,
    months: monthsOf({ classes, noClass: none, deadlines }).map((month) =>
      monthPicture(month, locale),
    ),
    weekdayLetters: ([0, 1, 2, 3, 4, 5, 6] as const).map((day: Weekday) =>
      formatWeekday(day, locale, 'short').charAt(0),
    ),
    strip: strip &&
      pattern && {
        ...strip,
        label: dateWords.stripLabel(pattern.count, dates, none.map(short)),
        first: short(pattern.first),
        last: short(pattern.last),
      },
    lines: sessionLines(cohort, locale),
  };
}

function datesOf({ starts, ends }: Cohort, locale: string): string {
  if (starts === null) return dateWords.datesNotStated;
  if (starts.length < 10) return dateWords.monthOnly(formatPartialDate(starts, locale));
  return ends === null ? formatPartialDate(starts, locale) : formatDateRange(starts, ends, locale);
}

function patternTimes(
  pattern: SessionPattern,
  group: SessionPattern['groups'][number],
  cohort: Cohort,
  locale: string,
  zoneStyle: 'generic' | 'long-generic',
): { readonly days: string; readonly at: string } {
  const startsAt = cohort.sessions[0]?.startsAt ?? '';
  const days = [...new Set(pattern.groups.flatMap(({ weekdays }) => weekdays))].sort();
  const zone = zoneName(group.timeZone, startsAt, locale, zoneStyle);
  const at = `${formatTimeRange(group.startTime, group.endTime, locale)} ${zone}`;
  return { days: weekdayNames(days), at: pattern.timesVary ? dateWords.timesVary : at };
}

function sentencesOf(cohort: Cohort, pattern: SessionPattern, locale: string): readonly string[] {
  const group = pattern.groups[0];
  if (group === undefined) return [];
  const long = (date: IsoDate) => formatDate(date, locale, 'month-day');
  const { at } = patternTimes(pattern, group, cohort, locale, 'long-generic');
  const days = [...new Set(pattern.groups.flatMap(({ weekdays }) => weekdays))].sort();
  const range = formatDateRange(pattern.first, pattern.last, locale);
  const change = clockChange(cohort.sessions);
  return [
    dateWords.patternSentence(pattern.count, days, range, at),
    ...(cohort.noSession.length > 0
      ? [dateWords.noClassOn(cohort.noSession.map(({ date }) => long(date)))]
      : []),
    ...pattern.emptyWeeks
      .filter(
        ({ start, end }) => !cohort.noSession.some(({ date }) => date >= start && date <= end),
      )
      .map(({ start, end }) => dateWords.emptyWeek(long(start), long(end))),
    ...(cohort.leads.length > 0 ? [dateWords.led(cohort.leads.map(({ name }) => name))] : []),
    ...(change
      ? [
          dateWords.clocksChange(
            long(change.before),
            long(change.after),
            zoneName(group.timeZone, cohort.sessions[0]?.startsAt ?? '', locale, 'long-generic'),
          ),
        ]
      : []),
  ];
}

/** The two neighbouring sessions between which the offset of the zone changes; null: none. */
function clockChange(sessions: readonly Session[]): { before: IsoDate; after: IsoDate } | null {
  const offset = ({ start }: Session) => start.slice(19);
  for (const [index, session] of sessions.entries()) {
    const before = sessions[index - 1];
    if (before && offset(before) !== offset(session)) {
      return { before: before.date, after: session.date };
    }
  }
  return null;
}

function monthPicture(month: Month, locale: string): MonthPicture {
  const full = formatPartialDate(month.month, locale);
  const classes = month.days.filter(({ mark }) => mark === 'class').map(({ day }) => String(day));
  const name = full.replace(/[\s,]*\d{4}$/, '');
  return { ...month, name, label: dateWords.monthLabel(full, classes) };
}
