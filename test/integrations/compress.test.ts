import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFolder } from '#integrations/compress.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('writes a brotli and a gzip sibling of every text file, each with the same text', async () => {
  const text = '<p>Dates and costs</p>'.repeat(100);
  const folder = temporaryFolder({ 'faq/index.html': text, 'a.css': text, 'calendar.ics': text });
  expect(await compressFolder(folder)).toBe(3);
  for (const path of ['faq/index.html', 'a.css', 'calendar.ics']) {
    const file = join(folder, path);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(text);
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(text);
  }
});

it('leaves fonts and pictures alone: they are compressed already', async () => {
  const folder = temporaryFolder({ 'a.woff2': 'x', 'a.png': 'x' });
  expect(await compressFolder(folder)).toBe(0);
  expect(existsSync(join(folder, 'a.woff2.br'))).toBe(false);
});
