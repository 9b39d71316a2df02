import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { headingAnchors } from '#markdown/heading-anchors.ts';
import { nodesBelow, parseMarkdown } from '#markdown/parse-markdown.ts';
import { visibleText } from '#markdown/visible-text.ts';

describe('the parser', () => {
  it('is the one that builds the pages, at the same version', () => {
    const ours = createRequire(import.meta.url);
    const mdx = createRequire(ours.resolve('@astrojs/mdx'));
    const processor = createRequire(mdx.resolve('@astrojs/markdown-satteri'));
    const astro = createRequire(ours.resolve('astro'));
    expect(processor.resolve('satteri')).toBe(ours.resolve('satteri'));
    expect(mdx.resolve('@astrojs/markdown-satteri')).toBe(
      ours.resolve('@astrojs/markdown-satteri'),
    );
    expect(astro.resolve('@astrojs/markdown-satteri')).toBe(
      ours.resolve('@astrojs/markdown-satteri'),
    );
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(dependencies.satteri).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('goes on behind what would end a build, and says where each of it stands', () => {
    const { faults, root } = parseMarkdown('a {b c} d\n\n<12 e {f\n\n## End');
    expect(faults).toEqual([
      { offset: 2, sign: '{' },
      { offset: 11, sign: '<' },
      { offset: 17, sign: '{' },
    ]);
    expect([...nodesBelow(root)].some(({ type }) => type === 'heading')).toBe(true);
  });

  it('takes a tilde alone for a tilde, wherever its neighbor stands', () => {
    const types = (text: string) =>
      [...nodesBelow(parseMarkdown(text).root)].map(({ type }) => type);
    expect(types('1~2 *and 3~4* hours')).toEqual([
      'root',
      'paragraph',
      'text',
      'emphasis',
      'text',
      'text',
    ]);
    expect(types('~~gone~~')).toEqual(['root', 'paragraph', 'delete', 'text']);
    const link = [...nodesBelow(parseMarkdown('[a](https://x.edu/~me) b~c').root)];
    expect(link.find(({ type }) => type === 'link')?.url).toBe('https://x.edu/~me');
  });
});

describe('the words of a text', () => {
  it('know where each character stands, behind backslashes, references and marks too', () => {
    const source = 'A \\* b &amp; **c** 😀 d\n> e\n> f';
    const { text, offsetOf } = visibleText(parseMarkdown(source));
    for (const sign of ['b', 'c', 'd', 'e', 'f']) {
      expect(source[offsetOf(text.indexOf(sign))]).toBe(sign);
    }
    expect(offsetOf(text.indexOf('&'))).toBe(source.indexOf('&amp;'));
  });

  it('leave out code and addresses', () => {
    expect(visibleText(parseMarkdown('Run `npm` [now](/a/).\n\n```\ncode\n```')).text.trim()).toBe(
      'Run   now.',
    );
  });
});

it('gives headings the anchors that pages give them', () => {
  const text = '## The people\n\nWho\n===\n\n## The people\n\n### C++ & *more* `code`';
  expect(headingAnchors(parseMarkdown(text))).toEqual([
    'the-people',
    'who',
    'the-people-1',
    'c--more-code',
  ]);
});
