/** What an edit of `site.yaml` changes. */
import { asOfInstant } from '#catalog/catalog-clock.ts';
import { isOpen } from '#domain/deadlines.ts';
import { changesWords } from '#words/changes.ts';
import type { Change, ChangeKind } from './change.ts';
import { fieldChanges, isSame } from './field-changes.ts';
import { brandingChanges } from './picture-changes.ts';
import { routeName } from './route-changes.ts';
import { isReplaced, nameOfCohort, type Sides } from './side.ts';
import { keyName, valueText } from './value-text.ts';

/** The changes of `site.yaml`, which is no entry of a collection. */
export function siteChanges(sides: Sides): readonly Change[] {
  const [old, renewed] = [sides.before.entries.site, sides.after.entries.site];
  const style = { locale: renewed.locale, currency: renewed.currency };
  const keys = [...new Set([...Object.keys(old), ...Object.keys(renewed)])];
  return keys.flatMap((name): readonly Change[] => {
    const key = name as keyof typeof renewed;
    const base = { file: 'site.yaml', about: changesWords.subjects.site };
    if (key === 'asOf' && !isSame(old.asOf, renewed.asOf)) {
      const text =
        renewed.asOf === undefined
          ? [changesWords.clockFreed, ...closingAtOnce(sides)].join('; ')
          : changesWords.clockFrozen(valueText('asOf', renewed.asOf.slice(0, 10), style));
      return [
        {
          ...base,
          kind: 'clock' as const,
          text,
          before: old.asOf ?? null,
          after: renewed.asOf ?? null,
        },
      ];
    }
    if (key === 'branding') {
      return brandingChanges(old.branding, renewed.branding, (name) =>
        isReplaced(sides, 'site.yaml', name),
      ).map((text) => ({
        ...base,
        kind: 'site' as const,
        text,
        before: old.branding ?? null,
        after: renewed.branding ?? null,
      }));
    }
    if (key === 'redirects') {
      const known = new Set(old.redirects.map(({ from }) => from));
      const fresh = renewed.redirects.filter(({ from }) => !known.has(from));
      if (
        fresh.length > 0 &&
        isSame(
          old.redirects,
          renewed.redirects.filter(({ from }) => known.has(from)),
        )
      ) {
        return fresh.map((redirect) => ({
          ...base,
          kind: 'redirect' as const,
          text: changesWords.redirected(redirect.from, redirect.to),
          before: null,
          after: redirect,
        }));
      }
    }
    if (key === 'timeZone' && old.timeZone !== renewed.timeZone) {
      const change = changesWords.changed(keyName(key), old.timeZone, renewed.timeZone);
      const [before, after] = [old.timeZone, renewed.timeZone];
      return [{ ...base, kind: 'clock', text: changesWords.homeZone(change), before, after }];
    }
    const kind: ChangeKind =
      key === 'redirects' ? 'redirect' : key === 'acknowledged' ? 'staff' : 'site';
    return fieldChanges(keyName(key), key, old[key], renewed[key], style).map((change) => ({
      ...base,
      kind,
      ...change,
    }));
  });
}

/** What the frozen clock shows as open and the real one does not. */
function closingAtOnce({ before, after }: Sides): readonly string[] {
  const { site } = before.entries;
  const shownAt = asOfInstant(site.asOf ?? null, site.timeZone);
  if (shownAt === null) return [];
  const { catalog, now } = after.context;
  const ways = catalog.cohorts.flatMap((cohort) =>
    cohort.routes
      .filter(({ deadline }) => isOpen(deadline, shownAt) && !isOpen(deadline, now))
      .map((route) => routeName(nameOfCohort(catalog, cohort.id), route)),
  );
  return ways.length === 0 ? [] : [changesWords.closesAtOnce(ways)];
}
