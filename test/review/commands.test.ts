/** `npm run changes` and `npm run forecast` as they are run, on a copy of the content in a repository. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'changes-'));
const content = join(folder, 'content');
const fall = join(content, 'cohorts/kap-certificate/fall-2024.mdx');

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
    cwd: folder,
    stdio: 'pipe',
  });

beforeAll(() => {
  cpSync(join(root, 'test/fixtures/demonstration'), content, { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'as shipped');
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: 'changes' | 'forecast', ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, `scripts/${script}.ts`), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CATALOG_CONTENT_DIR: content, CATALOG_NOW: '', SITE_URL: '' },
    },
  );
  return { status, stdout, stderr: stderr.replaceAll(content, 'content') };
}

/** Replaces text in the cohort for the time of one test. */
function withFall(from: string, to: string, test: () => void): void {
  const text = readFileSync(fall, 'utf8');
  writeFileSync(fall, text.replace(from, to));
  try {
    test();
  } finally {
    writeFileSync(fall, text);
  }
}

describe('npm run changes', { timeout: 60_000 }, () => {
  it('compares the working tree with a revision', () => {
    expect(run('changes', 'HEAD')).toEqual({
      status: 0,
      stdout: 'Nothing in the content differs from HEAD.\n',
      stderr: '',
    });
    withFall('deadline: "2024-09-10"', 'deadline: "2024-09-12"', () => {
      const { status, stdout } = run('changes', 'HEAD');
      expect(status).toBe(0);
      expect(stdout.split('\n')[0]).toMatch(
        /^Fall 2024, I’ve completed PTI: deadline September 10 → September 12\. Tuition unchanged\. Changes \d+ pages and \d calendars\.$/,
      );
      // What the content check says of it now, and did not before.
      expect(stdout).toContain('The content check now says C17/decision-too-late:');
    });
  });

  it('says where content that cannot be read is wrong, and how to mend it', () => {
    withFall('deadline: "2024-09-10"', 'deadline: 2024-09-10', () => {
      expect(run('changes', 'HEAD')).toEqual({
        status: 1,
        stdout: '',
        stderr:
          'The content as it is now cannot be read:\ncontent/cohorts/kap-certificate/fall-2024.mdx:24:15 C5/unquoted-date routes[0].deadline 2024-09-10 is not in quotes → Put quotes around it: "2024-09-10".\n',
      });
    });
    withFall('via: pti-certificate/august-2024', 'via: pti-certificate/august-2031', () => {
      const { status, stderr } = run('changes', 'HEAD');
      expect(status).toBe(1);
      expect(stderr).toMatch(/fall-2024\.mdx:28:10 C3\/broken-reference .* → /);
    });
  });

  it('says so of the revision, too', () => {
    withFall('deadline: "2024-09-10"', 'deadline: soon', () => {
      git('commit', '-qam', 'a mistake');
    });
    const { status, stderr } = run('changes', 'HEAD');
    git('reset', '-q', '--hard', 'HEAD~1');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The content at HEAD cannot be read:\n.*"soon" is not a deadline → /);
  });

  it('says what it does not understand', () => {
    const usage = 'Use npm run changes -- <base> [--format text|json|markdown].';
    expect(run('changes').stderr).toBe(`What to compare with is missing. ${usage}\n`);
    expect(run('changes', 'HEAD', '--format', 'html').stderr).toBe(
      `There is no format "html". ${usage}\n`,
    );
    expect(run('changes', 'HEAD', '--since').stderr).toBe(`There is no --since. ${usage}\n`);
    expect(run('changes', 'nowhere').stderr).toMatch(/^git knows no revision "nowhere" here\./);
  });
});

describe('npm run forecast', { timeout: 60_000 }, () => {
  it('names the next moment alone, for a scheduler', () => {
    expect(run('forecast', '--next')).toEqual({
      status: 0,
      stdout: '2024-07-24T04:00:00.000Z\n',
      stderr: '',
    });
  });

  it('looks as many days ahead as it is asked', () => {
    const { stdout } = run('forecast', '--days', '9');
    expect(stdout).toContain('From July 15, 2024 to July 24, 2024, in America/New_York.');
    expect(stdout).toContain('Wednesday, July 24, 2024, 12 AM\n  Summer 2024 is over');
  });

  it('says what it does not understand', () => {
    const usage = 'Use npm run forecast -- [--days 30] [--next] [--format text|json].';
    expect(run('forecast', '--days', '0').stderr).toBe(
      `--days is "0": give a whole number from 1. ${usage}\n`,
    );
    expect(run('forecast', 'soon').stderr).toBe(`What is "soon"? ${usage}\n`);
  });
});
