import { describe, expect, it } from 'vitest';
import { contentInMemory } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { inspectContent } from '#checks/check-content.ts';
import type { Finding } from '#checks/finding.ts';
import { growth } from '../growth.ts';
import { allowedDates } from './faults/cohort-dates.ts';
import { allowedPrices } from './faults/prices.ts';
import {
  type Edit,
  edit,
  inspectWith,
  newFindings,
  remove,
  untouchedReport,
  write,
} from './seed.ts';

/** Several whole checks in one test, beside other tests on a busy machine. */
const PATIENT = { timeout: 60_000 };

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const shown = ({ file, line, column, rule, severity }: Finding) =>
  `${file}:${line}:${column} ${severity} ${rule}`;

describe('the content check', () => {
  it('reads a picture that was pasted as letters in time that grows with it', PATIENT, async () => {
    const pasted = (letters: number) => () =>
      inspectWith([
        edit('pages/about.mdx', 'Everything here', `${'x'.repeat(letters)} Everything here`),
      ]);
    expect(await growth(pasted(20_000), pasted(80_000), 6)).toBeLessThan(6);
  });

  it('tells every mistake of every file in one run, in the order of files and lines', async () => {
    const { report } = await inspectWith([
      edit('site.yaml', 'shortName:', 'shortname:'),
      edit(fall, 'name: Fall 2024', 'name: Fall 2024\nweekdays: [Tuesday]'),
      edit(fall, '- "2024-09-17"', '- 2024-09-17'),
      edit('faq/kap-cost.mdx', '[kap-certificate]', '[kap]'),
      edit('pricing/kap-certificate.mdx', 'total: 5775', 'total: 5785'),
      edit('pricing/kap-certificate.mdx', 'total: 3150', 'total: 3160'),
    ]);
    expect(newFindings(report).map(shown)).toEqual([
      'cohorts/kap-certificate/fall-2024.mdx:3:1 error C1/unknown-key',
      'cohorts/kap-certificate/fall-2024.mdx:9:5 error C5/unquoted-date',
      'faq/kap-cost.mdx:4:12 error C3/broken-reference',
      'pricing/kap-certificate.mdx:12:16 error C7/wrong-sum',
      'pricing/kap-certificate.mdx:26:16 error C7/wrong-sum',
      'site.yaml:4:1 error C1/unknown-key',
    ]);
  });

  it('does not blame other files for a file with a fault of its own', PATIENT, async () => {
    for (const file of [
      'site.yaml',
      'programs/kap-certificate.mdx',
      'programs/pti-certificate.mdx',
      'people/chantelle-thomas.mdx',
      'applications/full.yaml',
      'pricing/kap-certificate.mdx',
      'cohorts/kap-certificate/fall-2024.mdx',
      'cohorts/pti-certificate/june-2024.mdx',
    ]) {
      const { report } = await inspectWith([
        (texts) =>
          texts.set(file, String(texts.get(file)).replace(/^(\w+):/m, 'unheardOf: 1\n$1:')),
      ]);
      expect(newFindings(report).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
        `${file} C1/unknown-key`,
      ]);
    }
  });

  it.each([...allowedDates, ...allowedPrices])('lets pass $name', PATIENT, async ({ edits }) => {
    const { report } = await inspectWith(edits);
    expect(newFindings(report)).toEqual([]);
  });

  it('says of an empty folder that site.yaml is missing', async () => {
    const { findings } = await inspectContent(contentInMemory(new Map()));
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'site.yaml C1/missing-key',
    ]);
  });

  it('gives the line that a finding is about', async () => {
    const { report } = await inspectWith([edit(fall, 'end: "13:00"', 'end: "25:00"')]);
    expect(newFindings(report)[0]?.sourceLine).toBe('time: { start: "11:00", end: "25:00" }');
  });

  it('looks neither at code in prose nor at files whose name begins with an underscore', async () => {
    const { report } = await inspectWith([
      edit(
        'pages/about.mdx',
        'Everything here',
        '```\n{TODO} <b>\n```\n\nWrite `<b>`. Everything here',
      ),
      write('faq/_later.mdx', 'Nothing yet.'),
    ]);
    expect(newFindings(report)).toEqual([]);
  });
});

describe('what the check lets pass', () => {
  const files = [
    'programs/kap-certificate.mdx',
    'programs/pti-certificate.mdx',
    'cohorts/kap-certificate/fall-2024.mdx',
    'cohorts/pti-certificate/june-2024.mdx',
    'pricing/kap-certificate.mdx',
    'eligibility/kap-certificate.yaml',
    'applications/full.yaml',
    'applications/interest.yaml',
    'people/chantelle-thomas.mdx',
    'people/candace-oglesby.mdx',
    'letters/kap-refusal.mdx',
  ];

  it.each(files)('can be joined, with %s a draft or gone', PATIENT, async (file) => {
    const asDraft: Edit = (texts) =>
      texts.set(file, String(texts.get(file)).replace(/^(?=\w+:)/m, 'status: draft\n'));
    for (const change of [asDraft, remove(file)]) {
      const { report, content } = await inspectWith([change]);
      const passes = report.findings.every(({ severity }) => severity === 'warning');
      const { entries } = await content();
      const join = () => entries && joinCatalog(entries);
      // The join trusts what passed the check: it must never be the one that finds a mistake.
      if (passes) expect(join).not.toThrow();
    }
  });
});

it.each([
  'Which medicines do you prescribe?',
  'Experience with mental health conditions',
  'Do you work with pregnant patients?',
  'Driver of a race car?',
  'Years in practice',
])('lets a form ask: %s', PATIENT, async (label) => {
  const { report } = await inspectWith([
    edit('applications/supplemental.yaml', 'label: Given name', `label: "${label}"`),
  ]);
  expect(newFindings(report)).toEqual([]);
});

it('says when a prerequisite begins that may begin in several months', async () => {
  const { report } = await inspectWith([
    edit(
      'cohorts/pti-certificate/august-2024.mdx',
      'starts: "2024-08"',
      'startsIn: ["2024-08", "2024-09"]',
    ),
  ]);
  const found = newFindings(report).find(({ rule }) => rule === 'C17/prerequisite-too-late');
  expect(found?.message).toContain('may not end in time: it begins in 2024-09, and must begin by');
});

describe('an acknowledgement', () => {
  const acknowledge = (rule: string, place: string, contains: string) =>
    edit(
      'site.yaml',
      'acknowledged:\n',
      `acknowledged:\n  - { rule: ${rule}, place: ${place}, contains: "${contains}", reason: We know. }\n`,
    );
  const british = edit('pages/about.mdx', 'Everything here', 'A programme. Everything here');

  it('marks the warning it names with its reason', async () => {
    const { report } = await inspectWith([
      british,
      acknowledge('spelling', 'pages/about.mdx', 'programme'),
    ]);
    expect(newFindings(report).map(({ rule, acknowledged }) => [rule, acknowledged])).toEqual([
      ['C16/spelling', 'We know.'],
    ]);
  });

  it('marks no other: another file, other words', async () => {
    for (const entry of [
      acknowledge('spelling', 'pages/home.mdx', 'programme'),
      acknowledge('spelling', 'pages/about.mdx', 'licence'),
    ]) {
      const { report } = await inspectWith([british, entry]);
      expect(newFindings(report).map(({ rule, acknowledged }) => [rule, acknowledged])).toEqual([
        ['C16/spelling', null],
        ['C4/stale-acknowledgement', null],
      ]);
    }
  });

  it('of what may not fit does not cover what cannot', async () => {
    const { report } = await inspectWith([
      edit('cohorts/pti-certificate/august-2024.mdx', 'starts: "2024-08"', 'starts: "2024-08-20"'),
    ]);
    expect(newFindings(report).map(({ rule, acknowledged }) => [rule, acknowledged])).toEqual([
      ['C17/prerequisite-cannot-fit', null],
      ['C4/stale-acknowledgement', null],
    ]);
  });

  it('of certain dates covers no others', async () => {
    const fall = 'cohorts/kap-certificate/fall-2024.mdx';
    const { report } = await inspectWith([
      edit(fall, 'deadline: "2024-09-10"', 'deadline: "2024-09-16"'),
    ]);
    expect(newFindings(report).map(({ message }) => message)).toEqual([
      'a decision on an application of 2024-09-16 can take until 2024-09-23, and the first session is on 2024-09-17 → Move the deadline, or decide these early.',
      "this does not name what the warning is about → Look at it again; if it may stay, write contains: '2024-09-16 can take until 2024-09-23, and the first session is on 2024-09-17'.",
    ]);
  });

  it('that names not every date covers nothing', async () => {
    const { report } = await inspectWith([
      edit(
        'site.yaml',
        'contains: 2024-09-10 can take until 2024-09-17, and the first session is on 2024-09-17',
        'contains: "2024-09-10"',
      ),
    ]);
    const open = report.findings.filter(({ acknowledged }) => acknowledged === null);
    expect(open.map(({ rule }) => rule)).toEqual([
      'C17/decision-too-late',
      'C4/stale-acknowledgement',
    ]);
  });

  it.each([
    ['no currency', '', null],
    ['another currency', 'contains: INR, ', null],
    ['its currency', 'contains: EUR, ', 'We know.'],
  ])('of a currency that names %s', async (_, contains, reason) => {
    const place = 'pricing/pc-kap.mdx';
    const { report } = await inspectWith([
      edit(place, 'currency: USD', 'currency: EUR'),
      edit(
        'site.yaml',
        'acknowledged:\n',
        `acknowledged:\n  - { rule: other-currency, place: ${place}, ${contains}reason: We know. }\n`,
      ),
    ]);
    const found = newFindings(report).find(({ rule }) => rule === 'C7/other-currency');
    expect(found?.acknowledged).toBe(reason);
  });

  it('of one weekday or question covers no other', async () => {
    const fall = 'cohorts/kap-certificate/fall-2024.mdx';
    const form = 'applications/supplemental.yaml';
    const { report } = await inspectWith([
      edit(fall, 'The pace is', 'On Fridays or on Sundays. The pace is'),
      edit(form, 'label: Given name', 'label: Your age'),
      edit(form, 'label: Family name', 'label: Gender'),
      acknowledge('schedule-differs', fall, 'Fridays'),
      acknowledge('personal-question', form, 'Your age'),
    ]);
    expect(
      newFindings(report).map(({ message, acknowledged }) => [message.split(' ')[0], acknowledged]),
    ).toEqual([
      ['"Your', 'We know.'],
      ['"Gender"', null],
      ['"Fridays"', 'We know.'],
      ['"Sundays"', null],
    ]);
  });

  it('takes no error away', async () => {
    const { report } = await inspectWith([
      edit('pages/about.mdx', 'Everything here', 'TODO. Everything here'),
      acknowledge('leftover', 'pages/about.mdx', 'TODO'),
    ]);
    expect(
      newFindings(report).map(({ severity, acknowledged }) => [severity, acknowledged]),
    ).toEqual([['error', null]]);
  });
});

it('keeps acknowledged warnings quiet while site.yaml has a mistake elsewhere', async () => {
  const { report } = await inspectWith([edit('site.yaml', 'timeZone:', 'timeZoneX:')]);
  expect(newFindings(report).map(({ rule }) => rule)).toEqual(['C1/unknown-key']);
  const open = report.findings.filter(
    ({ severity, acknowledged }) => severity === 'warning' && acknowledged === null,
  );
  expect(open).toEqual([]);
});

describe('without asOf', () => {
  const live = edit('site.yaml', 'asOf: "2024-07-15T12:00"\n', '');
  const errorsOf = (report: { findings: readonly Finding[] }) =>
    report.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file, rule, acknowledged }) => [file, rule, acknowledged]);

  it('refuses for the public what stands in for the real: name, address, consent', async () => {
    const { report } = await inspectWith([live], { isPublic: true });
    expect(errorsOf(report)).toEqual([
      ['site.yaml', 'C12/replace-before-publishing', null],
      ['site.yaml', 'C12/replace-before-publishing', null],
      ['testimonials/darlene-chee-costello.mdx', 'C12/permission-not-recorded', null],
      ['testimonials/joe-hatcher.mdx', 'C12/permission-not-recorded', null],
    ]);
  });

  it('lets the same content be previewed on this machine', async () => {
    const { report } = await inspectWith([live], { isPublic: false });
    expect(errorsOf(report)).toEqual([]);
  });

  it('has no error for the public once all of it is real', async () => {
    const real = [
      edit('site.yaml', 'name: Fluence (demonstration catalog)', 'name: Fluence'),
      edit('site.yaml', 'admissionsEmail: admissions@example.org', 'admissionsEmail: a@kap.test'),
    ];
    const recorded = ['darlene-chee-costello', 'joe-hatcher'].map((name) =>
      edit(`testimonials/${name}.mdx`, 'permission: not-recorded', 'permission: recorded'),
    );
    const { report } = await inspectWith([live, ...real, ...recorded], { isPublic: true });
    expect(errorsOf(report)).toEqual([]);
  });
});

it('checks 200 more entries and prints how long that took', PATIENT, async () => {
  const { files } = untouchedReport();
  const copies: Edit = (texts) => {
    const question = texts.get('faq/kap-cost.mdx') ?? '';
    const cohort = texts.get(fall) ?? '';
    for (let copy = 1; copy <= 100; copy += 1) {
      texts.set(`faq/question-${copy}.mdx`, question);
      texts.set(`cohorts/kap-certificate/fall-2024-${copy}.mdx`, cohort);
    }
  };
  const started = performance.now();
  const { report } = await inspectWith([copies]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`content check: ${report.files} files in ${seconds} s\n`);
  expect(report.files).toBe(files + 200);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
