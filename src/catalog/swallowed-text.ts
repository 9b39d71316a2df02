/** Words that are in YAML beside a value and are no part of it: a comment, an anchor, a tag. */
import { type Document, isMap, isScalar, isSeq } from 'yaml';

export interface SwallowedText {
  readonly kind: 'comment' | 'anchor' | 'tag';
  /** As the file has it: “#1 in the field?”, “&x”. */
  readonly text: string;
  /** Keys and indexes that lead to the value. */
  readonly path: readonly (string | number)[];
  /** In the YAML, from 0. */
  readonly offset: number;
}

/**
 * Comments behind a value without quotes, on its line, and every anchor and tag. Comments on lines
 * of their own and behind a value in quotes are none of them.
 */
export function swallowedTexts(document: Document.Parsed, yaml: string): SwallowedText[] {
  const found: SwallowedText[] = [];
  const walk = (node: unknown, path: SwallowedText['path']): void => {
    found.push(...beside(node, path, yaml));
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        found.push(...beside(key, [...path, name], yaml).filter(({ kind }) => kind !== 'comment'));
        walk(value, [...path, name]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        walk(item, [...path, index]);
      });
    }
  };
  walk(document.contents, []);
  return found;
}

interface ReadNode {
  readonly range?: readonly [number, number, number] | null;
  readonly anchor?: string;
  readonly tag?: string;
  readonly type?: string;
}

function beside(node: unknown, path: SwallowedText['path'], yaml: string): SwallowedText[] {
  const { range, anchor, tag, type } = (node ?? {}) as ReadNode;
  if (!range) return [];
  const [start, end] = range;
  // Before the value; an anchor without one is where the value would begin.
  const sign = (kind: 'anchor' | 'tag', pattern: RegExp): SwallowedText[] => {
    const lineStart = yaml.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    const before = [...yaml.slice(lineStart, end + 1).matchAll(pattern)].at(0);
    return before ? [{ kind, text: before[0].trim(), path, offset: lineStart + before.index }] : [];
  };
  const comment = type === 'PLAIN' ? /^[ \t]+(#[^\n]*)/.exec(yaml.slice(end, end + 2000)) : null;
  return [
    ...(anchor ? sign('anchor', /(?<=^|[\s[{,])&[^\s,[\]{}]+/g) : []),
    ...(tag ? sign('tag', /(?<=^|[\s[{,])![^\s,[\]{}]*/g) : []),
    ...(comment?.[1]
      ? [
          {
            kind: 'comment' as const,
            text: comment[1].trimEnd(),
            path,
            offset: end + comment[0].length - comment[1].length,
          },
        ]
      : []),
  ];
}
