/** C15: a date that is in prose, and in no cohort or price file. */

import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import type { PartialDate } from '#domain/dates.ts';
import { deadlineDate } from './deadlines.ts';
import { type Finding, findingAt } from './finding.ts';
import { type CohortEntry, type ProgramEntry, prerequisiteIds } from './programs.ts';
import { isFaulty, isOfAnotherThing, programsOf } from './prose-scope.ts';
import { type Text, textsOf } from './texts.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONTH = `(${MONTHS.join('|')})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,?\s+(\d{4}))?`;
const WRITTEN = new RegExp(
  String.raw`\b(?:${MONTH}\s+${DAY}${YEAR}|${DAY}\s+${MONTH}${YEAR}|(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))\b`,
  'g',
);

/** Every finding of a date that no data has. */
export function checkProseDates(content: ReadContent): Finding[] {
  const byProgram = Map.groupBy(content.collections.cohorts, ({ id }) => id.split('/')[0]);
  return [...content.files.values()].flatMap((file) => {
    // What the site, a person or another page tells of the past is no date of a program.
    if (!/^(?:programs|cohorts|pricing|faq|eligibility|applications|letters)\//.test(file.file)) {
      return [];
    }
    const programs = withPrerequisites(content, programsOf(content, file.file));
    const cohorts = programs.flatMap(({ id }) => byProgram.get(id) ?? []);
    if (isUnknown(content, programs)) return [];
    const known = [...cohorts.flatMap(cohortDates), ...paymentDates(content, programs)];
    return textsOf(file)
      .filter(isProse)
      .flatMap((text) => differing(content, text, known));
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
  return content.collections.programs.filter(({ id }) => ids.has(id));
}

/** A cohort with a fault of its own has dates that are not known here. */
function isUnknown({ faults, ...content }: ReadContent, programs: readonly ProgramEntry[]) {
  return programs.some(
    ({ id }) =>
      isFaulty({ faults, ...content }, fileOf('pricing', id)) ||
      faults.some(({ file }) => file.startsWith(`cohorts/${id}/`)),
  );
}

function differing(content: ReadContent, text: Text, known: readonly PartialDate[]): Finding[] {
  return [...text.text.matchAll(WRITTEN)].flatMap((match) => {
    const dates = datesOf(match);
    const isKnown = known.some((other) =>
      dates.some(({ year, full, day }) => (year ? other === full : other.endsWith(day))),
    );
    if (isKnown || isOfAnotherThing(text.text, match.index)) return [];
    const written = match[0].replace(/\s+/g, ' ');
    const message = `${written} is no date of a cohort or a price file → Take it out of the text, or correct it; pages print dates from content/cohorts.`;
    return [findingAt(content, text.placeOf(match[0], match.index), 'date-differs', message)];
  });
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
  const [, month1, day1, year1, day2, month2, year2, year3, month3, day3, ...figures] = match;
  const [one = '', other = '', year4 = ''] = figures;
  if (year4 !== '') return [writtenDate(year4, one, other), writtenDate(year4, other, one)];
  const month = month3 ?? String(MONTHS.indexOf(month1 ?? month2 ?? '') + 1);
  return [writtenDate(year1 ?? year2 ?? year3 ?? '', month, day1 ?? day2 ?? day3 ?? '')];
}

function writtenDate(year: string, month: string, date: string): WrittenDate {
  const day = `-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return { year, full: `${year}${day}`, day };
}

/** Every date that the page of a cohort may print. */
function cohortDates({ fields }: CohortEntry): PartialDate[] {
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
}

function paymentDates(
  { collections }: ReadContent,
  programs: readonly ProgramEntry[],
): PartialDate[] {
  return collections.pricing
    .filter(({ id }) => programs.some((program) => program.id === id))
    .flatMap(({ fields }) => [
      ...fields.tuition.flatMap(({ plans, startsFrom }) => [
        startsFrom,
        ...(plans ?? []).flatMap(({ dueDates, until }) => [until, ...(dueDates ?? [])]),
      ]),
      ...[...fields.addOns, ...fields.electives].map(({ dueDate }) => dueDate),
    ])
    .filter((date) => date !== null);
}
