/** A file that went and one that came, of the same name or with the same content, or that its redirect leads to: a rename. */
import { cohortAddress, programAddress } from '#domain/addresses.ts';
import { changesWords } from '#words/changes.ts';
import type { Change } from './change.ts';
import { isSame } from './field-changes.ts';
import { type FilePair, fileChanges } from './file-changes.ts';
import type { Sides } from './side.ts';

export interface ToldFile {
  /** Two for a rename: the file that went, then the one that came. */
  readonly pairs: readonly FilePair[];
  readonly changes: readonly Change[];
}

/** The same files, with both halves of each rename told as one. */
export function withRenames(
  told: readonly { readonly pair: FilePair; readonly changes: readonly Change[] }[],
  sides: Sides,
): readonly ToldFile[] {
  const gone = told.filter(({ pair }) => pair.after === null);
  const renames = new Map(
    told.flatMap(({ pair }) => {
      if (pair.before !== null) return [];
      const old = gone.find((one) => isRename(one.pair, pair, sides))?.pair;
      return old ? [[pair, old] as const] : [];
    }),
  );
  const halves = new Set(renames.values());
  return told.flatMap(({ pair, changes }): readonly ToldFile[] => {
    if (halves.has(pair)) return [];
    const old = renames.get(pair);
    if (old === undefined) return [{ pairs: [pair], changes }];
    const { about } = changes[0] ?? { about: pair.id };
    const renamed: Change = {
      kind: 'renamed',
      file: pair.file,
      about,
      text: changesWords.renamed(old.file, pair.file),
      before: old.id,
      after: pair.id,
    };
    const rest = fileChanges({ ...pair, before: old.before }, sides);
    return [{ pairs: [old, pair], changes: [renamed, ...rest] }];
  });
}

function isRename(old: FilePair, renewed: FilePair, { after }: Sides): boolean {
  if (old.collection !== renewed.collection) return false;
  const [from, to] = [addressOf(old), addressOf(renewed)];
  const isRedirected =
    from !== null &&
    after.entries.site.redirects.some((redirect) => redirect.from === from && redirect.to === to);
  const [was, is] = [old.before, renewed.after];
  if (isRedirected || (isSame(was?.fields, is?.fields) && was?.body === is?.body)) return true;
  // Told as one that went and one that came, its other edits would not be told at all.
  return isOfSameProgram(old, renewed) && calledOf(old.before) === calledOf(renewed.after);
}

function isOfSameProgram(old: FilePair, renewed: FilePair): boolean {
  return old.collection !== 'cohorts' || old.id.split('/')[0] === renewed.id.split('/')[0];
}

/** What people call an entry; a price file and a check are named by their program alone. */
function calledOf(entry: FilePair['before']): unknown {
  const { name, title, question } = (entry?.fields ?? {}) as Readonly<Record<string, unknown>>;
  return name ?? title ?? question ?? entry;
}

/** The address that hangs on the name of a file, where it is one that redirects can lead from. */
function addressOf({ collection, id }: FilePair): string | null {
  if (collection === 'programs') return programAddress(id);
  return collection === 'cohorts' ? cohortAddress(id) : null;
}
