/**
 * One content file with the places of everything in it: YAML alone, or front matter and a body.
 *
 * Plain Node, no Astro: the check reports `file:line:column` for whatever it finds.
 */
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Fault, FaultKind, Place } from './fault.ts';
import { type Parts, splitFrontMatter, yamlAlone } from './front-matter.ts';
import { type SwallowedText, swallowedTexts } from './swallowed-text.ts';
import { yamlFaults } from './yaml-faults.ts';

export type { Fault, FaultKind, Place } from './fault.ts';

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** `routes[0].deadline`, as authors read it. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

export interface ContentFile {
  readonly file: string;
  /** The text as it was read, a byte order mark included. */
  readonly source: string;
  /** The parsed YAML; unquoted dates are Date objects, as in Astro’s own reader. */
  readonly value: unknown;
  readonly body: string;
  /** Where the body begins in `source`, from 0. */
  readonly bodyOffset: number;
  /** YAML that could not be read. */
  readonly faults: readonly Fault[];
  /** Words that are in the YAML beside a value and are no part of it; offsets are those of `source`. */
  readonly swallowed: readonly SwallowedText[];
  /** Where a value is, or its nearest parent; `'key'` for the key of a map entry. */
  readonly placeOf: (path: Path, part?: 'key' | 'value') => Place;
  /** The place of a character of `source`. */
  readonly placeAt: (offset: number) => Place;
  /** A value as it is written, quotes included, and where it begins in `source`; null if absent. */
  readonly writtenAt: (path: Path) => { readonly text: string; readonly offset: number } | null;
}

type Range = readonly [number, number, number] | null | undefined;

/** Offsets in the YAML of the value at a path, or of its nearest parent. */
function rangeOf(document: Document.Parsed, path: Path, part: 'key' | 'value') {
  let node: unknown = document.contents;
  let start = 0;
  let end = 0;
  let isThere = path.length === 0;
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1;
    let range: Range;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      const key = (pair.key as { range?: Range }).range;
      const value = (pair.value as { range?: Range } | null)?.range;
      range = isLast && part === 'key' ? key : (value ?? key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const found = node.items[step] as { range?: Range } | undefined;
      if (!found) break;
      range = found.range;
      node = found;
    } else break;
    start = range?.[0] ?? start;
    end = range?.[1] ?? start;
    isThere = isLast;
  }
  return { start, end, isThere };
}

/**
 * Both sides of a merge that was not finished are in the file: nothing in it can be believed. One
 * finding for each; marks that are left of one that was half cleaned up stand for themselves.
 */
function mergeMarkers(source: string): number[] {
  let isOpen = false;
  return [...source.matchAll(/^(?:([<>|])\1{6}(?: .*)?|={7})\r?$/gm)].flatMap(
    ({ 1: sign, index }) => {
      const isPartOfOpen = isOpen && sign !== '<';
      isOpen = sign === '<' || (isOpen && sign !== '>');
      return isPartOfOpen ? [] : [index];
    },
  );
}

/**
 * Read one content file.
 *
 * @param file its path below the content folder; an ending of `.yaml` means YAML alone
 * @param source its text
 */
export function parseContentFile(file: string, source: string): ContentFile {
  // A byte order mark is reported by the check; here it must not hide the front matter.
  const shift = source.startsWith('\uFEFF') ? 1 : 0;
  const text = source.slice(shift);
  const parts: Parts = file.endsWith('.yaml') ? yamlAlone(text) : splitFrontMatter(text);
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
  const document = parseDocument(parts.yaml, {
    // Astro’s reader makes Date objects of unquoted dates; the same here, so that both refuse them.
    customTags: ['timestamp'],
    prettyErrors: false,
  });
  const yamlStart = parts.yamlOffset + shift;
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const fault = (kind: FaultKind, offset: number, message: string): Fault => ({
    ...placeAt(offset),
    kind,
    path: [],
    message,
  });

  const markers = mergeMarkers(source);
  const faults =
    markers.length > 0
      ? markers.map((offset) =>
          fault(
            'merge-marker',
            offset,
            'a merge was not finished here → Keep one side and delete the lines <<<<<<<, ======= and >>>>>>>.',
          ),
        )
      : parts.fault
        ? [fault('front-matter', 0, parts.fault)]
        : yamlFaults(document, parts.yaml).map(({ kind, offset, message }) =>
            fault(kind, yamlStart + offset, message),
          );
  let value: unknown = null;
  try {
    value = faults.length > 0 ? null : document.toJS();
  } catch {
    // A few lines of & and * can stand for more than a machine can hold.
    const message = 'signs of YAML (&, *) repeat too much → Write each part out.';
    faults.push(fault('unreadable', yamlStart, message));
  }
  return {
    file,
    source,
    value,
    body: parts.body,
    bodyOffset: parts.bodyOffset + shift,
    faults,
    swallowed: swallowedTexts(document, parts.yaml).map((found) => ({
      ...found,
      offset: yamlStart + found.offset,
    })),
    placeAt,
    placeOf: (path, part = 'value') => placeAt(yamlStart + rangeOf(document, path, part).start),
    writtenAt: (path) => {
      const { start, end, isThere } = rangeOf(document, path, 'value');
      return isThere ? { text: parts.yaml.slice(start, end), offset: yamlStart + start } : null;
    },
  };
}
