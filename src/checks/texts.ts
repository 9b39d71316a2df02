/** Every text of a content file that people read, with the place of each word in it. */
import type { ContentFile, Path } from '#catalog/content-file.ts';
import type { Place } from '#catalog/fault.ts';

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

/** Code is shown as it is written: what stands in it is no prose. */
function withoutCode(body: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return body.replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, blank).replace(/`[^`\n]+`/g, blank);
}

/** The prose of a file, code blanked out; offsets are those of the body. */
export function proseOf(content: ContentFile): Text {
  return {
    file: content.file,
    path: null,
    text: withoutCode(content.body),
    placeOf: (_, index) => content.placeAt(content.bodyOffset + index),
  };
}

/** The texts of the YAML that applicants read, then the prose. */
export function textsOf(content: ContentFile): Text[] {
  const texts: Text[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') texts.push(textAt(content, path, value));
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
  return [...texts, proseOf(content)];
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
