import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';
import { fontsOf } from '#integrations/fonts.ts';
import { removeUnusedFiles } from '#server/build-folders.ts';
import { temporaryFolder } from './temporary-folder.ts';

const TEXTS = 'Dates & costs: $1,050 a month — “in full”, 12–2 PM';

async function filesOf(texts: string, cacheDir = temporaryFolder({})): Promise<string[]> {
  const fonts = await fontsOf('warm', texts, cacheDir);
  return fonts.map((font) => font.options.variants[0].src[0]);
}

/** Bytes of a font with this letter alone: more than the empty one where the font has it. */
async function bytesOf(letter: string, file: string): Promise<number> {
  const options = { targetFormat: 'woff2', variationAxes: {}, keepFeatures: [] } as const;
  return (await subsetFont(readFileSync(file), letter, options)).length;
}

it('makes both faces of an English site smaller than 12 KB', async () => {
  const files = await filesOf(TEXTS);
  expect(files).toHaveLength(2);
  for (const file of files) expect(statSync(file).size).toBeLessThan(12_000);
});

it('holds a letter that a text uses, and leaves it out where none does', async () => {
  const [withIt = ''] = await filesOf(`${TEXTS} Zoë`);
  const [without = ''] = await filesOf(TEXTS);
  expect(await bytesOf('ë', withIt)).toBeGreaterThan(await bytesOf('ë', without));
});

it('holds every sign that somebody may type, whatever the texts are', async () => {
  const [file = ''] = await filesOf('');
  const empty = await bytesOf('ë', file);
  for (const sign of ['Q', '@', '~', '7']) {
    expect(await bytesOf(sign, file), sign).toBeGreaterThan(empty);
  }
});

it('is made once for the same signs, and removed a month after its last use', async () => {
  const folder = temporaryFolder({});
  const [first = '', second = ''] = await filesOf(TEXTS, folder);
  const made = statSync(first).ino;
  expect(await filesOf(`${TEXTS}${TEXTS}`, folder)).toEqual([first, second]);
  expect(statSync(first).ino).toBe(made);
  utimesSync(first, new Date('2031-01-01'), new Date('2031-01-01'));
  utimesSync(second, new Date('2031-01-20'), new Date('2031-01-20'));
  expect(removeUnusedFiles(folder, '2031-02-05T00:00:00.000Z')).toBe(1);
  expect(existsSync(first)).toBe(false);
});

it('moves no text when it comes late', async () => {
  const fonts = await fontsOf('warm', TEXTS, temporaryFolder({}));
  expect(fonts.map((font) => font.options.variants[0].display)).toEqual(['optional', 'optional']);
});
