import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { courseInstance } from '#feeds/json-ld/cohort.ts';
import { course } from '#feeds/json-ld/program.ts';
import { browseList } from '#view-models/browse/browse-list.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { cohortsPage } from '#view-models/cohorts-page.ts';
import { comparePage } from '#view-models/compare-page.ts';
import { programCard } from '#view-models/program-card.ts';
import { programPage } from '#view-models/program-page.ts';
import { editedContext, fieldsOf, programIn } from './edited-catalog.ts';

const MARCH_5 = '2025-03-05T00:00:00.000Z';
const context = await editedContext(MARCH_5);
const retreat = programIn(context, 'island-retreat');
const doctor = programIn(context, 'ship-doctor');
const [april] = retreat.cohorts;
if (!april) throw new Error('There is a retreat in April.');
const api = catalogApi(context.catalog, { now: MARCH_5, asOf: null, base: '/', commit: null });

describe('a place where classes meet', () => {
  it('stands on the page of its cohort, with how one gets in', () => {
    const facts = new Map(
      cohortPage(context, retreat, april).facts.map(({ term, text }) => [term, text]),
    );
    expect(facts.get('Place')).toBe('The only beach, 1 Beach Road, Lord Howe, Australia');
    expect(facts.get('Getting in')).toBe('Two steps lead to the door. There is no elevator.');
  });

  it('is named by town on the page of the program and on its card', () => {
    expect(programPage(context, retreat).opening.format).toContain('Lord Howe');
    expect(programCard(context, retreat).facts).toContain('Lord Howe');
  });

  it('is in the list of dates, the comparison and the filters', () => {
    const row = cohortsPage(context).current.find(({ cohort }) => cohort.id === april.id);
    expect(row?.cohort.place).toBe('The only beach, Lord Howe');
    const compared = comparePage(context).comparison.cohorts.find(({ id }) => id === april.id);
    expect(compared?.facts.place).toBe('The only beach, 1 Beach Road, Lord Howe, Australia');
    const list = browseList(context.catalog);
    expect(list.options.at(-1)).toEqual(['lord-howe']);
    const entry = list.entries.find(([id]) => id === retreat.id);
    expect(entry?.[8].map((cohort) => cohort.at(-1))).toEqual([0]);
  });

  it('is the place of its classes in calendars, and a Place for search engines', () => {
    expect(cohortCalendar(context, retreat, april).replaceAll('\r\n ', '')).toContain(
      'LOCATION:The only beach\\, 1 Beach Road\\, Lord Howe\\, Australia',
    );
    expect(courseInstance(context, retreat, april)).toMatchObject({
      location: {
        '@type': 'Place',
        name: 'The only beach',
        address: {
          '@type': 'PostalAddress',
          streetAddress: '1 Beach Road',
          addressLocality: 'Lord Howe',
          addressCountry: 'Australia',
        },
      },
    });
    expect(api.cohorts.find(({ id }) => id === april.id)?.venue?.city).toBe('Lord Howe');
  });
});

describe('the language of instruction', () => {
  it('is that of the program, not of the page', () => {
    expect(course(context, retreat, programPage(context, retreat))).toMatchObject({
      inLanguage: ['hi', 'en'],
    });
  });
});

describe('credits of another accreditor', () => {
  it('are printed with system, hours, numbers and professions before the statement', () => {
    expect(programPage(context, doctor).education).toContain(
      'SMA credit: 40 hours; accredited by Invented Society of Marine Medicine, provider P-1042; approval A-77; for physicians and ship’s nurses. The whole certificate carries 40 hours of SMA credit.',
    );
  });

  it('can be filtered by, and stand in a list of their own in the API', () => {
    const list = browseList(context.catalog);
    expect(list.options[6]).toEqual(['ce', 'cme', 'sma']);
    const program = api.programs.find(({ id }) => id === doctor.id);
    expect(program?.continuingEducation.map(({ kind }) => kind)).toEqual(['CME', 'CE']);
    expect(program?.ownCredits).toMatchObject([
      { id: 'sma', providerNumber: 'P-1042', number: 'A-77', hours: 40 },
    ]);
  });

  it('are said of the part that carries them, and are in its key of the API', async () => {
    const edited = await editedContext(context.now, (entries) => {
      const fields = fieldsOf(entries, 'programs', doctor.id);
      fields.components[1]?.continuingEducation.push('sma');
      fields.continuingEducation = [];
    });
    const page = programPage(edited, programIn(edited, doctor.id));
    expect(page.components.map(({ facts }) => facts.at(-1))).toEqual([
      'CE',
      'CE, CME, and SMA credit',
    ]);
    expect(browseList(edited.catalog).options[6]).toEqual(['ce', 'cme', 'sma']);
    const { programs } = catalogApi(edited.catalog, { ...edited, asOf: null, commit: null });
    expect(programs.find(({ id }) => id === doctor.id)?.components[1]).toMatchObject({
      continuingEducation: ['CE', 'CME'],
      ownCredits: [{ id: 'sma', name: 'SMA credit' }],
    });
  });

  it('are awarded for search engines where they are of the whole program', () => {
    expect(course(context, doctor, programPage(context, doctor))).toMatchObject({
      educationalCredentialAwarded: [
        'Certificate',
        {
          '@type': 'EducationalOccupationalCredential',
          credentialCategory: 'SMA credit',
          recognizedBy: { '@type': 'Organization', name: 'Invented Society of Marine Medicine' },
        },
      ],
    });
  });
});
