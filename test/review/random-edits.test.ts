/** Whatever is edited: what changes a page is told. `npm run test:full` tries every edit, and builds five. */
import { expect, it } from 'vitest';
import { changedOutputs } from '#review/changed-outputs.ts';
import { siteOutputs } from '#review/outputs.ts';
import { sideOf } from './edited.ts';
import { applied, hiddenEdits, NOW, randomEdits, texts, toldOf } from './random-edits.ts';

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

it.each([
  [
    'cohorts/ship-doctor/spring-2025.mdx',
    ['The harbor is closed on this day.', 'The harbor is open.'],
    'class 3, notice, text “The harbor is closed on this day.” → “The harbor is open.”',
  ],
  [
    'cohorts/ship-doctor/spring-2025.mdx',
    ['until: "2025-04-18"', 'until: "2025-04-19"'],
    'part at one’s own pace “Reading charts”, last day April 18, 2025 → April 19, 2025',
  ],
  [
    'programs/ship-doctor.mdx',
    ['meetings: [2, 5]', 'meetings: [3, 5]'],
    'mentoring, meetings 2, 5 → 3, 5',
  ],
  ['events/open-house.yaml', ['"18:00"', '"17:00"'], 'start 6 PM → 5 PM'],
  [
    'events/sample-watch.yaml',
    ['timeZone: Asia/Tokyo\n', ''],
    'time zone “Asia/Tokyo” → “Asia/Kolkata”',
  ],
  [
    'pricing/ship-doctor.mdx',
    ['  - { daysBefore: 7, percent: 10 }\n', ''],
    'refund removed: “10% of tuition refunded up to 7 days before the start”',
  ],
] as const)('tells what readers of %s will see: %j', async (file, [from, to], sentence) => {
  const edited = new Map(texts).set(file, String(texts.get(file)).replace(from, to));
  const sides = { before: await sideOf(texts, NOW), after: await sideOf(edited, NOW) };
  expect(toldOf(sides)).toEqual([sentence]);
});
