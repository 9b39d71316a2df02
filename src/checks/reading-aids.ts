/** C10: what people who do not see the page rely on: descriptions, link texts, headings in order. */
import type { ContentFile } from '#catalog/content-file.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { type Finding, findingAt } from './finding.ts';
import { markdownLinks } from './links.ts';
import { proseOf } from './texts.ts';

const VAGUE =
  /^(?:click here|here|this|this page|this link|link|more|read more|learn more|see here)\.?$/i;

/** Every finding of a missing description, a vague link, or headings out of order. */
export function checkReadingAids(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => [
    ...linksAndPictures(content, file),
    ...headings(content, file),
  ]);
}

function linksAndPictures(content: ReadContent, file: ContentFile): Finding[] {
  const prose = proseOf(file);
  return markdownLinks(prose.text).flatMap(({ isPicture, text, index }) => {
    const place = prose.placeOf('', index);
    if (isPicture) {
      const isFileName = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(text.trim());
      if (text.trim() !== '' && !isFileName) return [];
      const found = isFileName ? `"${text}" is a file name` : 'the picture has no description';
      const message = `${found} → Say between the square brackets what the picture shows.`;
      return [findingAt(content, place, 'no-alternative-text', message)];
    }
    if (!VAGUE.test(text.trim())) return [];
    const message = `"${text}" does not say where it leads → Write the name of the page.`;
    return [findingAt(content, place, 'vague-link', message)];
  });
}

/** The title of the page is its only heading of the first level. */
function headings(content: ReadContent, file: ContentFile): Finding[] {
  const prose = proseOf(file);
  let before = 1;
  return [...prose.text.matchAll(/^(#{1,6})[ \t]+\S/gm)].flatMap((match) => {
    const level = match[1]?.length ?? 1;
    const place = prose.placeOf('', match.index);
    const expected = before + 1;
    before = level;
    if (level === 1) {
      const message =
        'a heading of the first level stands in the text → Write ##; the title is the first level.';
      return [findingAt(content, place, 'heading-level', message)];
    }
    if (level <= expected) return [];
    const message = `a heading of level ${level} follows one of level ${expected - 1} → Write ${'#'.repeat(expected)}.`;
    return [findingAt(content, place, 'heading-level', message)];
  });
}
