import { describe, expect, it } from 'vitest';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { applyWords } from '#words/apply.ts';
import { catalog, program } from '../fixtures/demonstration.ts';
import { at, belowCatalog, demonstration, live } from './contexts.ts';

const { forms } = applicationFormsApi(catalog);
const kap = applyPage(demonstration, program('kap-certificate'), forms);
const pcKap = applyPage(demonstration, program('pc-kap'), forms);

const ways = (page: typeof kap) =>
  page.forms.map(({ form }) =>
    form.onlyWay
      ? [form.onlyWay.value]
      : (form.way?.groups ?? []).flatMap(({ choices }) => choices.map(({ value }) => value)),
  );

describe('the application to KAP', () => {
  it('has a form for each kind of situation', () => {
    expect(kap.forms.map(({ situations, form }) => [situations, form.id])).toEqual([
      ['I’ve completed PTI or I’m enrolled in PTI', 'supplemental'],
      ['I still need PTI', 'full'],
    ]);
  });

  it('offers every way that has not passed, and none that has', () => {
    expect(ways(kap)).toEqual([
      [
        'kap-certificate/fall-2024|prerequisite-taken|',
        'kap-certificate/fall-2024|prerequisite-enrolled|',
      ],
      ['kap-certificate/fall-2024|with-prerequisite|pti-certificate/august-2024'],
    ]);
  });

  it('shows deadline and price with each way', () => {
    // A line breaks neither within the dates nor within the hours.
    expect(kap.forms[0]?.form.way?.groups[0]?.title).toBe(
      'Fall 2024: Tuesdays, Sep\u00a017\u00a0–\u2060\u00a0Dec\u00a010, 11\u00a0AM–\u20601\u00a0PM\u00a0ET',
    );
    expect(kap.forms[0]?.form.way?.groups[0]?.choices[0]).toEqual({
      id: 'supplemental-way-1',
      value: 'kap-certificate/fall-2024|prerequisite-taken|',
      label: 'I’ve completed PTI',
      hint: 'Apply by September 10, 2024 · $3,000 in full',
    });
  });

  it('says the one way of a form, and asks nothing of it', () => {
    expect(kap.forms[1]?.form).toMatchObject({
      way: null,
      onlyWay: {
        value: 'kap-certificate/fall-2024|with-prerequisite|pti-certificate/august-2024',
        label: 'I still need PTI, with August 2024 PTI · Apply by July 31, 2024 · $5,500 in full',
      },
    });
  });

  it('drops the full form once its last way has passed', () => {
    const august = applyPage(at('2024-08-02T12:00:00.000Z'), program('kap-certificate'), forms);
    expect(august.forms.map(({ form }) => form.id)).toEqual(['supplemental']);
  });

  it('asks what belongs to the program only', () => {
    const names = (page: typeof kap, form: string) =>
      page.forms
        .find((part) => part.form.id === form)
        ?.form.sections.flatMap(({ questions }) => questions.map(({ name }) => name));
    expect(names(kap, 'full')).toContain('onlineGroup');
    expect(names(kap, 'full')).not.toContain('componentsTaken');
    expect(names(pcKap, 'full')).toContain('componentsTaken');
    expect(names(pcKap, 'full')).not.toContain('onlineGroup');
  });

  it('says of a dependent question when it is to be answered', () => {
    const training = kap.forms[1]?.form.sections
      .flatMap(({ questions }) => questions)
      .find(({ name }) => name === 'trainingStage');
    expect(training?.hint).toMatch(
      /^Only if you chose “I’m on track to a license\b.*” under “Medical or clinical license”\./,
    );
    expect(applyWords.onlyIf('License', ['Active', 'On track'])).toBe(
      'Only if you chose “Active” or “On track” under “License”.',
    );
  });

  it('posts to the receiver of the site, or to the backend the build names', () => {
    const action = (page: typeof kap) => page.forms[0]?.form.action;
    expect(action(kap)).toBe('/f/application');
    expect(action(applyPage(belowCatalog, program('kap-certificate'), forms))).toBe(
      '/catalog/f/application',
    );
    const hosted = { ...demonstration, formEndpoint: 'https://forms.example/p/1' };
    expect(action(applyPage(hosted, program('kap-certificate'), forms))).toBe(
      'https://forms.example/p/1/f/application',
    );
  });

  it('sends form, version and program along', () => {
    expect(kap.forms[0]?.form.hidden.map(({ name }) => name)).toEqual([
      'form',
      'formVersion',
      'program',
    ]);
  });

  it('has no form and a list to join once nothing is open', () => {
    const page = applyPage(live, program('kap-certificate'), forms);
    expect(page.forms).toEqual([]);
    expect(page.interest?.action).toBe('/f/interest');
    expect(page.interest?.send).toBe('Join the list');
  });
});

describe('the application to the 2021 program', () => {
  it('has no ways, and says first to ask admissions', () => {
    expect(ways(pcKap)).toEqual([[]]);
    expect(pcKap.before).toBe(
      'This describes the 2021 program. Ask admissions whether it is still offered before you apply.',
    );
  });

  it('names the fee and how long a decision takes', () => {
    expect(pcKap.facts[0]).toMatch(
      /^Application fee: \$100\. This site takes no payment, and how to pay is not stated/,
    );
    expect(pcKap.facts).toContain('A decision takes up to 4 weeks after your application arrives.');
  });
});
