/** Whatever is edited: what changes a page is told. `npm run test:full` tries every edit, and builds five. */
import { expect, it } from 'vitest';
import { changedOutputs } from '#review/changed-outputs.ts';
import { siteOutputs } from '#review/outputs.ts';
import { sideOf } from './edited.ts';
import { applied, hiddenEdits, NOW, randomEdits, texts } from './random-edits.ts';

it('tells every edit that changes what a page is made from', async () => {
  const { hidden, tried, of } = await hiddenEdits(23);
  expect(hidden).toEqual([]);
  expect(tried).toBeGreaterThan(of / 3);
}, 300_000);

it('names no page for a fact of a single class that lists of cohorts do not print', async () => {
  const edit = randomEdits.find(
    ({ name }) => name === 'cohorts/ship-doctor/spring-2025.mdx sessions.3.movedFrom.end changed',
  );
  if (edit === undefined) throw new Error('The class has no hours it was moved from.');
  const [before, after] = [await sideOf(texts, NOW), await sideOf(applied(edit), NOW)];
  const changed = changedOutputs(siteOutputs(before.context), siteOutputs(after.context));
  expect(changed.pages.filter((address) => !address.startsWith('/plan/'))).toEqual([
    '/programs/ship-doctor/spring-2025/',
  ]);
});
