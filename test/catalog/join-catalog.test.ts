import { describe, expect, it } from 'vitest';
import type { ContentEntries } from '#catalog/content-entries.ts';
import { type ContentSource, contentInMemory } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { Unjoined } from '#catalog/resolve.ts';
import * as edits from '../fixtures/edits.ts';
import { catalogOf, demonstrationContent, entriesOf, secondContent } from './content.ts';

const second = await catalogOf(secondContent);
const shipped = await catalogOf(demonstrationContent);

/** Every object and array reachable from a value that can still be changed, by its path. */
function unfrozen(value: unknown, path = 'catalog', seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const inside = value instanceof Map ? [...value] : Object.entries(value);
  const here = Object.isFrozen(value) ? [] : [path];
  return [...here, ...inside.flatMap(([key, part]) => unfrozen(part, `${path}.${key}`, seen))];
}

describe('the joined catalog', () => {
  it('is frozen to the last value', () => {
    expect(unfrozen(second)).toEqual([]);
    expect(unfrozen(shipped)).toEqual([]);
  });

  it('cannot be changed through its maps either', () => {
    const programs = second.programById as Map<string, unknown>;
    expect(() => programs.set('another', {})).toThrow(TypeError);
    expect(() => programs.delete('ship-doctor')).toThrow('The catalog is immutable.');
    expect(() => (second.pages as Map<string, unknown>).clear()).toThrow(TypeError);
    expect(second.programById.size).toBe(7);
  });

  it('can be joined twice from the same entries', async () => {
    const entries = await entriesOf(secondContent);
    expect(joinCatalog(entries)).toEqual(joinCatalog(entries));
  });

  it('is joined after an edit as if there had been nothing before it', async () => {
    const files = new Map<string, string | Uint8Array>(edits.shipped);
    const source = contentInMemory(files);
    const joined = async (from: ContentSource) => {
      const { entries } = await readContent(from);
      if (entries === null) throw new Error('The edited content cannot be read.');
      return joinCatalog(entries);
    };
    await joined(source);
    for (const edit of [
      edits.edit('programs/kap-certificate.mdx', 'title: Orientation', 'title: Arrival'),
      edits.edit('cohorts/kap-certificate/fall-2024.mdx', 'start: "11:00"', 'start: "10:00"'),
      edits.edit('site.yaml', 'timeZone: America/New_York', 'timeZone: Europe/Paris'),
    ]) {
      edit(files);
      expect(await joined(source)).toEqual(await joined(contentInMemory(files)));
    }
    const cohort = (await joined(source)).cohortById.get('kap-certificate/fall-2024');
    expect(cohort?.sessions[0]).toMatchObject({ title: 'Arrival', startTime: '10:00' });
    expect(cohort?.routes[0]?.deadline).toMatchObject({ closesAt: '2024-09-10T22:00:00.000Z' });
  });

  it('lists programs, people and questions in their order, cohorts by their first day', () => {
    expect(second.programs.map(({ id }) => id)).toEqual([
      'ship-doctor',
      'first-aid-afloat',
      'night-watch',
      'radio-operation',
      'island-retreat',
      'ward-round',
      'ship-doctor-2019',
    ]);
    expect(second.programById.get('ship-doctor')?.cohorts.map(({ id }) => id)).toEqual([
      'ship-doctor/spring-2024',
      'ship-doctor/spring-2025',
      'ship-doctor/autumn-2025',
    ]);
    expect(second.people.map(({ id }) => id)).toEqual(['ada-marlin', 'bo-halyard', 'cy-tiller']);
    expect(second.faq[0]?.id).toBe('how-to-apply');
  });

  it('finds every program, cohort and form by its id', () => {
    for (const program of second.programs) {
      expect(second.programById.get(program.id)).toBe(program);
      for (const cohort of program.cohorts) expect(second.cohortById.get(cohort.id)).toBe(cohort);
    }
    expect([...second.formById.keys()]).toEqual(['contact', 'full', 'interest', 'short']);
  });
});

describe('a draft', () => {
  it('appears nowhere, nor does anything that belongs to one', () => {
    expect(
      JSON.stringify(second, (_, value) => (value instanceof Map ? [...value] : value)),
    ).not.toMatch(/secret/i);
  });

  it('of a cohort is left out of its program', () => {
    expect(second.cohortById.has('ship-doctor/winter-2025')).toBe(false);
    expect(second.cohorts).toHaveLength(8);
  });

  it('is left out of the list of a question that names other programs too', () => {
    const question = second.faq.find(({ id }) => id === 'which-clock');
    expect(question?.programs).toEqual(['ship-doctor']);
  });

  it('takes its prices, questions and letters with it', () => {
    expect(second.faq.map(({ id }) => id)).not.toContain('secret-question');
    expect(second.letters.map(({ id }) => id)).toEqual(['acceptance', 'deferral', 'refusal']);
    expect(second.pages.has('secret')).toBe(false);
    expect(second.testimonials.map(({ id }) => id)).toEqual(['dot-anchor', 'eve-fender']);
  });
});

describe('an archived program or cohort', () => {
  it('is there, as archived', () => {
    const diploma = second.programById.get('ship-doctor-2019');
    expect([diploma?.status, diploma?.availability]).toEqual(['archived', 'archived']);
    expect(second.cohortById.get('ship-doctor/spring-2024')?.status).toBe('archived');
  });

  it('has no intake that could still be open', () => {
    const routes = second.cohortById.get('ship-doctor/spring-2024')?.routes;
    expect(routes?.map(({ deadline }) => deadline)).toEqual([
      { kind: 'withdrawn', date: null, closesAt: null },
      { kind: 'withdrawn', date: null, closesAt: null },
    ]);
  });

  it('archives its cohorts', async () => {
    const entries = await entriesOf(secondContent);
    for (const { id, fields } of entries.programs) {
      if (id === 'night-watch') (fields as { status: string }).status = 'archived';
    }
    const cohort = joinCatalog(entries).cohortById.get('night-watch/may-2025');
    expect(cohort?.status).toBe('archived');
  });
});

describe('a reference that leads nowhere', () => {
  type Change = (entries: ContentEntries) => void;
  const find = <Item extends { id: string }>(list: readonly Item[], id: string): Item => {
    const found = list.find((item) => item.id === id);
    if (!found) throw new Error(`There is no ${id}.`);
    return found;
  };
  const cohort = (entries: ContentEntries) =>
    find(entries.cohorts, 'ship-doctor/spring-2025').fields;
  const program = (entries: ContentEntries) => find(entries.programs, 'ship-doctor').fields;
  const pricing = (entries: ContentEntries) => find(entries.pricing, 'ship-doctor').fields;

  const changes: [string, Change, string][] = [
    ['a lead', (all) => cohort(all).leads.push('nobody'), 'person "nobody"'],
    ['a lead who is a draft', (all) => cohort(all).leads.push('draft-person'), '"draft-person"'],
    [
      'a situation',
      (all) => cohort(all).routes.push({ id: 'by-boat', deadline: 'passed' }),
      'route "by-boat"',
    ],
    [
      'a prerequisite cohort',
      (all) =>
        cohort(all).routes.push({
          id: 'with-basics',
          via: 'first-aid-afloat/x',
          deadline: 'passed',
        }),
      'cohort "first-aid-afloat/x"',
    ],
    ['a prerequisite', (all) => program(all).prerequisites.push('knots'), 'program "knots"'],
    [
      'a prerequisite that is a draft',
      (all) => program(all).prerequisites.push({ anyOf: ['secret-harbor', { other: 'X' }] }),
      'program "secret-harbor"',
    ],
    ['a statement', (all) => program(all).statements.push('none'), 'statement "none"'],
    [
      'a person of a program',
      (all) => program(all).people.push({ person: 'x', role: 'mentor', statement: 'X' }),
      'person "x"',
    ],
    [
      'the form of a situation',
      (all) => program(all).routes.push({ id: 'x', label: 'X', shortLabel: 'X', form: 'secret' }),
      'form "secret"',
    ],
    [
      'the form of a program',
      (all) => {
        program(all).admission.form = 'nothing';
      },
      'form "nothing"',
    ],
    [
      'the program of admission',
      (all) => {
        program(all).admission.withProgram = 'nothing';
      },
      'program "nothing"',
    ],
    [
      'what continuing education is for',
      (all) => program(all).continuingEducation[0]?.for.push('nothing'),
      '"nothing"',
    ],
    [
      'what a credit is for',
      (all) => pricing(all).credits.push({ for: 'nothing', amountCents: null, note: null }),
      '"nothing"',
    ],
    ['what tuition includes', (all) => pricing(all).tuition[0]?.includes.push('x'), 'program "x"'],
    ['a question', (all) => find(all.faq, 'credit').fields.programs.push('x'), 'program "x"'],
    ['a letter', (all) => find(all.letters, 'refusal').fields.programs.push('x'), 'program "x"'],
    [
      'a testimonial',
      (all) => {
        find(all.testimonials, 'dot-anchor').fields.program = 'x';
      },
      'program "x"',
    ],
    [
      'the folder of a cohort',
      (all) => {
        (find(all.cohorts, 'night-watch/may-2025') as { id: string }).id = 'night-wotch/may-2025';
      },
      'program "night-wotch"',
    ],
    [
      'the file of a price',
      (all) => {
        (find(all.pricing, 'night-watch') as { id: string }).id = 'night-wotch';
      },
      'program "night-wotch"',
    ],
    [
      'the file of criteria',
      (all) => {
        (find(all.eligibility, 'ship-doctor') as { id: string }).id = 'shipdoctor';
      },
      'program "shipdoctor"',
    ],
  ];

  it.each(changes)('throws: %s', async (_, change, named) => {
    const entries = await entriesOf(secondContent);
    change(entries);
    expect(() => joinCatalog(entries)).toThrow(Unjoined);
    const again = await entriesOf(secondContent);
    change(again);
    expect(() => joinCatalog(again)).toThrow(named);
  });

  it('names the file that holds it and the command that lists them all', async () => {
    const entries = await entriesOf(secondContent);
    cohort(entries).leads.push('nobody');
    expect(() => joinCatalog(entries)).toThrowErrorMatchingInlineSnapshot(
      `[Unjoined: content/cohorts/ship-doctor/spring-2025.mdx names person "nobody", which does not exist or is a draft. Run "npm run check:content".]`,
    );
  });
});
