import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withTables } from '#authoring/guide.ts';
import { TABLE_COLUMNS } from '#authoring/table-cells.ts';

const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const scripts = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).scripts;

describe('content/README.md', () => {
  it('has the tables and pictures of today; npm run guide writes them', () => {
    expect(withTables(guide) === guide).toBe(true);
  });

  it('names every key of a kind of file, with what it takes', () => {
    expect(guide).toContain(
      '| `routes[].deadline` * | A date in quotes, passed, not-announced, rolling, or a date with time, timeZone, opens, priority, extendedFrom, extended | `"2024-09-17"`, `passed`, `not-announced`, `rolling`, a group of keys |',
    );
    expect(guide).toContain(
      '| `kind` * | Which decision it tells | `acceptance`, `deferral`, `refusal` |',
    );
  });

  it('shows where each of the ten things is done in the editor', () => {
    const tasks = guide.split(/^#### (?=\d+\. )/m).slice(1);
    const pictures = tasks.map((task) => /```text\n(.+)\n\n {2}/.exec(task)?.[1]);
    expect(pictures).toEqual([
      'Prices › the program',
      'Cohorts › the program › the cohort',
      'Cohorts › the program › the cohort',
      'Cohorts › the program › the cohort',
      'Cohorts › the program › the last cohort › ⋮ at the top right › Duplicate',
      'Cohorts › the program › the cohort',
      'Questions › New',
      'Pages › the page',
      'People › New',
      'Events › New',
    ]);
    expect(guide).toContain('  Full              ( ●) ◀\n    As of             [ 07/18/2024 ');
  });

  it('names every column of a table of programs', () => {
    expect(TABLE_COLUMNS.filter((column) => !guide.includes(`| \`${column}\` | `))).toEqual([]);
  });

  it('leads to headings that are there', () => {
    const anchors = [...guide.matchAll(/^#{2,4} (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(6);
    expect(links.filter((link) => !anchors.includes(link ?? ''))).toEqual([]);
  });

  it('names commands that there are', () => {
    const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('a guide without its marks is told so, not written over', () => {
  expect(() => withTables('# Guide')).toThrow('content/README.md has no <!-- fields:begin -->');
});
