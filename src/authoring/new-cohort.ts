/** `npm run new -- cohort`: a cohort copied forward, or the first one of a program. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { cohortAddress } from '#domain/addresses.ts';
import { addDays, firstDayOf, type PartialDate } from '#domain/dates.ts';
import type { Answers } from './answers.ts';
import { COHORT_ID, COHORT_NAME, type CohortEntry, originalDate } from './cohort-entry.ts';
import { routeNotes, routesOf } from './cohort-routes.ts';
import { copyCohort } from './copy-cohort.ts';
import { firstCohort } from './first-cohort.ts';
import { AuthoringMistake } from './mistake.ts';
import {
  daysToMove,
  type MovedSessions,
  movedWeekdays,
  moveSessions,
  otherWeekday,
  spokenDate,
} from './move-sessions.ts';
import { aDate, aDateOrMonth, idsAmong, unknownId } from './readers.ts';
import type { Written } from './written-file.ts';

/** @throws AuthoringMistake for what was typed and cannot be */
export async function newCohort(answers: Answers, content: ReadContent): Promise<Written> {
  const from = await answers.may({
    flag: 'from',
    noun: 'The cohort to copy forward; empty for the first one of a program',
    example: content.collections.cohorts.map(({ id }) => id).join(', '),
    read: (text) => cohortNamed(content, text),
  });
  return from === null ? firstCohort(answers, content) : copied(answers, content, from);
}

/** A cohort by its full id, or by the part after the slash where only one has it. */
function cohortNamed(content: ReadContent, text: string): CohortEntry {
  const { cohorts } = content.collections;
  const found = cohorts.filter(({ id }) => id === text || id.split('/')[1] === text);
  const [only] = found;
  if (only && found.length === 1) return only;
  const ids = cohorts.map(({ id }) => id);
  if (found.length > 1) {
    throw new AuthoringMistake(
      `"${text}" is a cohort of several programs → Write ${found.map(({ id }) => id).join(' or ')}.`,
    );
  }
  const isWritten = [...content.files.keys()].some(
    (file) => file === fileOf('cohorts', text) || file.endsWith(`/${text}.mdx`),
  );
  if (isWritten) {
    throw new AuthoringMistake(
      `the file of the cohort "${text}" has an error → Run npm run check:content and mend it first.`,
    );
  }
  const short = text.includes('/') ? ids : ids.map((id) => id.split('/')[1] ?? id);
  throw new AuthoringMistake(unknownId('cohort', text, [...new Set(short)]));
}

async function copied(answers: Answers, content: ReadContent, from: CohortEntry): Promise<Written> {
  const { fields } = from;
  const oldDates = fields.sessions.map(originalDate);
  const oldStart = oldDates[0] ?? fields.starts ?? null;
  if (oldStart === null) {
    throw new AuthoringMistake(`${from.id} has no dates to move → Copy another cohort.`);
  }
  const hasClasses = oldDates.length > 0;
  const starts = await answers.need({
    flag: 'starts',
    noun: hasClasses ? 'The day of the first class' : 'The day or month in which it begins',
    example: hasClasses ? addDays(firstDayOf(oldStart), 364) : '2025-09',
    read: (text) => {
      if (!hasClasses) return aDateOrMonth(text);
      daysToMove(oldStart, aDate(text));
      return text;
    },
  });
  const moved = hasClasses ? await movedDates(answers, from, oldDates, starts) : null;
  const program = from.id.split('/')[0] ?? '';
  const next = nextName(fields.name, from.id.split('/')[1] ?? '', oldStart, starts);
  const name = next && !answers.has('name') ? next.name : await answers.need(COHORT_NAME);
  const id = next && !answers.has('id') ? next.id : await answers.need(COHORT_ID);
  const leads = await leadsOf(answers, content, fields.leads.length > 0);
  const { routes, leftOut } = await routesOf(answers, content, from, starts);
  const path = fileOf('cohorts', `${program}/${id}`);
  const text = copyCohort(content.files.get(fileOf('cohorts', from.id))?.source ?? '', {
    name,
    starts: hasClasses ? null : starts,
    dates: moved?.dates ?? [],
    skipped: moved?.skipped ?? [],
    weekdays: movedWeekdays(fields.weekday ?? [], hasClasses ? daysToMove(oldStart, starts) : 0),
    leads,
    routes,
  });
  return {
    files: [{ path, text }],
    notes: [
      ...(moved ? notesOn(moved, from, starts) : []),
      ...routeNotes(routes, leftOut),
      ...otherDaysNote(from),
    ],
    next: [`See it: npm run dev, then ${cohortAddress(`${program}/${id}`)}`],
  };
}

/** Nobody can know them of the new cohort. */
function otherDaysNote({ fields }: CohortEntry): string[] {
  const days = [
    ...fields.keyDates.map(({ label }) => label),
    ...fields.selfPaced.map(({ title }) => title),
  ];
  return days.length === 0
    ? []
    : [
        `Left out: ${days.join(', ')}. Write their days under keyDates and selfPaced once they are known.`,
      ];
}

async function movedDates(
  answers: Answers,
  from: CohortEntry,
  oldDates: readonly string[],
  starts: string,
): Promise<MovedSessions> {
  const by = daysToMove(oldDates[0] ?? starts, starts);
  const gaps = from.fields.noSession.map(({ date }) => date);
  const named = answers.all('skip').map(aDate);
  const wanted: string[] = [...named];
  if (named.length === 0) {
    for (const gap of gaps) {
      const day = addDays(gap, by);
      const question = `${from.fields.name} had no class on ${spokenDate(gap)}. No class on ${spokenDate(day)} either?`;
      if (await answers.isWanted(question)) wanted.push(day);
    }
  }
  return moveSessions(oldDates, gaps, by, wanted);
}

function notesOn(moved: MovedSessions, from: CohortEntry, starts: string): string[] {
  const [first = starts] = moved.dates;
  const last = moved.dates.at(-1) ?? first;
  const oldFirst = originalDate(from.fields.sessions[0] ?? first);
  const by = daysToMove(oldFirst, starts);
  const weekday = otherWeekday(oldFirst, starts);
  const open = from.fields.noSession
    .map(({ date }) => ({ gap: date, day: addDays(date, by) }))
    .filter(({ day }) => !moved.skipped.includes(day));
  return [
    `${moved.dates.length} classes, from ${spokenDate(first)} to ${spokenDate(last)}.`,
    ...(weekday === null ? [] : [`The first class is on a ${weekday}: all days moved with it.`]),
    ...moved.skipped.map((day) => `No class on ${spokenDate(day)}.`),
    ...open.map(
      ({ gap, day }) =>
        `${from.fields.name} had no class on ${spokenDate(gap)}; this one has a class on ${spokenDate(day)}. To leave that day out: --skip ${day}`,
    ),
  ];
}

async function leadsOf(
  answers: Answers,
  content: ReadContent,
  isAsked: boolean,
): Promise<readonly string[]> {
  const people = content.collections.people.map(({ id }) => id);
  const read = idsAmong('person', people);
  const given = answers.all('leads');
  if (given.length > 0) return read(given.join(','));
  if (!isAsked) return [];
  const noun = 'Who leads it; empty if not known yet';
  return (await answers.may({ flag: 'leads', noun, example: people.join(', '), read })) ?? [];
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function monthOf(date: PartialDate): number {
  return Number(firstDayOf(date).slice(5, 7)) - 1;
}

/**
 * What a cohort that is copied forward is called: the old name with the year of the new start.
 *
 * @returns null where the old name does not tell: no year in it, the same year again, or a start in
 *   another season
 */
function nextName(
  name: string,
  id: string,
  oldStart: PartialDate,
  starts: PartialDate,
): { readonly name: string; readonly id: string } | null {
  const [oldYear, year] = [oldStart.slice(0, 4), starts.slice(0, 4)];
  if (year === oldYear || !name.includes(oldYear) || !id.includes(oldYear)) return null;
  const away = Math.abs(monthOf(oldStart) - monthOf(starts));
  const isNamedByMonth = MONTHS.some((month) => id.includes(month));
  if (Math.min(away, 12 - away) > (isNamedByMonth ? 0 : 1)) return null;
  return { name: name.replaceAll(oldYear, year), id: id.replaceAll(oldYear, year) };
}
