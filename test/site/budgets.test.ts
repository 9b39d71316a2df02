import { describe, expect, it } from 'vitest';
import { builtPages, textOf } from '#integrations/built-pages.ts';
import { weigh } from './page-weight.ts';
import { demonstrationSite } from './sites.ts';

const KB = 1024;
const BUDGET = { javascript: 5 * KB, htmlAndCss: 24 * KB };

const pages = builtPages(demonstrationSite.outDir);
const weights = pages.map((page) => weigh(page, demonstrationSite));

describe('the weight of a page, compressed with brotli', () => {
  it('stays in the budget', () => {
    const row = (cells: readonly string[]) =>
      cells.map((cell, index) => (index === 0 ? cell.padEnd(48) : cell.padStart(12))).join('');
    const kilobytes = (size: number) => `${(size / KB).toFixed(1)} KB`;
    const table = [
      row(['page', 'HTML', 'CSS', 'HTML + CSS', 'JavaScript']),
      ...weights.map(({ file, html, css, javascript }) =>
        row([file, ...[html, css, html + css, javascript].map(kilobytes)]),
      ),
      row(['budget', '', '', kilobytes(BUDGET.htmlAndCss), kilobytes(BUDGET.javascript)]),
    ];
    process.stdout.write(`\n${table.join('\n')}\n\n`);
    const over = weights.filter(
      ({ html, css, javascript }) =>
        html + css > BUDGET.htmlAndCss || javascript > BUDGET.javascript,
    );
    expect(over).toEqual([]);
  });

  it('lets nothing keep the browser from painting but the page itself', () => {
    expect(weights.filter(({ blocking }) => blocking.length > 0)).toEqual([]);
    expect(weights.filter(({ css }) => css > 0)).toEqual([]);
  });

  it('paints text before its font has come', () => {
    const faces = pages.flatMap(({ file, elements }) =>
      elements
        .filter((element) => element.tagName === 'style')
        .flatMap((style) => [...textOf(style).matchAll(/@font-face\s*\{[^}]*\}/g)])
        .map(([face]) => ({ file, face })),
    );
    const blocking = faces.filter(
      ({ face }) => face.includes('url(') && !/font-display:\s*(swap|fallback|optional)/.test(face),
    );
    expect(faces.length).toBeGreaterThan(0);
    expect(blocking).toEqual([]);
  });
});
