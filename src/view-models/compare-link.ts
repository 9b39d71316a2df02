/** The way from a program or a cohort to others beside it. */
import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { addresses, href } from '#domain/addresses.ts';
import { madeOnce } from '#domain/made-once.ts';
import { programWords } from '#words/program.ts';
import { type Action, listedCohorts, listedPrograms } from './offering.ts';
import type { PageContext } from './page-context.ts';

/** Listed cohorts, and programs without one. */
const comparedIds = madeOnce((context: PageContext) => {
  const ids = listedPrograms(context.catalog).flatMap((program) => {
    const cohorts = listedCohorts(context, program).map(({ id }) => id);
    return cohorts.length > 0 ? cohorts : [program.id];
  });
  return new Set(ids);
});

/**
 * A cohort beside another one of its program, where both have classes; else the comparison with it, or
 * with the program without cohorts, chosen already. null where there is nothing to compare with.
 */
export function compareAction(
  context: PageContext,
  program: Program,
  cohort: Cohort | null,
): Action | null {
  if (program.availability === 'archived') return null;
  const all = comparedIds(context);
  const id = cohort?.id ?? program.id;
  if (!all.has(id) || all.size < 2) return null;
  const dated = listedCohorts(context, program).filter(({ sessions }) => sessions.length > 0);
  const place = dated.findIndex((one) => one.id === id);
  // The one after it, of the last the one before it.
  const other = place < 0 ? undefined : (dated[place + 1] ?? dated[place - 1]);
  const query = [id, ...(other ? [other.id] : [])].map((one) => `cohort=${one}`).join('&');
  return {
    label: other ? programWords.compareWith(other.name) : programWords.compare,
    href: href(`${addresses.compare}?${query}`, context.base),
  };
}
