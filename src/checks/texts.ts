/** Every text of a content file that people read, with the place of each word in it. */
import type { ContentFile, Path } from '#catalog/content-file.ts';
import type { Place } from '#catalog/fault.ts';
import { type MarkdownTree, parseMarkdown } from '#markdown/parse-markdown.ts';
import { type VisibleText, visibleText } from '#markdown/visible-text.ts';

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

const trees = new WeakMap<ContentFile, MarkdownTree>();

/** The prose of a file as a tree; parsed once, however many rules read it. */
export function treeOf(content: ContentFile): MarkdownTree {
  const tree = trees.get(content) ?? parseMarkdown(content.body);
  trees.set(content, tree);
  return tree;
}

const words = new WeakMap<ContentFile, VisibleText>();

/** What is read of the prose of a file: its words without marks, addresses and code. */
export function wordsOf(content: ContentFile): VisibleText {
  const read = words.get(content) ?? visibleText(treeOf(content));
  words.set(content, read);
  return read;
}

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

const texts = new WeakMap<ContentFile, readonly Text[]>();

/** The texts of the YAML that applicants read, then the prose. */
export function textsOf(content: ContentFile): readonly Text[] {
  const read = texts.get(content) ?? readTexts(content);
  texts.set(content, read);
  return read;
}

function readTexts(content: ContentFile): readonly Text[] {
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
}

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
