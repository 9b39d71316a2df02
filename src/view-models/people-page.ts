/** Everyone a document names, and what participants said in summary. */
import type { Person, Prose, Testimonial } from '#catalog/catalog-types.ts';
import { addresses } from '#domain/addresses.ts';
import { peopleWords } from '#words/pages.ts';
import { type ListPages, listPages } from './browse/list-pages.ts';
import { peoplePages } from './list-places.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame, pageIdentity } from './page-frame.ts';
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
  /** null where everyone is on one page. */
  readonly pages: ListPages | null;
}

/**
 * A page of all people. What the institute says of all of them, and what participants said, is on the
 * first.
 *
 * @param page counted from 1
 */
export function peoplePage(context: PageContext, page = 1): PeoplePage {
  const { testimonials, pages: texts } = context.catalog;
  const text = texts.get('people');
  const pages = peoplePages(context.catalog);
  const shown = page === 1 ? testimonials : [];
  const identity = pageIdentity(
    {
      address: addresses.people,
      title: text?.title ?? peopleWords.title,
      description: text?.description ?? peopleWords.description,
    },
    page,
  );
  return {
    frame: pageFrame(context, identity),
    title: identity.title,
    lead: text?.lead ?? null,
    prose: page === 1 ? (text?.prose ?? null) : null,
    testimonialsText: testimonialsText(shown),
    people: (pages[page - 1] ?? []).map((person) => viewOf(context, person)),
    testimonials: shown.map(({ id, name, title, prose }) => ({ id, name, title, prose })),
    pages: listPages(addresses.people, pages.length, page, context.base),
  };
}

/** Everyone, whichever page they are on. */
export function allPeople(context: PageContext): readonly PersonView[] {
  return context.catalog.people.map((person) => viewOf(context, person));
}

function viewOf({ catalog }: PageContext, person: Person): PersonView {
  return personView(person, rolesOf(catalog, person));
}

function testimonialsText(testimonials: readonly Testimonial[]): string | null {
  const sources = new Set(testimonials.map(({ source }) => source));
  const [source] = sources;
  if (sources.size !== 1 || !source) return null;
  return testimonials.every(({ program }) => program === null)
    ? peopleWords.testimonialsOfUnknown(source)
    : peopleWords.testimonialsText(source);
}
