import { describe, expect, it } from 'vitest';
import { eachBuiltPage, textOf } from '#integrations/built-pages.ts';
import { type PageWeight, weigh } from './page-weight.ts';
import { demonstrationSite } from './sites.ts';

const KB = 1024;

/** What a page may cost before anybody does anything: bytes of brotli, and requests. */
const BUDGET = {
  /** Of a program; of any other page. */
  htmlAndCss: { program: 20 * KB, other: 16 * KB },
  structuredData: 4 * KB,
  javascript: 5 * KB,
  fonts: 24 * KB,
  total: 50 * KB,
  requests: 5,
};

const pages = [...eachBuiltPage(demonstrationSite.outDir)];
const weights = pages.map((page) => weigh(page, demonstrationSite));
const isProgram = (file: string) => /^programs\/[^/]+\/index\.html$/.test(file);

describe('the weight of a page, compressed with brotli', () => {
  it('stays in the budget', () => {
    const row = (cells: readonly string[]) =>
      cells.map((cell, index) => (index === 0 ? cell.padEnd(48) : cell.padStart(12))).join('');
    const kilobytes = (size: number) => `${(size / KB).toFixed(1)} KB`;
    const budgetOf = ({ file }: PageWeight) => ({
      ...BUDGET,
      htmlAndCss: isProgram(file) ? BUDGET.htmlAndCss.program : BUDGET.htmlAndCss.other,
    });
    const columns = ['htmlAndCss', 'structuredData', 'javascript', 'fonts', 'total'] as const;
    const table = [
      row(['page', 'HTML + CSS', 'JSON-LD', 'JavaScript', 'fonts', 'total', 'requests']),
      ...weights.map((weight) =>
        row([
          weight.file,
          ...columns.map((name) => kilobytes(weight[name])),
          String(weight.requests),
        ]),
      ),
      row([
        'budget',
        `${BUDGET.htmlAndCss.program / KB} / ${BUDGET.htmlAndCss.other / KB} KB`,
        ...columns.slice(1).map((name) => kilobytes(Number(BUDGET[name]))),
        String(BUDGET.requests),
      ]),
    ];
    process.stdout.write(`\n${table.join('\n')}\n\n`);
    const over = weights.flatMap((weight) => {
      const budget = budgetOf(weight);
      return [...columns, 'requests' as const]
        .filter((name) => weight[name] > budget[name])
        .map((name) => `${weight.file}: ${name} ${weight[name]} of ${budget[name]}`);
    });
    expect(over).toEqual([]);
  });

  it('lets nothing keep the browser from painting but the page itself', () => {
    expect(weights.filter(({ blocking }) => blocking.length > 0)).toEqual([]);
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
