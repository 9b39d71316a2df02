/** What is printed and what is kept back: a draft appears nowhere, not even by its id. */
import type { ContentEntries, Entry } from './content-entries.ts';
import { resolve } from './resolve.ts';

interface WithStatus {
  readonly status: 'draft' | 'published' | 'archived';
}

/** The status of an entry that is printed. */
export function printedStatus(status: WithStatus['status']): 'published' | 'archived' {
  return status === 'archived' ? 'archived' : 'published';
}

/** Every entry but the drafts. */
export function published<Fields extends WithStatus>(
  entries: readonly Entry<Fields>[],
): Entry<Fields>[] {
  return entries.filter((entry) => entry.fields.status !== 'draft');
}

/** The ids of all programs, for entries that name some of them. */
export interface ProgramIds {
  /** True for a program that is printed. */
  readonly has: (id: string) => boolean;
  /**
   * The printed programs among those an entry names; none named means all of them.
   *
   * @param place the file of the entry
   * @returns null where every one of them is a draft: the entry is kept back with them
   * @throws Unjoined if one does not exist
   */
  readonly namedBy: (ids: readonly string[], place: string) => readonly string[] | null;
  /**
   * True where the file of a program (its prices, its cohort) is printed with it.
   *
   * @throws Unjoined if the program does not exist
   */
  readonly isPrintedWith: (id: string, place: string) => boolean;
}

export function programIdsOf(entries: ContentEntries['programs']): ProgramIds {
  const known = new Map(entries.map(({ id, fields }) => [id, fields.status !== 'draft']));
  const isPrintedWith = (id: string, place: string) =>
    resolve(known.get(id), place, `program "${id}"`);
  return {
    has: (id) => known.get(id) === true,
    namedBy: (ids, place) => {
      const printed = ids.filter((id) => isPrintedWith(id, place));
      return ids.length > 0 && printed.length === 0 ? null : printed;
    },
    isPrintedWith,
  };
}
