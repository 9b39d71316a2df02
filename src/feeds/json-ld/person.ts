/** Somebody who teaches, with the portrait that the page shows. */
import type { Person as PersonThing } from 'schema-dts';
import type { Person } from '#catalog/catalog-types.ts';
import { absoluteUrl, photoAddress } from '#domain/addresses.ts';
import type { PageContext } from '#view-models/page-context.ts';
import type { PeoplePage } from '#view-models/people-page.ts';

export function personThing(
  { siteUrl }: PageContext,
  { id, name, photo }: Person,
): Exclude<PersonThing, string> {
  const image = photo === null ? {} : { image: absoluteUrl(photoAddress(id), siteUrl) };
  return { '@type': 'Person', name, ...image };
}

/** Those of a page of people who have a portrait: of the others it says a name and a role. */
export function portrayed(context: PageContext, { people }: PeoplePage): readonly PersonThing[] {
  const shown = new Set(people.map(({ id }) => id));
  return context.catalog.people
    .filter(({ id, photo }) => photo !== null && shown.has(id))
    .map((person) => personThing(context, person));
}
