import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRecord, hashContent } from '#integrations/build-record.ts';
import { runBuildDone } from './run-hook.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the build record', () => {
  it('says what was built, from what, and for whom', async () => {
    const contentDir = temporaryFolder({ 'site.yaml': 'name: Institute\n' });
    const outDir = temporaryFolder();
    const input = {
      siteUrl: 'http://127.0.0.1:4321',
      base: '/',
      asOf: '2024-07-15T12:00:00-04:00',
      catalogNow: '2024-07-15T16:00:00.000Z',
      formEndpoint: null,
      staff: false,
      editorOrigins: null,
      contentDir,
    };
    await runBuildDone(buildRecord(input), outDir);
    const record = JSON.parse(readFileSync(join(outDir, 'build.json'), 'utf8'));
    expect(record).toEqual({
      version: 1,
      commit: record.commit === null ? null : expect.stringMatching(/^[0-9a-f]{40}$/),
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      builtAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      ...input,
    });
  });
});

describe('the content hash', () => {
  it('is the same for the same files in another folder', () => {
    const files = { 'site.yaml': 'name: A\n', 'faq/fee.mdx': 'text\n' };
    expect(hashContent(temporaryFolder(files))).toBe(hashContent(temporaryFolder(files)));
  });

  it.each([
    ['a changed word', { 'a.mdx': 'one', 'b.mdx': 'TWO' }],
    ['a renamed file', { 'a.mdx': 'one', 'c.mdx': 'two' }],
    ['text moved from one file to the next', { 'a.mdx': 'onet', 'b.mdx': 'wo' }],
    ['a file more', { 'a.mdx': 'one', 'b.mdx': 'two', 'c.mdx': '' }],
  ])('changes with %s', (_name, files) => {
    const before = hashContent(temporaryFolder({ 'a.mdx': 'one', 'b.mdx': 'two' }));
    expect(hashContent(temporaryFolder(files))).not.toBe(before);
  });
});
