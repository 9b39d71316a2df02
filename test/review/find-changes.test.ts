import { describe, expect, it } from 'vitest';
import { fileChanges } from '#review/file-changes.ts';
import { findChanges } from '#review/find-changes.ts';
import { fileSentences } from '#review/print-changes.ts';
import { collections } from '#schemas/collections.ts';
import { changesWords } from '#words/changes.ts';
import { edit, edited, move, remove, review, sentences, shipped, sideOf, write } from './edited.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const prices = 'pricing/kap-certificate.mdx';
const kap = 'programs/kap-certificate.mdx';

const class4 = (lines: string) => edit(fall, '  - "2024-10-08"', lines);

describe('an edit of a cohort, in one sentence', { timeout: 60_000 }, () => {
  it.each([
    [
      'a deadline',
      [edit(fall, 'deadline: "2024-09-10"', 'deadline: "2024-09-12"')],
      'Fall 2024, I’ve completed PTI: deadline September 10 → September 12. Tuition unchanged.',
    ],
    [
      'an extended deadline',
      [
        edit(
          fall,
          'deadline: "2024-09-10"',
          'deadline: { date: "2024-09-12", extendedFrom: "2024-09-10" }',
        ),
      ],
      'Fall 2024, I’ve completed PTI: deadline extended September 10 → September 12. Tuition unchanged.',
    ],
    [
      'an hour at which a deadline closes',
      [edit(fall, 'deadline: "2024-09-10"', 'deadline: { date: "2024-09-10", time: "17:00" }')],
      'Fall 2024, I’ve completed PTI: deadline September 10 → September 10 at 5 PM (America/New_York). Tuition unchanged.',
    ],
    [
      'a situation closed',
      [edit(fall, 'deadline: "2024-09-10"', 'deadline: passed')],
      'Fall 2024, I’ve completed PTI: deadline September 10 → passed, date not recorded; that closes it today. Tuition unchanged.',
    ],
    [
      'a situation taken out',
      [edit(fall, '  - id: prerequisite-enrolled\n    deadline: not-announced\n', '')],
      'Fall 2024, I’m enrolled in PTI: can no longer be applied for; its deadline was not stated.',
    ],
    [
      'a situation added, in another year',
      [
        edit(
          'cohorts/kap-certificate/summer-2024.mdx',
          'routes:\n',
          'routes:\n  - id: prerequisite-enrolled\n    deadline: "2025-05-01"\n',
        ),
        // One route of a kind: the shipped one goes.
        edit(
          'cohorts/kap-certificate/summer-2024.mdx',
          '  - id: prerequisite-enrolled\n    deadline: not-announced\n',
          '',
        ),
      ],
      'Summer 2024, I’m enrolled in PTI: deadline not stated → May 1, 2025; that makes it open today.',
    ],
    [
      'a class moved to another day',
      [
        class4(
          '  - date: "2024-10-09"\n    status: moved\n    movedFrom: { date: "2024-10-08" }\n    notice: { date: "2024-07-10", text: "Moved." }',
        ),
      ],
      'Fall 2024: class 4 moved from Tuesday, October 8 to Wednesday, October 9, announced July 10.',
    ],
    [
      'a class moved to another day and hour',
      [
        class4(
          '  - date: "2024-10-09"\n    start: "12:00"\n    end: "14:00"\n    status: moved\n    movedFrom: { date: "2024-10-08", start: "11:00", end: "13:00" }\n    notice: { date: "2024-07-10", text: "Moved." }',
        ),
      ],
      'Fall 2024: class 4 moved from Tuesday, October 8, 11 AM–1 PM, to Wednesday, October 9, 12–2 PM, announced July 10.',
    ],
    [
      'a class cancelled',
      [
        class4(
          '  - date: "2024-10-08"\n    status: cancelled\n    notice: { date: "2024-07-10", text: "No class." }',
        ),
      ],
      'Fall 2024: class 4 (October 8) canceled, announced July 10.',
    ],
    [
      'a class at another day without a word',
      [class4('  - "2024-10-09"')],
      'Fall 2024: class 4, Tuesday, October 8 → Wednesday, October 9.',
    ],
    [
      'a class added',
      [edit(fall, '  - "2024-12-10"', '  - "2024-12-10"\n  - "2024-12-17"')],
      'Fall 2024: class 13 added, Tuesday, December 17, 11 AM–1 PM.',
    ],
    [
      'a class taken out',
      [edit(fall, '  - "2024-10-08"\n', '')],
      'Fall 2024: class 4 (October 8) removed from the list.',
    ],
    [
      'every class at another hour',
      [edit(fall, 'start: "11:00", end: "13:00"', 'start: "12:00", end: "14:00"')],
      'Fall 2024: every class 11 AM–1 PM → 12–2 PM.',
    ],
    [
      'every class at the same hour of another time zone',
      [edit(fall, 'timeZone: America/New_York', 'timeZone: America/Chicago')],
      'Fall 2024: time zone America/New_York → America/Chicago; every class still 11 AM–1 PM, in the other time zone.',
    ],
    [
      'why a day has no class',
      [edit(fall, 'date: "2024-10-22"', 'date: "2024-10-22"\n    reason: A holiday')],
      'Fall 2024: day without class October 22, 2024, reason added: “A holiday”.',
    ],
    [
      'the home time zone',
      [edit('site.yaml', 'timeZone: America/New_York', 'timeZone: America/Denver')],
      'The site: time zone America/New_York → America/Denver; deadlines without a zone end with the day there.',
    ],
    [
      'a cohort that is full',
      [edit(fall, 'routes:', 'places: { full: true, asOf: "2024-07-10" }\nroutes:')],
      'Fall 2024: places added: “Full as of July 10, 2024”.',
    ],
    [
      'places that are fewer',
      [edit(fall, 'routes:', 'places: { capacity: 24, left: 5, asOf: "2024-07-10" }\nroutes:')],
      'Fall 2024: places added: “5 of 24 places left as of July 10, 2024”.',
    ],
    [
      'a name',
      [edit(fall, 'name: Fall 2024', 'name: Autumn 2024')],
      'Autumn 2024: name “Fall 2024” → “Autumn 2024”.',
    ],
    [
      'a cohort removed from the site',
      [edit(fall, 'name: Fall 2024', 'name: Fall 2024\nstatus: draft')],
      'KAP Fall 2024: now a draft: printed nowhere.',
    ],
    [
      'a cohort archived',
      [edit(fall, 'name: Fall 2024', 'name: Fall 2024\nstatus: archived')],
      'Fall 2024: now archived: shown as past.',
    ],
    [
      'notes that only staff read',
      [edit(fall, 'August PTI may not fit.', 'August PTI will not fit.')],
      'Fall 2024: notes for staff changed. Changes no page.',
    ],
    [
      'a new cohort',
      [
        write(
          'cohorts/kap-certificate/fall-2025.mdx',
          '---\nname: Fall 2025\ntimeZone: America/New_York\ntime: { start: "11:00", end: "13:00" }\nsessions: ["2025-09-16", "2025-09-23"]\nroutes:\n  - id: prerequisite-taken\n    deadline: "2025-09-09"\n  - id: with-prerequisite\n    via: pti-certificate/august-2024\n    deadline: not-announced\n---\n',
        ),
      ],
      'Fall 2025: cohort added: September 16 – 23, 2025; 2 classes, Tuesday, 11 AM–1 PM (America/New_York); I’ve completed PTI: deadline September 9, 2025, tuition: In full $3,000, Three equal monthly installments $3,150; I still need PTI, with August 2024 PTI: deadline not stated, tuition: In full $5,500, Three equal monthly installments $5,775.',
    ],
    [
      'a new cohort into which everyone has the same way',
      [
        write(
          'cohorts/pc-kap/fall-2025.mdx',
          '---\nname: Fall 2025\ntimeZone: America/New_York\nstarts: "2025-09"\ndeadline: "2025-08-09"\n---\n',
        ),
      ],
      'Fall 2025: cohort added: September 2025; deadline August 9, 2025, tuition: Monthly installments $9,875.',
    ],
    [
      'a new cohort with a day without class and a class already cancelled',
      [
        write(
          'cohorts/kap-certificate/fall-2025.mdx',
          '---\nname: Fall 2025\ntimeZone: America/New_York\ntime: { start: "11:00", end: "13:00" }\nsessions:\n  - "2025-09-16"\n  - date: "2025-09-30"\n    status: cancelled\n    notice: { date: "2025-09-20", text: "We will write." }\nnoSession: [{ date: "2025-09-23" }]\nroutes:\n  - id: prerequisite-taken\n    deadline: "2025-09-09"\n---\n',
        ),
      ],
      'Fall 2025: cohort added: September 16, 2025; 2 classes, Tuesday, 11 AM–1 PM (America/New_York); no class on September 23; class 2 (September 30) canceled; I’ve completed PTI: deadline September 9, 2025, tuition: In full $3,000, Three equal monthly installments $3,150.',
    ],
  ])('tells %s', async (_, edits, sentence) => {
    expect(await sentences(...edits)).toEqual([sentence]);
  });
});

describe('any other edit, in one sentence', { timeout: 60_000 }, () => {
  it.each([
    [
      'a price',
      [edit(prices, 'total: 3000', 'total: 3200')],
      'KAP, I’ve completed PTI: In full $3,000 → $3,200.',
    ],
    [
      'installments',
      [
        edit(prices, 'total: 3150', 'total: 3300'),
        edit(prices, 'amount: 1050', 'amount: 1100'),
        edit(prices, 'surcharge: 150', 'surcharge: 300'),
      ],
      'KAP, I’ve completed PTI: Three equal monthly installments 3 × $1,050 = $3,150 → 3 × $1,100 = $3,300.',
    ],
    [
      'a price where there was none',
      [edit(prices, 'plans: not-stated', 'plans: [{ id: full, label: In full, total: 2000 }]')],
      'KAP, I’m enrolled in PTI: tuition not stated → In full $2,000.',
    ],
    [
      'a price from a day on, beside what its cohorts would have paid without it',
      [
        edit(
          'pricing/kap-certificate.mdx',
          'tuition:\n',
          'tuition:\n  - route: prerequisite-taken\n    startsFrom: "2025-01-01"\n    plans:\n      - { id: full, label: In full, total: 3300, due: not-stated }\n',
        ),
      ],
      'KAP, I’ve completed PTI, cohorts starting January 1, 2025 or later: In full $3,000 → $3,300; payment plan removed: Three equal monthly installments $3,150. Changes no page.',
    ],
    [
      'when a plan is due',
      [edit(prices, 'due: not-stated', 'due: before-start')],
      'KAP, I’ve completed PTI: In full, due added: “before-start”.',
    ],
    [
      'a fee',
      [edit('pricing/pc-kap.mdx', 'amount: 100', 'amount: 120')],
      'Costs of PC-KAP: fee “Application fee”, amount $100 → $120.',
    ],
    [
      'the time to decide',
      [edit(kap, 'decisionWithin: P1W', 'decisionWithin: P2W')],
      'KAP: admission, decision within 1 week → 2 weeks.',
    ],
    [
      'whether a program is offered',
      [edit('programs/pc-kap.mdx', 'availability: unconfirmed', 'availability: offered')],
      'PC-KAP: availability “unconfirmed” → “offered”.',
    ],
    [
      'a requirement',
      [edit('eligibility/pc-kap.yaml', 'effect: meets', 'effect: ask')],
      'Requirements of PC-KAP: requirement “You are a licensed clinician.”, question “Do you hold a clinical license?”, answer “I hold an active license”, effect “meets” → “ask”.',
    ],
    [
      'a question of a form reworded',
      [edit('applications/full.yaml', 'label: Given name', 'label: First name')],
      'Form “Application”: question “Given name”, label “Given name” → “First name”.',
    ],
    [
      'a person',
      [edit('people/candace-oglesby.mdx', 'LCPC', 'LPC')],
      'Candace Oglesby: credentials “LCPC” → “LPC”.',
    ],
    [
      'a new question',
      [
        write(
          'faq/change.mdx',
          '---\nquestion: Can I change my cohort?\ntopic: dates\nprograms: [kap-certificate]\n---\n\nAsk.\n',
        ),
      ],
      'Question “Can I change my cohort?”: question added: Dates; KAP; “Ask.”.',
    ],
    [
      'a question removed',
      [remove('faq/kap-time-zone.mdx')],
      'Question “In which time zone are the classes?”: question removed.',
    ],
    [
      'words of a text',
      [edit(fall, 'one class a week', 'two classes a week')],
      'Fall 2024: text changed: “… is one class a …” → “… is two classes a …”.',
    ],
    [
      'a setting of the site',
      [edit('site.yaml', 'admissions@example.org', 'hello@example.org')],
      'The site: contacts, email of admissions “admissions@example.org” → “hello@example.org”.',
    ],
    [
      'the clock set free',
      [edit('site.yaml', 'asOf: "2024-07-15T12:00"\n', '')],
      'The site: the real clock runs from now on; this is no longer a demonstration.',
    ],
    [
      'a file renamed',
      [move(fall, 'cohorts/kap-certificate/autumn-2024.mdx')],
      'Fall 2024: renamed from cohorts/kap-certificate/fall-2024.mdx to cohorts/kap-certificate/autumn-2024.mdx.',
    ],
  ])('tells %s', async (_, edits, sentence) => {
    expect(await sentences(...edits)).toEqual([sentence]);
  });
});

describe('an edit of several files', { timeout: 60_000 }, () => {
  const edits = [
    edit(fall, 'deadline: "2024-09-10"', 'deadline: "2024-09-12"'),
    edit('people/candace-oglesby.mdx', 'LCPC', 'LPC'),
  ];

  const calendars = [
    '/calendar.ics',
    '/plan/kap-certificate/fall-2024/prerequisite-taken.ics',
    '/programs/kap-certificate/fall-2024/apply-by-prerequisite-taken.ics',
  ];

  it('tells each with the pages that it changes by itself', async () => {
    const { files } = await review(...edits);
    expect(
      files.map(({ file, outputs }) => [file, outputs?.pages.length, outputs?.calendars]),
    ).toEqual([
      ['cohorts/kap-certificate/fall-2024.mdx', 10, [...calendars]],
      ['people/candace-oglesby.mdx', 2, []],
    ]);
    expect(files.flatMap(fileSentences)).toEqual([
      'Fall 2024, I’ve completed PTI: deadline September 10 → September 12. Tuition unchanged. Changes 10 pages and 3 calendars.',
      'Candace Oglesby: credentials “LCPC” → “LPC”. Changes 2 pages.',
    ]);
  });

  it('counts a page that two of them change once', async () => {
    const { outputs } = await review(...edits);
    expect(outputs.pages).toEqual([
      '/',
      '/apply/',
      '/apply/kap-certificate/',
      '/cohorts/',
      '/compare/',
      '/faq/',
      '/people/',
      '/plan/',
      '/plan/kap-certificate/fall-2024/prerequisite-taken/',
      '/programs/kap-certificate/',
      '/programs/kap-certificate/fall-2024/',
    ]);
    expect(outputs.calendars).toEqual(calendars);
    expect(outputs.api).toEqual(['/api/catalog.json']);
  });

  it('is prose only where no fact changes', async () => {
    const prose = edit(fall, 'one class a week', 'two classes a week');
    expect((await review(prose)).isProseOnly).toBe(true);
    expect((await review(prose, ...edits)).isProseOnly).toBe(false);
    expect((await review()).isProseOnly).toBe(false);
  });

  it('says nothing of content that is the same', async () => {
    expect(await review()).toMatchObject({ files: [], warnings: [], outputs: { pages: [] } });
  });
});

describe('every key of every shipped file', { timeout: 60_000 }, () => {
  it('has a sentence when it changes', async () => {
    const before = await sideOf(shipped);
    const silent: string[] = [];
    for (const collection of Object.keys(collections) as (keyof typeof collections)[]) {
      for (const entry of before.entries[collection]) {
        for (const key of Object.keys(entry.fields)) {
          const fields = {
            ...entry.fields,
            [key]: OTHERS[key] ?? different((entry.fields as never)[key]),
          };
          const pair = { collection, id: entry.id, file: entry.id, before: entry };
          const changes = fileChanges({ ...pair, after: { ...entry, fields } } as never, {
            before,
            after: before,
          });
          const told = changes.filter(({ text }) => text !== changesWords.sameMeaning);
          if (told.length === 0) silent.push(`${collection}/${entry.id} ${key}`);
        }
      }
    }
    // Joined classes and routes are the same on both sides here; they have tests of their own above.
    const others = silent.filter((place) => !/^cohorts\/.* (sessions|time|routes)$/.test(place));
    // Tuition that is not stated reads the same as no tuition.
    expect(others).toEqual(['pricing/pti-certificate tuition']);
  });
});

/** Values that are no text and no list of texts. */
const OTHERS: Readonly<Record<string, unknown>> = {
  currency: 'EUR',
  refunds: [{ by: 'days-before-start', limit: 30, percent: 50 }],
};

/** Another value of the same sort. */
function different(value: unknown): unknown {
  if (value === 'published') return 'archived';
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : ['x'];
  if (value === null) return 'x';
  // A group of empty lists means the same as no group.
  const isEmpty = Object.values(value as object).every(
    (part) => Array.isArray(part) && part.length === 0,
  );
  return isEmpty ? { ...(value as object), [Object.keys(value as object)[0] ?? 'x']: ['x'] } : {};
}

it('tells of a new program and its prices what a reviewer must know', async () => {
  const id = 'pti-evenings';
  const program = write(
    `programs/${id}.mdx`,
    '---\ntitle: PTI in the Evening\nkind: certificate\navailability: offered\ndelivery: live-online\nduration: P6W\ncontactHours: not-stated\norder: 90\nsource: a draft\nsummary: PTI after work.\nprerequisites: [pti-certificate]\nadmission: { by: ask-admissions, decisionWithin: not-stated }\n---\n',
  );
  const prices = write(
    `pricing/${id}.mdx`,
    '---\ncurrency: USD\ntuition:\n  - plans:\n      - { id: full, label: In full, total: 950, due: not-stated }\nfees:\n  - { id: entry, label: Application fee, amount: 40, refundable: not-stated }\n---\n',
  );
  expect(await sentences(program, prices)).toEqual([
    'PTI in the Evening: program added: Certificate; Live online · 6 weeks; Needs PTI first.',
    'Costs of PTI in the Evening: prices added: In full $950; Application fee $40.',
  ]);
});

describe('what could stay hidden', { timeout: 60_000 }, () => {
  it('is told of a class that moves to another year', async () => {
    expect(await sentences(edit(fall, '"2024-12-10"', '"2025-12-10"'))).toEqual([
      'Fall 2024: class 12, Tuesday, December 10, 2024 → Wednesday, December 10, 2025.',
    ]);
  });

  it('is told of a lead by the full name', async () => {
    expect(await sentences(edit(fall, '[chantelle-thomas]', '[jayne-gumpel]'))).toEqual([
      'Fall 2024: lead added: “Jayne Gumpel”; lead removed: “Chantelle Thomas”.',
    ]);
  });

  it('is told of a file that is renamed and edited at once', async () => {
    const renamed = 'cohorts/kap-certificate/autumn-2024.mdx';
    const told = await sentences(
      move(fall, renamed),
      edit(renamed, 'deadline: "2024-09-10"', 'deadline: "2024-09-12"'),
      edit(renamed, 'start: "11:00"', 'start: "12:00"'),
      edit(renamed, '[chantelle-thomas]', '[jayne-gumpel]'),
    );
    for (const words of [
      'renamed from cohorts/kap-certificate/fall-2024.mdx',
      'deadline September 10 → September 12',
      'every class 11 AM–1 PM → 12–1 PM',
      'lead added: “Jayne Gumpel”',
    ]) {
      expect(told.join('\n')).toContain(words);
    }
  });

  it('is told of which entry has gone where several have one name', async () => {
    const first =
      / {2}- rule: permission-not-recorded\n {4}place: testimonials\/darlene-chee-costello.mdx\n(?: {4}.*\n)+/;
    const gone = first.exec(String(shipped.get('site.yaml')))?.[0] ?? 'not there';
    expect(await sentences(edit('site.yaml', gone, ''))).toEqual([
      'The site: accepted warning removed: rule “permission-not-recorded”, place “testimonials/darlene-chee-costello.mdx”, reason “A demonstration prints a summary in other words. A live site needs the consent on file.”. Changes no page.',
    ]);
  });

  it('is told of the ways that close when the real clock runs', async () => {
    const live = edited(edit('site.yaml', 'asOf: "2024-07-15T12:00"\n', ''));
    const after = await sideOf(live, '2024-08-15T16:00:00.000Z');
    const { files } = findChanges({ before: await sideOf(shipped), after });
    expect(files.flatMap(({ changes }) => changes.map(({ text }) => text))).toEqual([
      'the real clock runs from now on; this is no longer a demonstration; no longer open from then on: Fall 2024, I still need PTI, with August 2024 PTI',
    ]);
  });
});

describe('an edit of a draft', { timeout: 60_000 }, () => {
  it('is told though it is printed nowhere', async () => {
    const draft = edited(edit(fall, 'name: Fall 2024', 'name: Fall 2024\nstatus: draft'));
    const after = new Map(draft);
    edit(fall, 'label: 12-week program', 'label: 13-week program')(after);
    const { files } = findChanges({ before: await sideOf(draft), after: await sideOf(after) });
    expect(files.flatMap(fileSentences)).toEqual([
      'KAP Fall 2024: label “12-week program” → “13-week program”. Changes no page.',
    ]);
  });
});
