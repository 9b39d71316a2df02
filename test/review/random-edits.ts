/** Edits of every key of the second catalog, and whether each that changes a page is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { splitFrontMatter } from '#catalog/front-matter.ts';
import { addDays } from '#domain/dates.ts';
import { changedOutputs } from '#review/changed-outputs.ts';
import { changedFiles, fileChanges } from '#review/file-changes.ts';
import { siteOutputs } from '#review/outputs.ts';
import type { Sides } from '#review/side.ts';
import { siteChanges } from '#review/site-changes.ts';
import { sideOf } from './edited.ts';

const folder = join(import.meta.dirname, '../fixtures/second-catalog');
export const NOW = '2025-03-01T12:00:00.000Z';

/** The second catalog as it is. */
export const texts: ReadonlyMap<string, string | Uint8Array> = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const bytes = readFileSync(path);
      return [
        path.slice(folder.length + 1),
        /\.(mdx|yaml)$/.test(path) ? bytes.toString('utf8') : new Uint8Array(bytes),
      ] as const;
    }),
);

type Path = readonly (string | number)[];

export interface RandomEdit {
  readonly name: string;
  readonly file: string;
  readonly change: (document: Document) => void;
}

/** Every edit of every key: another value, without it, in another order. */
function editsOf(file: string, text: string): RandomEdit[] {
  const yaml = file.endsWith('.mdx') ? splitFrontMatter(text).yaml : text;
  const found: RandomEdit[] = [];
  const add = (what: string, path: Path, change: (document: Document) => void) =>
    found.push({ name: `${file} ${path.join('.')} ${what}`, file, change });
  const walk = (node: unknown, path: Path): void => {
    if (path.length > 0) add('taken out', path, (document) => document.deleteIn(path));
    if (isMap(node)) {
      for (const { key, value } of node.items) walk(value, [...path, String(key)]);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
      if (node.items.length > 1) {
        add('turned round', path, (document) => {
          const list = document.getIn(path);
          if (isSeq(list)) list.items.reverse();
        });
      }
    } else if (isScalar(node)) {
      const value = otherValue(node.value);
      add('changed', path, (document) => document.setIn(path, value));
    }
  };
  walk(parseDocument(yaml).contents, []);
  return found;
}

function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return addDays(text, 1);
  if (/^\d{2}:\d{2}$/.test(text)) return text.replace(/\d{2}$/, '47');
  return `${text} more`;
}

/** The second catalog with one edit. */
export function applied({ file, change }: RandomEdit): Map<string, string | Uint8Array> {
  const text = String(texts.get(file));
  const { yaml, body } = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text, body: '' };
  const document = parseDocument(yaml);
  change(document);
  const printed = document.toString({ lineWidth: 0 });
  return new Map(texts).set(file, file.endsWith('.mdx') ? `---\n${printed}---\n${body}` : printed);
}

/** Some two thousand. */
export const randomEdits: readonly RandomEdit[] = [...texts].flatMap(([file, text]) =>
  typeof text === 'string' && !file.endsWith('.md') ? editsOf(file, text) : [],
);

/** What the review says of an edit, a sentence each. */
export function toldOf(sides: Sides): readonly string[] {
  return [
    ...siteChanges(sides),
    ...changedFiles(sides).flatMap((pair) => fileChanges(pair, sides)),
  ].map(({ text }) => text);
}

/** Of every so many edits those that change what is built and that no sentence tells. */
export async function hiddenEdits(every: number) {
  const edits = randomEdits.filter((_, index) => index % every === 0);
  const before = await sideOf(texts, NOW);
  const unchanged = siteOutputs(before.context);
  const hidden: string[] = [];
  let tried = 0;
  for (const one of edits) {
    // What the check refuses is never reviewed.
    const after = await sideOf(applied(one), NOW).catch(() => null);
    if (after === null) continue;
    tried += 1;
    if (toldOf({ before, after }).length > 0) continue;
    const { pages, calendars, api } = changedOutputs(unchanged, siteOutputs(after.context));
    if (pages.length + calendars.length + api.length > 0) hidden.push(one.name);
  }
  return { hidden, tried, of: edits.length };
}
