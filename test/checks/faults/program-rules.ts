/** C8, C13, C14 and C15: continuing education, prerequisites, and prose beside data. */
import { type Edit, edit, fault, mark, type SeededFault } from '../seed.ts';

const kap = 'programs/kap-certificate.mdx';
const pti = 'programs/pti-certificate.mdx';
const pcKap = 'programs/pc-kap.mdx';
const cost = 'faq/kap-cost.mdx';

const outcomes = (completion: string) =>
  edit(kap, 'people:\n', `outcomes:\n  completion: { ${completion} }\npeople:\n`);

const inStages =
  (stages: readonly string[]): Edit =>
  (texts) => {
    let index = 0;
    const [head = '', outline = ''] = String(texts.get(kap)).split('outline:\n');
    const staged = outline.replace(/^ {2}- title: .*\n/gm, (line) => {
      const stage = stages[index++];
      return stage === undefined ? line : `${line}    stage: ${stage}\n`;
    });
    texts.set(kap, `${head}outline:\n${staged}`);
  };

const body = (text: string) => edit(cost, 'That depends on', `${text} That depends on`);

export const programRules: readonly SeededFault[] = [
  fault(
    'hours-above-total: more CME hours than the program has',
    'CME counts 6.5 hours, and the whole program has 6 → Correct hours or contactHours.',
    edit(pcKap, 'contactHours: 125', 'contactHours: 6'),
    edit(pcKap, 'hours: 6.5', 'hours: ▸6.5'),
  ),
  fault(
    'credit-differs: a component that gives CE, and no statement for it',
    'components[2] says that experiential-retreat gives CE, and no entry of continuingEducation is for it → Add it there, or take it out here.',
    edit(
      pcKap,
      'October 2021. No continuing education is stated for it.\n    mayPrecedeEnrollment: true',
      'October 2021. No continuing education is stated for it.\n    mayPrecedeEnrollment: true\n    continuingEducation: ▸[CE]',
    ),
  ),
  fault(
    'credit-differs: a statement for a component that says nothing of it',
    'continuingEducation says that understanding-ketamine gives CME, and components[0] does not → Add it here, or take it out there.',
    edit(pcKap, 'continuingEducation: [CME, CE]', 'continuingEducation: ▸[CE]'),
  ),
  fault(
    'stage-differs: a class without a stage, and others with one',
    'class 2 has no stage, and others have one → Add its stage, or take the others out.',
    edit(kap, '  - title: Orientation\n', '  - title: Orientation\n    stage: Prepare\n'),
    edit(kap, 'title: Foundations', 'title: ▸Foundations'),
  ),
  fault(
    'stage-differs: a stage that comes back after another',
    'class 3 goes back to the stage "Begin" → Give classes in a row the same stage, or name this one otherwise.',
    inStages([
      'Begin',
      'Work',
      'Begin',
      'End',
      'End',
      'End',
      'End',
      'End',
      'End',
      'End',
      'End',
      'End',
    ]),
    edit(
      kap,
      'Ketamine Psychology and Neuroscience"\n    stage: ',
      'Ketamine Psychology and Neuroscience"\n    stage: ▸',
    ),
  ),
  fault(
    'more-finished: more people who finished than began',
    '21 finished, and 20 began → Correct one of the two.',
    outcomes('year: "2023", began: 20, finished: ▸21'),
  ),
  fault(
    'more-finished: a count of a year that has not come',
    '2025 has not come → Write a year that is over, or take completion out.',
    outcomes('year: ▸"2025", began: 20, finished: 20'),
  ),
  fault(
    'prerequisite-cycle: two programs that require each other',
    'the prerequisites lead back to this program: kap-certificate, pti-certificate, kap-certificate → Take one of them out.',
    edit(pti, 'admission:\n', 'prerequisites:\n  - kap-certificate\nadmission:\n'),
    edit(kap, 'prerequisites:\n  - ', 'prerequisites:\n  ▸- '),
  ),
  fault(
    'prerequisite-cycle: a program that requires itself',
    'the prerequisites lead back to this program: pti-certificate, pti-certificate → Take one of them out.',
    edit(pti, 'admission:\n', 'prerequisites: ▸[pti-certificate]\nadmission:\n'),
  ),
  fault(
    'archived-prerequisite: a prerequisite that is archived',
    'prerequisites[0] "pti-certificate" is archived: nobody can take it any more → Name another, or allow others with anyOf.',
    edit(pti, 'availability: offered', 'availability: archived'),
    mark(kap, 'pti-certificate\nprerequisiteNote'),
  ),
  fault(
    'typed-state: a deadline that has passed, in prose',
    '"deadline has passed" is a state that goes stale → Delete it; the page says it by the deadline in the cohort.',
    body('The ▸deadline has passed.'),
  ),
  fault(
    'typed-state: applications that are open, in a summary',
    '"Applications are now open" is a state that goes stale → Delete it; the page says it by the deadline in the cohort.',
    edit(
      pti,
      'summary: >-\n  The foundation program.',
      'summary: >-\n  ▸Applications are now open. The foundation program.',
    ),
  ),
  fault(
    'typed-state: places that are left',
    '"Only 3 places left" is a state that goes stale → Delete it; write places in the cohort: { capacity: 20, left: 5, asOf: "2025-07-10" } or { full: true, asOf: "2025-07-10" }.',
    body('▸Only 3 places left.'),
  ),
  fault(
    'typed-state: a cohort that is full, in prose',
    '"already full" is a state that goes stale → Delete it; write places in the cohort: { capacity: 20, left: 5, asOf: "2025-07-10" } or { full: true, asOf: "2025-07-10" }.',
    body('Fall 2024 is ▸already full.'),
  ),
  fault(
    'unknown-placeholder: a letter that names the situation, of a program without any',
    'nothing fills [[situation]]: pc-kap tells no situations apart → Take it out of the letter.',
    edit('letters/pc-kap-acceptance.mdx', '[[program]]', '▸[[situation]], [[program]]'),
  ),
  fault(
    'unknown-placeholder: a letter that names the cohort, of a program without any',
    'nothing fills [[cohort]]: pc-kap has no cohorts → Take it out of the letter.',
    edit('letters/pc-kap-acceptance.mdx', '[[program]]', '▸[[cohort]], [[program]]'),
  ),
  fault(
    'broken-reference: a part that carries a credit nobody knows',
    'components[0].continuingEducation[2] names the credit system "apa", which content/site.yaml does not have → Add it to content/site.yaml, or name another.',
    edit(
      'programs/pc-kap.mdx',
      'continuingEducation: [CME, CE]',
      'continuingEducation: [CME, CE, ▸apa]',
    ),
  ),
  fault(
    'price-differs: a price in prose that no plan has',
    '$3,200 is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.',
    body('KAP costs ▸$3,200 in full.'),
  ),
  fault(
    'price-differs: a price of another program',
    '$100 is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.',
    body('There is a fee of ▸$100.'),
  ),
  fault(
    'price-differs: a price that was right until the plan changed',
    '$9,875 is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.',
    edit('pricing/pc-kap.mdx', 'total: 9875', 'total: 9900'),
    edit(
      'programs/pc-kap.mdx',
      'The program starts from',
      'Tuition is ▸$9,875. The program starts from',
    ),
  ),
  fault(
    'price-differs: a price in prose with the name of its currency',
    '3,200 dollars is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.',
    body('KAP costs ▸3,200 dollars in full.'),
  ),
  fault(
    'price-differs: a price in prose with the code of its currency',
    'USD 3200 is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.',
    body('KAP costs ▸USD 3200 in full.'),
  ),
  fault(
    'price-differs: a price in prose without any currency',
    '3,200 is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.',
    body('Tuition is ▸3,200 for those who have completed PTI.'),
  ),
  fault(
    'date-differs: a deadline in an answer that no cohort has',
    'September 12, 2024 is no date of a cohort or a price file → Take it out of the text, or correct it; pages print dates from content/cohorts.',
    body('Apply by ▸September 12, 2024.'),
  ),
  fault(
    'date-differs: a deadline in an answer that was right until it was moved',
    'September 10 is no date of a cohort or a price file → Take it out of the text, or correct it; pages print dates from content/cohorts.',
    edit(
      'cohorts/kap-certificate/fall-2024.mdx',
      'deadline: "2024-09-10"',
      'deadline: "2024-09-09"',
    ),
    body('Apply by ▸September 10.'),
  ),
  fault(
    'date-differs: a date of another year in a summary',
    '17 September 2025 is no date of a cohort or a price file → Take it out of the text, or correct it; pages print dates from content/cohorts.',
    edit(
      'programs/kap-certificate.mdx',
      'admission:\n',
      'format: It begins on ▸17 September 2025.\nadmission:\n',
    ),
  ),
  fault(
    'classes-differ: another number of classes than the outline has',
    '"ten classes" is not the number in the outline or in a cohort → Correct the text, or take the number out.',
    body('KAP has ▸ten classes.'),
  ),
  fault(
    'classes-differ: another number of sessions, in figures',
    '"13 sessions" is not the number in the outline or in a cohort → Correct the text, or take the number out.',
    body('You take part in all ▸13 sessions.'),
  ),
  fault(
    'period-differs: another time to decide in an answer',
    '"within 4 weeks" is not the stated time to decide, P1W → Correct the text, or decisionWithin of the program.',
    edit('faq/kap-decision-time.mdx', 'decides within one week of', 'decides ▸within 4 weeks of'),
  ),
  fault(
    'hours-differ: other hours in the statement',
    'the statement says "7 hours", and hours says 6.5 → Correct one of the two.',
    edit(
      pcKap,
      'statement: Understanding Ketamine carries 6.5 hours',
      'statement: Understanding Ketamine carries ▸7 hours',
    ),
  ),
];
