/** C3: every id that names another file leads to one that is printed. */
import { pathText } from '#catalog/content-file.ts';
import { nearestKey } from '#catalog/known-keys.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';
import { entryOf } from './programs.ts';

type CollectionName = keyof ReadContent['collections'];

interface Reference {
  readonly file: string;
  /** Drafts may name drafts; questions and letters about a draft are kept back with it. */
  readonly mayNameDrafts: boolean;
  readonly path: readonly (string | number)[];
  readonly to: CollectionName;
  readonly id: string;
}

const nouns: Readonly<Record<CollectionName, string>> = {
  programs: 'program',
  cohorts: 'cohort',
  pricing: 'price file',
  events: 'event',
  faq: 'question',
  eligibility: 'eligibility file',
  applications: 'application form',
  letters: 'letter',
  people: 'person',
  testimonials: 'testimonial',
  pages: 'page',
  search: 'file of the search',
};

/** Every finding of references between files. */
export function checkReferences(content: ReadContent): Finding[] {
  return referencesOf(content).flatMap((reference) => {
    const { file, path, to, id, mayNameDrafts } = reference;
    const target = fileOf(to, id);
    const found = `${pathText(path)} names the ${nouns[to]} "${id}"`;
    // A file with faults of its own is there: it is told of once.
    if (!content.files.has(target)) {
      const near = nearestKey(id, idsOf(content, to));
      const fix = near ? `Did you mean "${near}"?` : `Write content/${target}, or another id.`;
      return [
        finding(content, file, path, 'broken-reference', `${found}, which does not exist → ${fix}`),
      ];
    }
    const entry = entryOf<{ id: string; fields: { status: string } }>(content.collections[to], id);
    if (mayNameDrafts || entry?.fields.status !== 'draft') return [];
    return [
      finding(
        content,
        file,
        path,
        'draft-reference',
        `${found}, which is a draft → Publish it, or take the reference out.`,
      ),
    ];
  });
}

function idsOf(content: ReadContent, collection: CollectionName): string[] {
  return content.collections[collection].map(({ id }) => id);
}

function referencesOf({ collections }: ReadContent): Reference[] {
  const references: Reference[] = [];
  const from =
    (collection: CollectionName, entry: { id: string; fields: { status: string } }) =>
    (path: Reference['path'], to: CollectionName, id: string | undefined) => {
      if (id === undefined) return;
      const mayNameDrafts =
        entry.fields.status === 'draft' ||
        ['events', 'faq', 'letters', 'testimonials'].includes(collection);
      references.push({ file: fileOf(collection, entry.id), mayNameDrafts, path, to, id });
    };

  for (const entry of collections.programs) {
    const add = from('programs', entry);
    const { prerequisites, routes, people, admission } = entry.fields;
    prerequisites.forEach((prerequisite, index) => {
      if (typeof prerequisite === 'string') {
        add(['prerequisites', index], 'programs', prerequisite);
      } else if ('anyOf' in prerequisite) {
        prerequisite.anyOf.forEach((choice, place) => {
          if (typeof choice !== 'string') return;
          add(['prerequisites', index, 'anyOf', place], 'programs', choice);
        });
      }
    });
    routes.forEach(({ form }, index) => {
      add(['routes', index, 'form'], 'applications', form);
    });
    people.forEach(({ person }, index) => {
      add(['people', index, 'person'], 'people', person);
    });
    add(['admission', 'form'], 'applications', admission.form);
    add(['admission', 'withProgram'], 'programs', admission.withProgram);
  }
  for (const entry of collections.cohorts) {
    const add = from('cohorts', entry);
    entry.fields.leads.forEach((lead, index) => {
      add(['leads', index], 'people', lead);
    });
    entry.fields.routes.forEach(({ via }, index) => {
      add(['routes', index, 'via'], 'cohorts', via);
    });
  }
  for (const entry of collections.pricing) {
    const add = from('pricing', entry);
    entry.fields.tuition.forEach(({ includes, cohorts }, index) => {
      cohorts.forEach((cohort, place) => {
        add(['tuition', index, 'cohorts', place], 'cohorts', cohort);
      });
      includes.forEach((program, place) => {
        add(['tuition', index, 'includes', place], 'programs', program);
      });
    });
  }
  for (const name of ['faq', 'letters'] as const) {
    for (const entry of collections[name]) {
      const add = from(name, entry);
      entry.fields.programs.forEach((program, index) => {
        add(['programs', index], 'programs', program);
      });
    }
  }
  for (const entry of collections.events) {
    const add = from('events', entry);
    entry.fields.programs.forEach((program, index) => {
      add(['programs', index], 'programs', program);
    });
    add(['cohort'], 'cohorts', entry.fields.cohort);
  }
  for (const entry of collections.testimonials) {
    from('testimonials', entry)(['program'], 'programs', entry.fields.program);
  }
  return references;
}
