/** Finds text on a page in pseudo-locale that comes neither from the words nor from the content. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What a reader sees or hears beside the text of a page. */
const SPOKEN = ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title', 'abbr'];
// Code and addresses are the same in every language.
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'code']);

/** Every letter of the content, without what stands between them; placeholders are left out. */
export function lettersOfContent(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => letters(readFileSync(join(entry.parentPath, entry.name), 'utf8')))
    .join('\n');
}

/**
 * The texts of a page that stand outside of ⟦words⟧ and not in the content, and sentences that are
 * glued from two texts of the words. Dates, times and amounts are the locale’s and are passed over.
 *
 * @param known what `lettersOfContent` gave
 */
export function textOutsideWords(html: string, known: string): readonly string[] {
  const found = new Set<string>();
  for (const text of textsOf(parse(html))) {
    // Two sentences one after another are not glued.
    const between = text.replace(/\s+/g, ' ').replace(/([.?!]⟧+) (?=⟦)/g, '$1\n');
    const pieces = outsideOfBrackets(between);
    if (pieces.slice(1, -1).some((piece) => /^[ ,:;–-]+$/.test(piece))) {
      found.add(`glued: ${between.trim()}`);
    }
    for (const piece of pieces.flatMap((part) => part.split(/(?<=[.?!]) /))) {
      const rest = letters(withoutDates(piece));
      if (/\p{L}{3}/u.test(rest) && !known.includes(rest)) found.add(piece.trim());
    }
  }
  return [...found].sort();
}

function* textsOf(node: Tree.Node): Generator<string> {
  if ('tagName' in node) {
    if (SILENT.has(node.tagName)) return;
    for (const { name, value } of node.attrs) {
      if (SPOKEN.includes(name)) yield value;
      if (name === 'content' && node.attrs.some(({ value }) => /description|title/.test(value))) {
        yield value;
      }
    }
  }
  if (node.nodeName === '#text') yield (node as Tree.TextNode).value;
  if ('childNodes' in node) for (const child of node.childNodes) yield* textsOf(child);
}

function outsideOfBrackets(text: string): readonly string[] {
  let depth = 0;
  let outside = '';
  for (const letter of text) {
    if (letter === '⟦') {
      if (depth === 0) outside += '\n';
      depth += 1;
    } else if (letter === '⟧') depth -= 1;
    else if (depth === 0) outside += letter;
  }
  return outside.split('\n');
}

const months = [...Array(12).keys()].flatMap((month) =>
  (['long', 'short'] as const).map((style) =>
    new Date(Date.UTC(2024, month)).toLocaleDateString('en', { month: style, timeZone: 'UTC' }),
  ),
);
const weekdays = [...Array(7).keys()].flatMap((day) =>
  (['long', 'short'] as const).map((style) =>
    new Date(Date.UTC(2024, 0, day + 1)).toLocaleDateString('en', {
      weekday: style,
      timeZone: 'UTC',
    }),
  ),
);
const DATES = new RegExp(
  `\\b(${[...months, ...weekdays].join('|')}|AM|PM|[\\p{L} ]+ Time|ET|GMT|UTC)\\b`,
  'gu',
);

function withoutDates(text: string): string {
  return text.replace(DATES, '').replace(/\b[A-Z]{3}\s(?=\d)/g, '');
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\{\w+\}/g, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
