import { describe, expect, it } from 'vitest';
import { assess } from '#domain/eligibility.ts';
import { catalog, plain, program, readableText } from './shipped-catalog.ts';

const pcKap = program('pc-kap');
const text = readableText('pc-kap');
const body = plain(pcKap.prose.body);
const component = (id: string) => pcKap.components.find((entry) => entry.id === id);

describe('the postgraduate certificate of the 2021 program', () => {
  it('rests on the 2021 document and is not confirmed', () => {
    expect(pcKap).toMatchObject({
      title: 'Postgraduate Certificate in Ketamine-Assisted Psychotherapy',
      abbreviation: 'PC-KAP',
      kind: 'certificate',
      edition: '2021',
      editionOf: 'kap',
      availability: 'unconfirmed',
      cohorts: [],
      situations: [],
      prerequisites: [],
      outline: [],
    });
  });

  it('has 125 hours of class and training, reading and practice not counted', () => {
    expect(pcKap.contactHours).toBe(125);
    expect(pcKap.contactHoursNote).toBe('Reading and practice outside of class');
  });

  it('says what it teaches', () => {
    expect(pcKap.teaches).toHaveLength(7);
    const taught = pcKap.teaches.join(' | ');
    expect(taught).toMatch(/ketamine and its role in treatment/);
    expect(taught).toMatch(/own decision and autonomy/);
    expect(taught).toMatch(/Psychological and emotional preparation/);
    expect(taught).toMatch(/during the experience/);
    expect(taught).toMatch(/lasting change/);
    expect(taught).toMatch(
      /Social justice: access to care, power .* ethics of work with non-ordinary states/,
    );
    expect(taught).toMatch(/research and theory/);
    expect(text).toMatch(/contemplative practice/);
    expect(text).toMatch(/Every week a small group looks closely at case material/);
    expect(text).toMatch(/ample time to practice integrating your own non-ordinary states/);
    expect(text).toMatch(/meet mentors and leaders in the field, and join a peer group/);
  });

  it('has five learning components', () => {
    expect(pcKap.components.map(({ id, title }) => [id, title])).toEqual([
      ['understanding-ketamine', 'Understanding Ketamine'],
      ['kap-class', 'KAP Class'],
      ['experiential-retreat', 'Psychedelic Integration experiential retreat'],
      ['reading-and-study-group', 'Reading and Study Group'],
      ['clinical-consultation-group', 'Clinical Consultation Group'],
    ]);
  });

  it('has a KAP Class of 20 × 90 minutes, twice a week, for participants only', () => {
    expect(component('kap-class')).toMatchObject({ sessions: 20, minutes: 90 });
    expect(component('kap-class')?.summary).toMatch(
      /twice a week: partly self-paced, partly live online, and only for people enrolled/,
    );
  });

  it('lets three components precede enrollment and says so once in the safer reading', () => {
    expect(
      pcKap.components.map(({ id, mayPrecedeEnrollment }) => [id, mayPrecedeEnrollment]),
    ).toEqual([
      ['understanding-ketamine', true],
      ['kap-class', false],
      ['experiential-retreat', true],
      ['reading-and-study-group', true],
      ['clinical-consultation-group', false],
    ]);
    const notes = pcKap.componentNotes.join(' ');
    expect(notes).toMatch(/The KAP Class and mentoring begin only after you enroll/);
    expect(notes).toMatch(/best taken after the KAP Class\. This is advice, not a rule/);
  });

  it('assesses knowledge after Understanding Ketamine and evaluates both groups', () => {
    expect(component('understanding-ketamine')?.summary).toMatch(
      /must complete a knowledge assessment/,
    );
    for (const id of ['reading-and-study-group', 'clinical-consultation-group']) {
      expect(component(id)?.summary).toMatch(/instructor evaluates you on the learning objectives/);
    }
  });

  it('says how often its components are offered, how long they take, and when the retreat was', () => {
    const summary = (id: string) => component(id)?.summary;
    expect(summary('understanding-ketamine')).toMatch(/weekend workshop, offered every 3–4 months/);
    expect(summary('experiential-retreat')).toMatch(/next one named .* was in October 2021/);
    expect(summary('experiential-retreat')).toMatch(/No continuing education is stated/);
    expect(summary('reading-and-study-group')).toMatch(
      /twelve weeks, an elective; options start roughly 1–2 times a month/,
    );
    expect(summary('clinical-consultation-group')).toMatch(
      /twelve weeks; options start roughly every 2–3 months/,
    );
    expect(pcKap.componentNotes.join(' ')).toMatch(
      /does not list the Clinical Consultation Group .* yet it gives credit/,
    );
  });

  it('gives 6.5 hours of Category 1 CME for Understanding Ketamine, and CE of unstated hours', () => {
    expect(
      pcKap.continuingEducation.map(({ kind, category, hours, for: of }) => [
        kind,
        category,
        hours,
        of,
      ]),
    ).toEqual([
      ['CME', 'Category 1', 6.5, ['understanding-ketamine']],
      [
        'CE',
        null,
        null,
        [
          'understanding-ketamine',
          'kap-class',
          'reading-and-study-group',
          'clinical-consultation-group',
        ],
      ],
    ]);
    expect(pcKap.continuingEducation[1]?.statement).toMatch(/APA CE through a cosponsor, the SCRC/);
    expect(component('experiential-retreat')?.continuingEducation).toEqual([]);
  });

  it('matches everyone with a mentor for 4–8 meetings', () => {
    expect(pcKap.mentoring).toMatchObject({
      meetings: [4, 8],
      firstWithin: 'P1M',
      atLeastEvery: 'P1M',
    });
    const notes = pcKap.mentoring?.notes.join(' ');
    expect(notes).toMatch(/matched with an assistant trainer/);
    expect(notes).toMatch(/the mentor may find that the goals are met and end the mentoring/);
    expect(notes).toMatch(/After no fewer than four meetings/);
    expect(notes).toMatch(
      /up to eight meetings\. If the goals are not met by then, .* evaluated further/,
    );
    expect(notes).not.toMatch(/failure/);
    expect(notes).toMatch(/the mentor reports to the training team/);
  });

  it('has a community of over 600, as stated in 2021', () => {
    expect(body).toMatch(/one online classroom and discussion board/);
    expect(body).toMatch(/over 600 members, as stated in 2021/);
  });

  it('ends with a certification review', () => {
    expect(body).toMatch(/formal request for review\. Add an essay with your personal reflection/);
    expect(body).toMatch(/plan for your continuing professional development/);
    expect(body).toMatch(/one lead trainer and two assisting trainers .* your mentor is not one/);
    expect(body).toMatch(/from your mentor and from every trainer who worked with you/);
    expect(body).toMatch(/objectives, knowledge, competencies, and experience are met/);
  });

  it('admits by application with two interviewers, within four weeks', () => {
    expect(pcKap.admission).toMatchObject({
      by: 'application',
      form: 'full',
      decisionWithin: 'P4W',
      decidedBy: 'the admissions committee',
      interviewers: 2,
      letterFrom: 'the training coordinator',
      before:
        'This describes the 2021 program. Ask admissions whether it is still offered before you apply.',
    });
    const notes = pcKap.admission.notes.join(' ');
    expect(notes).toMatch(/apply online\. The program takes licensed clinicians only/);
    expect(notes).toMatch(/depends on the interview and on the trainers’ judgment/);
    expect(notes).toMatch(/intentions, values, goals, and aspirations/);
    expect(notes).toMatch(/already know someone on the team/);
  });

  it('asks for a license, and for nothing that only the 2024 document asks for', () => {
    const criteria = pcKap.eligibility;
    if (!criteria) throw new Error('The 2021 program has a criterion.');
    expect(criteria.allOf.map(({ id }) => id)).toEqual(['license']);
    expect(assess(criteria, { license: 'active' }).outcome).toBe('meets-stated-minimum');
    expect(assess(criteria, { license: 'on-track' }).outcome).toBe('not-yet');
  });

  it('costs $9,875 in 12 monthly installments, leftover cents first', () => {
    const [tuition, ...others] = pcKap.pricing?.tuition ?? [];
    expect(others).toEqual([]);
    expect(tuition).toMatchObject({ route: null, currency: 'USD', includes: [] });
    expect(tuition?.plans).toMatchObject([
      { totalCents: 987500, every: 'P1M', due: null, computed: true },
    ]);
    expect(tuition?.plans[0]?.installments).toEqual([
      82292, 82292, 82292, 82292, 82292, 82292, 82292, 82292, 82291, 82291, 82291, 82291,
    ]);
    expect(pcKap.pricing?.paymentNote).toBe(
      'How to pay is not stated, and neither is any other payment plan.',
    );
  });

  it('has a fee of $100 that stands apart, refundable or not is not stated', () => {
    expect(pcKap.pricing?.fees).toMatchObject([
      { id: 'application', label: 'Application fee', amountCents: 10000, refundable: null },
    ]);
    expect(pcKap.pricing?.fees[0]?.note).toMatch(/how to pay is not stated: ask admissions/);
  });

  it('does not include certificate fees, lodging, meals and travel', () => {
    expect(pcKap.pricing?.notIncluded).toEqual([
      'CE and CME certificate fees',
      'Lodging',
      'Meals',
      'Travel to in-person programs',
    ]);
  });

  it('credits four components taken before, by an amount that admissions confirms', () => {
    expect(
      pcKap.pricing?.credits.map(({ for: taken, amountCents }) => [taken, amountCents]),
    ).toEqual([
      ['understanding-ketamine', null],
      ['reading-and-study-group', null],
      ['experiential-retreat', null],
      ['clinical-consultation-group', null],
    ]);
    expect(pcKap.pricing?.creditsNote).toMatch(
      /with this institute before you apply, you do not repeat it.* corresponding credit/,
    );
  });

  it('names the four people who taught the KAP Class, with the year', () => {
    expect(
      pcKap.people.map(({ person, statement }) => [person.name, person.credentials, statement]),
    ).toEqual([
      ['Ingmar Gorman', 'PhD', 'Taught the KAP Class in the 2021 program'],
      ['Elizabeth Nielson', 'PhD', 'Taught the KAP Class in the 2021 program'],
      ['Jeffrey Guss', 'MD', 'Taught the KAP Class in the 2021 program'],
      ['Casey Paleos', 'MD', 'Taught the KAP Class in the 2021 program'],
    ]);
    const told = plain(catalog.pages.get('people')?.prose.body ?? '');
    expect(told).toMatch(/9 clinical trials of psychedelic-assisted therapy and in KAP in private/);
    expect(told).toMatch(/prepared people for ketamine and helped them integrate it/);
    expect(told).toMatch(/trained clinicians for research trials and for private practice/);
  });

  it('lists in one block what the document leaves open', () => {
    expect(pcKap.notStated).toEqual([
      'Intake dates',
      'Refunds',
      'Whether the application fee is refundable or taken off tuition',
      'The amount of each credit',
      'CE hours',
    ]);
  });

  it('carries both safety statements', () => {
    expect(pcKap.statements.map(({ id }) => id)).toEqual([
      'not-a-license',
      'not-a-healthcare-provider',
    ]);
  });

  it('keeps the contradictions of the document for staff', () => {
    const notes = pcKap.staffNotes.join(' ');
    expect(notes).toMatch(/missing from the sentence on what may be taken before enrollment/);
    expect(notes).toMatch(/“both RSGs”/);
    expect(notes).toMatch(
      /two trainers interview every eligible applicant, another has the committee/,
    );
    expect(notes).toMatch(/twelve weeks or twelve sessions/);
  });

  it('takes nothing from the 2024 program', () => {
    expect(text.match(/\bPTI\b|Oglesby|Gumpel|Chantelle|5,?500|3,?000|home practice/i)).toBeNull();
  });
});
