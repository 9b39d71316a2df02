/** Where old addresses lead: those that content names, and those that follow from them. */
import {
  applyAddress,
  cohortAddress,
  cohortCalendarAddress,
  eligibilityAddress,
  idOfAddress,
  programAddress,
} from '#domain/addresses.ts';
import { hasCalendar } from '#domain/key-dates.ts';
import type { Program, Redirect, Site } from './catalog-types.ts';

/**
 * Every redirect of a site. A program that was renamed takes its cohorts, calendars, form and
 * requirements along; a cohort takes its calendar. What is the address of something today is no old address.
 */
export function redirectsOf(
  redirects: Site['redirects'],
  programs: readonly Program[],
): readonly Redirect[] {
  const authored = new Map(redirects.map(({ from, to }) => [withSlash(from), to]));
  const today = new Set(addressesOf(programs));
  const all = new Map<string, string>();
  for (const from of authored.keys()) {
    const to = lastOf(from, authored);
    if (to !== null) all.set(from, to);
  }
  // Redirects of programs last: one of a cohort is more exact.
  for (const { from, to } of [...all].flatMap(([from, to]) => followingFrom(programs, from, to))) {
    if (!all.has(from) && today.has(to)) all.set(from, to);
  }
  return [...all].filter(([from]) => !today.has(from)).map(([from, to]) => ({ from, to }));
}

/** The address at the end of a chain; null where it leads in a circle, which the check refuses. */
function lastOf(from: string, next: ReadonlyMap<string, string>): string | null {
  const seen = new Set([from]);
  let at = next.get(from) ?? from;
  while (next.has(withSlash(at))) {
    if (seen.has(withSlash(at))) return null;
    seen.add(withSlash(at));
    at = next.get(withSlash(at)) ?? at;
  }
  return at;
}

function followingFrom(
  programs: readonly Program[],
  from: string,
  to: string,
): readonly Redirect[] {
  const [old, renewed] = [idOfAddress(from), idOfAddress(to)];
  if (old === null || renewed === null) return [];
  if (old.includes('/') && renewed.includes('/')) {
    return [{ from: cohortCalendarAddress(old), to: cohortCalendarAddress(renewed) }];
  }
  if (old.includes('/') || renewed.includes('/')) return [];
  const cohorts = programs.find(({ id }) => id === renewed)?.cohorts ?? [];
  return [
    { from: applyAddress(old), to: applyAddress(renewed) },
    { from: eligibilityAddress(old), to: eligibilityAddress(renewed) },
    ...cohorts.flatMap(({ id }) => {
      const oldId = `${old}/${id.slice(renewed.length + 1)}`;
      return [
        { from: cohortAddress(oldId), to: cohortAddress(id) },
        { from: cohortCalendarAddress(oldId), to: cohortCalendarAddress(id) },
      ];
    }),
  ];
}

/** Addresses that redirects may follow to, and that none may come before. */
function addressesOf(programs: readonly Program[]): readonly string[] {
  return programs.flatMap(({ id, cohorts, eligibility, admission }) => [
    programAddress(id),
    ...(admission.by === 'application' ? [applyAddress(id)] : []),
    ...(eligibility === null ? [] : [eligibilityAddress(id)]),
    ...cohorts.flatMap((cohort) => [
      cohortAddress(cohort.id),
      ...(hasCalendar(cohort) ? [cohortCalendarAddress(cohort.id)] : []),
    ]),
  ]);
}

/** Pages end with a slash, whoever wrote the address; files do not. */
function withSlash(address: string): string {
  return address.endsWith('/') || /\.[a-z0-9]+$/.test(address) ? address : `${address}/`;
}
