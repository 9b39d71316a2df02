import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { markdownProcessor } from '#markdown/build-plugins.ts';

/** The module that the build makes of a text in a folder of the content. */
async function built(file: string, text: string): Promise<string> {
  const processor = markdownProcessor('/institute/content');
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false, gfm: true, smartypants: true } as never,
    { optimize: false, srcDir: pathToFileURL('/institute/src/'), sourcemap: false } as never,
  );
  const { code } = await (renderer as NonNullable<typeof renderer>).process(
    text,
    `/institute/content/${file}`,
    {},
  );
  return code;
}

/** Every id, and every place that is linked to. */
function idsIn(code: string) {
  const all = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, id]) => id);
  return { ids: all(/\bid: "([^"]+)"/g), places: all(/href: "#([^"]+)"/g) };
}

describe('the build of a text', () => {
  it('takes a tilde alone for a tilde, in words, emphasis, code and addresses', async () => {
    const code = await built(
      'pages/about.mdx',
      '1~2 *and 3~4* `a~b` [x](https://a.edu/~me) ~~no~~',
    );
    expect(code).toContain('"1~2 "');
    expect(code).toContain('"and 3~4"');
    expect(code).toContain('"a~b"');
    expect(code).toContain('"https://a.edu/~me"');
    expect(code.match(/components\.del|_components\.del/g)?.length).toBeGreaterThan(0);
    expect(code).not.toMatch(/\uE07E|%EE%81%BE/);
  });

  it('gives two texts of one page no id in common, and leads each note to its own', async () => {
    const text = 'So[^1], [below](#sub).\n\n## Sub\n\n## Sub\n\n[^1]: It is.';
    const { ids, places } = idsIn(await built('faq/one.mdx', text));
    expect(ids).toEqual(['one-fnref-1', 'one-sub', 'one-sub-1', 'one-footnote-label', 'one-fn-1']);
    expect(places).toEqual(['one-fn-1', 'one-sub', 'one-fnref-1']);
    const other = idsIn(await built('cohorts/kap/fall.mdx', text));
    expect(other.ids).toContain('kap-fall-sub');
  });

  it('leaves the anchors of a page that is one text as they are', async () => {
    expect(idsIn(await built('pages/about.mdx', '## The people')).ids).toEqual(['the-people']);
  });

  it('hands components what the page knows, and nothing to any other tag', async () => {
    const code = await built(
      'faq/one.mdx',
      'It is <Prices program="kap" /> and <Other program="x" />.',
    );
    expect(code).toMatch(/Prices, \{\s*program: "kap",\s*facts: props\.facts/);
    expect(code).not.toMatch(/Other, \{\s*program: "x",\s*facts/);
  });

  it('makes a figure of a picture that stands alone, its title the caption', async () => {
    const code = await built(
      'pages/about.mdx',
      'One.\n\n![A ship](./ship.jpg "In *port*.")\n\nTwo.',
    );
    expect(code).toMatch(/_components\.figure/);
    expect(code).toMatch(/_components\.figcaption, \{\s*children: "In \*port\*\."/);
    expect(code).toMatch(/from "\.\/ship\.jpg"/);
    // Two paragraphs, and none around the picture; no title that would say the caption once more.
    expect(code.match(/_jsx\(_components\.p,/g)).toHaveLength(2);
    expect(code).not.toMatch(/title:/);
  });

  it('makes a figure of a picture that is a link, and none of one within a sentence', async () => {
    const linked = await built('pages/about.mdx', '[![A ship](./ship.jpg "Ours.")](/people/)');
    expect(linked).toMatch(/_components\.figure/);
    expect(linked).toContain('href: "/people/"');
    expect(linked).toContain('children: "Ours."');
    const within = await built('pages/about.mdx', 'See ![a ship](./ship.jpg) there.');
    expect(within).not.toMatch(/_components\.figure/);
  });
});
