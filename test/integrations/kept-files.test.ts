import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { isMadeHere } from '#integrations/kept-files.ts';

it.each([
  ['.cache/compressed/a.br', true],
  ['.cache/bench/dist/index.html', true],
  ['dist/index.html', true],
  ['dist.builds/2026/index.html', true],
  ['.cache', false],
  ['.cache/astro/1/data-store.json', false],
  ['.cache/bench/content/site.yaml', false],
  ['content/site.yaml', false],
  ['distances/a.ts', false],
])(
  'a development server passes over what builds write, and watches the rest: %s %s',
  (path, is) => {
    const read = ['content', '.cache/astro/1', '.cache/bench/content'];
    expect(isMadeHere(read, 'dist')(resolve(path))).toBe(is);
  },
);
