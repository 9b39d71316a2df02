/** C9: the links that `site.yaml` puts into the header and the footer. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { addresses, idOfAddress } from '#domain/addresses.ts';
import { type Finding, finding } from './finding.ts';
import { linkFault } from './links.ts';
import { siteAddresses } from './site-addresses.ts';

/** Pages that have a name in the interface; texts and programs have their title. */
const NAMED: ReadonlySet<string> = new Set([
  addresses.programs,
  addresses.cohorts,
  addresses.howToApply,
  addresses.faq,
  addresses.contact,
  addresses.about,
  addresses.people,
  addresses.accessibility,
  addresses.privacy,
  addresses.calendar,
]);

/** Every finding of a link that leads nowhere, to something past, or says nothing. */
export function checkSiteLinks(content: ReadContent): Finding[] {
  const known = siteAddresses(content);
  const file = content.files.get('site.yaml');
  if (!file) return [];
  return (['navigation', 'footer'] as const).flatMap((list) =>
    (content.site?.[list] ?? []).flatMap(({ to, label }, index): Finding[] => {
      const broken = linkFault(content, file, to, known);
      if (broken !== null) {
        return [finding(content, 'site.yaml', [list, index, 'to'], 'broken-link', broken)];
      }
      const { status, title } = entryAt(content, to) ?? {};
      if (status === 'archived') {
        const message = `"${to}" is archived → Take the link out, or publish the page again.`;
        return [finding(content, 'site.yaml', [list, index, 'to'], 'link-to-archived', message)];
      }
      if (label !== undefined || title !== undefined || NAMED.has(to)) return [];
      const message = `the link to "${to}" says nothing → Add label: with the words of the link.`;
      return [finding(content, 'site.yaml', [list, index], 'link-without-words', message)];
    }),
  );
}

/** The text, program or cohort at an address; a cohort has no title of its own. */
function entryAt({ collections, files }: ReadContent, address: string) {
  const id = idOfAddress(address);
  const isCohort = id?.includes('/') === true;
  if (isCohort) {
    const cohort = collections.cohorts.find((one) => one.id === id);
    return { status: cohort?.fields.status, title: undefined };
  }
  const entry =
    id === null
      ? collections.pages.find((one) => `/${one.id}/` === address)
      : collections.programs.find((one) => one.id === id);
  if (entry) {
    const { title, status } = entry.fields;
    const isOver = 'availability' in entry.fields && entry.fields.availability === 'archived';
    return { status: isOver ? 'archived' : status, title };
  }
  // A file with a fault of its own is told of there.
  const name = address.slice(1, -1);
  return files.has(fileOf('pages', name)) ? { status: undefined, title: name } : null;
}
