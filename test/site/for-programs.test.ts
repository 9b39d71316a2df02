/** What a build hands to other programs: Markdown beside the pages, and examples that run. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { attributeOf, builtPage, type Element, textOf } from '#integrations/built-pages.ts';
import { sharedServer } from '../browser/serve.ts';
import { pageText } from './page-text.ts';
import { basePathSite, demonstrationSite, secondSite } from './sites.ts';
import { standingPages } from './standing-pages.ts';

const run = promisify(execFile);

describe.each([demonstrationSite, basePathSite, secondSite])('the $name site', (site) => {
  const pages = standingPages(site.outDir);
  const offered = pages.filter(({ elements }) => elements.some(isMarkdownLink));
  const markdownFile = (file: string) =>
    join(site.outDir, file === 'index.html' ? 'index.md' : file.replace(/\/index\.html$/, '.md'));

  it('has every page as Markdown but those that are no place to arrive at', () => {
    const without = pages
      .filter((page) => !offered.includes(page))
      .map(({ file }) => file)
      // A plan is one of many alike, for whoever has its address.
      .filter((file) => !/^plan\/.+\//.test(file));
    expect(without).toEqual(['404.html', 'apply/received/index.html', 'search/index.html']);
    expect(offered.filter(({ file }) => !existsSync(markdownFile(file)))).toEqual([]);
  });

  it('has every amount of a page in its Markdown', () => {
    // What a form or the calculator prints anew, “$100.00”, stands as “$100” where it is told.
    const telling = offered.filter(({ file }) => !file.startsWith('apply/'));
    const lost = telling.flatMap(({ file }) => {
      const markdown = readFileSync(markdownFile(file), 'utf8');
      const amounts = pageText(site, `/${file.replace(/index\.html$/, '')}`).match(AMOUNT) ?? [];
      return amounts
        .map((amount) => amount.replace(/\.00$/, ''))
        .filter((amount) => !markdown.includes(amount))
        .map((one) => `${file} ${one}`);
    });
    expect(lost).toEqual([]);
  });

  it('has all of it in one file, in the order of the list', () => {
    const all = readFileSync(join(site.outDir, 'llms-full.txt'), 'utf8');
    const places = offered.map(({ file }) =>
      all.indexOf(`<!-- ${site.siteUrl}${file.replace(/index\.html$/, '')} -->`),
    );
    expect(places).not.toContain(-1);
  });
});

const AMOUNT = /[$€£¥₹]\d[\d.,]*\d/g;

describe('the examples for developers', () => {
  it('print what they say they print', async () => {
    const served = await sharedServer(demonstrationSite);
    const { elements } = builtPage(demonstrationSite.outDir, 'developers/index.html');
    const codes = elements.filter(isCode).map((code) => textOf(code));
    const printed = await Promise.all(
      codes.map(async (code) => {
        const there = code.replace(demonstrationSite.siteUrl, served.url);
        const { stdout } = await run(process.execPath, ['--input-type=module', '-e', there]);
        return stdout;
      }),
    );
    expect(printed).toEqual([
      'Fall 2024 | I’ve completed PTI | 2024-09-10\nFall 2024 | I still need PTI | 2024-07-31\n',
      'prerequisite-taken | full | $3,000.00\nprerequisite-taken | three-monthly | $3,150.00\nwith-prerequisite | full | $5,500.00\nwith-prerequisite | three-monthly | $5,775.00\n',
    ]);
  });
});

function isMarkdownLink(element: Element): boolean {
  return element.tagName === 'link' && attributeOf(element, 'type') === 'text/markdown';
}

function isCode({ tagName, parentNode }: Element): boolean {
  return tagName === 'code' && parentNode !== null && parentNode.nodeName === 'pre';
}
