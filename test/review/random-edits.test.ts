/** Whatever is edited: what changes a page is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { splitFrontMatter } from '#catalog/front-matter.ts';
import { addDays } from '#domain/dates.ts';
import { changedOutputs } from '#review/changed-outputs.ts';
import { changedFiles, fileChanges } from '#review/file-changes.ts';
import { siteOutputs } from '#review/outputs.ts';
import { siteChanges } from '#review/site-changes.ts';
import { sideOf } from './edited.ts';

const folder = join(import.meta.dirname, '../fixtures/second-catalog');
const NOW = '2025-03-01T12:00:00.000Z';

const texts = new Map(
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

interface RandomEdit {
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

function applied({ file, change }: RandomEdit): Map<string, string | Uint8Array> {
  const text = String(texts.get(file));
  const { yaml, body } = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text, body: '' };
  const document = parseDocument(yaml);
  change(document);
  const printed = document.toString({ lineWidth: 0 });
  return new Map(texts).set(file, file.endsWith('.mdx') ? `---\n${printed}---\n${body}` : printed);
}

/** A part of some two thousand edits; `EVERY=1` tries all, in a minute. */
const EVERY = Number(process.env['EVERY'] ?? 23);
const edits = [...texts]
  .flatMap(([file, text]) =>
    typeof text === 'string' && !file.endsWith('.md') ? editsOf(file, text) : [],
  )
  .filter((_, index) => index % EVERY === 0);

it('tells every edit that changes what a page is made from', async () => {
  const before = await sideOf(texts, NOW);
  const unchanged = siteOutputs(before.context);
  const hidden: string[] = [];
  let tried = 0;
  for (const one of edits) {
    // What the check refuses is never reviewed.
    const after = await sideOf(applied(one), NOW).catch(() => null);
    if (after === null) continue;
    tried += 1;
    const sides = { before, after };
    const told = [
      ...siteChanges(sides),
      ...changedFiles(sides).flatMap((pair) => fileChanges(pair, sides)),
    ];
    if (told.length > 0) continue;
    const { pages, calendars, api } = changedOutputs(unchanged, siteOutputs(after.context));
    if (pages.length + calendars.length + api.length > 0) hidden.push(one.name);
  }
  expect(hidden).toEqual([]);
  expect(tried).toBeGreaterThan(edits.length / 3);
}, 300_000);
