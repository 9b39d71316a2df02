/** Everyone a document names, and what participants said in summary. */
import type { Prose } from '#catalog/catalog-types.ts';
import { addresses } from '#domain/addresses.ts';
import { peopleWords } from '#words/pages.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { type PersonView, personView, rolesOf } from './person-view.ts';

export interface PeoplePage {
  readonly frame: PageFrame;
  readonly people: readonly PersonView[];
  readonly testimonials: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly prose: Prose;
  }[];
}

export function peoplePage(context: PageContext): PeoplePage {
  const { people, testimonials } = context.catalog;
  return {
    frame: pageFrame(context, {
      address: addresses.people,
      title: peopleWords.title,
      description: peopleWords.description,
    }),
    people: people.map((person) => personView(person, rolesOf(context.catalog, person))),
    testimonials: testimonials.map(({ id, name, title, prose }) => ({ id, name, title, prose })),
  };
}
