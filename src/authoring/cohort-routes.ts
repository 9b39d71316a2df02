/** Who may enter a cohort that is copied forward, together with what, and until when. */

import type { ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import type { Answers } from './answers.ts';
import { askedDeadline, givenDeadlines, keyOf, type NewRoute } from './cohort-deadlines.ts';
import { type CohortEntry, originalDate } from './cohort-entry.ts';
import type { CopiedRoute } from './copy-cohort.ts';
import { idsAmong } from './readers.ts';

/**
 * The situations of the new cohort, each with its deadline as far as it is known.
 *
 * @param from the old cohort, whose situations are taken over
 * @param starts when the new one begins
 */
export async function routesOf(
  answers: Answers,
  content: ReadContent,
  from: CohortEntry,
  starts: string,
): Promise<{ readonly routes: readonly CopiedRoute[]; readonly leftOut: readonly string[] }> {
  const { entered, leftOut } = await routesInto(answers, content, from, starts);
  const given = givenDeadlines(answers, entered, starts);
  const routes: CopiedRoute[] = [];
  for (const route of entered) {
    const asked = () => askedDeadline(answers, content, from, route, starts);
    routes.push({ ...route, deadline: given.get(keyOf(route)) ?? route.kept ?? (await asked()) });
  }
  return { routes, leftOut };
}

/** Each situation once, or once with every cohort of the prerequisite. */
async function routesInto(
  answers: Answers,
  content: ReadContent,
  from: CohortEntry,
  starts: string,
): Promise<{ readonly entered: readonly NewRoute[]; readonly leftOut: readonly string[] }> {
  const cohorts = content.collections.cohorts.map(({ id }) => id);
  const entered: NewRoute[] = [];
  const leftOut: string[] = [];
  const seen = new Set<string>();
  for (const { id, via, deadline } of writtenRoutes(from.fields)) {
    // These two hold for any cohort; a date or “passed” does not.
    const kept = deadline === 'rolling' || deadline === 'not-announced' ? deadline : null;
    if (seen.has(id)) continue;
    seen.add(id);
    if (via === undefined) {
      entered.push({ id, via: null, kept });
      continue;
    }
    const following = from.fields.routes
      .filter((route) => route.id === id && route.via !== undefined)
      .map((route) => followingCohort(route.via ?? '', from, starts))
      .filter((cohort) => cohorts.includes(cohort));
    const vias = await viasOf(answers, via.split('/')[0] ?? '', cohorts, following);
    if (vias.length === 0) leftOut.push(id);
    entered.push(...vias.map((cohort) => ({ id, via: cohort, kept })));
  }
  return { entered, leftOut };
}

/** `pti-certificate/august-2024` for a cohort a year later: `pti-certificate/august-2025`. */
function followingCohort(via: string, from: CohortEntry, starts: string): string {
  const oldStart = from.fields.sessions[0];
  const old = Number(((oldStart ? originalDate(oldStart) : from.fields.starts) ?? '').slice(0, 4));
  const years = Number(starts.slice(0, 4)) - old;
  return via.replace(/\d{4}$/, (year) => String(Number(year) + years));
}

async function viasOf(
  answers: Answers,
  program: string,
  cohorts: readonly string[],
  following: readonly string[],
): Promise<readonly string[]> {
  const choices = cohorts.filter((id) => id.startsWith(`${program}/`));
  const full = (text: string) =>
    text
      .split(/[,\s]+/)
      .filter((id) => id !== '')
      .map((id) => (id.includes('/') ? id : `${program}/${id}`))
      .join(',');
  const read = (text: string) => idsAmong('cohort', choices)(full(text));
  const given = answers.all('via');
  if (given.length > 0) return read(given.join(','));
  if (following.length > 0) return following;
  const noun = `The cohorts of ${program} that can be taken together with it; empty if there is none yet`;
  return (await answers.may({ flag: 'via', noun, example: choices.join(', '), read })) ?? [];
}

/** What to tell of them: which deadlines are open, which situations were left out. */
export function routeNotes(routes: readonly CopiedRoute[], leftOut: readonly string[]): string[] {
  const unknown = routes.filter(({ deadline }) => deadline === null).length;
  return [
    ...(unknown > 0
      ? [
          `${unknown === 1 ? 'A deadline is' : `${unknown} deadlines are`} not known yet and ${unknown === 1 ? 'says' : 'say'} not-announced.`,
        ]
      : []),
    ...leftOut.map(
      (id) =>
        `${id} was left out: it needs a cohort of the prerequisite. Write that cohort first, or name one with --via.`,
    ),
  ];
}
