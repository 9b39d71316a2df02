/** A content file as the visual editor holds it, and its text again. Ships to browsers. */
import { parseDocument } from 'yaml';
import { toForm, withoutBlanks } from './form-values.ts';
import type { GroupShape } from './shape.ts';
import { writeYaml } from './write-yaml.ts';

/** What the editor holds of one file: its keys, the prose, and the text it was read from. */
export type EntryContent = Readonly<Record<string, unknown>>;

/** The file as it was read. No content key is called so, and the form has no field for it. */
export const SOURCE = 'sourceText';

/** The prose below the front matter. */
export const BODY = 'body';

const FRONT_MATTER = /^---[ \t]*\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\n|$)/m;

interface FileShape {
  readonly shape: GroupShape;
  /** Whether prose is below front matter; else the file is YAML alone. */
  readonly hasBody: boolean;
}

/**
 * Read a file for the form.
 *
 * @throws Error if it is no YAML, or holds what its form cannot show: it is then edited as text
 */
export function readEntry(text: string, { shape, hasBody }: FileShape): EntryContent {
  const { yaml, body } = partsOf(text, hasBody);
  const document = parseDocument(yaml);
  const [fault] = document.errors;
  if (fault) throw new Error(`The YAML has a fault: ${fault.message}`);
  const form = toForm(document.toJS() ?? {}, shape) as EntryContent;
  return { ...form, ...(hasBody ? { [BODY]: body.trim() } : {}), [SOURCE]: text };
}

/**
 * The text of a file with what the form holds; the text it was read from where nothing was edited.
 *
 * @param content as `readEntry` gave it, edited; without `SOURCE` for a new file
 */
export function writeEntry(content: EntryContent, { shape, hasBody }: FileShape): string {
  const form = (withoutBlanks(content, shape) ?? {}) as EntryContent;
  const source = typeof content[SOURCE] === 'string' ? content[SOURCE] : null;
  const prose = String(content[BODY] ?? '').trim();
  if (source === null) {
    const yaml = writeYaml('', form, shape);
    return hasBody ? withBody(`---\n${yaml}---\n`, prose) : yaml;
  }
  const { yaml, body, head } = partsOf(source, hasBody);
  const written = writeYaml(yaml, form, shape);
  const edited = hasBody ? head.replace(yaml, () => written) : written;
  if (!hasBody) return edited;
  return prose === body.trim() ? edited + body : withBody(edited, prose);
}

function withBody(head: string, prose: string): string {
  return prose === '' ? head : `${head}\n${prose}\n`;
}

function partsOf(text: string, hasBody: boolean) {
  if (!hasBody) return { yaml: text, head: text, body: '' };
  const found = FRONT_MATTER.exec(text);
  const head = found?.index === 0 ? found[0] : '';
  return { yaml: found?.groups?.['yaml'] ?? '', head, body: text.slice(head.length) };
}
