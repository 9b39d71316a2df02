import { describe, expect, it } from 'vitest';
import {
  assess,
  type Criterion,
  chosenOption,
  type Effect,
  type Eligibility,
  type EligibilityQuestion,
  questionsToAsk,
} from '#domain/eligibility.ts';

const ON_TRACK_NOTE = 'You can still apply. Say where you are in your training.';

function question(
  id: string,
  effects: Readonly<Record<string, Effect>>,
  notes: Readonly<Record<string, string>> = {},
): EligibilityQuestion {
  return {
    id,
    label: id,
    hint: null,
    field: null,
    options: Object.entries(effects).map(([value, effect]) => ({
      value,
      label: value,
      effect,
      note: notes[value] ?? null,
    })),
  };
}

const license: Criterion = {
  id: 'license',
  statement: 'An active medical or clinical license, or on track to one',
  required: true,
  anyOf: [
    {
      id: 'active',
      question: question('activeLicense', { yes: 'meets', no: 'not-yet', unsure: 'ask' }),
    },
    {
      id: 'on-track',
      question: question('onTrack', { yes: 'meets', no: 'not-yet' }, { yes: ON_TRACK_NOTE }),
    },
  ],
};
const experience: Criterion = {
  id: 'experience',
  statement: 'Prior training and counseling experience',
  required: true,
  anyOf: [
    {
      id: 'experience',
      question: question('experience', { yes: 'meets', some: 'ask', no: 'not-yet' }),
    },
  ],
};
const onlineGroup: Criterion = {
  id: 'online-group',
  statement: 'Able to take part in an online group',
  required: false,
  anyOf: [{ id: 'online-group', question: question('onlineGroup', { yes: 'meets', no: 'ask' }) }],
};
const kap: Eligibility = { allOf: [license, experience, onlineGroup] };

const results = (answers: Readonly<Record<string, string>>) =>
  assess(kap, answers).perCriterion.map(({ result }) => result);

describe('the stated minimum of the 2024 program', () => {
  it('is met with an active license and experience', () => {
    const answers = { activeLicense: 'yes', experience: 'yes', onlineGroup: 'yes' };
    const assessment = assess(kap, answers);
    expect(assessment.outcome).toBe('meets-stated-minimum');
    expect(assessment.isComplete).toBe(true);
    expect(results(answers)).toEqual(['meets', 'meets', 'meets']);
  });

  it('is met on track to a license, with a word on how to apply', () => {
    const answers = { activeLicense: 'no', onTrack: 'yes', experience: 'yes', onlineGroup: 'yes' };
    const assessment = assess(kap, answers);
    expect(assessment.outcome).toBe('meets-stated-minimum');
    expect(assessment.perCriterion[0]).toEqual({
      criterion: license,
      result: 'meets',
      notes: [ON_TRACK_NOTE],
    });
  });

  it('is not met yet with neither license nor track, or without experience', () => {
    const neither = { activeLicense: 'no', onTrack: 'no', experience: 'yes', onlineGroup: 'yes' };
    expect(assess(kap, neither).outcome).toBe('not-yet');
    expect(results(neither)).toEqual(['not-yet', 'meets', 'meets']);
    const noExperience = { activeLicense: 'yes', experience: 'no', onlineGroup: 'yes' };
    expect(assess(kap, noExperience).outcome).toBe('not-yet');
  });

  it('is a question for admissions where an answer is unclear', () => {
    const unsure = { activeLicense: 'unsure', onTrack: 'no', experience: 'yes' };
    expect(assess(kap, unsure).outcome).toBe('ask');
    expect(assess(kap, { activeLicense: 'yes', experience: 'some' }).outcome).toBe('ask');
  });

  it('is not met yet where one criterion is not, however unclear another is', () => {
    const answers = { activeLicense: 'unsure', onTrack: 'no', experience: 'no' };
    expect(assess(kap, answers).outcome).toBe('not-yet');
  });
});

describe('what is expected and not a minimum', () => {
  it('is shown and never changes the outcome', () => {
    const answers = { activeLicense: 'yes', experience: 'yes', onlineGroup: 'no' };
    expect(assess(kap, answers).outcome).toBe('meets-stated-minimum');
    expect(results(answers)).toEqual(['meets', 'meets', 'ask']);
  });
});

describe('answers that are missing', () => {
  it('turn nobody away and meet nothing', () => {
    const assessment = assess(kap, {});
    expect(assessment.outcome).toBe('ask');
    expect(assessment.isComplete).toBe(false);
    expect(results({})).toEqual(['unanswered', 'unanswered', 'unanswered']);
  });

  it('count only where they could change the criterion', () => {
    expect(results({ activeLicense: 'yes' })[0]).toBe('meets');
    expect(results({ activeLicense: 'no' })[0]).toBe('unanswered');
    expect(results({ activeLicense: 'unsure' })[0]).toBe('unanswered');
  });

  it('include answers of an old draft that are no options any more', () => {
    expect(results({ activeLicense: 'maybe', experience: 'yes' })).toEqual([
      'unanswered',
      'meets',
      'unanswered',
    ]);
    expect(chosenOption(question('toString', { yes: 'meets' }), {})).toBeNull();
  });
});

describe('the questions still to ask', () => {
  const ids = (answers: Readonly<Record<string, string>>) =>
    questionsToAsk(kap, answers).map(({ id }) => id);

  it('are all of them at first', () => {
    expect(ids({})).toEqual(['activeLicense', 'onTrack', 'experience', 'onlineGroup']);
  });

  it('leave out the alternatives of a criterion that is met', () => {
    expect(ids({ activeLicense: 'yes' })).toEqual(['activeLicense', 'experience', 'onlineGroup']);
    expect(ids({ activeLicense: 'no', onTrack: 'yes' })).toEqual([
      'activeLicense',
      'onTrack',
      'experience',
      'onlineGroup',
    ]);
  });
});

describe('a program without criteria', () => {
  it('has no minimum that could be missed', () => {
    expect(assess({ allOf: [] }, {})).toEqual({
      outcome: 'meets-stated-minimum',
      isComplete: true,
      perCriterion: [],
    });
  });
});
