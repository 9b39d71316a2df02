import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HookParameters } from 'astro';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentCheck } from '#integrations/content-check.ts';
import { temporaryFolder } from './temporary-folder.ts';

const shipped = join(import.meta.dirname, '../fixtures/demonstration');

afterEach(() => vi.restoreAllMocks());

/** Runs the check as a build does; resolves with what it printed. */
async function check(contentDir: string): Promise<{ printed: string; fault: string | null }> {
  let printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  const hook = contentCheck({ contentDir, isPublic: false }).hooks['astro:config:done'];
  try {
    await hook?.({} as HookParameters<'astro:config:done'>);
    return { printed, fault: null };
  } catch (error) {
    return { printed, fault: `${(error as Error).name}: ${(error as Error).message}` };
  }
}

describe('the content check of a build', () => {
  it('lets the shipped content pass', async () => {
    expect((await check(shipped)).fault).toBeNull();
  });

  it('prints each mistake with its place and stops the build, however many there are', async () => {
    const folder = temporaryFolder();
    cpSync(shipped, folder, { recursive: true });
    const site = join(folder, 'site.yaml');
    writeFileSync(site, `nmae: x\ncurency: USD\n${readFileSync(site, 'utf8')}`);
    const { printed, fault } = await check(folder);
    expect(fault).toBe('BuildFault: The content has 2 errors: nothing was built.');
    expect(printed).toContain(`${site}:1:1 C1/unknown-key "nmae" is not a key here`);
    expect(printed).toContain(`${site}:2:1 C1/unknown-key "curency" is not a key here`);
  });
});
