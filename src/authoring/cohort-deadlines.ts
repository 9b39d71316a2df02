/** Until when one may apply for a cohort that is copied forward: as told, or not known yet. */
import type { ReadContent } from '#catalog/read-content.ts';
import { daysBetween, type IsoDate } from '#domain/dates.ts';
import { EVERYONE } from '#domain/routes.ts';
import type { Answers } from './answers.ts';
import type { CohortEntry } from './cohort-entry.ts';
import { AuthoringMistake } from './mistake.ts';
import { aDate, unknownId } from './readers.ts';

/** A route of the new cohort: a situation, with the prerequisite’s cohort where it needs one. */
export interface NewRoute {
  readonly id: string;
  readonly via: string | null;
  /** A deadline of the old cohort that holds for any; null for a date. */
  readonly kept: string | null;
}

/** As it is typed: `prerequisite-taken`, `with-prerequisite/august-2025`. */
export function keyOf({ id, via }: NewRoute): string {
  return via === null ? id : `${id}/${via.split('/')[1]}`;
}

/**
 * The deadlines given as `--deadline <situation>=<date>`, by the key of their route.
 *
 * @throws AuthoringMistake for a situation or a date that cannot be
 */
export function givenDeadlines(
  answers: Answers,
  routes: readonly NewRoute[],
  starts: string,
): ReadonlyMap<string, IsoDate> {
  const keys = routes.map(keyOf);
  return new Map(
    answers.all('deadline').map((text) => {
      const [only, another] = keys;
      // The deadline of a whole cohort needs no name.
      const isForAll = only === EVERYONE && another === undefined && !text.includes('=');
      const [situation = '', date] = isForAll ? [EVERYONE, text] : text.split('=');
      if (date === undefined) {
        throw new AuthoringMistake(
          `--deadline ${text} has no date → Write --deadline ${keys[0] ?? 'situation'}=${starts}.`,
        );
      }
      // A situation alone is enough where there is only one route in it.
      const meant = keys.filter((key) => key === situation || key.startsWith(`${situation}/`));
      const [key, second] = meant;
      if (key === undefined) {
        throw new AuthoringMistake(unknownId('situation', situation, keys));
      }
      if (second !== undefined) {
        throw new AuthoringMistake(
          `${situation} has several deadlines → Write --deadline ${meant.map((one) => `${one}=${date}`).join(' --deadline ')}.`,
        );
      }
      return [key, beforeStart(date, starts)];
    }),
  );
}

function beforeStart(text: string, starts: string): IsoDate {
  const date = aDate(text);
  if (starts.length < 10 || daysBetween(date, starts) >= 0) return date;
  throw new AuthoringMistake(
    `${date} is after the first class, ${starts} → Write an earlier day to apply by.`,
  );
}

/** The deadline of one route, asked at a terminal; null where it is not known or nobody can be asked. */
export async function askedDeadline(
  answers: Answers,
  content: ReadContent,
  from: CohortEntry,
  { id, via }: NewRoute,
  starts: string,
): Promise<IsoDate | null> {
  const program = content.collections.programs.find((entry) => entry.id === from.id.split('/')[0]);
  const label = program?.fields.routes.find((route) => route.id === id)?.label;
  return answers.ask({
    noun: `The last day to apply${label === undefined ? '' : ` for “${label}”`}${via === null ? '' : ` with ${via}`}; empty if not known yet`,
    example: starts,
    read: (text) => beforeStart(text, starts),
  });
}
