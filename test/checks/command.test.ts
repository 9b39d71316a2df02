import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { contentDir } from './seed.ts';

const root = join(import.meta.dirname, '../..');

function checkContent(args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/check-content.ts'), ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  return { status, stdout, stderr };
}

/** A copy of the content whose fall cohort has a deadline after its first class. */
function faultyContent(): string {
  const folder = temporaryFolder();
  cpSync(contentDir, folder, { recursive: true });
  const path = join(folder, 'cohorts/kap-certificate/fall-2024.mdx');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('deadline: "2024-09-10"', 'deadline: "2024-09-20"'));
  return folder;
}

describe('npm run check:content', { timeout: 30_000 }, () => {
  it('says what it checked and exits with 0 where there is no error', () => {
    const { status, stdout, stderr } = checkContent([]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^11 folders, \d+ files: no errors/);
  });

  it('prints an error with its place, fix and line, and exits with 1', () => {
    const folder = faultyContent();
    const { status, stdout } = checkContent([], { CATALOG_CONTENT_DIR: folder });
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('C6/deadline-after-start'));
    expect(status).toBe(1);
    expect(
      lines
        .slice(at, at + 3)
        .join('\n')
        .replace(folder, 'content'),
    ).toMatch(
      /^content\/cohorts\/kap-certificate\/fall-2024\.mdx:\d+:15 C6\/deadline-after-start routes\[0\]\.deadline "2024-09-20" is after the first session "2024-09-17" → Move the deadline to or before the first session\.\n {4}deadline: "2024-09-20"\n {14}\^$/,
    );
  });

  it('prints JSON that a program can read', () => {
    const folder = faultyContent();
    const { status, stdout } = checkContent(['--format', 'json'], { CATALOG_CONTENT_DIR: folder });
    expect({ status, ...JSON.parse(stdout) }).toMatchObject({ status: 1, version: 1, errors: 1 });
  });

  it.each([
    {
      args: ['--format', 'xml'],
      says: 'There is no format "xml". Use npm run check:content -- [--format text|json|github].',
    },
    {
      args: ['--fromat', 'json'],
      says: 'There is no --fromat. Use npm run check:content -- [--format text|json|github].',
    },
    {
      args: ['content'],
      says: 'What is "content"? Use npm run check:content -- [--format text|json|github].',
    },
  ])('answers $args in one line', ({ args, says }) => {
    expect(checkContent(args)).toEqual({ status: 1, stdout: '', stderr: `${says}\n` });
  });

  it('says in one line that there is no such folder', () => {
    expect(checkContent([], { CATALOG_CONTENT_DIR: 'nowhere' })).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'There is no content folder "nowhere". Set CATALOG_CONTENT_DIR to the folder of the content.\n',
    });
  });
});
