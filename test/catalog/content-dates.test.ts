import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentDates } from '#catalog/content-dates.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';

/** Git without the settings of the machine, at a fixed date. */
function git(folder: string, date: string, ...command: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...command], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
  });
}

/** A repository in which one.yaml changed on March 2 and ü.yaml only came on March 1. */
function repository(): string {
  const folder = temporaryFolder({
    'content/one.yaml': 'a: 1\n',
    'content/faq/ü.yaml': 'b: 1\n',
    'README.md': 'outside\n',
  });
  git(folder, '2024-03-01T10:00:00+01:00', 'init', '--quiet');
  git(folder, '2024-03-01T10:00:00+01:00', 'add', '.');
  git(folder, '2024-03-01T10:00:00+01:00', 'commit', '--quiet', '-m', 'First');
  writeFileSync(join(folder, 'content/one.yaml'), 'a: 2\n');
  git(folder, '2024-03-02T23:30:00-05:00', 'commit', '--quiet', '-a', '-m', 'Second');
  return folder;
}

describe('the dates of content files', () => {
  it('are those of the last commit of each, by the path below the folder', () => {
    const dates = contentDates(join(repository(), 'content'));
    expect(Object.fromEntries(dates)).toEqual({
      'one.yaml': '2024-03-03T04:30:00.000Z',
      'faq/ü.yaml': '2024-03-01T09:00:00.000Z',
    });
  });

  it('are absent for a file that was never committed', () => {
    const folder = repository();
    writeFileSync(join(folder, 'content/new.yaml'), 'c: 1\n');
    expect(contentDates(join(folder, 'content')).has('new.yaml')).toBe(false);
  });

  it('are absent where a shallow clone ends before the last commit of a file', () => {
    const from = pathToFileURL(repository()).href;
    const folder = temporaryFolder();
    git(folder, '2024-03-03T00:00:00Z', 'clone', '--quiet', '--depth', '1', from, 'clone');
    expect([...contentDates(join(folder, 'clone/content'))]).toEqual([]);
  });

  it('are absent outside git', () => {
    expect([...contentDates(temporaryFolder({ 'one.yaml': 'a: 1\n' }))]).toEqual([]);
  });
});
