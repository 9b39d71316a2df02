import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withTables } from '#authoring/guide.ts';
import { TABLE_COLUMNS } from '#authoring/table-cells.ts';

const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const scripts = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).scripts;

describe('content/README.md', () => {
  it('has the tables of today; npm run guide writes them', () => {
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
