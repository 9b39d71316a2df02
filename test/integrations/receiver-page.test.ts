import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveReceiverPage } from '#integrations/receiver-page.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the page that the receiver fills', () => {
  it('moves into the built API and has no address of its own', async () => {
    const html = '<!doctype html><title>%%TITLE%%</title><main>%%MAIN%%</main>\n';
    const folder = temporaryFolder({ 'receiver-page/index.html': html });
    await moveReceiverPage(folder);
    const written = readFileSync(join(folder, 'api/receiver-page.json'), 'utf8');
    expect(JSON.parse(written)).toEqual({ html });
    expect(existsSync(join(folder, 'receiver-page'))).toBe(false);
  });

  it('stops the build if it is not there', async () => {
    await expect(moveReceiverPage(temporaryFolder())).rejects.toThrowErrorMatchingInlineSnapshot(
      `[BuildFault: The build has no receiver-page/index.html: the receiver would have no page.]`,
    );
  });

  it('stops the build if there is no place for the answer', async () => {
    const folder = temporaryFolder({ 'receiver-page/index.html': '<title>%%TITLE%%</title>' });
    await expect(moveReceiverPage(folder)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[BuildFault: receiver-page/index.html lacks %%MAIN%%.]`,
    );
  });
});
