import { describe, expect, it } from 'vitest';
import { plainProse } from '#markdown/plain-prose.ts';

const plain = (body: string) =>
  plainProse(body, (name, program) => [`${name} of ${program}`, 'and more']);

describe('prose as plain text', () => {
  it('puts each paragraph on one line and keeps them apart', () => {
    expect(plain('One\nline.\n\n\nAnother.\n')).toBe('One line.\n\nAnother.');
  });

  it('keeps the words of links, marks and code, and drops how they look', () => {
    expect(plain('See [the **KAP** page](/x/), *now* or `later`; 2 * 3 * 4, a_b_c.')).toBe(
      'See the KAP page, now or later; 2 * 3 * 4, a_b_c.',
    );
  });

  it('keeps the words of a link by reference, and not the line it refers to', () => {
    expect(plain('See [next year][next].\n\n[next]: /programs/')).toBe('See next year.');
  });

  it('keeps lists as points below what introduces them', () => {
    expect(plain('Bring:\n- one\n  thing\n- **two**')).toBe('Bring:\n- one thing\n- two');
    expect(plain('1. first\n2. second\n   - a\n   - b')).toBe('1. first\n2. second\n- a\n- b');
    expect(plain('3. third\n3. fourth')).toBe('3. third\n4. fourth');
    expect(plain('- one\n\n  and more\n- [x] two')).toBe('- one\nand more\n- two');
  });

  it('says of a picture what it shows, also within a link or by reference, and of code its text', () => {
    expect(plain('[![A boat](a.png "At sea")](/x/)\n\n![The crew][c]\n\n[c]: c.png')).toBe(
      'A boat (At sea)\n\nThe crew',
    );
    expect(plain('```js\nif (a < b) {\n}\n```\n\n> Quoted\n>\n> twice')).toBe(
      'if (a < b) { }\n\nQuoted\n\ntwice',
    );
  });

  it('drops comments and tags', () => {
    expect(plain('{/* for staff */}\n\n## Title\n\n<Note>Kept.</Note>')).toBe('Title\n\nKept.');
  });

  it('reads a table row by row, without its strokes', () => {
    expect(plain('| a | b |\n|---|---|\n| 1 | **2** |')).toBe('a, b\n1, 2');
  });

  it('puts a footnote in parentheses where it is first referred to', () => {
    expect(plain('So it is[^1], and so it was[^1].\n\n[^1]: As *stated*.')).toBe(
      'So it is (As stated.), and so it was.',
    );
  });

  it('does not say what is struck out, and takes one tilde for a tilde', () => {
    expect(plain('It takes ~~two~~ three weeks, 1~2 hours a day, 3~4 a week.')).toBe(
      'It takes three weeks, 1~2 hours a day, 3~4 a week.',
    );
  });

  it('says signs that are written with a backslash or as a character reference', () => {
    expect(plain('2 \\* 3 &amp; more, \\{so\\}')).toBe('2 * 3 & more, {so}');
    expect(plain('&lt;b&gt; &#8364;5&nbsp;&amp;amp; `a &amp; b`')).toBe('<b> €5 &amp; a &amp; b');
  });

  it('says what components in a text print, on lines of their own and inside a sentence', () => {
    expect(plain('Until:\n\n<Deadlines program="kap" />\n\nThat is all.')).toBe(
      'Until:\n\n- Deadlines of kap\n- and more\n\nThat is all.',
    );
    expect(plain('It costs <Prices program="kap" />.')).toBe('It costs Prices of kap; and more.');
  });
});
