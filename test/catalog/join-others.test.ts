import { describe, expect, it } from 'vitest';
import { catalogOf, secondContent } from './content.ts';

const second = await catalogOf(secondContent);
const shipDoctor = second.programById.get('ship-doctor');

describe('a joined program', () => {
  it('asks for all of its prerequisites, and for one of several', () => {
    expect(shipDoctor?.prerequisites).toEqual([
      { anyOf: [{ program: 'first-aid-afloat' }] },
      {
        anyOf: [
          { program: 'radio-operation' },
          { other: 'A short-range radio certificate of another school' },
        ],
      },
      { anyOf: [{ other: 'A swimming test at any public pool' }] },
    ]);
  });

  it('begins as often as is stated, and roughly where it says so', () => {
    expect(second.programs.map(({ id, offeredEvery }) => [id, offeredEvery])).toEqual([
      ['ship-doctor', { every: { min: 6, max: 6, unit: 'month' }, roughly: false }],
      ['first-aid-afloat', { times: { min: 1, max: 2 }, per: 'month', roughly: true }],
      ['night-watch', { every: { min: 2, max: 3, unit: 'month' }, roughly: true }],
      ['radio-operation', { times: { min: 1, max: 1 }, per: 'year', roughly: false }],
      ['island-retreat', { every: { min: 10, max: 14, unit: 'day' }, roughly: false }],
      ['ward-round', { times: { min: 2, max: 4 }, per: 'week', roughly: false }],
      ['ship-doctor-2019', null],
    ]);
  });

  it('has null for whatever is not stated', () => {
    const watch = second.programById.get('night-watch');
    expect([watch?.contactHours, watch?.duration, watch?.abbreviation]).toEqual([null, null, null]);
    expect(second.programById.get('ward-round')?.delivery).toBeNull();
    expect(shipDoctor?.components[1]).toMatchObject({ sessions: null, minutes: null });
    expect(shipDoctor?.continuingEducation.map(({ hours }) => hours)).toEqual([12.5, 40, null]);
  });

  it('shares its subject with its other editions', () => {
    expect(
      second.programs
        .filter(({ editionOf }) => editionOf === 'sailing-medicine')
        .map(({ id, edition }) => [id, edition]),
    ).toEqual([
      ['ship-doctor', '2025'],
      ['ship-doctor-2019', '2019'],
    ]);
  });

  it('carries the questions that name it', () => {
    expect(shipDoctor?.faq.map(({ id }) => id)).toEqual([
      'credit',
      'seasickness',
      'what-i-learn',
      'what-it-costs',
      'which-clock',
    ]);
  });
});

describe('joined prices', () => {
  const pricing = shipDoctor?.pricing;

  it('name what a credit is for', () => {
    expect(pricing?.credits).toEqual([
      {
        for: 'first-aid-afloat',
        title: 'First Aid Afloat',
        amountCents: 500_025,
        note: 'Only if you took it within two years.',
      },
      { for: 'radio-operation', title: 'Radio Operation', amountCents: null, note: null },
    ]);
  });

  it('tell a fee that is paid back from one that is not, and from one of which it is unknown', () => {
    expect(
      pricing?.fees.map(({ id, amountCents, refundable }) => [id, amountCents, refundable]),
    ).toEqual([
      ['application', 150_050, false],
      ['key', 25_000, true],
      ['examination', 300_000, null],
    ]);
  });

  it('leave out tuition that is not stated', () => {
    expect(pricing?.tuition.map(({ route }) => route)).toEqual(['basics-completed', 'with-basics']);
  });
});

describe('joined criteria', () => {
  it('are the alternatives and answers of the file', () => {
    expect(
      shipDoctor?.eligibility?.allOf.map(({ id, required, anyOf }) => [
        id,
        required,
        anyOf.map(({ question }) => question.options.map(({ effect }) => effect)),
      ]),
    ).toEqual([
      [
        'license',
        true,
        [
          ['meets', 'not-yet'],
          ['meets', 'ask', 'not-yet'],
        ],
      ],
      ['swimming', false, [['meets', 'not-yet']]],
    ]);
    expect(shipDoctor?.eligibility?.allOf[0]?.anyOf[0]?.question.field).toBe('license');
  });
});

describe('a joined form', () => {
  const fields = second.formById.get('full')?.form.fields;
  const field = (name: string) => fields?.find((candidate) => candidate.name === name);

  it('keeps its questions in order, each with its section', () => {
    expect(fields?.map(({ name, section, type }) => [name, section, type])).toEqual([
      ['givenName', 'about-you', 'text'],
      ['familyName', 'about-you', 'text'],
      ['email', 'about-you', 'email'],
      ['phone', 'about-you', 'tel'],
      ['license', 'experience', 'radio'],
      ['licensedSince', 'experience', 'date'],
      ['milesSailed', 'experience', 'number'],
      ['ship', 'experience', 'select'],
      ['courses', 'experience', 'checkboxes'],
      ['purpose', 'experience', 'textarea'],
      ['accessNeeds', 'experience', 'textarea'],
      ['confirmation', 'experience', 'checkbox'],
    ]);
  });

  it('puts the hint for free texts with every one but that kept apart', () => {
    expect(field('purpose')?.hint).toBe('Don’t include anything about your own health.');
    expect(field('accessNeeds')?.hint).toBe('This does not affect the decision.');
    expect(field('accessNeeds')?.apart).toBe(true);
  });

  it('keeps conditions of questions and of answers', () => {
    expect(field('courses')?.when).toEqual({ program: ['ship-doctor'], license: ['active'] });
    expect(field('license')?.options?.[2]).toEqual({
      value: 'expired',
      label: 'Mine has expired',
      when: { route: ['elsewhere-completed'] },
    });
    expect([field('milesSailed')?.min, field('milesSailed')?.max]).toEqual([0, 500_000]);
  });

  it('keeps to itself why a question is asked', () => {
    expect(JSON.stringify(fields)).not.toContain('To address you');
  });
});
