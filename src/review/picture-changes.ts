/** What an edit does to pictures, to portraits and to the look of a site. */
import { nodesBelow, parseMarkdown } from '#markdown/parse-markdown.ts';
import type { BrandingContent } from '#schemas/branding.ts';
import type { PersonContent } from '#schemas/person.ts';
import { changesWords } from '#words/changes.ts';
import { isSame } from './field-changes.ts';

type Photo = PersonContent['photo'];

/** One phrase on the photo of a person; null where it is the same. */
export function photoChange(before: Photo, after: Photo): string | null {
  const { added, replaced, gone } = changesWords.photo;
  if (isSame(before, after)) return null;
  if (after === undefined) return gone;
  return before === undefined ? added(after.alt) : replaced(after.alt);
}

interface ShownPicture {
  readonly url: string;
  readonly alt: string;
  readonly title: string;
}

/** A phrase for each picture that a text has more or less than before; none where only words differ. */
export function pictureChanges(before: string, after: string): readonly string[] {
  const { added, gone } = changesWords.picture;
  const [old, renewed] = [picturesOf(before), picturesOf(after)];
  const isIn = (list: readonly ShownPicture[], { url }: ShownPicture) =>
    list.some((one) => one.url === url);
  return [
    ...renewed
      .filter((picture) => !isIn(old, picture))
      .map(({ alt, title }) => added(alt, title === '' ? null : title)),
    ...old.filter((picture) => !isIn(renewed, picture)).map(({ alt }) => gone(alt)),
  ];
}

/** A text without its pictures: whether its words differ. */
export function withoutPictures(body: string): string {
  const { root } = parseMarkdown(body);
  return [...nodesBelow(root)]
    .filter(({ type }) => type === 'image')
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), body)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function picturesOf(body: string): readonly ShownPicture[] {
  return [...nodesBelow(parseMarkdown(body).root)].filter(({ type }) => type === 'image');
}

/** A phrase for the logo, for each color and for the letters that differ. */
export function brandingChanges(
  before: BrandingContent | undefined,
  after: BrandingContent | undefined,
): readonly string[] {
  const { logo: ofLogo, color, colorNames, usual, type } = changesWords.branding;
  const [old, renewed] = [before?.logo, after?.logo];
  const logo = isSame(old, renewed)
    ? []
    : [renewed === undefined ? ofLogo.gone : old === undefined ? ofLogo.added : ofLogo.changed];
  const keys = Object.keys(colorNames) as (keyof typeof colorNames)[];
  const colors = keys.flatMap((key) => {
    const [was, is] = [before?.colors?.[key], after?.colors?.[key]];
    return was === is ? [] : [color(colorNames[key], was ?? usual, is ?? usual)];
  });
  const [letters, newLetters] = [before?.type ?? 'warm', after?.type ?? 'warm'];
  return [...logo, ...colors, ...(letters === newLetters ? [] : [type(letters, newLetters)])];
}
