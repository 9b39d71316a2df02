/**
 * What the application form costs a phone.
 *
 * Counted is what is fetched when the form is reached, before it can stand there: its module and
 * everything that module imports at its start. Not counted are React, React DOM and the scheduler,
 * and the starter, which every apply page carries within the budget of a page. What keeps the answers,
 * and the screens for checking and sending, follow by themselves while somebody reads the first
 * question; they have bounds of their own, so that nothing hides there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { eachBuiltPage } from '#integrations/built-pages.ts';
import { modulesOf, modulesWith } from './page-weight.ts';
import { demonstrationSite } from './sites.ts';

const KB = 1024;
const folder = join(demonstrationSite.outDir, '_astro');
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => join(folder, name));
const codeOf = (file: string) => readFileSync(file, 'utf8');

/** The scripts that hold a text, with all they import at their start. */
function scriptsWith(text: string): readonly string[] {
  const found = scripts.filter((file) => codeOf(file).includes(text));
  expect(found, `scripts with ${text}`).not.toEqual([]);
  return [...new Set(found.flatMap((file) => [...modulesWith(file, demonstrationSite)]))];
}

function weightOf(files: readonly string[], ...without: readonly (readonly string[])[]) {
  const left = files.filter((file) => !without.flat().includes(file));
  const rows = left.map((file) => [basename(file), gzipSync(codeOf(file)).length] as const);
  return { rows, total: rows.reduce((sum, [, size]) => sum + size, 0) };
}

const page = [...eachBuiltPage(demonstrationSite.outDir)].find(
  ({ file }) => file === 'apply/kap-certificate/index.html',
);
if (page === undefined) throw new Error('The application has no page.');
const onPage = modulesOf(page, demonstrationSite);
const react = scriptsWith('react.transitional.element');
const form = scriptsWith('application__progress');
const lastScreens = scriptsWith('receipt__reference');
const keeping = scriptsWith('You changed answers in another tab');

describe('the application form, in gzip beside React', () => {
  it('takes at most 25 KB to stand there, 10 KB more to keep answers, 12 KB more to be sent', () => {
    const first = weightOf(form, react, onPage);
    const kept = weightOf(keeping, react, onPage, form);
    const later = weightOf(lastScreens, react, onPage, form, keeping);
    const rows = [first, kept, later].flatMap((part) => [...part.rows, ['', part.total] as const]);
    process.stdout.write(`\n${rows.map(([name, size]) => `${size}\t${name}`).join('\n')}\n\n`);
    expect(first.total).toBeLessThan(25 * KB);
    expect(kept.total).toBeLessThan(10 * KB);
    expect(later.total).toBeLessThan(12 * KB);
  });

  it('comes without the payment service that the client of the form service imports', () => {
    const words = scripts.filter((file) => /js\.stripe\.com|stripe-js/i.test(codeOf(file)));
    expect(words).toEqual([]);
  });
});
