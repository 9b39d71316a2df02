/** Everyone a document names, and what participants said in summary. */
import type { Prose, Testimonial } from '#catalog/catalog-types.ts';
import { addresses } from '#domain/addresses.ts';
import { peopleWords } from '#words/pages.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { type PersonView, personView, rolesOf } from './person-view.ts';

export interface PeoplePage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly lead: string | null;
  /** What the institute says of all of them; null where it has written nothing. */
  readonly prose: Prose | null;
  readonly people: readonly PersonView[];
  /** Where the testimonials come from, as far as that is said of all alike. */
  readonly testimonialsText: string | null;
  readonly testimonials: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly prose: Prose;
  }[];
}

export function peoplePage(context: PageContext): PeoplePage {
  const { people, testimonials, pages } = context.catalog;
  const text = pages.get('people');
  const title = text?.title ?? peopleWords.title;
  return {
    frame: pageFrame(context, {
      address: addresses.people,
      title,
      description: text?.description ?? peopleWords.description,
    }),
    title,
    lead: text?.lead ?? null,
    prose: text?.prose ?? null,
    testimonialsText: testimonialsText(testimonials),
    people: people.map((person) => personView(person, rolesOf(context.catalog, person))),
    testimonials: testimonials.map(({ id, name, title, prose }) => ({ id, name, title, prose })),
  };
}

function testimonialsText(testimonials: readonly Testimonial[]): string | null {
  const sources = new Set(testimonials.map(({ source }) => source));
  const [source] = sources;
  if (sources.size !== 1 || !source) return null;
  return testimonials.every(({ program }) => program === null)
    ? peopleWords.testimonialsOfUnknown(source)
    : peopleWords.testimonialsText(source);
}
