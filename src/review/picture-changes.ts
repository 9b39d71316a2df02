/** What an edit does to pictures, to portraits and to the look of a site. */
import { nodesBelow, parseMarkdown } from '#markdown/parse-markdown.ts';
import type { BrandingContent } from '#schemas/branding.ts';
import type { PersonContent } from '#schemas/person.ts';
import { changesWords } from '#words/changes.ts';
import { isSame } from './field-changes.ts';

type Photo = PersonContent['photo'];

/** Whether another picture lies under the same name. */
type IsReplaced = (picture: string) => boolean;

/** One phrase on the photo of a person; null where it is the same. */
export function photoChange(before: Photo, after: Photo, isReplaced: IsReplaced): string | null {
  const { added, replaced, gone } = changesWords.photo;
  if (isSame(before, after) && !isReplaced(after?.file ?? '')) return null;
  if (after === undefined) return gone;
  return before === undefined ? added(after.alt) : replaced(after.alt);
}

interface ShownPicture {
  readonly url: string;
  readonly alt: string;
  readonly title: string;
}

/** A phrase for each picture that a text has more, less or another; none where only words differ. */
export function pictureChanges(
  before: string,
  after: string,
  isReplaced: IsReplaced,
): readonly string[] {
  const { added, replaced, gone } = changesWords.picture;
  const [old, renewed] = [picturesIn(before), picturesIn(after)];
  const isIn = (list: readonly ShownPicture[], { url }: ShownPicture) =>
    list.some((one) => one.url === url);
  return [
    ...renewed
      .filter((picture) => !isIn(old, picture))
      .map(({ alt, title }) => added(alt, title === '' ? null : title)),
    ...renewed
      .filter((picture) => isIn(old, picture) && isReplaced(picture.url))
      .map(({ alt }) => replaced(alt)),
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

/** The pictures that a text shows. */
export function picturesIn(body: string): readonly ShownPicture[] {
  // Parsing is slow beside a look for what every picture has.
  if (!body.includes('![')) return [];
  return [...nodesBelow(parseMarkdown(body).root)].filter(({ type }) => type === 'image');
}

/** A phrase for the logo, for each color and for the letters that differ. */
export function brandingChanges(
  before: BrandingContent | undefined,
  after: BrandingContent | undefined,
  isReplaced: IsReplaced,
): readonly string[] {
  const { logo: ofLogo, color, colorNames, usual, type } = changesWords.branding;
  const [old, renewed] = [before?.logo, after?.logo];
  const isOther = [renewed?.file, renewed?.dark].some((name) => isReplaced(name ?? ''));
  const logo =
    isSame(old, renewed) && !isOther
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
