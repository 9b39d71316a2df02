/** Which pages, calendars and files of the API differ between two builds. */
import type { OutputKind, Outputs } from './outputs.ts';

/** Site-relative addresses, in the order of the alphabet. */
export interface ChangedOutputs {
  readonly pages: readonly string[];
  readonly calendars: readonly string[];
  readonly api: readonly string[];
  readonly pictures: readonly string[];
  /** Among all of them: addresses that were not there before. */
  readonly added: readonly string[];
  /** Among all of them: addresses that are gone. */
  readonly removed: readonly string[];
}

/** The outputs that are there on one side only, or differ. */
export function changedOutputs(before: Outputs, after: Outputs): ChangedOutputs {
  const addresses = [...new Set([...before.keys(), ...after.keys()])].sort();
  const differing = addresses.filter(
    (address) => before.get(address)?.text !== after.get(address)?.text,
  );
  const of = (kind: OutputKind) =>
    differing.filter((address) => (after.get(address) ?? before.get(address))?.kind === kind);
  return {
    pages: of('page'),
    calendars: of('calendar'),
    api: of('api'),
    pictures: of('picture'),
    added: differing.filter((address) => !before.has(address)),
    removed: differing.filter((address) => !after.has(address)),
  };
}

/** Different as JSON. */
export function isPlainlyChanged(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
