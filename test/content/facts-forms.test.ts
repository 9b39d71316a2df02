import { describe, expect, it } from 'vitest';
import { compileApplication } from '#domain/compiled-application.ts';
import { applicationErrors } from '#words/application-errors.ts';
import { catalog } from './shipped-catalog.ts';

const FREE_TEXT_HINT =
  'Don’t include your own health or drug-use history, or anything that could identify a client. We don’t ask for it.';

function form(id: string) {
  const found = catalog.formById.get(id);
  if (found === undefined) throw new Error(`There is no form ${id}.`);
  return found;
}

/** The questions that these answers lead to. */
function asked(id: string, program: string, route: string | null, values: Record<string, string>) {
  const compiled = compileApplication({ ...form(id).form, version: 'test' }, applicationErrors);
  return compiled.shownFields(values, { program, route }).map(({ name }) => name);
}

const fieldsOf = (id: string) => form(id).form.fields;
const field = (id: string, name: string) => fieldsOf(id).find((entry) => entry.name === name);

describe('the full application', () => {
  it('asks KAP applicants on track where they are in their training, and about an online group', () => {
    const route = 'with-prerequisite';
    expect(asked('full', 'kap-certificate', route, { license: 'on-track' })).toEqual([
      'givenName',
      'familyName',
      'email',
      'phone',
      'country',
      'region',
      'profession',
      'license',
      'trainingStage',
      'psychotherapyExperience',
      'yearsInPractice',
      'mentalHealthExperience',
      'onlineGroup',
      'intentions',
      'values',
      'goals',
      'aspirations',
      'accessNeeds',
      'confirmation',
    ]);
  });

  it('asks PC-KAP applicants with a license where, and what they have taken before', () => {
    const names = asked('full', 'pc-kap', null, { license: 'active' });
    expect(names).toContain('licensedIn');
    expect(names).toContain('componentsTaken');
    expect(names).not.toContain('trainingStage');
    expect(names).not.toContain('onlineGroup');
    expect(field('full', 'componentsTaken')?.options?.map(({ value }) => value)).toEqual([
      'understanding-ketamine',
      'reading-and-study-group',
      'clinical-consultation-group',
      'experiential-retreat',
    ]);
  });

  it('asks for neither with neither', () => {
    const names = asked('full', 'pc-kap', null, { license: 'neither' });
    expect(names).not.toContain('licensedIn');
    expect(names).not.toContain('trainingStage');
  });

  it('offers the professions of the document', () => {
    expect(field('full', 'profession')?.options?.map(({ value }) => value)).toEqual([
      'psychotherapist',
      'physician',
      'nurse',
      'other',
    ]);
    expect(field('full', 'license')?.options?.map(({ value }) => value)).toEqual([
      'active',
      'on-track',
      'neither',
    ]);
  });

  it('leaves family name, phone, state or province, components and access needs optional', () => {
    expect(
      fieldsOf('full')
        .filter(({ required }) => !required)
        .map(({ name }) => name),
    ).toEqual(['familyName', 'phone', 'region', 'componentsTaken', 'accessNeeds']);
  });

  it('keeps access needs apart, and says that they do not affect the decision', () => {
    expect(
      fieldsOf('full')
        .filter(({ apart }) => apart)
        .map(({ name }) => name),
    ).toEqual(['accessNeeds']);
    expect(field('full', 'accessNeeds')?.hint).toBe('This does not affect the decision.');
  });

  it('takes up the answers of the check where both ask the same', () => {
    for (const { eligibility } of catalog.programs) {
      const questions =
        eligibility?.allOf.flatMap(({ anyOf }) => anyOf.map((a) => a.question)) ?? [];
      for (const { field: name } of questions) {
        if (name !== null) expect(fieldsOf('full').map((entry) => entry.name)).toContain(name);
      }
    }
  });
});

describe('the supplemental application', () => {
  it('asks for name, email, when PTI was or is taken, what has changed, goals and a confirmation', () => {
    expect(fieldsOf('supplemental').map(({ name, required }) => [name, required])).toEqual([
      ['givenName', true],
      ['familyName', false],
      ['email', true],
      ['ptiTaken', true],
      ['changedSince', true],
      ['goals', true],
      ['confirmation', true],
    ]);
  });
});

describe('the list for new dates', () => {
  it('asks for an email address and a confirmation that it holds no place', () => {
    expect(fieldsOf('interest').map(({ name, type }) => [name, type])).toEqual([
      ['email', 'email'],
      ['confirmation', 'checkbox'],
    ]);
    expect(field('interest', 'confirmation')?.label).toMatch(
      /joining this list does not hold a place/,
    );
  });
});

describe('every form', () => {
  const all = catalog.forms.flatMap(({ id, form: { fields } }) =>
    fields.map((entry) => ({ ...entry, place: `${id}: ${entry.name}` })),
  );

  it('never asks for what admissions must not know', () => {
    const never =
      /birth|social security|drug use|diagnos|payment|upload|attach|reference|credit card|gender|license number/i;
    expect(
      all.filter(({ name, label }) => never.test(`${name} ${label}`)).map((e) => e.place),
    ).toEqual([]);
  });

  it('asks in every long text but access needs to leave out health and clients', () => {
    const long = all.filter(({ type }) => type === 'textarea');
    expect(
      long.filter(({ hint }) => !hint?.endsWith(FREE_TEXT_HINT)).map(({ place }) => place),
    ).toEqual(['full: accessNeeds']);
  });

  it('limits every text, and the four short ones alike', () => {
    const texts = all.filter(({ type }) => type === 'text' || type === 'textarea');
    expect(texts.filter(({ maxLength }) => !maxLength)).toEqual([]);
    const four = ['intentions', 'values', 'goals', 'aspirations'];
    expect(four.map((name) => field('full', name)?.maxLength)).toEqual([600, 600, 600, 600]);
  });

  it('takes an email address of 254 characters', () => {
    expect(all.filter(({ type }) => type === 'email').map(({ maxLength }) => maxLength)).toEqual([
      254, 254, 254, 254,
    ]);
  });

  it('says what to do where an answer is missing', () => {
    const required = all.filter((entry) => entry.required);
    const instruction = /^(Enter|Choose|Confirm) /;
    expect(required.filter(({ missing }) => !instruction.test(missing ?? ''))).toEqual([]);
  });

  it('helps browsers to fill in who the applicant is, and nothing else', () => {
    const tokens = all.flatMap(({ autocomplete }) => (autocomplete ? [autocomplete] : []));
    expect([...new Set(tokens)].sort()).toEqual([
      'address-level1',
      'country-name',
      'email',
      'family-name',
      'given-name',
      'off',
      'tel',
    ]);
  });
});
