import { describe, expect, it } from 'vitest';
import { readingGrade } from '#checks/reading-level.ts';
import { edit, inspectWith, newFindings, write } from './seed.ts';

const answer = (text: string) =>
  edit('faq/kap-cost.mdx', 'That depends on', `${text} That depends on`);

describe('prose beside data', () => {
  it.each([
    ['a deadline as the cohort has it', 'Apply by September 10, 2024.'],
    ['the same without its year', 'Apply by September 10.'],
    ['the same in another order', 'Apply by 10 September 2024.'],
    ['the day of a class', 'The last class is on December 10th.'],
    ['a day without a class', 'There is no class on October 22.'],
    ['a date in figures, month first', 'The first class is on 9/17/2024.'],
    ['a date in figures, day first', 'The first class is on 17.9.2024.'],
    ['a month alone', 'August PTI leads to the fall cohort, from September 2024 on.'],
    ['an amount as the price file has it', 'The price is 3,150, or 3000 USD in full.'],
    ['a year after a word for a price', 'The fees of 2024 are on this page.'],
    ['the number of classes of the outline', 'KAP has twelve classes.'],
    ['a range of scholarships', 'There are $500 to $1,500 scholarships.'],
    ['a scholarship beside tuition', 'Scholarships of up to $500 lower the tuition.'],
    ['a night beside the program', 'For the program, lodging from $95 a night is near.'],
    ['one class', 'You may miss one of the classes, in two sessions at most.'],
  ])('may hold %s', async (_, text) => {
    const { report } = await inspectWith([answer(text)]);
    expect(newFindings(report)).toEqual([]);
  });

  it.each([
    ['the weekday and the hours of its classes', 'On Tuesdays at 11 AM we meet.'],
    ['an hour in another zone', 'That is at 8 AM Pacific Time.'],
    ['a weekday of something else', 'Hotels fill up on Fridays.'],
  ])('may hold %s in a cohort', async (_, text) => {
    const { report } = await inspectWith([
      edit('cohorts/kap-certificate/fall-2024.mdx', 'The pace is', `${text} The pace is`),
    ]);
    expect(newFindings(report)).toEqual([]);
  });

  it('may hold words that only look like what was left over, or like a fact', async () => {
    const words = [
      'Your place has to be confirmed in writing.',
      'The place is to be confirmed by a deposit.',
      'Please do not share the link.',
      'Check with Admissions.',
      'Call to confirm.',
      'We read a sample text in class.',
      'The certificate is free from dogma.',
      'PTI, a six-week course, comes first.',
      'Each of the modules is 3 weeks long.',
      'Classes begin at eleven o’clock.',
      'Every Tuesday and Thursday.',
      'A twelve-week program.',
      'Each class is 2 hours long.',
    ];
    const file = 'programs/kap-certificate.mdx';
    const { report } = await inspectWith([
      edit(file, '\nYou learn', `\n${words.join('\n\n')}\n\nYou learn`),
    ]);
    expect(newFindings(report)).toEqual([]);
  });

  it('may tell a date of the past where it is about no program', async () => {
    const { report } = await inspectWith([
      edit('pages/about.mdx', 'Everything here', 'We began on March 3, 2019. Everything here'),
    ]);
    expect(newFindings(report)).toEqual([]);
  });

  it('says nothing of dates where a cohort cannot be read', async () => {
    const { report } = await inspectWith([
      answer('Apply by September 10.'),
      edit('cohorts/kap-certificate/fall-2024.mdx', 'deadline: "2024-09-10"', 'deadline: soon'),
    ]);
    expect(newFindings(report).map(({ rule }) => rule)).toEqual(['C1/wrong-value']);
  });
});

describe('a value in prose that is about another thing', () => {
  const acknowledged = (contains: string | null) =>
    edit(
      'site.yaml',
      'acknowledged:\n',
      `acknowledged:\n  - rule: price-differs\n    place: faq/kap-cost.mdx\n${contains === null ? '' : `    contains: "${contains}"\n`}    reason: What a partner asks.\n`,
    );
  const rulesWith = async (text: string, contains: string | null) => {
    const { report } = await inspectWith([answer(text), acknowledged(contains)]);
    return newFindings(report)
      .filter(({ acknowledged }) => acknowledged === null)
      .map(({ rule, severity }) => `${severity} ${rule}`);
  };

  it('is acknowledged for that value alone', async () => {
    expect(await rulesWith('The partner asks for $95.', '$95')).toEqual([]);
    expect(await rulesWith('The partner asks for $950.', '$95')).toEqual([
      'error C15/price-differs',
    ]);
    expect(await rulesWith('The partner asks for $95 or $96.', '$95')).toEqual([
      'error C15/price-differs',
    ]);
  });

  it('is not acknowledged without saying for which', async () => {
    expect(await rulesWith('The partner asks for $95.', null)).toEqual(['error C15/price-differs']);
  });

  it('leaves an acknowledgement that is told once the value is gone', async () => {
    expect(await rulesWith('The partner asks for nothing.', '$95')).toEqual([
      'warning C4/stale-acknowledgement',
    ]);
  });
});

describe('what is to be filled in', () => {
  const text = (status: string) =>
    write(
      'faq/new.mdx',
      `---\nquestion: What is new?\nstatus: ${status}\ntopic: dates\n---\n\nFill in: the answer.\n`,
    );

  it.each([
    ['warns of a text on this machine', 'published', false, 'warning'],
    ['refuses a text before the public', 'published', true, 'error'],
    ['lets a draft wait', 'draft', true, 'warning'],
  ])('%s', async (_, status, isPublic, severity) => {
    const { report } = await inspectWith([text(status)], { isPublic });
    expect(newFindings(report).map((found) => [found.rule, found.severity])).toEqual([
      ['C12/fill-in', severity],
    ]);
  });

  it('warns of a comment before the public, too: nobody reads it there', async () => {
    const { report } = await inspectWith(
      [edit('site.yaml', 'locale: en-US', 'locale: en-US # Fill in: the language')],
      { isPublic: true },
    );
    expect(newFindings(report).map((found) => [found.rule, found.severity])).toEqual([
      ['C12/fill-in', 'warning'],
    ]);
  });
});

describe('the grade of a text', () => {
  it('is that of the automated readability index', () => {
    // 60 words of 4 letters in 6 sentences: 4.71 × 4 + 0.5 × 10 − 21.43.
    const sentence = `${'word '.repeat(9)}word. `;
    expect(readingGrade(sentence.repeat(6))).toBeCloseTo(2.41, 5);
  });

  it('is not given for a short text', () => {
    expect(readingGrade('Yes. It is.')).toBeNull();
  });
});
