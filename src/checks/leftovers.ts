/** C12: what was left over: notes to oneself, noise of copied pages, invisible characters. */
import type { ContentFile } from '#catalog/content-file.ts';
import type { Place } from '#catalog/fault.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { invisibleMarks } from '#domain/typed-text.ts';
import { type Finding, findingAt } from './finding.ts';
import { textsOf } from './texts.ts';

const LEFTOVERS: readonly RegExp[] = [
  /\b(?:TODO|FIXME|XXX|TBD|TBC)\b/,
  /\blorem ipsum\b/i,
  /\[insert [^\]]*\]/i,
  /\btracking pixel\b/i,
  /\bheadshot \d\d:\d\d(?::\d\d)?/i,
  /\bclick here to apply\b/i,
  /\bprequisites?\b/i,
  /\balternative students\b/i,
];

/** Control characters, line breaks that no editor shows, and what was no UTF-8. */
const CONTROLS = /[[\p{Cc}--[\t\n\r]]\u2028\u2029\uFFFD]/gv;

/** Every finding of something left over. */
export function checkLeftovers(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => [
    ...words(content, file),
    ...characters(content, file),
    ...lineEnds(content, file),
  ]);
}

function words(content: ReadContent, file: ContentFile): Finding[] {
  return textsOf(file).flatMap((text) =>
    LEFTOVERS.flatMap((pattern) => {
      const match = pattern.exec(text.text);
      if (!match) return [];
      const [found] = match;
      const message = `"${found}" was left over → Write what belongs here, or delete it.`;
      return [findingAt(content, text.placeOf(found, match.index), 'leftover', message)];
    }),
  );
}

function characters(content: ReadContent, file: ContentFile): Finding[] {
  const { source } = file;
  if (source.startsWith('\uFEFF')) {
    return [
      findingAt(
        content,
        file.placeAt(0),
        'byte-order-mark',
        'the file begins with a byte order mark → Save it as UTF-8 without one.',
      ),
    ];
  }
  if (/^\uFFFD\uFFFD?.\0|^\0?.\0/.test(source)) {
    const message = 'the file is not UTF-8 → Save it as UTF-8.';
    return [findingAt(content, file.placeAt(0), 'invisible-character', message)];
  }
  const told = (mark: string, place: Place): Finding => {
    const code = mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    const message =
      code === 'FFFD'
        ? 'a character here was not UTF-8 → Type it again and save the file as UTF-8.'
        : `an invisible character stands here, U+${code} → Delete it.`;
    return findingAt(content, place, 'invisible-character', message);
  };
  const inSource = marksOf(source);
  const seen = new Set(inSource.map(({ mark }) => mark));
  // "\\u202E" and &#x202E; are in no source as the character that they stand for.
  const escaped = textsOf(file).flatMap((text) =>
    marksOf(text.text)
      .filter(({ mark }) => !seen.has(mark))
      .map(({ mark, index }) => told(mark, text.placeOf(mark, index))),
  );
  return [...inSource.map(({ mark, index }) => told(mark, file.placeAt(index))), ...escaped];
}

function marksOf(text: string): readonly { readonly index: number; readonly mark: string }[] {
  const controls = [...text.matchAll(CONTROLS)].map(({ 0: mark, index }) => ({ mark, index }));
  return [...controls, ...invisibleMarks(text)];
}

function lineEnds(content: ReadContent, file: ContentFile): Finding[] {
  const index = file.source.indexOf('\r');
  if (index === -1) return [];
  const message = 'lines end as on Windows (CRLF) → Save the file with the line ends LF.';
  return [findingAt(content, file.placeAt(index), 'windows-line-ends', message)];
}
