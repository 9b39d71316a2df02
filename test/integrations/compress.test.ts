import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFolder } from '#integrations/compress.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('writes a brotli and a gzip sibling of every text file, each with the same text', async () => {
  const text = '<p>Dates and costs</p>'.repeat(100);
  const folder = temporaryFolder({ 'faq/index.html': text, 'a.css': text, 'calendar.ics': text });
  expect(await compressFolder(folder, temporaryFolder())).toBe(3);
  for (const path of ['faq/index.html', 'a.css', 'calendar.ics']) {
    const file = join(folder, path);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(text);
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(text);
  }
});

it('leaves fonts and pictures alone: they are compressed already', async () => {
  const folder = temporaryFolder({ 'a.woff2': 'x', 'a.png': 'x' });
  expect(await compressFolder(folder, temporaryFolder())).toBe(0);
  expect(existsSync(join(folder, 'a.woff2.br'))).toBe(false);
});

it('makes pages of a small site as small as brotli can, and those of a large one in less time', async () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `${(index * 7919) % 9973} dates`);
  const text = words.join(' ');
  const small = temporaryFolder({ 'index.html': text });
  const large = temporaryFolder(
    Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`${index}.html`, text])),
  );
  await compressFolder(small, temporaryFolder());
  await compressFolder(large, temporaryFolder());
  const best = brotliCompressSync(text).length;
  expect(readFileSync(join(small, 'index.html.br')).length).toBeLessThanOrEqual(best);
  expect(readFileSync(join(large, '0.html.br')).length).toBeGreaterThan(best);
});

it('takes what an earlier build made of the same text, and only of the same', async () => {
  const cacheDir = temporaryFolder();
  const folder = temporaryFolder({ 'a.css': 'a{}' });
  await compressFolder(folder, cacheDir);
  const made = readdirSync(cacheDir);
  expect(made).toHaveLength(2);
  await compressFolder(folder, cacheDir);
  expect(readdirSync(cacheDir)).toEqual(made);
  writeFileSync(join(folder, 'a.css'), 'b{}');
  await compressFolder(folder, cacheDir);
  expect(gunzipSync(readFileSync(join(folder, 'a.css.gz'))).toString()).toBe('b{}');
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.css.br'))).toString()).toBe('b{}');
});
