/** C15: a date that is in prose, and in no cohort or price file. */

import type { ContentFile } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { type IsoDate, type PartialDate, WEEKDAYS, weekdayOf } from '#domain/dates.ts';
import { madeOnce } from '#domain/made-once.ts';
import { deadlineDate } from './deadlines.ts';
import { type Finding, findingAt } from './finding.ts';
import {
  type CohortEntry,
  cohortsOf,
  entryOf,
  type ProgramEntry,
  prerequisiteIds,
} from './programs.ts';
import { hasFaultyCohort, isFaulty, isOfAnotherThing, programsOf } from './prose-scope.ts';
import { foundIn, type Text } from './texts.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,?\s+(\d{4}))?`;
const WEEKDAY = String.raw`(?:(${WEEKDAYS.join('|')}),?\s+(?:the\s+)?)?`;
const WRITTEN = new RegExp(
  String.raw`\b${WEEKDAY}(?:${MONTH}\.?\s+${DAY}${YEAR}|${DAY}\s+(?:of\s+)?${MONTH}\b\.?${YEAR}|(\d{4})[-/.](\d\d)[-/.](\d\d)|(\d{1,2})[/.](\d{1,2})[/.](\d{4})|(\d{1,2})/(\d{1,2})/(\d\d)|(?<=\b(?:begins?|starts?|until|by|due|on|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s)(?!24/7)(\d{1,2})/(\d{1,2})(?!/))\b`,
  'g',
);
const BEGINNING = new RegExp(
  String.raw`\b(?:begin|start)(?:s|ning|ing)?\s+in\s+(${MONTH.slice(1, -1)})\b${YEAR}(?!\s+\d)`,
  'g',
);

/** Every finding of a date that no data has. */
export function checkProseDates(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => {
    // What the site, a person or another page tells of the past is no date of a program.
    if (!/^(?:programs|cohorts|pricing|faq|eligibility|applications|letters)\//.test(file.file)) {
      return [];
    }
    if ([WRITTEN, BEGINNING].every((pattern) => foundIn(pattern, file).length === 0)) return [];
    const programs = withPrerequisites(content, programsOf(content, file.file));
    const cohorts = programs.flatMap(({ id }) => cohortsOf(content, id));
    if (programs.some(({ id }) => isFaulty(content, fileOf('pricing', id)))) return [];
    if (hasFaultyCohort(content, programs)) return [];
    const known = [
      ...cohorts.flatMap((cohort) => cohortDates(cohort)),
      ...paymentDates(content, programs),
    ];
    return differing(content, file, known);
  });
}

/** A date alone is data, which has rules of its own. */
function isProse({ path, text }: Text): boolean {
  return path === null || !/^\d{4}(?:-\d\d){0,2}$/.test(text);
}

function withPrerequisites(
  content: ReadContent,
  programs: readonly ProgramEntry[],
): readonly ProgramEntry[] {
  const ids = new Set(programs.flatMap((program) => [program.id, ...prerequisiteIds(program)]));
  return [...ids].flatMap((id) => entryOf(content.collections.programs, id) ?? []);
}

function differing(
  content: ReadContent,
  file: ContentFile,
  known: readonly PartialDate[],
): Finding[] {
  const other = (text: Text, match: RegExpExecArray) => {
    const written = match[0].replace(/\s+/g, ' ');
    const message = `${written} is no date of a cohort or a price file → Take it out of the text, or correct it; pages print dates from content/cohorts.`;
    return [findingAt(content, text.placeOf(match[0], match.index), 'date-differs', message)];
  };
  const days = foundIn(WRITTEN, file).flatMap(({ text, match }) => {
    if (!isProse(text)) return [];
    const dates = datesOf(match);
    const meant = known.filter((date) =>
      dates.some(({ year, full, day }) => (year ? date === full : date.endsWith(day))),
    );
    if (isOfAnotherThing(text.text, match.index)) return [];
    if (meant.length === 0) return other(text, match);
    return otherWeekday(content, text, match, meant);
  });
  const months = foundIn(BEGINNING, file).flatMap(({ text, match }) => {
    const [, name = '', year = ''] = match;
    const month = `-${monthOf(name)}`;
    const isKnown = known.some((date) => date.startsWith(year) && date.slice(4, 7) === month);
    return isKnown || known.length === 0 ? [] : other(text, match);
  });
  return [...days, ...months];
}

/** “Wednesday, September 17” of a Tuesday. */
function otherWeekday(
  content: ReadContent,
  text: Text,
  match: RegExpExecArray,
  meant: readonly IsoDate[],
): Finding[] {
  const weekdays: (string | undefined)[] = meant.map((date) => WEEKDAYS[weekdayOf(date)]);
  if (match[1] === undefined || weekdays.includes(match[1])) return [];
  const written = match[0].replace(/\s+/g, ' ');
  const message = `${written} is a ${weekdays[0]} → Correct the weekday, or take the date out; pages print dates from content/cohorts.`;
  return [findingAt(content, text.placeOf(match[0], match.index), 'date-differs', message)];
}

interface WrittenDate {
  readonly year: string;
  /** `2024-09-17`; without its year where none is written. */
  readonly full: string;
  /** `-09-17` */
  readonly day: string;
}

/** What a written date can mean: 9/12/2024 is a day of September or of December. */
function datesOf(match: RegExpExecArray): readonly WrittenDate[] {
  const [, , month1, day1, year1, day2, month2, year2, year3, month3, day3, ...figures] = match;
  const [one4, other4, year4, one2, other2, year2d, one0 = '', other0 = ''] = figures;
  const year = year4 ?? (year2d === undefined ? '' : `20${year2d}`);
  const [one, other] = [one4 ?? one2 ?? one0, other4 ?? other2 ?? other0];
  if (one !== '') return [writtenDate(year, one, other), writtenDate(year, other, one)];
  const month = month3 ?? monthOf(month1 ?? month2 ?? '');
  return [writtenDate(year1 ?? year2 ?? year3 ?? '', month, day1 ?? day2 ?? day3 ?? '')];
}

/** `09` of “Sept”. */
function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3)) + 1).padStart(2, '0');
}

function writtenDate(year: string, month: string, date: string): WrittenDate {
  const day = `-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return { year, full: `${year}${day}`, day };
}

/** Every date that the page of a cohort may print. */
const cohortDates = madeOnce(({ fields }: CohortEntry): readonly PartialDate[] => {
  const sessions = fields.sessions.flatMap((session) =>
    typeof session === 'string'
      ? [session]
      : [session.date, session.endDate, session.movedFrom?.date, session.notice?.date],
  );
  const deadlines = writtenRoutes(fields).flatMap(({ deadline }) =>
    typeof deadline === 'object'
      ? [deadline.date, deadline.opens, deadline.priority, deadline.extendedFrom]
      : [deadlineDate(deadline)],
  );
  const others = [
    ...fields.noSession.map(({ date }) => date),
    ...fields.keyDates.map(({ date }) => date),
    ...fields.selfPaced.flatMap(({ from, until }) => [from, until]),
    fields.starts,
    ...fields.startsIn,
    fields.ends,
  ];
  return [...sessions, ...deadlines, ...others].filter(
    (date) => date !== null && date !== undefined,
  );
});

function paymentDates(
  { collections }: ReadContent,
  programs: readonly ProgramEntry[],
): PartialDate[] {
  return programs
    .flatMap(({ id }) => entryOf(collections.pricing, id) ?? [])
    .flatMap(({ fields }) => [
      ...fields.tuition.flatMap(({ plans, startsFrom }) => [
        startsFrom,
        ...(plans ?? []).flatMap(({ dueDates, until }) => [until, ...(dueDates ?? [])]),
      ]),
      ...[...fields.addOns, ...fields.electives].map(({ dueDate }) => dueDate),
    ])
    .filter((date) => date !== null);
}
