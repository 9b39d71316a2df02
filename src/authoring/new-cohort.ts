/** `npm run new -- cohort`: a cohort copied forward, or the first one of a program. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { cohortAddress } from '#domain/addresses.ts';
import { addDays, firstDayOf, type IsoDate, type PartialDate } from '#domain/dates.ts';
import type { Questions } from './answers.ts';
import { deadlineParts, readDeadlines } from './cohort-deadlines.ts';
import { type CohortEntry, originalDate, type ToldCohort } from './cohort-entry.ts';
import { followingCohorts, prerequisitesOf, routeNotes, routesInto } from './cohort-routes.ts';
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
import { aDate, aDateOrMonth, aLine, anId, idOf, idsAmong, oneOf, unknownId } from './readers.ts';
import type { Written } from './written-file.ts';

export function questionsOnCohort(content: ReadContent): Questions<ToldCohort> {
  const { cohorts, people, programs } = content.collections;
  const peopleIds = people.map(({ id }) => id);
  const programIds = programs.map(({ id }) => id);
  const choices = ({ from }: ToldCohort) =>
    cohorts.flatMap(({ id }) => (prerequisitesOf(from).includes(programOf(id)) ? [id] : []));
  return {
    from: {
      noun: 'The cohort to copy forward; empty for the first one of a program',
      example: cohorts.map(({ id }) => id).join(', '),
      read: (text) => cohortNamed(content, text),
    },
    program: {
      noun: 'The program, where no cohort is copied',
      example: programIds[0] ?? 'program',
      read: oneOf(programIds),
      need: ({ from }) => (from === null ? 'must' : 'no'),
    },
    starts: {
      noun: 'The day of the first class, or the month where only that is known',
      example: ({ from }) => {
        const [first] = from === null ? [] : oldDates(from);
        return first === undefined ? '2025-09' : addDays(first, 364);
      },
      read: (text, { from }) => {
        const [first] = from === null ? [] : oldDates(from);
        if (first === undefined) return aDateOrMonth(text);
        daysToMove(first, aDate(text));
        return text;
      },
      need: 'must',
    },
    skip: {
      noun: 'A day without a class',
      example: '2025-10-21',
      read: (text, { from, starts }) => {
        const days = text.split(',').map((day) => aDate(day.trim()));
        if (from !== null) movedDates(from, starts, days);
        return days;
      },
      need: ({ from }) => (from === null || oldDates(from).length === 0 ? 'no' : 'may'),
      isList: true,
      parts: ({ from, starts }) =>
        movedGaps(from, starts).map(({ gap, day }) => ({
          noun: `${from?.fields.name} had no class on ${spokenDate(gap)}. No class on ${spokenDate(day)} either?`,
          example: 'y or n',
          text: (answer) => (/^y(es)?$/i.test(answer) ? day : ''),
        })),
    },
    name: {
      noun: 'The name of the cohort',
      example: '"Fall 2025"',
      read: aLine,
      need: (told) => (nextName(told) === null ? 'must' : 'flag'),
    },
    id: {
      noun: 'The end of its address',
      example: 'fall-2025',
      read: anId,
      need: (told) => (idMadeOf(told) === '' ? 'must' : 'flag'),
    },
    leads: {
      noun: 'Who leads it; empty if not known yet',
      example: peopleIds.join(', '),
      read: idsAmong('person', peopleIds),
      need: ({ from }) => (from !== null && from.fields.leads.length > 0 ? 'may' : 'flag'),
      isList: true,
    },
    via: {
      noun: 'The cohorts of the prerequisite that can be taken together with it; empty if there is none yet',
      example: (told) => choices(told).join(', '),
      read: (text, told) => {
        const full = text.split(/[,\s]+/).map((id) => {
          const meant = (one: string) => one.split('/')[1] === id;
          return id.includes('/') ? id : (choices(told).find(meant) ?? id);
        });
        return idsAmong('cohort', choices(told))(full.join(','));
      },
      need: ({ from, starts }) => {
        const programs = prerequisitesOf(from);
        if (from === null || programs.length === 0) return 'no';
        const known = followingCohorts(from, starts, content);
        return programs.every((one) => known.some((id) => programOf(id) === one)) ? 'flag' : 'may';
      },
      isList: true,
    },
    deadline: {
      noun: 'The last day to apply; for one situation prerequisite-taken=2025-09-05; empty if not known yet',
      example: ({ starts }) => starts,
      read: (text, told) => readDeadlines(text, told, content),
      need: ({ from }) => (from === null ? 'no' : 'may'),
      isList: true,
      parts: (told) => deadlineParts(told, content),
    },
  };
}

const idMadeOf = (told: ToldCohort): string => nextName(told)?.id ?? idOf(told.name ?? '');

const programOf = (id: string): string => id.split('/')[0] ?? '';

/** The days of its classes, or of its start where it has none. */
const oldDates = ({ fields }: CohortEntry): readonly IsoDate[] => fields.sessions.map(originalDate);

/** A cohort copied forward, or the first one of a program. */
export function newCohort(told: ToldCohort, content: ReadContent): Written {
  return told.from === null ? firstCohort(told, content) : copied(told, told.from, content);
}

/** A cohort by its full id, or by the part after the slash where only one has it. */
function cohortNamed(content: ReadContent, text: string): CohortEntry {
  const { cohorts } = content.collections;
  const found = cohorts.filter(({ id }) => id === text || id.split('/')[1] === text);
  const [only] = found;
  if (only && found.length === 1) {
    if (oldDates(only).length > 0 || only.fields.starts !== undefined) return only;
    throw new AuthoringMistake(`${only.id} has no dates to move → Copy another cohort.`);
  }
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

function copied(told: ToldCohort, from: CohortEntry, content: ReadContent): Written {
  const { starts } = told;
  const next = nextName(told);
  const name = told.name ?? next?.name ?? '';
  const address = `${programOf(from.id)}/${told.id ?? idMadeOf(told)}`;
  const [first] = oldDates(from);
  const moved = first === undefined ? null : movedDates(from, starts, told.skip ?? []);
  const { routes, leftOut } = routesInto(told, content);
  const text = copyCohort(content.files.get(fileOf('cohorts', from.id))?.source ?? '', {
    name,
    starts: moved === null ? starts : null,
    dates: moved?.dates ?? [],
    skipped: moved?.skipped ?? [],
    weekdays: movedWeekdays(from.fields.weekday ?? [], first ? daysToMove(first, starts) : 0),
    leads: told.leads ?? [],
    routes,
  });
  return {
    files: [{ path: fileOf('cohorts', address), text }],
    notes: [
      ...(moved ? notesOn(moved, from, starts) : []),
      ...routeNotes(routes, leftOut),
      ...otherDaysNote(from),
    ],
    next: [`See it: npm run dev, then ${cohortAddress(address)}`],
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

function movedDates(from: CohortEntry, starts: string, skip: readonly IsoDate[]): MovedSessions {
  const dates = oldDates(from);
  const gaps = from.fields.noSession.map(({ date }) => date);
  return moveSessions(dates, gaps, daysToMove(dates[0] ?? starts, starts), skip);
}

/** Days on which the old cohort had no class, each with its day in the new one. */
function movedGaps(from: CohortEntry | null, starts: string) {
  const [first] = from === null ? [] : oldDates(from);
  if (from === null || first === undefined) return [];
  const by = daysToMove(first, starts);
  return from.fields.noSession.map(({ date }) => ({ gap: date, day: addDays(date, by) }));
}

function notesOn(moved: MovedSessions, from: CohortEntry, starts: string): string[] {
  const [first = starts] = moved.dates;
  const last = moved.dates.at(-1) ?? first;
  const weekday = otherWeekday(oldDates(from)[0] ?? first, starts);
  const open = movedGaps(from, starts).filter(({ day }) => !moved.skipped.includes(day));
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
 *   another season; and where no cohort is copied
 */
function nextName(told: ToldCohort): { readonly name: string; readonly id: string } | null {
  const { from } = told;
  const oldStart = from === null ? undefined : (oldDates(from)[0] ?? from.fields.starts);
  if (from === null || oldStart === undefined) return null;
  // Read late: a start that is wrong says nothing of a name that is not made from it.
  const { starts } = told;
  const { name } = from.fields;
  const id = from.id.split('/')[1] ?? '';
  const [oldYear, year] = [oldStart.slice(0, 4), starts.slice(0, 4)];
  if (year === oldYear || !name.includes(oldYear) || !id.includes(oldYear)) return null;
  const away = Math.abs(monthOf(oldStart) - monthOf(starts));
  const isNamedByMonth = MONTHS.some((month) => id.includes(month));
  if (Math.min(away, 12 - away) > (isNamedByMonth ? 0 : 1)) return null;
  return { name: name.replaceAll(oldYear, year), id: id.replaceAll(oldYear, year) };
}
