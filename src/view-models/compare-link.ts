/** The way from a program or a cohort to others beside it. */
import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { addresses, href } from '#domain/addresses.ts';
import { programWords } from '#words/program.ts';
import { type Action, listedCohorts, listedPrograms } from './offering.ts';
import type { PageContext } from './page-context.ts';

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
  const all = listedPrograms(context.catalog).flatMap((one) => {
    const cohorts = listedCohorts(context, one).map(({ id }) => id);
    return cohorts.length > 0 ? cohorts : [one.id];
  });
  const id = cohort?.id ?? program.id;
  if (!all.includes(id) || all.length < 2) return null;
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
