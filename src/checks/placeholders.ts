/** C12: what stands in for something that must be there before the site is for the public. */
import type { ContentFile } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import type { Audience } from './audience.ts';
import { type Finding, fileByFile, finding, findingAt } from './finding.ts';
import { proseLinks } from './links.ts';
import { placeInProse, type Text, textsOf, treeOf } from './texts.ts';

/** Domains that belong to nobody (RFC 2606). */
const EXAMPLE = /[\w.+-]*@?(?:[\w-]+\.)*example\.(?:org|com|net)\b/g;

/** Every finding of an example address, and of a testimonial without recorded consent. */
export function checkPlaceholders(content: ReadContent, { isPublic }: Audience): Finding[] {
  const { site } = content;
  const isLive = isPublic && site !== null && site.asOf === undefined;
  const found = [
    ...exampleAddresses(content),
    ...demonstrationName(content),
    ...permissions(content),
  ];
  // A warning while nobody is misled by it; an error on a live, public site.
  return isLive ? found.map((one) => ({ ...one, severity: 'error' as const })) : found;
}

/** A name that says what a live site is not any more. */
function demonstrationName(content: ReadContent): Finding[] {
  const { site } = content;
  if (site === null || site.asOf !== undefined || !/\bdemonstration\b/i.test(site.name)) return [];
  const message = `name "${site.name}" says that this is a demonstration, and there is no asOf → Write the name of the institute.`;
  return [finding(content, 'site.yaml', ['name'], 'replace-before-publishing', message)];
}

const exampleAddresses = fileByFile((content, file) =>
  [...textsOf(file), ...linkTargets(file)].flatMap((text) =>
    // Most texts hold none, and the expression is slow to find that out.
    [...(text.text.includes('example.') ? text.text.matchAll(EXAMPLE) : [])].map((match) =>
      findingAt(
        content,
        text.placeOf(match[0], match.index),
        'replace-before-publishing',
        `"${match[0]}" is an example address → Write the real one before you publish.`,
      ),
    ),
  ),
);

/** Where links lead; an address that is its own words is among those. */
function linkTargets(file: ContentFile): Text[] {
  return proseLinks(treeOf(file))
    .filter(({ index, targetIndex }) => targetIndex > index)
    .map(({ target, targetIndex }) => ({
      file: file.file,
      path: null,
      text: target,
      placeOf: (_, index) => placeInProse(file, targetIndex + index),
    }));
}

function permissions(content: ReadContent): Finding[] {
  return content.collections.testimonials
    .filter(({ fields }) => fields.status !== 'draft' && fields.permission === 'not-recorded')
    .map(({ id, fields }) =>
      finding(
        content,
        fileOf('testimonials', id),
        ['permission'],
        'permission-not-recorded',
        `the consent of ${fields.name} is not recorded → Record it and write permission: recorded, or make this a draft.`,
      ),
    );
}
