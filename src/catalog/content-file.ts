/**
 * One content file with the places of everything in it: YAML alone, or front matter and a body.
 *
 * Plain Node, no Astro: the check reports `file:line:column` for whatever it finds.
 */
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

export interface Place {
  /** Below the content folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Something wrong with one file: `message` reads `what was found → fix`. */
export interface Fault extends Place {
  /** Keys and indexes that lead to the value, empty for the file itself. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export interface ContentFile {
  readonly file: string;
  readonly source: string;
  /** The parsed YAML; unquoted dates are Date objects, as in Astro’s own reader. */
  readonly value: unknown;
  readonly body: string;
  /** The line on which the body begins, from 1. */
  readonly bodyLine: number;
  /** YAML that could not be read. */
  readonly faults: readonly Fault[];
  /** Where a value stands, or its nearest parent; `'key'` for the key of a map entry. */
  readonly placeOf: (path: readonly (string | number)[], part?: 'key' | 'value') => Place;
}

const FENCE = /^---[ \t]*\r?\n/;

interface Parts {
  readonly yaml: string;
  /** How many lines stand before the first line of `yaml`. */
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
  readonly fault: string | null;
}

function splitFrontMatter(source: string): Parts {
  const whole: Parts = { yaml: '', yamlLine: 0, body: source, bodyLine: 1, fault: null };
  if (!FENCE.test(source)) {
    return {
      ...whole,
      fault: 'has no front matter → Begin the file with a line of three hyphens, ---.',
    };
  }
  const begin = source.indexOf('\n') + 1;
  const close = /^---[ \t]*$/m.exec(source.slice(begin));
  if (!close) {
    return {
      ...whole,
      fault: 'front matter is never closed → End it with a line of three hyphens, ---.',
    };
  }
  const yaml = source.slice(begin, begin + close.index);
  const after = begin + close.index + close[0].length;
  const body = source.slice(after).replace(/^\r?\n/, '');
  return {
    yaml,
    yamlLine: 1,
    body,
    bodyLine: source.slice(0, source.length - body.length).split('\n').length,
    fault: null,
  };
}

function placeIn(
  file: string,
  document: Document.Parsed,
  lines: LineCounter,
  yamlLine: number,
  path: readonly (string | number)[],
  part: 'key' | 'value',
): Place {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      const isLast = depth === path.length - 1;
      const key = pair.key as { range?: [number, number, number] | null };
      const value = pair.value as { range?: [number, number, number] | null } | null;
      offset =
        (isLast && part === 'key' ? key.range?.[0] : value?.range?.[0]) ?? key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step] as { range?: [number, number, number] | null } | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1) + yamlLine, column: Math.max(col, 1) };
}

/**
 * Read one content file.
 *
 * @param file its path below the content folder; an ending of `.yaml` means YAML alone
 * @param source its text
 */
export function parseContentFile(file: string, source: string): ContentFile {
  const parts: Parts = file.endsWith('.yaml')
    ? { yaml: source, yamlLine: 0, body: '', bodyLine: 1, fault: null }
    : splitFrontMatter(source);
  const lines = new LineCounter();
  const document = parseDocument(parts.yaml, {
    lineCounter: lines,
    // Astro’s reader makes Date objects of unquoted dates; the same here, so that both refuse them.
    customTags: ['timestamp'],
    prettyErrors: false,
  });
  const faults: Fault[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      file,
      line: line + parts.yamlLine,
      column: col,
      path: [],
      message: yamlFault(error.code, error.message),
    };
  });
  if (parts.fault) faults.unshift({ file, line: 1, column: 1, path: [], message: parts.fault });
  return {
    file,
    source,
    value: faults.length > 0 ? null : document.toJS(),
    body: parts.body,
    bodyLine: parts.bodyLine,
    faults,
    placeOf: (path, part = 'value') => placeIn(file, document, lines, parts.yamlLine, path, part),
  };
}

function yamlFault(code: string, message: string): string {
  const text = message.replace(/\s+/g, ' ').trim();
  if (code === 'DUPLICATE_KEY') return 'a key stands here twice → Keep one of the two.';
  if (code === 'TAB_AS_INDENT') return 'a tab indents this line → Use two spaces instead.';
  if (code === 'MISSING_CHAR') return `${text} → Close the quote or the bracket.`;
  return `cannot be read as YAML: ${text} → Compare the line with the template in content/README.md.`;
}
