/** `/api/catalog.json` of the shipped content, key by key as it was promised to other programs. */
import { describe, expect, it } from 'vitest';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { catalogOf, demonstrationContent } from '../catalog/content.ts';

const catalog = await catalogOf(demonstrationContent);
const api = catalogApi(catalog, {
  now: '2024-07-15T16:00:00.000Z',
  asOf: '2024-07-15T12:00:00-04:00',
  base: '/',
  commit: null,
});
const text = expect.stringMatching(/\S/);

function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`Found ${items.length}, not 1.`);
  return item;
}

const program = (id: string) => only(api.programs.filter((program) => program.id === id));
const cohort = (id: string) => only(api.cohorts.filter((cohort) => cohort.id === id));
const tuition = (id: string, route: string | null) =>
  api.tuition.filter((entry) => entry.program === id && entry.route === route);

describe('the root', () => {
  it('names its version, its clock and the instant its statuses hold for', () => {
    expect(api.version).toBe(1);
    expect(api.asOf).toBe('2024-07-15T12:00:00-04:00');
    expect(api.statusAt).toBe('2024-07-15T16:00:00.000Z');
  });

  it('lists programs, cohorts, tuition, fees, exclusions and credits', () => {
    expect(Object.keys(api)).toEqual(
      expect.arrayContaining([
        ...['version', 'asOf', 'statusAt', 'programs', 'cohorts'],
        ...['tuition', 'fees', 'notIncluded', 'credits'],
      ]),
    );
  });
});

describe('a program', () => {
  it('has what the contract shows for KAP', () => {
    expect(program('kap-certificate')).toMatchObject({
      id: 'kap-certificate',
      url: '/programs/kap-certificate/',
      title: text,
      abbreviation: 'KAP',
      edition: '2024',
      editionOf: 'kap',
      availability: 'offered',
      kind: 'certificate',
      delivery: 'live-online',
      contactHours: null,
      duration: null,
      offeredEvery: null,
      summary: text,
      prerequisites: ['pti-certificate'],
      components: [],
      admission: { form: null, decisionWithin: 'P1W', interviewers: null },
      continuingEducation: [],
      mentoring: null,
    });
    const { outline, notStated } = program('kap-certificate');
    expect(outline).toHaveLength(12);
    expect(outline[0]).toEqual({ number: 1, title: text, summary: text, stage: null });
    expect(outline.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(notStated.length).toBeGreaterThan(0);
  });

  it('without cohorts names its form, its fee, and what each component is', () => {
    const { admission, components } = program('pc-kap');
    expect(admission).toMatchObject({ form: 'full', decisionWithin: 'P4W', interviewers: 2 });
    expect(components.find(({ id }) => id === 'kap-class')).toEqual({
      id: 'kap-class',
      title: 'KAP Class',
      sessions: 20,
      minutes: 90,
      continuingEducation: ['CE'],
      ownCredits: [],
    });
  });
});

describe('a cohort', () => {
  const fall = cohort('kap-certificate/fall-2024');

  it('has what the contract shows for Fall 2024', () => {
    expect(fall).toMatchObject({
      id: 'kap-certificate/fall-2024',
      program: 'kap-certificate',
      name: 'Fall 2024',
      url: '/programs/kap-certificate/fall-2024/',
      timeZone: 'America/New_York',
      leads: ['chantelle-thomas'],
      starts: '2024-09-17',
      ends: '2024-12-10',
    });
    expect(fall.sessions).toHaveLength(12);
    expect(fall.sessions[0]).toMatchObject({
      number: 1,
      start: '2024-09-17T11:00:00-04:00',
      end: '2024-09-17T13:00:00-04:00',
      status: 'scheduled',
    });
    expect(fall.noSession).toMatchObject([{ date: '2024-10-22' }]);
  });

  it('has one route for each situation and prerequisite cohort', () => {
    const shown = fall.routes.map(({ id, via, form, deadline: { status, date, closesAt } }) => ({
      ...{ id, via, form },
      deadline: { status, date, closesAt },
    }));
    expect(shown).toEqual([
      {
        id: 'prerequisite-taken',
        via: null,
        form: 'supplemental',
        deadline: { status: 'open', date: '2024-09-10', closesAt: '2024-09-11T04:00:00.000Z' },
      },
      {
        id: 'prerequisite-enrolled',
        via: null,
        form: 'supplemental',
        deadline: { status: 'not-announced', date: null, closesAt: null },
      },
      {
        id: 'with-prerequisite',
        via: 'pti-certificate/august-2024',
        form: 'full',
        deadline: { status: 'open', date: '2024-07-31', closesAt: '2024-08-01T04:00:00.000Z' },
      },
      {
        id: 'with-prerequisite',
        via: 'pti-certificate/june-2024',
        form: 'full',
        deadline: { status: 'passed', date: null, closesAt: null },
      },
    ]);
  });

  it('of which the month alone is known says the month', () => {
    expect(cohort('pti-certificate/august-2024')).toMatchObject({
      starts: '2024-08',
      sessions: [],
    });
  });
});

describe('what it costs', () => {
  it('is what the contract shows for KAP with PTI', () => {
    const entry = only(tuition('kap-certificate', 'with-prerequisite'));
    expect(entry).toMatchObject({ currency: 'USD', includes: ['pti-certificate'] });
    expect(entry.plans).toMatchObject([
      { id: 'full', installments: [550_000], totalCents: 550_000, due: 'before-start' },
      {
        id: 'three-monthly',
        installments: [192_500, 192_500, 192_500],
        totalCents: 577_500,
        due: null,
      },
    ]);
  });

  it('has no entry where it is not stated', () => {
    expect(tuition('kap-certificate', 'prerequisite-enrolled')).toEqual([]);
    expect(api.tuition.filter((entry) => entry.program === 'pti-certificate')).toEqual([]);
  });

  it('is the same on every route where the route is null', () => {
    const plan = only(only(tuition('pc-kap', null)).plans);
    expect(plan.installments).toEqual([
      ...Array.from({ length: 8 }, () => 82_292),
      ...Array.from({ length: 4 }, () => 82_291),
    ]);
    expect(plan.totalCents).toBe(987_500);
  });

  it('lists fees, exclusions and credits beside tuition', () => {
    expect(api.fees).toMatchObject([
      { program: 'pc-kap', id: 'application', currency: 'USD', amountCents: 10_000 },
    ]);
    expect(api.notIncluded.length).toBeGreaterThan(0);
    expect(api.notIncluded[0]).toEqual({ program: 'pc-kap', label: text });
    expect(api.credits).toContainEqual(
      expect.objectContaining({
        program: 'pc-kap',
        for: 'understanding-ketamine',
        amountCents: null,
      }),
    );
  });
});

describe('the forms', () => {
  const { forms } = applicationFormsApi(catalog);

  it('have a version that is a hash, and named fields', () => {
    expect(forms.map(({ id }) => id)).toEqual(['contact', 'full', 'interest', 'supplemental']);
    for (const form of forms) {
      expect(form.version).toMatch(/^[0-9a-f]{16}$/);
      for (const { name } of form.fields) expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(form.fields.map(({ name }) => name)).toContain('email');
    }
  });

  it('never ask for what the sender says beside the answers', () => {
    const names = forms.flatMap(({ fields }) => fields.map(({ name }) => name));
    const kept = ['form', 'formVersion', 'program', 'way', 'cohort', 'route', 'via'];
    expect(names.filter((name) => kept.includes(name))).toEqual([]);
  });

  it('change their version with their wording', async () => {
    const changed = structuredClone(catalog.forms.find(({ id }) => id === 'interest'));
    if (!changed) throw new Error('There is no interest form.');
    const before = applicationFormsApi({ ...catalog, forms: [changed] }).forms[0]?.version;
    const form = { ...changed.form, title: `${changed.form.title}!` };
    const after = applicationFormsApi({ ...catalog, forms: [{ ...changed, form }] });
    expect(forms.find(({ id }) => id === 'interest')?.version).toBe(before);
    expect(after.forms[0]?.version).not.toBe(before);
  });
});

describe('below another base path', () => {
  it('gives addresses with it', () => {
    const below = catalogApi(catalog, {
      now: '2024-07-15T16:00:00.000Z',
      asOf: null,
      base: '/catalog/',
      commit: null,
    });
    expect(below.programs[0]?.url).toBe('/catalog/programs/kap-certificate/');
    expect(below.cohorts[0]?.url).toMatch(/^\/catalog\/programs\//);
  });
});
