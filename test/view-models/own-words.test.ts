import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { siteOutputs } from '#review/outputs.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { faqPage } from '#view-models/faq-page.ts';
import { formatLine, kindLine, programCard } from '#view-models/program-card.ts';
import { programPage } from '#view-models/program-page.ts';
import { programsPage } from '#view-models/programs-page.ts';
import { privacyPage } from '#view-models/text-pages.ts';
import { admissionWords } from '#words/admission.ts';
import { applicationReceivedWords } from '#words/application-received.ts';
import { editedContext, fieldsOf, programIn } from './edited-catalog.ts';

const context = await editedContext('2025-03-05T03:30:00.000Z');
const api = catalogApi(context.catalog, { now: context.now, asOf: null, base: '/', commit: null });
const inApi = (id: string) => api.programs.find((program) => program.id === id);

describe('what an institute names itself', () => {
  it('is the kind of a program on its page; a reader of the API that does not know it reads other', () => {
    expect(kindLine(programIn(context, 'ship-doctor-2019'))).toBe('Crossing · 2019 program');
    expect(inApi('ship-doctor-2019')).toMatchObject({
      kind: 'other',
      ownKind: { id: 'crossing', singular: 'Crossing', plural: 'Crossings' },
    });
    expect(inApi('ship-doctor')).toMatchObject({ kind: 'certificate', ownKind: null });
  });

  it('is what those are who interview: people, where it says no more', () => {
    const step = programPage(context, programIn(context, 'ship-doctor')).admission.steps.find(
      ({ title }) => title === 'Interview',
    );
    expect(step?.text).toBe('Three ship’s doctors interview every eligible applicant.');
    expect(admissionWords.interviewWith(2, null)).toBe('With two people');
    expect(admissionWords.interviewWith(1, null)).toBe('With one person');
    expect(admissionWords.interviewWith(null, 'trainers')).toBe('With trainers');
  });

  it('is who interviews also where nobody says how many', async () => {
    const edited = await editedContext(context.now, (entries) => {
      fieldsOf(entries, 'programs', 'ship-doctor').admission.interviewers = 'not-stated';
    });
    const { steps } = programPage(edited, programIn(edited, 'ship-doctor')).admission;
    expect(steps.find(({ title }) => title === 'Interview')?.text).toBe(
      'Ship’s doctors interview every eligible applicant.',
    );
  });

  it('is the topic of a question, after those that every site has', () => {
    expect(faqPage(context).topics.at(-1)).toMatchObject({
      id: 'topic-on-board',
      title: 'On board',
    });
  });

  it('is the role of a person, in a list of its own in the API', () => {
    expect(inApi('ward-round')).toMatchObject({
      people: [],
      ownRoles: [{ id: 'bo-halyard', role: 'pilot', roleName: 'Pilot' }],
    });
  });

  it('is how a program is taught, in which languages, and for whom', () => {
    const retreat = programIn(context, 'island-retreat');
    expect(formatLine(retreat)).toMatch(
      /^In person, three days on an island · .* · In Hindi and English$/,
    );
    expect(programCard(context, retreat).facts).toContain('In Hindi and English');
    expect(programPage(context, retreat).residency).toBe(
      'Only for people who live in India or Kuwait.',
    );
    expect(inApi('island-retreat')).toMatchObject({
      delivery: 'in-person',
      languages: ['hi', 'en'],
    });
  });
});

it('names what must come first where a cohort is open, too', () => {
  expect(programPage(context, programIn(context, 'ship-doctor')).prerequisites).toMatch(
    /^Needs .* first$/,
  );
});

it('tells a late applicant what the program says of late applications', () => {
  expect(applicationReceivedWords.late['not-considered']).toBe(
    'Arrived after the deadline. Late applications are not considered.',
  );
  expect(inApi('island-retreat')?.admission.late).toBe('not-considered');
  expect(inApi('ship-doctor')?.admission.late).toBe('not-stated');
});

/** What only the demonstration says. */
const FOREIGN =
  /\b(2024 document|document of|earlier document|whoever runs|on track to a license|PTI|KAP|Fluence|psychotherap\w*)\b/gi;

it('prints nothing of the demonstration on the pages of another institute', () => {
  const found = [...siteOutputs(context)].flatMap(([path, { text }]) =>
    [...text.matchAll(FOREIGN)].map(([word]) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
});

it('has no year and no document where a program names none', async () => {
  const without = await editedContext('2025-03-05T03:30:00.000Z', (entries) => {
    const fields = fieldsOf(entries, 'programs', 'radio-operation');
    Object.assign(fields, { edition: undefined, editionOf: undefined, source: undefined });
  });
  const program = programIn(without, 'radio-operation');
  expect(kindLine(program)).toBe('Program');
  expect(programPage(without, program).opening.notice).toEqual({
    title: 'Not confirmed',
    text: 'Ask admissions whether it is offered.',
  });
  expect(programsPage(without).earlier.at(-1)?.title).toBe('Not confirmed');
});

it('says nothing of answers kept apart, or of titles of classes, where there are none', async () => {
  const plain = await editedContext('2025-03-05T03:30:00.000Z', (entries) => {
    for (const { fields } of entries.applications) {
      for (const { fields: questions } of fields.sections) {
        for (const question of questions) question.apart = false;
      }
    }
    for (const { fields } of entries.programs) fields.outline = [];
    for (const { fields } of entries.cohorts) {
      for (const session of fields.sessions) {
        if (typeof session === 'object') delete session.title;
      }
    }
  });
  const sending = (of: typeof context) => privacyPage(of).sections[0]?.paragraphs.join(' ');
  expect(sending(context)).toContain('Your answer on access needs is kept apart');
  expect(sending(plain)).not.toContain('access needs');
  const hasTitles = (of: typeof context) =>
    of.catalog.cohorts
      .filter(({ id }) => id === 'ship-doctor/spring-2025')
      .map((cohort) => cohortPage(of, programIn(of, 'ship-doctor'), cohort).hasTitles)
      .at(0);
  expect([hasTitles(context), hasTitles(plain)]).toEqual([true, false]);
});
