import { describe, expect, it } from 'vitest';
import { printChanges } from '#review/print-changes.ts';
import { edit, review } from './edited.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const edits = await review(
  edit(fall, 'deadline: "2024-09-10"', 'deadline: "2024-09-12"'),
  edit('people/candace-oglesby.mdx', 'credentials: LCPC', 'credentials: "@all *LPC* <b>"'),
);

describe('a review in print', { timeout: 60_000 }, () => {
  it('reads as sentences, warnings with their fix, and addresses in a terminal', () => {
    expect(printChanges(edits, 'main', 'text')).toMatchInlineSnapshot(`
      "Fall 2024, I’ve completed PTI: deadline September 10 → September 12. Tuition unchanged. Changes 10 pages and 3 calendars.
      Candace Oglesby: credentials “LCPC” → “@all *LPC* <b>”. Changes 2 pages.

      In all: changes 11 pages and 3 calendars.

      ! content/cohorts/kap-certificate/fall-2024.mdx: People may already have applied to Fall 2024 (I’ve completed PTI).
        → They keep the deadline, tuition, and form they were shown. Write to those affected: npm run applications -- list.
      ! content/cohorts/kap-certificate/fall-2024.mdx: Fall 2024: calendars that have these dates may not follow.
        → Write sequence: 1 in the cohort.

      Pages: / · /apply/ · /apply/kap-certificate/ · /cohorts/ · /compare/ · /faq/ · /people/ · /plan/ · /plan/kap-certificate/fall-2024/prerequisite-taken/ · /programs/kap-certificate/ · /programs/kap-certificate/fall-2024/
      Calendars: /calendar.ics · /plan/kap-certificate/fall-2024/prerequisite-taken.ics · /programs/kap-certificate/fall-2024/apply-by-prerequisite-taken.ics
      API: /api/catalog.json
      "
    `);
  });

  it('is a comment in Markdown that formats nothing of the content and mentions nobody', () => {
    expect(printChanges(edits, 'main', 'markdown')).toMatchInlineSnapshot(`
      "### What this edit changes

      - Fall 2024, I’ve completed PTI: deadline September 10 → September 12. Tuition unchanged. Changes 10 pages and 3 calendars.
      - Candace Oglesby: credentials “LCPC” → “@​all \\*LPC\\* \\<b\\>”. Changes 2 pages.

      In all: changes 11 pages and 3 calendars.

      **Look at this**

      - ⚠️ \`content/cohorts/kap-certificate/fall-2024.mdx\`: People may already have applied to Fall 2024 (I’ve completed PTI). → They keep the deadline, tuition, and form they were shown. Write to those affected: npm run applications -- list.
      - ⚠️ \`content/cohorts/kap-certificate/fall-2024.mdx\`: Fall 2024: calendars that have these dates may not follow. → Write sequence: 1 in the cohort.

      <details><summary>Every address that changes (15)</summary>

      - Pages: \`/\`, \`/apply/\`, \`/apply/kap-certificate/\`, \`/cohorts/\`, \`/compare/\`, \`/faq/\`, \`/people/\`, \`/plan/\`, \`/plan/kap-certificate/fall-2024/prerequisite-taken/\`, \`/programs/kap-certificate/\`, \`/programs/kap-certificate/fall-2024/\`
      - Calendars: \`/calendar.ics\`, \`/plan/kap-certificate/fall-2024/prerequisite-taken.ics\`, \`/programs/kap-certificate/fall-2024/apply-by-prerequisite-taken.ics\`
      - API: \`/api/catalog.json\`

      </details>
      "
    `);
  });

  it('is JSON with values as the content has them', () => {
    const printed = JSON.parse(printChanges(edits, 'main', 'json'));
    expect(printed).toMatchObject({
      version: 1,
      base: 'main',
      isProseOnly: false,
      files: [
        {
          file: 'cohorts/kap-certificate/fall-2024.mdx',
          changes: [
            {
              kind: 'deadline',
              cohort: 'kap-certificate/fall-2024',
              route: { id: 'prerequisite-taken', via: null },
              before: { kind: 'date', date: '2024-09-10', closesAt: '2024-09-11T04:00:00.000Z' },
              after: { kind: 'date', date: '2024-09-12', closesAt: '2024-09-13T04:00:00.000Z' },
            },
          ],
          outputs: {
            calendars: [
              '/calendar.ics',
              '/plan/kap-certificate/fall-2024/prerequisite-taken.ics',
              '/programs/kap-certificate/fall-2024/apply-by-prerequisite-taken.ics',
            ],
          },
        },
        { file: 'people/candace-oglesby.mdx' },
      ],
    });
  });

  it('says where nothing differs, and where only words do', async () => {
    expect(printChanges(await review(), 'HEAD~1', 'text')).toBe(
      'Nothing in the content differs from HEAD~1.\n',
    );
    const prose = await review(edit(fall, 'one class a week', 'two classes a week'));
    expect(printChanges(prose, 'main', 'text')).toBe(
      [
        'Fall 2024: text changed: “… is one class a …” → “… is two classes a …”. Changes 1 page.',
        '',
        'Only text changes: no date, no price, nothing about who may apply.',
        '',
        'Pages: /programs/kap-certificate/fall-2024/',
        '',
      ].join('\n'),
    );
  });
});
