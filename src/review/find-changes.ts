/**
 * An edit as a list of changes: what an applicant relies on, in words, with the pages it changes.
 *
 * Pure: two sides of content and one clock in, plain objects out. Nothing is guessed: pages,
 * calendars and the API are those whose output differs.
 */
import type { ContentEntries } from '#catalog/content-entries.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { picturePath } from '#catalog/picture-path.ts';
import type { Change, ChangeWarning } from './change.ts';
import { type ChangedOutputs, changedOutputs, isPlainlyChanged } from './changed-outputs.ts';
import { changedFiles, type FilePair, fileChanges, picturesOf } from './file-changes.ts';
import { type Outputs, siteOutputs } from './outputs.ts';
import { withRenames } from './renames.ts';
import type { Sides } from './side.ts';
import { siteChanges } from './site-changes.ts';
import { findWarnings } from './warnings.ts';

/** The changes of one file with the outputs that it changes. */
export interface ChangedFile {
  readonly file: string;
  readonly changes: readonly Change[];
  /** Where tuition stays as it was beside a deadline that does not: the routes, by their `about`. */
  readonly sameTuition: readonly string[];
  /** What this file changes by itself; null where it cannot be made without the rest of the edit. */
  readonly outputs: ChangedOutputs | null;
}

export interface Review {
  readonly files: readonly ChangedFile[];
  readonly outputs: ChangedOutputs;
  readonly warnings: readonly ChangeWarning[];
  /** No fact changes: neither a date nor a price, nor who may apply. */
  readonly isProseOnly: boolean;
}

/** Beyond so many files the outputs of each by itself are not worked out. */
const TOLD_APART = 12;

/** Printing a large catalog takes a while, and the same content prints the same. */
const NOTHING: Outputs = new Map();

/** What an edit changes. `after.context.now` is the clock by which it is judged. */
export function findChanges(sides: Sides): Review {
  const pairs = changedFiles(sides);
  const site = siteChanges(sides);
  const isSame = pairs.length === 0 && site.length === 0;
  const before = isSame ? NOTHING : siteOutputs(sides.before.context);
  const after = isSame ? NOTHING : siteOutputs(sides.after.context);
  const { logo } = sides.after.entries.site.branding ?? {};
  const all = changedOutputs(before, withHashes(after, sides));
  const told = withRenames(
    pairs.map((pair) => ({ pair, changes: fileChanges(pair, sides) })),
    sides,
  );
  const isAlone = told.length + (site.length > 0 ? 1 : 0) === 1;
  const alone = (edit: (entries: ContentEntries) => ContentEntries, named: Named) =>
    isAlone ? all : told.length > TOLD_APART ? null : outputsOf(edit, sides, before, named);
  const files: ChangedFile[] = [
    ...(site.length === 0
      ? []
      : [
          {
            file: 'site.yaml',
            changes: site,
            sameTuition: [],
            outputs: alone((entries) => ({ ...entries, site: sides.after.entries.site }), {
              file: 'site.yaml',
              pictures: [logo?.file, logo?.dark].flatMap((name) => name ?? []),
            }),
          },
        ]),
    ...told.map(({ pairs: ofFile, changes }) => ({
      file: ofFile.at(-1)?.file ?? '',
      changes,
      sameTuition: routesWithSameTuition(changes, sides),
      outputs: alone((entries) => ofFile.reduce(withEntry, entries), {
        file: ofFile.at(-1)?.file ?? '',
        pictures: picturesOf(ofFile.at(-1)?.after ?? null),
      }),
    })),
  ];
  const changes = files.flatMap((file) => file.changes);
  return {
    files,
    outputs: all,
    warnings: findWarnings(changes, sides, all),
    isProseOnly: changes.length > 0 && changes.every(({ kind }) => kind === 'text'),
  };
}

/** The pictures that a file names, as it writes them. */
interface Named {
  readonly file: string;
  readonly pictures: readonly string[];
}

/**
 * The same outputs, those differing from before that show a picture which was replaced under its name.
 *
 * @param by only the pictures that this file names
 */
function withHashes(outputs: Outputs, sides: Sides, by?: Named): Outputs {
  const { before, after } = sides;
  const named = by?.pictures.map((name) => picturePath(by.file, name));
  const replaced = [...after.hashes].flatMap(([path, hash]) => {
    const isOther = (before.hashes.get(path) ?? hash) !== hash;
    const name = path.split('/').at(-1) ?? path;
    // As a view model or a text writes it: within quotes, behind a folder, behind a parenthesis.
    return isOther && named?.includes(path) !== false
      ? [{ hash, written: [`"${name}`, `/${name}`, `(${name}`] }]
      : [];
  });
  if (replaced.length === 0) return outputs;
  return new Map(
    [...outputs].map(([address, output]) => {
      const shown = replaced.filter(({ written }) =>
        written.some((name) => output.text.includes(name)),
      );
      return [address, { ...output, text: output.text + shown.map(({ hash }) => hash).join('') }];
    }),
  );
}

/** The outputs that differ when nothing but this is edited. */
function outputsOf(
  edit: (entries: ContentEntries) => ContentEntries,
  sides: Sides,
  outputs: Outputs,
  named: Named,
): ChangedOutputs | null {
  const { before, after } = sides;
  const entries = edit(before.entries);
  // The clock goes with site.yaml.
  const context = entries.site === before.entries.site ? before.context : after.context;
  try {
    const edited = siteOutputs({ ...context, catalog: joinCatalog(entries) });
    return changedOutputs(outputs, withHashes(edited, sides, named));
  } catch {
    return null;
  }
}

function withEntry(entries: ContentEntries, { collection, id, after }: FilePair): ContentEntries {
  const others = (entries[collection] as readonly { readonly id: string }[]).filter(
    (entry) => entry.id !== id,
  );
  // In the order of both readers.
  const all = [...others, ...(after ? [after] : [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...entries, [collection]: all } as ContentEntries;
}

function routesWithSameTuition(
  changes: readonly Change[],
  { before, after }: Sides,
): readonly string[] {
  return changes.flatMap(({ kind, cohort, route, about }) => {
    if (kind !== 'deadline' || cohort === undefined || route === undefined) return [];
    const [old, renewed] = [before, after].map(({ context }) =>
      context.catalog.cohortById
        .get(cohort)
        ?.routes.find(({ id, via }) => id === route.id && via === route.via),
    );
    if (!old?.tuition || !renewed?.tuition) return [];
    return isPlainlyChanged(old.tuition, renewed.tuition) ? [] : [about];
  });
}
