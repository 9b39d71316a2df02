/** Somebody who teaches, with the portrait that the page shows. */
import type { Person as PersonThing } from 'schema-dts';
import type { Person } from '#catalog/catalog-types.ts';
import { absoluteUrl, photoAddress } from '#domain/addresses.ts';
import type { PageContext } from '#view-models/page-context.ts';

export function personThing(
  { siteUrl }: PageContext,
  { id, name, photo }: Person,
): Exclude<PersonThing, string> {
  const image = photo === null ? {} : { image: absoluteUrl(photoAddress(id), siteUrl) };
  return { '@type': 'Person', name, ...image };
}

/** Those of the page of all people who have a portrait: of the others it says a name and a role. */
export function portrayed(context: PageContext): readonly PersonThing[] {
  return context.catalog.people
    .filter(({ photo }) => photo !== null)
    .map((person) => personThing(context, person));
}
