/** Entries that are prose with a few facts: people, questions, testimonials, letters, pages. */

import type { PersonContent } from '#schemas/person.ts';
import type {
  Letter,
  Person,
  Photo,
  ProsePage,
  Question,
  SearchHelp,
  Testimonial,
} from './catalog-types.ts';
import type { ContentEntries } from './content-entries.ts';
import { picturePath } from './picture-path.ts';
import { type ProgramIds, printedStatus, published } from './published.ts';
import { fileOf } from './read-content.ts';
import { resolve } from './resolve.ts';

/** In the order of lists. */
export function joinPeople(entries: ContentEntries['people']): Person[] {
  return published(entries)
    .sort((a, b) => a.fields.order - b.fields.order || a.id.localeCompare(b.id))
    .map(({ id, fields, body }) => ({
      id,
      name: fields.name,
      credentials: fields.credentials ?? null,
      photo: fields.photo ? joinPhoto(fileOf('people', id), fields.photo) : null,
      links: fields.links,
      source: fields.source ?? null,
      prose: { collection: 'people', id, body },
    }));
}

/** Where no focus is stated: faces are above the middle of most portraits. */
const FOCUS = { x: 50, y: 30 };

/** @throws Unjoined if the file is named by a way out of the content folder */
function joinPhoto(
  from: string,
  { file, alt, focus = FOCUS }: NonNullable<PersonContent['photo']>,
): Photo {
  const path = picturePath(from, file) ?? undefined;
  return { file: resolve(path, `content/${from}`, `picture "${file}"`), alt, focus };
}

/**
 * In the order of lists; a question about drafts alone is left out with them.
 *
 * @throws Unjoined if one names a program that does not exist
 */
export function joinQuestions(
  entries: ContentEntries['faq'],
  programIds: ProgramIds,
): readonly Question[] {
  return published(entries)
    .sort((a, b) => a.fields.order - b.fields.order || a.id.localeCompare(b.id))
    .flatMap(({ id, fields, body }): Question[] => {
      const programs = programIds.namedBy(fields.programs, `content/faq/${id}.mdx`);
      if (programs === null) return [];
      return [
        {
          id,
          question: fields.question,
          topic: fields.topic,
          programs,
          source: fields.source ?? null,
          prose: { collection: 'faq', id, body },
        },
      ];
    });
}

/** @throws Unjoined if one names a program that does not exist */
export function joinTestimonials(
  entries: ContentEntries['testimonials'],
  programIds: ProgramIds,
): readonly Testimonial[] {
  return published(entries).flatMap(({ id, fields, body }): Testimonial[] => {
    const named = fields.program ? [fields.program] : [];
    const programs = programIds.namedBy(named, `content/testimonials/${id}.mdx`);
    if (programs === null) return [];
    return [
      {
        id,
        name: fields.name,
        title: fields.title ?? null,
        program: programs[0] ?? null,
        source: fields.source ?? null,
        permission: fields.permission,
        prose: { collection: 'testimonials', id, body },
      },
    ];
  });
}

/** @throws Unjoined if one names a program that does not exist */
export function joinLetters(
  entries: ContentEntries['letters'],
  programIds: ProgramIds,
): readonly Letter[] {
  return published(entries).flatMap(({ id, fields, body }): Letter[] => {
    const programs = programIds.namedBy(fields.programs, `content/letters/${id}.mdx`);
    if (programs === null) return [];
    return [
      {
        id,
        title: fields.title,
        kind: fields.kind,
        programs,
        subject: fields.subject,
        prose: { collection: 'letters', id, body },
      },
    ];
  });
}

/** By id. */
export function joinPages(entries: ContentEntries['pages']): Map<string, ProsePage> {
  return new Map(
    published(entries).map(({ id, fields, body }): [string, ProsePage] => [
      id,
      {
        id,
        status: printedStatus(fields.status),
        title: fields.title,
        description: fields.description,
        lead: fields.lead ?? null,
        prose: { collection: 'pages', id, body },
      },
    ]),
  );
}

/** All files of the search as one. */
export function joinSearch(entries: ContentEntries['search']): SearchHelp {
  const fields = published(entries).map((entry) => entry.fields);
  return {
    synonyms: fields.flatMap(({ synonyms }) => synonyms),
    answers: fields.flatMap(({ answers }) => answers),
  };
}
