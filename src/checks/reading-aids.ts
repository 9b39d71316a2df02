/** C10: what people who do not see the page rely on: descriptions, link texts, headings in order. */
import type { ContentFile } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { nodesBelow } from '#markdown/parse-markdown.ts';
import { type Finding, finding, findingAt } from './finding.ts';
import { proseLinks } from './links.ts';
import { placeInProse, treeOf } from './texts.ts';

const FILE_NAME = /\.(?:png|jpe?g|gif|webp|avif|svg|heic)$/i;

const VAGUE =
  /^(?:click here|here|this|this page|this link|link|more|read more|learn more|see here)\.?$/i;

/** Every finding of a missing description, a vague link, or headings out of order. */
export function checkReadingAids(content: ReadContent): Finding[] {
  return [
    ...[...content.files.values()].flatMap((file) => [
      ...linksAndPictures(content, file),
      ...headings(content, file),
    ]),
    ...photos(content),
  ];
}

/** A photo without words is a missing key; one named after its file is told of here. */
function photos(content: ReadContent): Finding[] {
  return content.collections.people.flatMap(({ id, fields: { photo } }) => {
    if (!photo || !FILE_NAME.test(photo.alt)) return [];
    const message = `"${photo.alt}" is a file name → Say what the picture shows.`;
    return [
      finding(content, fileOf('people', id), ['photo', 'alt'], 'no-alternative-text', message),
    ];
  });
}

function linksAndPictures(content: ReadContent, file: ContentFile): Finding[] {
  return proseLinks(treeOf(file)).flatMap(({ isPicture, text, index }) => {
    const place = placeInProse(file, index);
    if (isPicture) {
      const isFileName = FILE_NAME.test(text);
      if (text !== '' && !isFileName) return [];
      const found = isFileName ? `"${text}" is a file name` : 'the picture has no description';
      const message = `${found} → Say between the square brackets what the picture shows.`;
      return [findingAt(content, place, 'no-alternative-text', message)];
    }
    if (!VAGUE.test(text)) return [];
    const message = `"${text}" does not say where it leads → Write the name of the page.`;
    return [findingAt(content, place, 'vague-link', message)];
  });
}

/** The title of the page is its only heading of the first level. */
function headings(content: ReadContent, file: ContentFile): Finding[] {
  let before = 1;
  const found = [...nodesBelow(treeOf(file).root)].filter(({ type }) => type === 'heading');
  return found.flatMap(({ depth: level, start }) => {
    const place = placeInProse(file, start);
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
