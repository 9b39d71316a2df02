import { describe, expect, it } from 'vitest';
import { plainProse } from '#feeds/plain-prose.ts';
import { catalog } from '../content/shipped-catalog.ts';

describe('prose as plain text', () => {
  it('puts each paragraph on one line and keeps them apart', () => {
    expect(plainProse('One\nline.\n\n\nAnother.\n')).toBe('One line.\n\nAnother.');
  });

  it('keeps the words of links, marks and code, and drops how they look', () => {
    expect(plainProse('See [the **KAP** page](/x/), *now* or `later`; 2 * 3 * 4, a_b_c.')).toBe(
      'See the KAP page, now or later; 2 * 3 * 4, a_b_c.',
    );
  });

  it('keeps lists as points below what introduces them', () => {
    expect(plainProse('Bring:\n- one\n  thing\n- **two**')).toBe('Bring:\n- one thing\n- two');
    expect(plainProse('1. first\n2. second')).toBe('- first\n- second');
  });

  it('drops comments and tags', () => {
    expect(plainProse('{/* for staff */}\n\n## Title\n\n<Note>Kept.</Note>')).toBe(
      'Title\n\nKept.',
    );
  });

  it('leaves no markup in the shipped answers', () => {
    const marked = catalog.faq.filter(({ prose }) => /[*`<>{}\]]|^#/m.test(plainProse(prose.body)));
    expect(marked.map(({ id }) => id)).toEqual([]);
  });
});
