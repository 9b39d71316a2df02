import { describe, expect, it } from 'vitest';
import { assess } from '#domain/eligibility.ts';
import { catalog, plain, program, readableText } from './shipped-catalog.ts';

const kap = program('kap-certificate');
const pti = program('pti-certificate');
const text = readableText('kap-certificate');

describe('the KAP certificate of the 2024 program', () => {
  it('is a live online certificate of the 2024 document, offered today', () => {
    expect(kap).toMatchObject({
      title: 'Ketamine-Assisted Psychotherapy Certificate',
      abbreviation: 'KAP',
      kind: 'certificate',
      delivery: 'live-online',
      edition: '2024',
      editionOf: 'kap',
      availability: 'offered',
      contactHours: null,
      duration: null,
    });
  });

  it('has six features', () => {
    expect(kap.features.map(({ title }) => title)).toEqual([
      'Live online core course',
      'Case-based learning series',
      'Personalized feedback',
      'Video demonstrations',
      'Peer learning',
      'Screening and practice materials',
    ]);
  });

  it('promises weekly role plays, practice at home, demonstrations from cases and handouts', () => {
    expect(text).toMatch(/Role plays with peers every week, then practice at home/);
    expect(text).toMatch(/Video demonstrations.*From case examples/);
    expect(text).toMatch(/Handouts fill gaps that traditional training often leaves/);
    expect(text).toMatch(/new to this field .* want to go deeper/);
    expect(text).toMatch(/informed consent, preparation, administration, and integration/);
    expect(text).toMatch(/in research and private practice|in research and in private practice/);
    expect(text).toMatch(/from client intake to completion/);
  });

  it('has an outline of twelve numbered classes', () => {
    expect(kap.outline.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Orientation',
      '2 Foundations of Ethical and Informed Consent',
      '3 Preparation: Ketamine Psychology and Neuroscience',
      '4 Ketamine Preparation in Practice',
      '5 Preparing for the Ketamine Session',
      '6 Ketamine Protocols and Therapy',
      '7 Ketamine in the Dosing Session',
      '8 Integration',
      '9 Integration and Ketamine',
      '10 Ketamine Integration in Practice',
      '11 The Business of Ketamine Therapy',
      '12 Putting Ketamine Therapy into Practice',
    ]);
    expect(kap.outline.every(({ summary }) => summary.length > 40)).toBe(true);
  });

  it('goes through four stages', () => {
    expect(kap.outline.map(({ stage }) => stage)).toEqual([
      ...Array(5).fill('Prepare'),
      ...Array(2).fill('Dose'),
      ...Array(3).fill('Integrate'),
      ...Array(2).fill('Practice'),
    ]);
  });

  it('tells of its last three classes what the document tells', () => {
    const summary = (number: number) => kap.outline[number - 1]?.summary;
    expect(summary(10)).toMatch(/takes time, and it is unique to each person/);
    expect(summary(10)).toMatch(/practice with peers, and lessons from experts .* for years/);
    expect(summary(11)).toMatch(/integrity, lasting effect, and success/);
    expect(summary(12)).toMatch(/the connections you made/);
    expect(summary(12)).toMatch(/a supportive network of peers/);
  });

  it('says of the prerequisite that it is a primer, and how one applies without it', () => {
    expect(kap.prerequisiteNote).toMatch(/primer for all advanced modules/);
    expect(kap.prerequisiteNote).toMatch(/apply for KAP directly and choose a PTI cohort/);
    expect(pti.summary).toMatch(/six weeks, and a primer for every advanced module/);
  });

  it('says nothing of pace, practice or payment that no document says', () => {
    const letters = [...catalog.letters.values()].map(({ prose }) => plain(prose.body)).join(' ');
    expect(`${text} ${letters}`).not.toMatch(
      /The pace|leaves time for|builds on what you did|after acceptance|choose a payment plan/,
    );
  });

  it('says of the handouts that they help to teach and support patients', () => {
    expect(text).toMatch(/Handouts .* help you to educate and support your patients/);
  });

  it('is directed by Candace Oglesby and lists no trainers', () => {
    expect(
      kap.people.map(({ person, role, statement }) => [
        person.name,
        person.credentials,
        role,
        statement,
      ]),
    ).toEqual([['Candace Oglesby', 'LCPC', 'director', 'Program director of the 2024 program']]);
  });

  it('asks for PTI first and knows three situations, one of them a route for the enrolled', () => {
    expect(kap.prerequisites).toEqual([{ anyOf: [{ program: 'pti-certificate' }] }]);
    expect(kap.situations.map(({ id, label, form }) => [id, label, form])).toEqual([
      ['prerequisite-taken', 'I’ve completed PTI', 'supplemental'],
      ['prerequisite-enrolled', 'I’m enrolled in PTI', 'supplemental'],
      ['with-prerequisite', 'I still need PTI', 'full'],
    ]);
    expect(kap.prerequisiteNote).toMatch(/you send one application/);
  });

  it('is decided by the Admissions Committee within one week, by letter of the administrator', () => {
    expect(kap.admission).toMatchObject({
      by: 'application',
      form: null,
      decisionWithin: 'P1W',
      decidedBy: 'the Admissions Committee',
      interviewers: null,
      letterFrom: 'the program administrator',
      before: null,
    });
    const notes = kap.admission.notes.join(' ');
    expect(notes).toMatch(/basic information, your professional background and experience/);
    expect(notes).toMatch(/intentions, values, goals, and aspirations/);
    expect(notes).toMatch(/ask others on the training team/);
    expect(notes).toMatch(/may take into account that you know someone there/);
  });

  it('lists in one block what the document leaves open', () => {
    expect(kap.notStated).toEqual([
      'Total hours',
      'Interview',
      'Application fee',
      'Refunds',
      'CE or CME credit',
      'What a deferral means',
      'How to enroll and pay',
      'A license from abroad',
      'Scholarships',
      'Other teachers',
      'Who recognizes it',
      'How many people finish',
    ]);
  });

  it('carries both safety statements of the 2021 document', () => {
    expect(kap.statements.map(({ id, source }) => [id, source])).toEqual([
      ['not-a-license', 'from the 2021 document'],
      ['not-a-healthcare-provider', 'from the 2021 document'],
    ]);
  });

  it('takes nothing from the 2021 program', () => {
    expect(kap).toMatchObject({ components: [], mentoring: null, continuingEducation: [] });
    expect(kap.pricing).toMatchObject({ fees: [], credits: [], notIncluded: [] });
    expect(kap.pricing?.refunds.tiers).toEqual([]);
    const of2021 =
      /\b125\b|\bmentors?\b|email group|certification review|\$100|9,?875|\bretreat|Gorman|Nielson|Guss|Paleos|PC-KAP|Understanding Ketamine/i;
    expect(text.match(of2021)).toBeNull();
  });

  it('keeps the contradictions of the document for staff', () => {
    const notes = kap.staffNotes.join(' ');
    expect(notes).toMatch(/“Licensed only” and “on track to licensure”/);
    expect(notes).toMatch(/“our new PTI program”/);
  });
});

describe('who can apply for KAP', () => {
  const criteria = kap.eligibility;
  const meeting = {
    profession: 'nurse',
    license: 'active',
    psychotherapy: 'both',
    'training-and-experience': 'both',
  };

  it('names the professions, the license and the experience as the stated minimum', () => {
    expect(criteria?.allOf.map(({ id, required }) => [id, required])).toEqual([
      ['profession', true],
      ['license', true],
      ['psychotherapy', true],
      ['training-and-experience', true],
      ['online-group', false],
    ]);
    expect(criteria?.intro[0]).toMatch(/licensed psychotherapists, physicians, nurses, and others/);
  });

  it('is met by a license and by being on the way to one', () => {
    if (!criteria) throw new Error('KAP has criteria.');
    expect(assess(criteria, meeting).outcome).toBe('meets-stated-minimum');
    const onTrack = assess(criteria, { ...meeting, license: 'on-track' });
    expect(onTrack.outcome).toBe('meets-stated-minimum');
    expect(onTrack.perCriterion.flatMap(({ notes }) => notes)).toEqual([
      'You can still apply. Say where you are in your training.',
    ]);
  });

  it('is not yet met without a license or without training and experience, and asks where unstated', () => {
    if (!criteria) throw new Error('KAP has criteria.');
    const outcome = (change: object) => assess(criteria, { ...meeting, ...change }).outcome;
    expect(outcome({ license: 'neither' })).toBe('not-yet');
    expect(outcome({ 'training-and-experience': 'one' })).toBe('not-yet');
    expect(outcome({ psychotherapy: 'one' })).toBe('not-yet');
    expect(outcome({ psychotherapy: 'unsure' })).toBe('ask');
    expect(outcome({ license: 'outside-united-states' })).toBe('ask');
    expect(outcome({ 'online-group': 'no' })).toBe('meets-stated-minimum');
  });

  it('speaks of the stated minimum, never of being eligible', () => {
    expect(criteria?.outcomes.meets).toMatch(/up to the Admissions Committee/);
    expect(JSON.stringify(criteria)).not.toMatch(/you are eligible/i);
    expect(criteria?.afterword.join(' ')).toMatch(
      /years of experience, your education,\s+and your capabilities/,
    );
  });
});

describe('PTI', () => {
  it('is a six-week certificate, the foundation of every advanced module', () => {
    expect(pti).toMatchObject({
      title: 'Certificate in Psychedelic Therapy and Integration',
      abbreviation: 'PTI',
      edition: '2024',
      availability: 'offered',
      kind: 'certificate',
      duration: 'P6W',
      prerequisites: [],
    });
    expect(pti.summary).toMatch(/foundation program.* every advanced module/);
  });

  it('is entered with KAP; alone, the way, the price and the dates are not stated', () => {
    expect(pti.admission).toMatchObject({ by: 'with-program', withProgram: 'kap-certificate' });
    expect(pti.admission.notes.join(' ')).toMatch(
      /alone, what it costs, and when it begins are not stated/,
    );
    expect(pti.pricing?.tuition).toEqual([]);
    expect(readableText('pti-certificate')).not.toMatch(/2,?500|\$/);
  });

  it('has cohorts of which the month alone is known, each before its KAP cohort', () => {
    expect(
      pti.cohorts.map(({ id, starts, ends, sessions }) => [id, starts, ends, sessions]),
    ).toEqual([
      ['pti-certificate/april-2024', '2024-04', null, []],
      ['pti-certificate/june-2024', '2024-06', null, []],
      ['pti-certificate/august-2024', '2024-08', null, []],
    ]);
    const pairs = catalog.cohorts.flatMap(({ name, routes }) =>
      routes.flatMap(({ viaCohort: via }) =>
        via ? [`${via.name} ${via.program} + ${name} KAP`] : [],
      ),
    );
    expect(pairs.sort()).toEqual([
      'April 2024 PTI + Summer 2024 KAP',
      'August 2024 PTI + Fall 2024 KAP',
      'June 2024 PTI + Fall 2024 KAP',
    ]);
  });
});

describe('the questions about KAP', () => {
  it('repeat no date and no price that data holds', () => {
    const answers = kap.faq
      .map(({ question, prose }) => plain(`${question} ${prose.body}`))
      .join(' ');
    expect(answers).not.toMatch(/\$|\d,\d{3}|July|September|August|October/);
  });
});
