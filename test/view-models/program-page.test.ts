import { describe, expect, it } from 'vitest';
import { type ProgramPage, programPage } from '#view-models/program-page.ts';
import { program } from '../fixtures/demonstration.ts';
import { secondCatalog } from '../fixtures/second-catalog.ts';
import { at, demonstration, live, running } from './contexts.ts';

const found = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('It is not in the catalog.');
  return value;
};

const kap = programPage(demonstration, program('kap-certificate'));
const pcKap = programPage(demonstration, program('pc-kap'));
const pti = programPage(demonstration, program('pti-certificate'));

describe('the first screen of the KAP certificate', () => {
  it('says format and dates', () => {
    expect(kap.title).toBe('Ketamine-Assisted Psychotherapy Certificate');
    expect(kap.opening.format).toBe('Live online · 12 two-hour classes');
    expect(kap.opening.cohortName).toBe('Fall 2024');
    expect(kap.opening.when).toEqual([
      'Tuesdays',
      'Sep 17 – Dec 10',
      '11 AM–1 PM ET',
      'none on Oct 22',
    ]);
  });

  it('has a row for each situation: who, until when, how much in full and a month', () => {
    expect(
      kap.opening.doors.map(({ shortLabel, entries: [entry], tuition }) => [
        shortLabel,
        entry?.deadline.applyByShort,
        entry?.deadline.counting?.text ?? null,
        entry?.via,
        tuition && [
          tuition.amount,
          tuition.condition,
          tuition.installments?.amount,
          tuition.installments?.detail,
        ],
      ]),
    ).toEqual([
      [
        'Completed PTI',
        'Apply by Sep 10, 2024',
        '57 days left',
        null,
        ['$3,000', 'in full', '$1,050 a month', 'for 3 months, $150 more'],
      ],
      ['Enrolled in PTI', 'Deadline not stated', null, null, null],
      [
        'Need PTI',
        'Apply by Jul 31, 2024',
        '16 days left',
        'with August 2024 PTI',
        ['$5,500', 'in full', '$1,925 a month', 'for 3 months, $275 more'],
      ],
    ]);
  });

  it('leads to the application and to the requirements', () => {
    expect(kap.opening.apply).toEqual({
      label: 'Apply for Fall 2024',
      href: '/apply/kap-certificate/',
    });
    expect(kap.opening.second).toEqual({
      label: 'Can I apply?',
      href: '/eligibility/kap-certificate/',
    });
  });

  it('says that no cohort is open once none is, and what was offered last', () => {
    const { opening } = programPage(live, program('kap-certificate'));
    expect(opening.notice).toEqual({
      title: 'No cohort is open for application',
      text: 'Last offered: Fall 2024. Join the list to hear about new dates.',
    });
    expect(opening.doors).toEqual([]);
    expect(opening.facts).toEqual([
      { term: 'Comes first', text: 'PTI' },
      { term: 'Price', text: 'Completed PTI: $3,000 in full; Need PTI: $5,500 in full' },
      { term: 'Decision', text: '1 week' },
    ]);
    expect(opening.apply).toEqual({
      label: 'Tell me about new dates',
      href: '/apply/kap-certificate/#interest',
    });
  });

  it('leads to the list of whom to tell also from a program taken with another, from 2021 second', () => {
    const { second } = programPage(live, program('understanding-ketamine')).opening;
    expect(second).toEqual({
      label: 'Tell me about new dates',
      href: '/apply/understanding-ketamine/#interest',
    });
    const hrefOf = (id: string) => programPage(live, program(id)).opening.apply?.href;
    expect(hrefOf('pti-certificate')).toBe('/apply/kap-certificate/#interest');
    expect(hrefOf('pc-kap')).toBe('/f/contact?program=pc-kap');
    expect(hrefOf('understanding-ketamine')).toBe('/f/contact?program=understanding-ketamine');
    expect(programPage(demonstration, program('pti-certificate')).opening.apply?.href).toBe(
      '/apply/kap-certificate/?situation=with-prerequisite#full',
    );
  });
});

describe('the order of the KAP page', () => {
  it('is the order in which people ask', () => {
    expect(kap.sections.map(({ title }) => title)).toEqual([
      'Dates and deadlines',
      'What it costs',
      'Who can apply',
      'How admission works',
      'What you learn',
      'The twelve classes',
      'People',
      'Not stated',
      'Questions',
      'Apply and contact',
      'The 2021 program',
    ]);
  });

  it('tells the dates in words before the pictures', () => {
    expect(kap.cohort?.sessions.sentences).toEqual([
      'Twelve Tuesdays, 11 AM–1 PM Eastern Time, September 17 – December 10, 2024.',
      'No class on October 22.',
      'With Chantelle Thomas.',
      'Clocks change between October 29 and November 5; classes keep their hour in Eastern Time.',
    ]);
  });

  it('has a table of situations and plans, the unstated one included', () => {
    expect(kap.cost.table?.columns).toEqual(['In full', 'Three equal monthly installments']);
    expect(
      kap.cost.table?.rows.map(({ situation, cells }) => [
        situation,
        cells?.map((cell) => cell && [cell.amount, cell.detail, cell.due]) ?? null,
      ]),
    ).toEqual([
      [
        'I’ve completed PTI',
        [
          ['$3,000', null, null],
          ['3 × $1,050', '$3,150 in all, $150 more', null],
        ],
      ],
      ['I’m enrolled in PTI', null],
      [
        'I still need PTI',
        [
          ['$5,500', null, 'Payable before the program starts'],
          ['3 × $1,925', '$5,775 in all, $275 more', null],
        ],
      ],
    ]);
  });

  it('says once that some due dates are not stated, and has the last day of each situation', () => {
    expect(kap.cost.table?.dueNote).toBe('Other due dates are not stated.');
    expect(
      kap.cost.table?.rows.map(({ door }) => [door?.number, door?.entries[0]?.deadline.applyBy]),
    ).toEqual([
      [1, 'Apply by September 10, 2024'],
      [2, 'The deadline is not stated. Ask admissions'],
      [3, 'Apply by July 31, 2024'],
    ]);
  });

  it('asks admissions about what is not known, with the question filled in', () => {
    const asked = ({ notStated }: ProgramPage) =>
      notStated.find(({ item }) => item === 'Refunds')?.ask ?? '';
    expect(asked(kap)).toMatch(
      /^\/f\/contact\?program=kap-certificate&question=I\+have\+a\+question.*Refunds/,
    );
    // No receiver of this site prints the form there: a letter is begun.
    const hosted = { ...demonstration, formEndpoint: 'https://forms.example/p/1' };
    expect(asked(programPage(hosted, program('kap-certificate')))).toMatch(
      /^mailto:[^?]+\?subject=KAP%3A%20Refunds&body=I%20have%20a%20question/,
    );
  });

  it('leads from its dates to the same beside another cohort', () => {
    expect(kap.compare).toEqual({
      label: 'Compare with Summer 2024',
      href: '/compare/?cohort=kap-certificate/fall-2024&cohort=kap-certificate/summer-2024',
    });
    // Without classes there is nothing to set beside each other yet: the choice is begun.
    expect(pti.compare).toEqual({
      label: 'Compare',
      href: '/compare/?cohort=pti-certificate/august-2024',
    });
    expect(programPage(demonstration, program('pc-kap')).compare?.href).toBe(
      '/compare/?cohort=pc-kap',
    );
  });

  it('names the steps of admission with the durations that are stated', () => {
    expect(kap.admission.steps.map(({ title, text }) => `${title}: ${text}`)).toEqual([
      'Apply: You send one application online.',
      'Decision: Within 1 week of receipt, by the Admissions Committee. The program administrator writes to you: acceptance, deferral, or refusal.',
      'Begin: PTI first if you need it, then your classes. Fall 2024 begins on September 17.',
    ]);
  });
});

describe('questions on the page of a program', () => {
  it('are the five that come first, with a way to the others', () => {
    expect(kap.questions.map(({ question }) => question)).toEqual([
      'Who can apply for KAP?',
      'Do I have to take PTI first?',
      'What does KAP cost, and can I pay in installments?',
      'Until when can I apply for KAP?',
      'Can I apply before I have my license?',
    ]);
    expect(kap.moreQuestions).toEqual({ label: 'All questions', href: '/faq/' });
    expect(pti.moreQuestions).toBeNull();
  });
});

describe('the page of the 2021 program', () => {
  it('never reads as open', () => {
    expect(pcKap.opening.notice?.title).toBe('From the 2021 program');
    expect(pcKap.opening.doors).toEqual([]);
    expect(pcKap.opening.apply?.label).toBe('Write to admissions');
    expect(pcKap.opening.second).toEqual({
      label: 'Application to the 2021 program',
      href: '/apply/pc-kap/',
    });
    expect(pcKap.kind).toBe('Certificate · 2021 program');
  });

  it('prints the total, the installments, and that they were computed here', () => {
    expect(pcKap.cost.total?.total).toBe('$9,875');
    expect(pcKap.cost.total?.plan.summary).toBe('12 monthly installments of about $822.92');
    expect(pcKap.cost.total?.plan.payments).toBe('8 × $822.92, then 4 × $822.91');
    expect(pcKap.cost.total?.plan.computed).toBe(
      'The total and the number of payments are stated; each payment is computed here.',
    );
  });

  it('names the fee, credits of unknown amount, and the interview', () => {
    expect(pcKap.cost.fees.map(({ label, amount }) => `${label}: ${amount}`)).toEqual([
      'Application fee: $100',
    ]);
    expect(pcKap.cost.credits.map(({ title, amount }) => [title, amount])).toEqual([
      ['Understanding Ketamine', null],
      ['Reading and Study Group', null],
      ['Psychedelic Integration experiential retreat', null],
      ['Clinical Consultation Group', null],
    ]);
    expect(pcKap.cost.creditsUnknown).toBe('Amount not stated; admissions confirms it');
    expect(pcKap.admission.steps.map(({ text }) => text)).toContain(
      'Two trainers interview every eligible applicant.',
    );
    expect(pcKap.mentoring?.text).toBe(
      '4–8 meetings, the first within 1 month of enrolling, then at least every month.',
    );
  });
});

describe('the block that compares both years', () => {
  it('labels every fact by its year', () => {
    expect(kap.comparison?.columns.map(({ label, isHere }) => [label, isHere])).toEqual([
      ['2024 program', true],
      ['2021 program', false],
    ]);
    const rows = new Map(kap.comparison?.rows.map(({ fact, values }) => [fact, values]));
    expect(rows.get('Length')).toEqual(['12 two-hour classes', '125 hours of class and training']);
    expect(rows.get('Format')).toEqual([
      'Live online',
      'Five learning components and one-to-one mentoring',
    ]);
    expect(rows.get('Parts')?.[0]).toBe('12 classes');
    expect(rows.get('Decision')).toEqual(['Within 1 week', 'Within 4 weeks']);
    expect(rows.get('Application fee')).toEqual(['Not stated', '$100']);
    expect(rows.get('Interview')).toEqual(['Not stated', 'With two trainers']);
    expect(rows.get('Price')).toEqual([
      'Completed PTI: $3,000 in full; Need PTI: $5,500 in full',
      '$9,875 in 12 monthly installments of about $822.92',
    ]);
  });

  it('is absent where there is one year only', () => {
    expect(pti.comparison).toBeNull();
  });
});

describe('the page of PTI', () => {
  it('leads into the KAP application, without a price of its own', () => {
    expect(pti.opening.apply).toEqual({
      label: 'Apply together with KAP',
      // Whoever comes from PTI still needs it: the form does not ask.
      href: '/apply/kap-certificate/?situation=with-prerequisite#full',
    });
    expect(pti.cost.notStated).toBe('The price is not stated. Ask admissions.');
    expect(pti.opening.facts).toContainEqual({ term: 'Price', text: 'Not stated' });
    expect(pti.opening.facts).toContainEqual({
      term: 'Starts',
      text: 'August 2024; the days are not published here',
    });
  });

  it('shows the cohort that one can still get into, not the one that has begun', () => {
    expect(pti.cohort?.name).toBe('August 2024');
    expect(pti.otherCohorts.map(({ name }) => name)).toEqual(['April 2024', 'June 2024']);
  });

  it('offers the KAP application only while somebody who needs PTI can send it', () => {
    const applyAt = (now: string) =>
      programPage(at(now), program('pti-certificate')).opening.apply?.label;
    expect(applyAt('2024-08-01T03:59:00.000Z')).toBe('Apply together with KAP');
    // KAP is open to those who have completed PTI until September 10.
    expect(applyAt('2024-08-01T04:00:00.000Z')).toBe('Tell me about new dates');
  });
});

describe('the last step of admission', () => {
  it('begins the cohort that the page offers', () => {
    const page = programPage(
      running(secondCatalog, '2025-03-28T00:00:00.000Z'),
      found(secondCatalog.programById.get('night-watch')),
    );
    expect(page.opening.cohortName).toBe('May 2025');
    expect(page.admission.steps.at(-1)?.text).toBe('May 2025 begins on May 13.');
    const doctor = programPage(
      running(secondCatalog, '2025-03-28T00:00:00.000Z'),
      found(secondCatalog.programById.get('ship-doctor')),
    );
    expect(doctor.opening.cohortName).toBe('Autumn 2025');
    // Spring 2025 begins on April 5, and is not what is offered.
    expect(doctor.admission.steps.at(-1)?.title).toBe('Decision');
  });
});
