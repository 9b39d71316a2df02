/** `npm run dev` keeps what its rules found: after every edit that must be what a check from scratch finds. */
import { describe, expect, it, vi } from 'vitest';
import { contentInMemory } from '#catalog/content-source.ts';
import { inspectContent } from '#checks/check-content.ts';
import { type Edit, edit, remove, shipped } from '../fixtures/edits.ts';

const TEXT = 'faq/kap-facts.mdx';
const FACTS = `---
question: What should I know?
topic: costs
programs: [kap-certificate]
order: 31
---

KAP costs $3,000 in full, or three equal monthly installments. It has 12 classes on Tuesdays at 11 a.m., and a class
lasts two hours. The fall cohort begins on September 17, 2024. You hear back within one week.
`;

const program = 'programs/kap-certificate.mdx';
const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const pricing = 'pricing/kap-certificate.mdx';

/** Other files than the text, and what is then said of the text, which is as it was. */
const edits: readonly (readonly [string, Edit, readonly string[]])[] = [
  ['a price', edit(pricing, 'total: 3000', 'total: 3050'), ['$3,000']],
  ['no prices', remove(pricing), ['$3,000']],
  ['an hour', edit(fall, 'start: "11:00"', 'start: "10:00"'), ['"at 11 a.m."']],
  ['a day', edit(fall, '"2024-09-17"', '"2024-09-16"'), ['September 17, 2024']],
  ['a cohort with a fault', edit(fall, 'label:', 'lable:'), []],
  ['the time to decide', edit(program, 'Within: P1W', 'Within: P2W'), ['"within one week"']],
  ['the home zone', edit('site.yaml', 'timeZone: America/New_York', 'timeZone: Asia/Tokyo'), []],
];

const files = new Map<string, string | Uint8Array>(shipped).set(TEXT, FACTS);
const source = contentInMemory(files);
const { findings: before } = await inspectContent(source);

describe('a text is judged by the data as an edit leaves them', () => {
  it.each(edits)('%s', async (_, change, said) => {
    const untouched = new Map(files);
    change(files);
    const { findings } = await inspectContent(source);
    files.clear();
    for (const [file, text] of untouched) files.set(file, text);
    const ofText = findings.filter(({ file }) => file === TEXT);
    expect(ofText.map(({ message }) => message.split(' is ')[0])).toEqual(said);
    expect((await inspectContent(source)).findings).toEqual(before);
  });
});

it('one edit after the other leads to what a check finds that has seen none', async () => {
  const others = [
    edit('people/jayne-gumpel.mdx', 'name: ', 'name: Dr. '),
    edit('cohorts/pti-certificate/august-2024.mdx', /^starts.*$/m, 'starts: "2024-09-02"'),
    remove('people/candace-oglesby.mdx'),
    edit('faq/kap-deadlines.mdx', 'programs: [', 'programs: [pc-kap, '),
    (texts: Parameters<Edit>[0]) => {
      texts.set('programs/pti.mdx', String(texts.get('programs/pti-certificate.mdx')));
      texts.delete('programs/pti-certificate.mdx');
    },
  ];
  for (const change of [edits[5]?.[1], edits[2]?.[1], edits[0]?.[1], ...others]) {
    change?.(files);
    await inspectContent(source);
  }
  vi.resetModules();
  const scratch = await import('#checks/check-content.ts');
  const { findings } = await scratch.inspectContent(contentInMemory(new Map(files)));
  expect((await inspectContent(source)).findings).toEqual(findings);
  const rules = findings.map(({ rule }) => rule.split('/')[1]);
  expect(rules).toEqual(expect.arrayContaining(['broken-reference', 'orphan', 'price-differs']));
});
