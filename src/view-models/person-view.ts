/** A person in the role a document gives them, with its year; nobody is listed as current staff. */
import type { Catalog, Person, Photo, Prose } from '#catalog/catalog-types.ts';
import { madeOnce } from '#domain/made-once.ts';
import { peopleWords } from '#words/pages.ts';

export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** “LCPC”; null where none is given. */
  readonly credentials: string | null;
  readonly initials: string;
  /** Stands in place of the initials. */
  readonly photo: PhotoView | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** “Program director of the 2024 program”, “Leads Fall 2024, KAP”. */
  readonly roles: readonly string[];
  /** “as stated in 2024”; null where nothing is said. */
  readonly source: string | null;
  readonly prose: Prose;
}

/** A picture that is cut to a square around a point. */
export interface PhotoView {
  /** Its path below the content folder. */
  readonly file: string;
  readonly alt: string;
  /** From the left and from the top, in tens of percent: finer steps nobody sees. */
  readonly focus: { readonly x: number; readonly y: number };
}

function photoView({ file, alt, focus }: Photo): PhotoView {
  const tens = (percent: number) => Math.round(percent / 10) * 10;
  return { file, alt, focus: { x: tens(focus.x), y: tens(focus.y) } };
}

/**
 * @param roles what the person does where they are shown
 */
export function personView(person: Person, roles: readonly string[]): PersonView {
  return {
    id: person.id,
    name: person.name,
    credentials: person.credentials,
    initials: initialsOf(person.name),
    photo: person.photo === null ? null : photoView(person.photo),
    links: person.links,
    roles,
    source: person.source,
    prose: person.prose,
  };
}

/** Every role of a person in the catalog: in programs, as lead of cohorts that are not archived. */
export function rolesOf(catalog: Catalog, { id }: Person): readonly string[] {
  return [
    ...new Set(
      rolesById(catalog)
        .get(id)
        ?.map(([, role]) => role),
    ),
  ];
}

const rolesById = madeOnce(({ programs, cohorts, programById }: Catalog) => {
  const inPrograms = programs.flatMap(({ people }) =>
    people.map(({ person, statement }) => [person.id, statement] as const),
  );
  const asLead = cohorts
    .filter(({ status }) => status !== 'archived')
    .flatMap(({ name, program, leads }) => {
      const of = programById.get(program);
      const role = peopleWords.leads(name, of?.abbreviation ?? of?.title ?? program);
      return leads.map(({ id }) => [id, role] as const);
    });
  return Map.groupBy([...inPrograms, ...asLead], ([id]): string => id);
});

/**
 * One or two letters that stand for a person: of the first and the last word of the name.
 *
 * `initialsOf('Darlene Chee Costello')` is `DC`.
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en-US') ?? '').join('');
}
