import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { receiverWords } from '#words/receiver.ts';

/** Every text of the form, with a sample where it takes one. */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    try {
      return textsOf(words('Email', 20, 30));
    } catch {
      return textsOf(words(['Email'], 20, 30));
    }
  }
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

const root = join(import.meta.dirname, '../..');
const wordsFolder = join(root, 'src/words/en-US');
const wordFiles = readdirSync(wordsFolder).filter((name) => name.startsWith('application-'));
const modules = await Promise.all(wordFiles.map((name) => import(join(wordsFolder, name))));
const { form, problem, received } = receiverWords;
const texts = [...modules.map((module) => ({ ...module })), form, problem, received].flatMap(
  textsOf,
);

/** What applicants read of the forms themselves; `purpose` is for staff. */
const READ = ['title', 'intro', 'prepare', 'freeTextHint', 'label', 'hint', 'missing'];

function readIn(content: unknown, key = ''): readonly string[] {
  if (typeof content === 'string') return READ.includes(key) ? [content] : [];
  if (Array.isArray(content)) return content.flatMap((one) => readIn(one, key));
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) => readIn(value, name));
}

const folder = join(root, 'test/fixtures/demonstration/applications');
const content = readdirSync(folder).flatMap((name) =>
  readIn(parse(readFileSync(join(folder, name), 'utf8'))),
);

/** Syllables as a reader hears them, near enough: groups of vowels, without a silent ending. */
function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, bare.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** Flesch-Kincaid: the school year in which a text is read with ease. */
function grade(text: string): number {
  const sentences = text.split(/[.!?:;]+\s|\n/).filter((part) => /[a-z]/i.test(part));
  const words = text.match(/[\p{L}’'-]+/gu) ?? [];
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}

describe('the words of the application form', () => {
  it('never say invalid, please, oops, required or forbidden', () => {
    const banned = /\b(invalid|please|oops|required|forbidden)\b/i;
    expect(wordFiles).toHaveLength(6);
    expect([...texts, ...content].filter((text) => banned.test(text))).toEqual([]);
  });

  it('read at grade 8 or lower', () => {
    expect(grade(texts.join('.\n'))).toBeLessThan(8);
    expect(grade(content.join('.\n'))).toBeLessThan(8);
    const long = [...texts, ...content].filter((text) => text.split(' ').length > 12);
    expect(long.filter((text) => grade(text) > 10)).toEqual([]);
  });
});
