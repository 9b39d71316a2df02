/**
 * Faults seeded into the shipped content, in memory.
 *
 * An edit marks with ▸ where the finding must stand; the mark is taken out before the check reads
 * the text. So every place is exact, and an edit of the content moves no expectation.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, contentInMemory } from '#catalog/content-source.ts';
import { type ReadContent, readContent } from '#catalog/read-content.ts';
import type { Audience } from '#checks/audience.ts';
import { type ContentReport, inspectContent } from '#checks/check-content.ts';
import type { Finding } from '#checks/finding.ts';
import type { RuleName } from '#checks/rules.ts';

export type Edit = (files: Map<string, string | Uint8Array>) => void;

export interface SeededFault {
  readonly name: string;
  readonly rule: RuleName;
  readonly edits: readonly Edit[];
  readonly message: string;
  /** Where it stands, if no edit can mark it. */
  readonly place?: string;
}

const MARK = '▸';

/** The content folder of the project. */
export const contentDir = join(import.meta.dirname, '../fixtures/demonstration');
const source = contentFolder(contentDir);
const shipped = new Map<string, string | Uint8Array>(
  await Promise.all(
    (await source.list()).map(
      async (file) => [file, readFileSync(join(contentDir, file), 'utf8')] as const,
    ),
  ),
);

/** Replace the first `from` of a file; `to` may hold the mark. */
export function edit(file: string, from: string | RegExp, to: string): Edit {
  return (texts) => {
    const text = texts.get(file);
    const edited = typeof text === 'string' ? text.replace(from, () => to) : undefined;
    if (edited === undefined || edited === text) {
      throw new Error(`content/${file} does not hold ${from}`);
    }
    texts.set(file, edited);
  };
}

/** Where the finding must stand, in a text that is not edited. */
export function mark(file: string, text: string): Edit {
  return edit(file, text, `${MARK}${text}`);
}

/** The first acknowledgement of a rule taken out of site.yaml. */
export function withoutAcknowledgement(rule: string): Edit {
  return (texts) => {
    const text = String(texts.get('site.yaml'));
    const entry = new RegExp(`^  - rule: ${rule}\\n(?:    .*\\n)+`, 'm');
    if (!entry.test(text)) throw new Error(`content/site.yaml acknowledges no ${rule}`);
    texts.set('site.yaml', text.replace(entry, ''));
  };
}

/** A new file, or another text or picture for one. */
export function write(file: string, text: string | Uint8Array): Edit {
  return (texts) => texts.set(file, text);
}

/** A file taken away. */
export function remove(file: string): Edit {
  return (texts) => {
    if (!texts.delete(file)) throw new Error(`There is no content/${file}`);
  };
}

/** A fault for a table: what an author did, the rule it breaks, the edits, what the check says. */
export function fault(
  rule: RuleName,
  name: string,
  edits: readonly Edit[],
  message: string,
): SeededFault {
  return { name, rule, edits, message };
}

/** The check of the shipped content with some edits, and the place that was marked. */
export async function inspectWith(
  edits: readonly Edit[],
  audience?: Audience,
): Promise<{
  readonly report: ContentReport;
  readonly content: ReadContent;
  readonly place: string | null;
}> {
  const texts = new Map(shipped);
  for (const change of edits) change(texts);
  let place: string | null = null;
  for (const [file, text] of texts) {
    const at = typeof text === 'string' ? text.indexOf(MARK) : -1;
    if (typeof text !== 'string' || at === -1) continue;
    const before = text.slice(0, at).split('\n');
    place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    texts.set(file, text.replace(MARK, ''));
  }
  const edited = contentInMemory(texts);
  return {
    report: await inspectContent(edited, audience),
    content: await readContent(edited),
    place,
  };
}

const untouched = await inspectContent(source);
const keyOf = ({ file, rule, message }: Finding) => `${file} ${rule} ${message}`;
const known = new Set(untouched.findings.map(keyOf));

/** What the check finds in the shipped content as it is. */
export function untouchedReport(): ContentReport {
  return untouched;
}

/** The findings that the untouched content does not have. */
export function newFindings(report: ContentReport): readonly Finding[] {
  return report.findings.filter((finding) => !known.has(keyOf(finding)));
}
