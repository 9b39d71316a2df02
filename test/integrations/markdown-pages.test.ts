import { describe, expect, it } from 'vitest';
import { markdownOf } from '#integrations/markdown-pages.ts';

const page = (main: string, around = '') =>
  `<!doctype html><html><head>
  <link rel="canonical" href="https://example.org/catalog/faq/">
  <link rel="alternate" type="text/markdown" href="/catalog/faq.md"></head>
  <body>${around}<header>Menu</header><main>${main}</main></body></html>`;
const markdown = (main: string, around?: string) => markdownOf(page(main, around))?.markdown.trim();

describe('a page as Markdown', () => {
  it('keeps headings, lists, links and emphasis, with absolute addresses', () => {
    const html =
      '<h1>Questions</h1><p>See <a href="/catalog/cohorts/">dates</a>, <a href="#more">more</a>, <strong>now</strong>.</p><ul><li>One</li><li>Two</li></ul>';
    expect(markdown(html)).toBe(
      '# Questions\n\nSee [dates](https://example.org/catalog/cohorts/), [more](https://example.org/catalog/faq/#more), **now**.\n\n- One\n- Two',
    );
  });

  it('keeps a table on lines of its own, with breaks for what lies below another in a cell', () => {
    const html =
      '<table><thead><tr><th>Plan</th><th>Price</th></tr></thead><tbody><tr><th>In full</th><td><div><p>$3,000</p><ul><li>by June 1</li><li>by mail</li></ul></div></td></tr></tbody></table>';
    expect(markdown(html)).toBe(
      '| Plan | Price |\n| - | - |\n| In full | $3,000<br>by June 1<br>by mail |',
    );
  });

  it('says what a drawing shows, once', () => {
    const html =
      '<p aria-hidden="true">Sep</p><svg role="img" aria-label="September: classes on 17 and 24"><text>17</text></svg><svg aria-hidden="true"></svg>';
    expect(markdown(html)).toBe('September: classes on 17 and 24');
  });

  it('leaves out what asks, and what paper does not show either', () => {
    const html =
      '<p>Told.</p><form><label>Name<input></label></form><nav>On this page</nav><astro-island><p>Choose</p></astro-island><a class="no-print" href="#x">#</a><p hidden>Later</p><button>Send</button>';
    expect(markdown(html)).toBe('Told.');
  });

  it('keeps the text for readers without script as text', () => {
    expect(markdown('<noscript><p>Comparing needs <b>script</b>.</p></noscript>')).toBe(
      'Comparing needs **script**.',
    );
  });

  it('keeps the notice of a demonstration', () => {
    const notice = '<aside class="demonstration"><p>Nothing here is open.</p></aside>';
    expect(markdown('<p>Text</p>', notice)).toBe('Nothing here is open.\n\nText');
  });

  it('is not made of a page that offers none', () => {
    expect(markdownOf('<!doctype html><main>Text</main>')).toBeNull();
  });
});
