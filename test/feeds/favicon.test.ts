import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { favicon } from '#feeds/favicon.ts';

it('the mark of the site is the usual one, byte for byte, where no colors are stated', () => {
  const hash = createHash('sha256').update(favicon(null)).digest('hex');
  expect(hash).toBe('a77c61e274f1ce5e4a4ba6d8a7a90072af4cd1cb0c4cee29f8c4b81a4771e668');
});

it('the mark of the site has the accent of the institute in both schemes', () => {
  const drawn = favicon({
    accent: '#8a1c4a',
    accentDark: '#f0a3bf',
    second: null,
    secondDark: null,
  });
  expect(drawn).toContain('rect { fill: #8a1c4a }');
  expect(drawn).toContain('rect { fill: #f0a3bf }');
  expect(drawn).not.toContain('#0e5a53');
});
