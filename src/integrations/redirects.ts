/**
 * Leaves old addresses working on static hosts: `_redirects`, which several of them read, and copies
 * of calendar files at their old names, since a calendar follows no page.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** One redirect as `/api/catalog.json` prints it: with the base path. */
interface BuiltRedirect {
  readonly from: string;
  readonly to: string;
}

/** The integration. It runs before compression and after the API is written. */
export function redirects({ base }: { base: string }): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await writeRedirects(fileURLToPath(dir), base);
        logger.info(`${count} old addresses lead on`);
      },
    },
  };
}

/**
 * Writes `_redirects` and the copies of calendars into a built folder.
 *
 * @param base path of the site, beginning and ending with `/`
 * @returns how many redirects there are; without any, nothing is written
 */
export async function writeRedirects(folder: string, base: string): Promise<number> {
  const api = await readFile(join(folder, 'api/catalog.json'), 'utf8');
  const { redirects: all } = JSON.parse(api) as { redirects: readonly BuiltRedirect[] };
  if (all.length === 0) return 0;
  const lines = all.map(({ from, to }) => `${from} ${to} 301`);
  await writeFile(join(folder, '_redirects'), `${lines.join('\n')}\n`);
  for (const { from, to } of all.filter((one) => one.from.endsWith('.ics'))) {
    const [old, target] = [from, to].map((address) => join(folder, address.slice(base.length)));
    if (old === undefined || target === undefined) continue;
    await mkdir(dirname(old), { recursive: true });
    await copyFile(target, old);
  }
  return all.length;
}
