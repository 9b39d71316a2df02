import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentRevision, RevisionError } from '#catalog/content-revision.ts';

const folder = mkdtempSync(join(tmpdir(), 'revision-'));
const content = join(folder, 'site/content');
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
    cwd: folder,
    stdio: 'pipe',
  });

mkdirSync(join(content, 'faq'), { recursive: true });
git('init', '-q');
writeFileSync(join(folder, 'README.md'), 'not content');
git('add', '-A');
git('commit', '-qm', 'before there was content');
writeFileSync(join(content, 'site.yaml'), 'name: Café – “one”\n');
writeFileSync(join(content, 'faq/empty.mdx'), '');
writeFileSync(join(content, 'faq/zwei.mdx'), 'line\n\nwithout an end');
git('add', '-A');
git('commit', '-qm', 'content');
writeFileSync(join(content, 'site.yaml'), 'name: two\n');
rmSync(join(content, 'faq/zwei.mdx'));

afterAll(() => rmSync(folder, { recursive: true }));

const messageOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof RevisionError ? error.message.replaceAll(folder, '') : error;
  }
  return null;
};

describe('the content at a revision', () => {
  it('has the files as they were committed, byte by byte, whatever the working tree holds', async () => {
    const source = contentRevision(content, 'HEAD');
    expect(await source.list()).toEqual(['faq/empty.mdx', 'faq/zwei.mdx', 'site.yaml']);
    expect(await source.read('site.yaml')).toBe('name: Café – “one”\n');
    expect(await source.read('faq/empty.mdx')).toBe('');
    expect(await source.read('faq/zwei.mdx')).toBe('line\n\nwithout an end');
  });

  it('says which revision git does not know, and takes no option for one', () => {
    expect(messageOf(() => contentRevision(content, 'nowhere'))).toBe(
      'git knows no revision "nowhere" here. Give a branch, a tag or a commit, such as main or HEAD~1; in a shallow clone, fetch it first.',
    );
    expect(messageOf(() => contentRevision(content, '--all'))).toMatch(/^git knows no revision/);
  });

  it('says that the folder was not there', () => {
    expect(messageOf(() => contentRevision(content, 'HEAD~1'))).toBe(
      'At HEAD~1 there was no folder /site/content.',
    );
  });

  it('says that there is no folder, or no repository', () => {
    expect(messageOf(() => contentRevision(join(folder, 'none'), 'HEAD'))).toMatch(
      /^There is no content folder \/none\./,
    );
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    expect(String(messageOf(() => contentRevision(outside, 'HEAD')))).toMatch(
      /is not in a git repository: there is nothing to compare\.$/,
    );
    rmSync(outside, { recursive: true });
  });
});
