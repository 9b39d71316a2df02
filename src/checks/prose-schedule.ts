/** C15: a weekday, an hour or a length in prose that no class of the cohorts has. */
import type { ContentFile } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import {
  addDays,
  daysBetween,
  type IsoDate,
  parsePeriod,
  type TimeZone,
  WEEKDAYS,
  weekdayOf,
} from '#domain/dates.ts';
import { madeOnce } from '#domain/made-once.ts';
import { type AuthoredSession, daysHeld, heldSessions } from './cohort-sessions.ts';
import { type Finding, findingAt } from './finding.ts';
import { type CohortEntry, cohortsOf, type ProgramEntry } from './programs.ts';
import { hasFaultyCohort, isFaulty, isOfAnotherThing, programsOf } from './prose-scope.ts';
import { type Found, foundIn, type Text } from './texts.ts';

/** Texts about classes; an answer or a letter may speak of an office, too. */
const ABOUT_CLASSES = /^(?:programs|cohorts)\//;
const ABOUT_PROGRAMS = /^(?:faq|letters)\//;
const CLASSES = /\b(?:class(?:es)?|sessions?|meets?|begins?|starts?|live)\b/i;

const DAYS = WEEKDAYS.join('|');
const SHORT_DAYS = 'Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun';
// The weekday of a date is looked at with the date.
const BEFORE_DATE = String.raw`,?\s+(?:the\s+)?(?:\d(?!\d?\s?(?::|[ap]\.?m))|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))`;
const WEEKDAY = new RegExp(
  String.raw`\b(?:(${DAYS})s|(?:(?:every|each)(?:\s+other)?|on|a|(?:class(?:es)?|sessions?|meets?|when):)\s+(${DAYS})(?!${BEFORE_DATE})|(?<=\b(?:every|each)\s(?:${DAYS})(?:,|\s(?:and|or))\s)(${DAYS})|(${DAYS})(?=\s+(?:mornings?|afternoons?|evenings?|nights?|class(?:es)?|sessions?|to|through|and|or)\b))\b`,
  'gi',
);
// “Mon/Wed 6-8pm”; alone, “Sun” and “Sat” are words.
const SHORT_WEEKDAY = new RegExp(
  String.raw`\b(${SHORT_DAYS})\b(?=\.?,?\s?(?:[/&]|and\s(?:${SHORT_DAYS})\b|(?<=,\s)(?:${SHORT_DAYS}),|at\s\d|\d{1,2}(?::\d\d)?\s?[ap]\.?m|evenings?|mornings?|afternoons?))|(?<=\b(?:${SHORT_DAYS})\.?(?:\s?(?:[/&]|and)\s?|,\s(?:and\s)?))(${SHORT_DAYS})\b`,
  'g',
);
// “M/W/F”, “T/Th”.
const LETTER_DAYS = /\bM(?:\/T)?\/W(?:\/(?:Th?|F))*\b|\bT\/Th\b|\bW\/F\b|\bM\/F\b/g;
const WEEKENDS =
  /\b(?:meets?|class(?:es)?|sessions?)\s(?:are\s)?(?:on\s)?weekends\b|\bweekend\s(?:class|session)/gi;

const HALF = String.raw`\s*(a\.m\.|p\.m\.|am\b|pm\b)`;
const HOUR = new RegExp(
  String.raw`\b(at|from|between)?\s*\b(?:(\d{1,2})(?::(\d\d))?\s?(?:–|-|to|and)\s?)?(\d{1,2})(?::(\d\d))?${HALF}`,
  'gi',
);
// “18h” is an hour behind “at”, and a length elsewhere.
const HOUR_24 =
  /(?<![\d.,:])(?:\b(at|from|between)\s+)?(?<![\d.,:])([01]?\d|2[0-3])(?::([0-5]\d)(?:\s?(?:–|-|to)\s?(\d{1,2}):([0-5]\d))?|(?<=\b(?:at|from)\s+\d{1,2})\s?h\b)(?![\d:])(?!\s*[ap]\.?m)/gi;
const NOON = /\bat\s+noon\b/gi;
// “Classes start at ten o’clock”, “begin at half past nine”: in the morning or in the afternoon.
const EITHER_HALF =
  /\b(?:class(?:es)?|sessions?|we)\s(?:begins?|starts?|ends?)\s(at\s(?:(half|quarter)\spast\s)?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b(?:\so[’']clock)?(?!\s?(?:[:.]?\d|[ap]\.?m\b|h\b))/gi;
const ZONE = /^\s*\(?([A-Z]{2,4}\b|(?:Pacific|Mountain|Central|Eastern)\b)/;

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  );
const NUMBER = String.raw`(\d+(?:\.\d+)?|${WORDS.join('|')})(?:[-\s](and)[-\s]a[-\s]half)?`;
const CLASS = '(?:class(?:es)?|sessions?)';
// “three-hour classes”, “a class lasts 90 minutes”, “is 3 hours long”, “three hours per class”.
const LENGTH = new RegExp(
  String.raw`\b${NUMBER}[-\s](hour|minute)\s${CLASS}\b|\b${CLASS}\s(?:lasts?|takes?|runs?|of)\s${NUMBER}\s(hour|minute)s?\b|\b${CLASS}\s(?:is|are)\s${NUMBER}\s(hour|minute)s?\slong\b|\b${NUMBER}\s(hour|minute)s?\s(?:per|each|a)\s${CLASS}\b`,
  'gi',
);
const COURSE = '(?:program|course|certificate|training|intensive|cohort)';
// “12-week program”, “the program lasts twelve weeks”.
const WEEKS = new RegExp(
  String.raw`\b${NUMBER}-week\s${COURSE}\b|\b${COURSE}\s(?:lasts|takes|runs(?:\sfor)?|is)\s${NUMBER}\sweeks?\b`,
  'gi',
);

const PATTERNS = [
  ...[WEEKDAY, SHORT_WEEKDAY, LETTER_DAYS, WEEKENDS],
  ...[HOUR, HOUR_24, NOON, EITHER_HALF],
  ...[LENGTH, WEEKS],
];

/** What the classes of some cohorts have. */
interface Schedule {
  readonly weekdays: ReadonlySet<string | undefined>;
  /** `11:00`; empty where one class has no hours: a text may then know them. */
  readonly hours: ReadonlySet<string>;
  readonly minutes: ReadonlySet<number>;
  /** How many weeks a cohort takes: from those with a class to all of them, give or take one. */
  readonly weeks: ReadonlySet<number>;
  /** What other programs are called: a sentence with such a name is about them. */
  readonly otherNames: readonly string[];
  /** Zones of these cohorts as people write them. */
  readonly zones: ReadonlySet<string>;
}

/** Every finding of a weekday, an hour or a length that no class has. */
export function checkProseSchedule(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => {
    const isAboutClasses = ABOUT_CLASSES.test(file.file);
    if (!isAboutClasses && !ABOUT_PROGRAMS.test(file.file)) return [];
    // Most texts say nothing of it, and what is so takes long to collect in a large catalog.
    if (PATTERNS.every((pattern) => foundIn(pattern, file).length === 0)) return [];
    if (isFaulty(content, file.file)) return [];
    const cohorts = cohortsMeant(content, file.file);
    const sessions = cohorts.flatMap((cohort) => heldSessions(cohort));
    // Where no class is listed, nothing can differ from it.
    if (sessions.length === 0) return [];
    if (
      !file.file.startsWith('cohorts/') &&
      hasFaultyCohort(content, programsOf(content, file.file))
    )
      return [];
    const schedule = scheduleOf(content, cohorts, sessions);
    return differing(file, schedule)
      .filter(({ text: { path, text }, index, needsClasses }) => {
        if (path?.[0] === 'weekday' || isOfAnotherThing(text, index)) return false;
        return (isAboutClasses && !needsClasses) || CLASSES.test(sentenceAt(text, index));
      })
      .map(({ text, written, index, message }) =>
        findingAt(content, text.placeOf(written, index), 'schedule-differs', message),
      );
  });
}

/** The cohort of a cohort file, all of a program otherwise. */
function cohortsMeant(content: ReadContent, file: string): readonly CohortEntry[] {
  const [collection, program = ''] = file.split('/');
  return collection === 'cohorts'
    ? cohortsOf(content, program).filter(({ id }) => fileOf('cohorts', id) === file)
    : programsOf(content, file).flatMap(({ id }) => cohortsOf(content, id));
}

function scheduleOf(
  { collections }: ReadContent,
  cohorts: readonly CohortEntry[],
  sessions: readonly AuthoredSession[],
): Schedule {
  const ids = new Set(cohorts.flatMap(({ id }) => [id, id.split('/')[0]]));
  const events = collections.events.filter(
    ({ fields: { cohort, programs } }) =>
      ids.has(cohort ?? '') || programs.length === 0 || programs.some((id) => ids.has(id)),
  );
  // Hours of a deadline, of an open house: a text about classes may name them.
  const others = [
    ...cohorts.flatMap(({ fields }) => [
      ...fields.keyDates.flatMap(({ start, end }) => [start, end]),
      ...writtenRoutes(fields).map(({ deadline }) =>
        typeof deadline === 'object' ? deadline.time : undefined,
      ),
    ]),
    ...events.flatMap(({ fields }) => [fields.start, fields.end]),
  ].filter((time) => time !== undefined);
  const own = sessions.flatMap(({ start, end }) => [start, end]);
  return {
    weekdays: new Set(cohorts.flatMap((cohort) => weekdaysOf(cohort))),
    hours: new Set(own.some((time) => time === '') ? [] : [...own, ...others]),
    minutes: new Set(cohorts.flatMap((cohort) => lengthsOf(cohort))),
    // Few texts ask for these, and both go through every program.
    get weeks() {
      return new Set([...cohorts.flatMap(weeksOf), ...statedWeeks(collections.programs, ids)]);
    },
    get otherNames() {
      return collections.programs
        .filter(({ id }) => !ids.has(id))
        .flatMap(({ fields: { title, abbreviation } }) => [title, abbreviation ?? title]);
    },
    zones: new Set(cohorts.flatMap(({ fields }) => zoneNames(fields.timeZone))),
  };
}

const weekdaysOf = madeOnce((cohort: CohortEntry) => [
  ...new Set(
    heldSessions(cohort)
      .flatMap(daysHeld)
      .map((date) => WEEKDAYS[weekdayOf(date)]),
  ),
]);

const lengthsOf = madeOnce((cohort: CohortEntry) => [
  ...new Set(heldSessions(cohort).map(lengthOf)),
]);

function lengthOf({ date, endDate, start, end }: AuthoredSession): number {
  const at = (day: string, time: string) => Date.parse(`${day}T${time || '00:00'}:00Z`);
  return (at(endDate, end) - at(date, start)) / 60_000;
}

function weeksOf(cohort: CohortEntry): readonly number[] {
  const days = heldSessions(cohort).flatMap(daysHeld).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const monday = (date: IsoDate) => addDays(date, -((weekdayOf(date) + 6) % 7));
  const least = new Set(days.map(monday)).size - 1;
  const most = daysBetween(monday(first), monday(last)) / 7 + 2;
  return Array.from({ length: most - least + 1 }, (_, more) => least + more);
}

/** P10W is ten weeks; P3M is twelve, or thirteen. */
function statedWeeks(programs: readonly ProgramEntry[], ids: ReadonlySet<string | undefined>) {
  return programs.flatMap(({ id, fields: { duration } }) => {
    if (!ids.has(id) || duration === undefined || duration === 'not-stated') return [];
    const { count, unit } = parsePeriod(duration);
    if (unit === 'week') return [count];
    return unit === 'month' ? [count * 4, Math.round((count * 52) / 12)] : [];
  });
}

const namesOfZones = new Map<TimeZone, readonly string[]>();

/** “ET”, “EST”, “EDT”, and the first word of “Eastern Time”. */
function zoneNames(timeZone: TimeZone): readonly string[] {
  const known = namesOfZones.get(timeZone);
  if (known) return known;
  const names = (['shortGeneric', 'longGeneric', 'short'] as const).flatMap((timeZoneName) => {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName });
    return ['2024-01-01', '2024-07-01'].map((date) => {
      const parts = format.formatToParts(new Date(date));
      return parts.find(({ type }) => type === 'timeZoneName')?.value.split(' ')[0] ?? '';
    });
  });
  namesOfZones.set(timeZone, names);
  return names;
}

interface Difference {
  readonly text: Text;
  readonly written: string;
  readonly index: number;
  readonly message: string;
  /** True where only a sentence about classes means their hours. */
  readonly needsClasses: boolean;
}

function differing(file: ContentFile, schedule: Schedule): Difference[] {
  const hours = schedule.hours.size > 0 ? otherHours(file, schedule) : [];
  return [
    ...otherWeekdays(file, schedule),
    ...hours,
    ...otherLengths(file, schedule),
    ...otherWeeks(file, schedule),
  ];
}

function otherWeekdays(file: ContentFile, { weekdays }: Schedule): Difference[] {
  const days = [...weekdays].join(', ');
  const tell = ({ text, match }: Found): Difference => ({
    text,
    written: match[0],
    index: match.index,
    message: `"${match[0]}" is no weekday of a class; classes are on ${days} → Take it out of the text; pages print the days from content/cohorts.`,
    needsClasses: false,
  });
  const isOfClass = (written: string) =>
    [...weekdays].some((day) => day?.toLowerCase().startsWith(written.toLowerCase()));
  const named = [...foundIn(WEEKDAY, file), ...foundIn(SHORT_WEEKDAY, file)].filter(
    ({ match }) => !isOfClass((match.slice(1).find(Boolean) ?? '').slice(0, 3)),
  );
  const letters = foundIn(LETTER_DAYS, file).filter(
    ({ match: [written] }) =>
      !written.split('/').every((day) => isOfClass(day === 'T' ? 'Tue' : day)),
  );
  const isOnWeekends = weekdays.has('Saturday') || weekdays.has('Sunday');
  return [...named, ...letters, ...(isOnWeekends ? [] : foundIn(WEEKENDS, file))].map(tell);
}

/** An hour with another zone beside it is left to the reader: it may be the same moment. */
function otherHours(file: ContentFile, { hours, zones }: Schedule): Difference[] {
  const of = (
    text: Text,
    match: Pick<RegExpExecArray, 0 | 'index'>,
    times: readonly string[],
    preposition: string | undefined,
  ) => {
    const whole = match[0];
    const zone = ZONE.exec(text.text.slice(match.index + whole.length))?.[1];
    // A day that ends at midnight has no hour of a class.
    const isOther = times.some((time) => !hours.has(time) && !/^(?:00:00|23:59)$/.test(time));
    if (!isOther || (zone !== undefined && !zones.has(zone))) return [];
    const written = whole.trim();
    const index = match.index + whole.indexOf(written);
    const message = `"${written}" is no hour at which a class begins or ends → Take it out of the text; pages print the hours from content/cohorts.`;
    return [{ text, written, index, message, needsClasses: preposition === undefined }];
  };
  const halves = foundIn(HOUR, file).flatMap(({ text, match }) => {
    const [, preposition, fromHour, fromMinute, hour = '', minute, half = ''] = match;
    const end = wallTime(hour, minute, half);
    // “11 to 1 PM” begins in the morning.
    const starts = ['a', half].map((one) =>
      wallTime(fromHour ?? hour, fromHour ? fromMinute : minute, one),
    );
    const isKnown =
      fromHour === undefined || starts.some((start) => start < end && hours.has(start));
    return of(text, match, isKnown ? [end] : [end, starts[1] ?? end], preposition);
  });
  const figures = foundIn(HOUR_24, file).flatMap(({ text, match }) => {
    const [, preposition, hour = '', minute = '00', endHour, endMinute] = match;
    const start = `${hour.padStart(2, '0')}:${minute}`;
    return of(
      text,
      match,
      endHour ? [start, `${endHour.padStart(2, '0')}:${endMinute}`] : [start],
      preposition,
    );
  });
  const noons = foundIn(NOON, file).flatMap(({ text, match }) => of(text, match, ['12:00'], 'at'));
  const either = foundIn(EITHER_HALF, file).flatMap(({ text, match }) => {
    const [, written = '', past, word = ''] = match;
    const minute = past === undefined ? '00' : past.toLowerCase() === 'half' ? '30' : '15';
    const hour = String(numberOf(word));
    if (['a', 'p'].some((half) => hours.has(wallTime(hour, minute, half)))) return [];
    const index = match.index + match[0].indexOf(written);
    return of(text, { ...match, 0: written, index }, [''], 'at');
  });
  return [...halves, ...figures, ...noons, ...either];
}

function wallTime(hour: string, minute = '00', half: string): string {
  const isAfternoon = /^p/i.test(half);
  return `${String((Number(hour) % 12) + (isAfternoon ? 12 : 0)).padStart(2, '0')}:${minute}`;
}

/** “three-hour classes” beside classes of two hours. */
function otherLengths(file: ContentFile, { minutes }: Schedule): Difference[] {
  return foundIn(LENGTH, file).flatMap(({ text, match }) => {
    const [number = '', half, unit = ''] = groupsOf(match, 3);
    const count = numberOf(number) + (half ? 0.5 : 0);
    const length = count * (unit.toLowerCase() === 'hour' ? 60 : 1);
    if (count <= 0 || minutes.has(length)) return [];
    const message = `"${match[0]}" is not how long a class is → Take it out of the text; pages print the hours from content/cohorts.`;
    return [{ text, written: match[0], index: match.index, message, needsClasses: false }];
  });
}

/** “10-week program” beside twelve weeks of classes. */
function otherWeeks(file: ContentFile, schedule: Schedule): Difference[] {
  return foundIn(WEEKS, file).flatMap(({ text, match }) => {
    const [number = ''] = groupsOf(match, 2);
    const sentence = sentenceAt(text.text, match.index);
    if (schedule.weeks.has(numberOf(number))) return [];
    if (schedule.otherNames.some((name) => sentence.includes(name))) return [];
    const message = `"${match[0]}" is not how long a cohort takes → Take it out of the text; pages print the dates from content/cohorts.`;
    return [{ text, written: match[0], index: match.index, message, needsClasses: false }];
  });
}

/** Of alternatives with so many groups each, those of the one that matched. */
function groupsOf(match: RegExpExecArray, size: number): readonly (string | undefined)[] {
  const at = match.slice(1).findIndex((group) => group !== undefined);
  const begin = at - (at % size);
  return match.slice(1 + begin, 1 + begin + size);
}

function numberOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : WORDS.indexOf(word.toLowerCase());
}

function sentenceAt(text: string, index: number): string {
  const begin = text.slice(0, index).search(/[.!?](?=\s)[^.!?]*$/) + 1;
  const rest = text.slice(index).search(/[.!?](?=\s|$)/);
  return text.slice(begin, rest === -1 ? undefined : index + rest);
}
