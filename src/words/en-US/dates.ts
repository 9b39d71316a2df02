/** Phrases around dates, lengths of time and patterns. The dates themselves come from `domain`. */

import { type Cadence, countsOf, hasOneCount } from '#domain/cadence.ts';
import { type Period, parsePeriod, type Weekday } from '#domain/dates.ts';
import { counted, nounFor } from './counts.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const smallNumbers = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  ...['nineteen', 'twenty'],
];

const conjunction = /* @__PURE__ */ new Intl.ListFormat('en-US');
const disjunction = /* @__PURE__ */ new Intl.ListFormat('en-US', { type: 'disjunction' });

/** A number as a word up to twenty, then in figures: “twelve”, “21”. */
export function numberWord(number: number): string {
  return smallNumbers[number] ?? String(number);
}

/** The same at the head of a sentence: “Twelve”. */
function numberWordCapital(number: number): string {
  return capital(numberWord(number));
}

/** The same text with a capital at its head. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “A, B, and C”. */
export function listOf(parts: readonly string[]): string {
  return conjunction.format(parts);
}

/** “A, B, or C”. */
export function choiceOf(parts: readonly string[]): string {
  return disjunction.format(parts);
}

/** A length of time: “1 week”, “6 weeks”. */
export function formatPeriod(period: Period): string {
  const { count, unit } = parsePeriod(period);
  return counted(count, unit);
}

/** How often a program begins: “every 3–4 months”, “roughly 1–2 times a month”. */
export function formatCadence(cadence: Cadence): string {
  const { min, max } = countsOf(cadence);
  const range = hasOneCount(cadence) ? String(min) : `${min}–${max}`;
  const roughly = cadence.roughly ? 'roughly ' : '';
  if ('every' in cadence) {
    const { unit } = cadence.every;
    const on = cadence.on === undefined ? '' : ` on ${cadence.on}`;
    if (max === 1) return `${roughly}every ${unit}${on}`;
    return `${roughly}every ${range} ${unit}s${on}`;
  }
  return `${roughly}${max === 1 ? 'once' : `${range} times`} a ${cadence.per}`;
}

/** “Tuesdays”, “Tuesdays and Thursdays”; a weekend begins with its Saturday. */
export function weekdayNames(days: readonly Weekday[]): string {
  const fromMonday = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return listOf(fromMonday.map((day) => `${weekdays[day]}s`));
}

function classesCounted(count: number): string {
  return `${numberWordCapital(count)} ${nounFor(count, 'class', 'classes')}`;
}

const positions = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;

/** How classes follow each other. */
export const rhythmWords = {
  monthly: (position: keyof typeof positions, weekday: string) =>
    `monthly on the ${positions[position]} ${weekday}`,
  everyOther: (weekday: string) => `every other ${weekday}`,
  /** “Tuesdays every three weeks” */
  everyWeeks: (days: string, weeks: number) =>
    weeks === 1
      ? days
      : weeks === 2
        ? `${days} every other week`
        : `${days} every ${numberWord(weeks)} weeks`,
} as const;

export const dateWords = {
  /** “12 two-hour classes”, “3 classes of 105 minutes” */
  classes: (count: number, minutes: number | null) => {
    const noun = nounFor(count, 'class', 'classes');
    if (minutes === null) return `${count} ${noun}`;
    return minutes % 60 === 0
      ? `${count} ${numberWord(minutes / 60)}-hour ${noun}`
      : `${count} ${noun} of ${minutes} ${nounFor(minutes, 'minute', 'minutes')}`;
  },
  /** “12 two-hour classes, 1 canceled” */
  classesHeld: (planned: number, cancelled: number, minutes: number | null) =>
    `${dateWords.classes(planned, minutes)}${cancelled > 0 ? `, ${cancelled} canceled` : ''}`,
  /** “Twelve Tuesdays, 11 AM–1 PM Eastern Time, September 17 – December 10, 2024.” */
  patternSentence: (
    count: number,
    dayCount: number,
    days: readonly Weekday[],
    dates: string,
    times: string,
  ) =>
    // Two classes a day are not two Saturdays.
    days.length === 1 && count > 1 && count === dayCount
      ? `${numberWordCapital(count)} ${weekdayNames(days)}, ${times}, ${dates}.`
      : `${classesCounted(count)} on ${count === 1 ? listOf(days.map((day) => weekdays[day] ?? '')) : weekdayNames(days)}, ${times}, ${dates}.`,
  /** “Three classes, monthly on the first Tuesday, 6–8 PM Eastern Time: September 3, 2024, …” */
  classesSentence: (
    count: number,
    rhythm: string | null,
    times: string,
    dates: readonly string[],
  ) => {
    const head = rhythm === null ? classesCounted(count) : `${classesCounted(count)}, ${rhythm}`;
    return dates.length > 1
      ? `${head}, ${times}: ${dates.join('; ')}.`
      : `${head}, ${times}, ${dates.join('')}.`;
  },
  exception: {
    moved: (number: number, when: string) => `Class ${number} was moved to ${when}.`,
    added: (number: number, when: string) => `Class ${number} is added on ${when}.`,
    'other-day': (number: number, when: string) => `Class ${number} is on ${when}.`,
    'other-hours': (number: number, when: string) => `Class ${number} is on ${when}.`,
  },
  classIsCancelled: (number: number, day: string) => `Class ${number} on ${day} is canceled.`,
  classOn: (number: number, day: string) => `class ${number} on ${day}`,
  but: (classes: readonly string[]) => `but ${listOf(classes)}`,
  butSeveral: (count: number) => `but ${counted(count, 'class', 'classes')} at other times`,
  /** “11 AM–1 PM ET” */
  inZone: (times: string, zone: string) => `${times} ${zone}`,
  /** “10 PM–2 AM ET (ends the next day)” */
  endsNextDay: (text: string, endsNextDay: boolean) =>
    endsNextDay ? `${text} (ends the next day)` : text,
  /** “5 PM on the first day to 1 PM on the last”: one class on several days. */
  fromFirstToLast: (start: string, end: string) =>
    `${start} on the first day to ${end} on the last`,
  /** “Sep 17 – Dec 10” */
  dayRange: (first: string, last: string) => `${first} – ${last}`,
  hoursNotStated: 'hours not stated',
  /** “Fri–Sun” */
  weekdayRun: (first: string, last: string) => `${first}–${last}`,
  /** “Sat and Sun 10 AM–5 PM” */
  daysAt: (days: string, times: string) => `${days} ${times}`,
  timesVary: 'at varying times',
  elsewhere: (place: string) => `Place: ${place}.`,
  noneOn: (dates: readonly string[]) => `none on ${listOf(dates)}`,
  noClassOn: (dates: readonly string[]) => `No class on ${listOf(dates)}.`,
  emptyWeek: (from: string, to: string) => `No class from ${from} to ${to}.`,
  clocksChange: (before: string, after: string, zone: string) =>
    `Clocks change between ${before} and ${after}; classes keep their hour in ${zone}.`,
  selfPaced: (title: string) => `At your own pace: ${title}`,
  withNote: (text: string, note: string | null) => (note === null ? text : `${text}. ${note}`),
  led: (names: readonly string[]) => `With ${listOf(names)}.`,
  monthOnly: (month: string) => `${month}; the days are not published here`,
  datesNotStated: 'Dates not stated',
  allCancelled: 'Every class is canceled',
  class: 'Class',
  noClass: 'No class',
  noClassReason: (reason: string) => `No class: ${reason}`,
  cancelled: 'Canceled',
  added: 'Added',
  moved: (from: string) => `Moved from ${from}`,
  dayAndHours: (day: string, hours: string) => `${day}, ${hours}`,
  classMoved: (number: number, from: string, to: string, announced: string) =>
    `Class ${number} was moved from ${from} to ${to}, announced ${announced}.`,
  classCancelled: (number: number, day: string, announced: string) =>
    `Class ${number} on ${day} was canceled, announced ${announced}.`,
  /** “September 10: last day to apply, Completed PTI” */
  lastDayToApply: (day: string, situation: string | null) =>
    `${day}: last day to apply${situation === null ? '' : `, ${situation}`}`,
  lastDayOn: (day: string, situation: string | null) =>
    `last day to apply on ${day}${situation === null ? '' : `, ${situation}`}`,
  stripLabel: (classes: number, dates: string, none: readonly string[]) =>
    `${counted(classes, 'class', 'classes')}, ${dates}${none.length > 0 ? `; none on ${listOf(none)}` : ''}`,
  /** “September 2024: classes on 17 and 24; last day to apply on 10, Completed PTI” */
  monthLabel: (
    month: string,
    classes: readonly string[],
    none: readonly string[],
    lastDays: readonly string[],
  ) => {
    const parts = [
      ...(classes.length > 0
        ? [`${nounFor(classes.length, 'class', 'classes')} on ${listOf(classes)}`]
        : []),
      ...(none.length > 0 ? [`no class on ${listOf(none)}`] : []),
      ...lastDays,
    ];
    return `${month}: ${parts.length > 0 ? parts.join('; ') : 'no class'}`;
  },
} as const;
