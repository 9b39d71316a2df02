/** Whatever is edited: what changes a page is told. `npm run test:full` tries every edit, and builds five. */
import { expect, it } from 'vitest';
import { hiddenEdits } from './random-edits.ts';

it('tells every edit that changes what a page is made from', async () => {
  const { hidden, tried, of } = await hiddenEdits(23);
  expect(hidden).toEqual([]);
  expect(tried).toBeGreaterThan(of / 3);
}, 300_000);
