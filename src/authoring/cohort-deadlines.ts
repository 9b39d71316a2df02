/** Until when one may apply for a cohort that is copied forward: as told, or not known yet. */
import type { ReadContent } from '#catalog/read-content.ts';
import { daysBetween, type IsoDate } from '#domain/dates.ts';
import { EVERYONE } from '#domain/routes.ts';
import type { ToldCohort } from './cohort-entry.ts';
import { keyOf, routesInto } from './cohort-routes.ts';
import { AuthoringMistake } from './mistake.ts';
import { aDate, unknownId } from './readers.ts';

/**
 * Deadlines written as `<situation>=<date>`, between commas, by the key of their route.
 *
 * @throws AuthoringMistake for a situation or a date that cannot be
 */
export function readDeadlines(
  typed: string,
  told: Omit<ToldCohort, 'deadline'>,
  content: ReadContent,
): ReadonlyMap<string, IsoDate> {
  const keys = routesInto(told, content).routes.map(keyOf);
  const { starts } = told;
  return new Map(
    typed.split(',').map((one) => {
      const text = one.trim();
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

/** Each deadline that is not known, asked by itself. */
export function deadlineParts(told: Omit<ToldCohort, 'deadline'>, content: ReadContent) {
  const program = content.collections.programs.find(({ id }) => told.from?.id.startsWith(`${id}/`));
  return routesInto(told, content)
    .routes.filter(({ deadline }) => deadline === null)
    .map((route) => {
      const label = program?.fields.routes.find(({ id }) => id === route.id)?.label;
      return {
        noun: `The last day to apply${label === undefined ? '' : ` for “${label}”`}${route.via === null ? '' : ` with ${route.via}`}; empty if not known yet`,
        example: told.starts,
        text: (day: string) => `${keyOf(route)}=${day}`,
      };
    });
}
