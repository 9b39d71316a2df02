/**
 * Components that a text may use by name, without an import: they print what the data says on the
 * day of the build, so that a text need not repeat a date or a price.
 */
import type { MarkdownNode } from './parse-markdown.ts';

/** By name. `<Deadlines program="kap-certificate" />` */
export const LIVE_FACTS = ['Deadlines', 'Prices'] as const;
export type LiveFactName = (typeof LIVE_FACTS)[number];

/** The lines that a component prints about a program; none for a program that is not there. */
export type LiveFacts = (name: LiveFactName, program: string) => readonly string[];

export function isLiveFact(name: string): name is LiveFactName {
  return (LIVE_FACTS as readonly string[]).includes(name);
}

/** What a tag prints; null for a tag that is not one of these components. */
export function liveFactOf(
  { name, attributes }: MarkdownNode,
  facts: LiveFacts,
): readonly string[] | null {
  if (!isLiveFact(name)) return null;
  return facts(name, attributes.find((one) => one.name === 'program')?.value ?? '');
}
