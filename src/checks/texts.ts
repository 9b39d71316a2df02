/** Every text of a content file that people read, with the place of each word in it. */
import type { ContentFile, Path } from '#catalog/content-file.ts';
import type { Place } from '#catalog/fault.ts';
import { madeOnce } from '#domain/made-once.ts';
import { parseMarkdown } from '#markdown/parse-markdown.ts';
import { visibleText } from '#markdown/visible-text.ts';

export interface Text {
  readonly file: string;
  /** Keys that lead to it; null for the prose below the front matter. */
  readonly path: Path | null;
  readonly text: string;
  /** The place of a part of it that was found at `index`. */
  readonly placeOf: (part: string, index: number) => Place;
}

/** Keys whose text staff alone read. */
const FOR_STAFF = ['staffNotes', 'acknowledged', 'purpose'];

/** The prose of a file as a tree; parsed once, however many rules read it. */
export const treeOf = madeOnce(({ body }: ContentFile) => parseMarkdown(body));

/** What is read of the prose of a file: its words without marks, addresses and code. */
export const wordsOf = madeOnce((content: ContentFile) => visibleText(treeOf(content)));

/** The place of a character of the prose. */
export function placeInProse(content: ContentFile, offset: number): Place {
  return content.placeAt(content.bodyOffset + offset);
}

/** The prose of a file as a text beside those of its YAML. */
export function proseOf(content: ContentFile): Text {
  const { text, offsetOf } = wordsOf(content);
  return {
    file: content.file,
    path: null,
    text,
    placeOf: (_, index) => placeInProse(content, offsetOf(index)),
  };
}

/** The texts of the YAML that applicants read, then the prose. */
export const textsOf = madeOnce((content: ContentFile): readonly Text[] => {
  const found: Text[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') found.push(textAt(content, path, value));
    else if (Array.isArray(value)) {
      value.forEach((entry, index) => {
        walk(entry, [...path, index]);
      });
    } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      for (const [key, entry] of Object.entries(value)) {
        if (!FOR_STAFF.includes(key)) walk(entry, [...path, key]);
      }
    }
  };
  walk(content.value, []);
  return [...found, proseOf(content)];
});

/** A part of a text that a pattern found. */
export interface Found {
  readonly text: Text;
  readonly match: RegExpExecArray;
}

const NOTHING: readonly Found[] = [];

/**
 * What a pattern finds in the texts of a file, text by text.
 *
 * @param pattern with the flag g
 */
export function findIn(pattern: RegExp, file: ContentFile): readonly Found[] {
  // Most texts hold nothing, and to look is cheaper than to begin to gather.
  const holding = textsOf(file).filter(({ text }) => text.search(pattern) !== -1);
  if (holding.length === 0) return NOTHING;
  return holding.flatMap((text) =>
    [...text.text.matchAll(pattern)].map((match) => ({ text, match })),
  );
}

/** The same, looked for once: all texts are checked after every edit. The pattern must be the same object. */
export const foundIn = madeOnce(findIn);

function textAt(content: ContentFile, path: Path, text: string): Text {
  return {
    file: content.file,
    path,
    text,
    placeOf: (part) => {
      // A folded text has other line breaks than its value: then it is the text as a whole.
      const written = content.writtenAt(path);
      const index = written?.text.indexOf(part) ?? -1;
      return written && index >= 0
        ? content.placeAt(written.offset + index)
        : content.placeOf(path);
    },
  };
}
