/**
 * Faults seeded into the shipped content, in memory.
 *
 * An edit marks with ▸ where the finding must stand; the mark is taken out before the check reads
 * the text. So every place is exact, and an edit of the content moves no expectation.
 */
import { contentFolder, contentInMemory } from '#catalog/content-source.ts';
import { type ReadContent, readContent } from '#catalog/read-content.ts';
import type { Audience } from '#checks/audience.ts';
import { type ContentReport, inspectContent } from '#checks/check-content.ts';
import type { Finding } from '#checks/finding.ts';
import type { RuleName } from '#checks/rules.ts';
import { contentDir, type Edit, edit, shipped } from '../fixtures/edits.ts';

export { contentDir, type Edit, edit, remove, write } from '../fixtures/edits.ts';

export interface SeededFault {
  readonly name: string;
  readonly rule: RuleName;
  readonly edits: readonly Edit[];
  readonly message: string;
  /** Where it stands, if no edit can mark it. */
  readonly place?: string;
}

/** Every fault is an edit of the one before it: what the check keeps must not tell of that one. */
const texts = new Map<string, string | Uint8Array>();
const edited = contentInMemory(texts);

const MARK = '▸';

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

/** A fault for a table: the rule it breaks and what an author did, what the check says, the edits. */
export function fault(
  name: `${RuleName}: ${string}`,
  message: string,
  ...edits: readonly Edit[]
): SeededFault {
  return { name, rule: name.slice(0, name.indexOf(':')) as RuleName, edits, message };
}

/** The check of the shipped content with some edits, and the places that were marked, in their order. */
export async function inspectWith(
  edits: readonly Edit[],
  audience?: Audience,
): Promise<{
  readonly report: ContentReport;
  readonly content: () => Promise<ReadContent>;
  readonly places: readonly string[];
}> {
  texts.clear();
  for (const [file, text] of shipped) texts.set(file, text);
  for (const change of edits) change(texts);
  const places: string[] = [];
  for (const [file, marked] of texts) {
    let text = marked;
    while (typeof text === 'string' && text.includes(MARK)) {
      const before = text.slice(0, text.indexOf(MARK)).split('\n');
      places.push(`${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
      text = text.replace(MARK, '');
    }
    texts.set(file, text);
  }
  return {
    report: await inspectContent(edited, audience),
    content: () => readContent(edited),
    places,
  };
}

const untouched = await inspectContent(contentFolder(contentDir));
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
