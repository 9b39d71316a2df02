/** Phrases around dates, lengths of time and patterns. The dates themselves come from `domain`. */
import { type Cadence, countsOf, hasOneCount } from '#domain/cadence.ts';
import { type CalendarUnit, type Period, parsePeriod, type Weekday } from '#domain/dates.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const smallNumbers = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  ...['nineteen', 'twenty'],
];

/** A number as a word up to twenty, then in figures: “twelve”, “21”. */
export function numberWord(number: number): string {
  return smallNumbers[number] ?? String(number);
}

/** The same at the head of a sentence: “Twelve”. */
export function numberWordCapital(number: number): string {
  return capital(numberWord(number));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “A, B and C”. */
export function listOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** “A, B or C”. */
export function choiceOf(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

function counted(count: number, unit: CalendarUnit): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
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
    if (max === 1) return `${roughly}every ${unit}`;
    return `${roughly}every ${range} ${unit}s`;
  }
  return `${roughly}${max === 1 ? 'once' : `${range} times`} a ${cadence.per}`;
}

/** “Tuesdays”, “Tuesdays and Thursdays”. */
export function weekdayNames(days: readonly Weekday[]): string {
  return listOf(days.map((day) => `${weekdays[day]}s`));
}

/** The length of one class as an adjective: “two-hour”, “90-minute”. */
export function sessionLength(minutes: number): string {
  const hours = minutes / 60;
  return Number.isInteger(hours) ? `${numberWord(hours)}-hour` : `${minutes}-minute`;
}

export const dateWords = {
  /** “12 two-hour classes” */
  classes: (count: number, minutes: number | null) =>
    `${count} ${minutes === null ? '' : `${sessionLength(minutes)} `}${count === 1 ? 'class' : 'classes'}`,
  /** “Twelve Tuesdays, 11 AM–1 PM Eastern Time, September 17 – December 10, 2024.” */
  patternSentence: (count: number, days: readonly Weekday[], dates: string, times: string) =>
    days.length === 1
      ? `${numberWordCapital(count)} ${weekdayNames(days)}, ${times}, ${dates}.`
      : `${numberWordCapital(count)} classes on ${weekdayNames(days)}, ${times}, ${dates}.`,
  timesVary: 'at times that differ from class to class',
  elsewhere: (place: string) => `Place: ${place}.`,
  noneOn: (dates: readonly string[]) => `none on ${listOf(dates)}`,
  noClassOn: (dates: readonly string[]) => `No class on ${listOf(dates)}.`,
  emptyWeek: (from: string, to: string) => `No class from ${from} to ${to}.`,
  clocksChange: (before: string, after: string, zone: string) =>
    `Clocks change between ${before} and ${after}. Classes keep their hour in ${zone}; elsewhere it may move.`,
  led: (names: readonly string[]) => `With ${listOf(names)}.`,
  monthOnly: (month: string) => `${month}; the days are not published here`,
  datesNotStated: 'Dates not stated',
  class: 'Class',
  noClass: 'No class',
  noClassReason: (reason: string) => `No class: ${reason}`,
  cancelled: 'Cancelled',
  moved: (from: string) => `Moved from ${from}`,
  dayAndHours: (day: string, hours: string) => `${day}, ${hours}`,
  classMoved: (number: number, from: string, to: string, announced: string) =>
    `Class ${number} was moved from ${from} to ${to}, announced ${announced}.`,
  classCancelled: (number: number, day: string, announced: string) =>
    `Class ${number} on ${day} was cancelled, announced ${announced}.`,
  lastDayToApply: 'Last day to apply',
  stripLabel: (classes: number, dates: string, none: readonly string[]) =>
    `${classes} classes, ${dates}${none.length > 0 ? `; none on ${listOf(none)}` : ''}`,
  monthLabel: (month: string, classes: readonly string[]) =>
    classes.length === 0 ? `${month}: no class` : `${month}: classes on ${listOf(classes)}`,
} as const;
