/** Ids that were renamed while a page with the old ones was open. */

import { idOfAddress } from '#domain/addresses.ts';
import type { Built } from '../built-catalog.ts';

/**
 * The id of today of a program, or of a cohort in full, `program/cohort`; the same id where it was
 * not renamed, whether or not it exists.
 */
export function idOfToday(id: string, { build, catalog }: Built): string {
  const known = [...catalog.programs, ...catalog.cohorts].some((one) => one.id === id);
  if (known) return id;
  const idAt = (address: string) => idOfAddress(address.slice(build.base.length - 1));
  const redirect = (catalog.redirects ?? []).find(({ from }) => idAt(from) === id);
  return (redirect && idAt(redirect.to)) ?? id;
}
