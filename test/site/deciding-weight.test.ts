import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { demonstrationSite } from './sites.ts';

const KB = 1024;
const folder = join(demonstrationSite.outDir, '_astro');
const scripts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** The script that holds a text, which only one does. */
function scriptWith(text: string): string {
  const found = [...scripts].filter(([, code]) => code.includes(text)).map(([name]) => name);
  expect(found, `scripts with ${text}`).toHaveLength(1);
  return found[0] ?? '';
}

/** What every page has loaded before. */
const OF_EVERY_PAGE = scriptWith('customElements.define(`local-time`');

/** A script with everything it imports at once, React left out, in bytes of gzip. */
function weightOf(start: string): number {
  const seen = new Set<string>([OF_EVERY_PAGE]);
  const visit = (name: string): void => {
    const code = scripts.get(name);
    // React DOM is the one script of that size.
    if (seen.has(name) || code === undefined || code.length > 150 * KB) return;
    seen.add(name);
    for (const [, imported = ''] of code.matchAll(/from"\.\/([^"]+)"/g)) visit(imported);
  };
  visit(start);
  seen.delete(OF_EVERY_PAGE);
  return [...seen].reduce((sum, name) => sum + gzipSync(scripts.get(name) ?? '').length, 0);
}

describe('what people decide with', () => {
  it.each([
    ['the fee calculator', 'fees__total'],
    ['the eligibility check', 'check__outcome'],
    ['the comparison of cohorts', 'compare__table'],
    ['the week', 'week__table'],
  ])('has in %s an island of at most 12 KB beside React', (_name, text) => {
    expect(weightOf(scriptWith(text))).toBeLessThan(12 * KB);
  });
});
