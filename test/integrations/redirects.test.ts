import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRedirects } from '#integrations/redirects.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A built folder below `/catalog/` with one calendar. */
function builtFolder(redirects: readonly { from: string; to: string }[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'api'));
  mkdirSync(join(folder, 'programs/kap'), { recursive: true });
  writeFileSync(join(folder, 'api/catalog.json'), JSON.stringify({ redirects }));
  writeFileSync(join(folder, 'programs/kap/fall.ics'), 'BEGIN:VCALENDAR');
  return folder;
}

describe('old addresses on static hosts', () => {
  it('are lines that hosts read, and calendars keep their files', async () => {
    const folder = builtFolder([
      { from: '/catalog/old/', to: '/catalog/programs/kap/' },
      { from: '/catalog/programs/old/fall.ics', to: '/catalog/programs/kap/fall.ics' },
    ]);
    expect(await writeRedirects(folder, '/catalog/')).toBe(2);
    expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe(
      '/catalog/old/ /catalog/programs/kap/ 301\n/catalog/programs/old/fall.ics /catalog/programs/kap/fall.ics 301\n',
    );
    expect(readFileSync(join(folder, 'programs/old/fall.ics'), 'utf8')).toBe('BEGIN:VCALENDAR');
  });

  it('leave nothing behind where there are none', async () => {
    const folder = builtFolder([]);
    expect(await writeRedirects(folder, '/catalog/')).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['api', 'programs']);
  });
});
