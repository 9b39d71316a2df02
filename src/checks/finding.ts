/** What the content check says: one mistake, its place, and how to mend it. */
import type { ContentFile, Path } from '#catalog/content-file.ts';
import type { Fault, Place } from '#catalog/fault.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { madeOnce } from '#domain/made-once.ts';
import { type RuleName, rules, type Severity } from './rules.ts';

export interface Finding extends Place {
  /** Its class and its name: `C6/deadline-after-start`. */
  readonly rule: string;
  /** An error stops the build; a warning is read. */
  readonly severity: Severity;
  /** `what was found → fix` */
  readonly message: string;
  /** The line it is about, as the file has it. */
  readonly sourceLine: string;
  /** Why a warning may stay, from `acknowledged` of site.yaml; null for all others. */
  readonly acknowledged: string | null;
}

function lineOf(content: ContentFile | undefined, line: number): string {
  return (content?.source.split('\n')[line - 1] ?? '').replace(/\r$/, '');
}

/** A finding at a place of a file. */
export function findingAt(
  content: ReadContent,
  place: Place,
  name: RuleName,
  message: string,
): Finding {
  const { file, line, column } = place;
  const { class: of, severity } = rules[name];
  return {
    file,
    line,
    column,
    rule: `${of}/${name}`,
    severity,
    message,
    sourceLine: lineOf(content.files.get(file), line),
    acknowledged: null,
  };
}

/**
 * A finding at a value of a file’s YAML.
 *
 * @param path keys and indexes that lead to the value, or else its nearest parent; empty for the
 *   file as a whole
 */
export function finding(
  content: ReadContent,
  file: string,
  path: Path,
  name: RuleName,
  message: string,
): Finding {
  const whole = { file, line: 1, column: 1 };
  const place = path.length === 0 ? whole : (content.files.get(file)?.placeOf(path) ?? whole);
  return findingAt(content, place, name, message);
}

/**
 * A rule that looks at a file or an entry, or some that belong together. What it found is kept for as long as
 * they stay as they are: the development server checks all content after every edit.
 *
 * @param look must read nothing but them; `content` is there for the findings
 */
export function lookingAt<Given extends readonly [object, ...object[]]>(
  look: (content: ReadContent, ...given: Given) => Finding[],
): (content: ReadContent, ...given: Given) => Finding[] {
  let around: ReadContent;
  const found = madeOnce((...given: Given) => look(around, ...given));
  return (content, ...given) => {
    around = content;
    return found(...given);
  };
}

/** A rule that looks at each file alone; see `lookingAt`. */
export function fileByFile(
  look: (content: ReadContent, file: ContentFile) => Finding[],
): (content: ReadContent) => Finding[] {
  const found = lookingAt(look);
  return (content) => [...content.files.values()].flatMap((file) => found(content, file));
}

/** A fault of one file by its schema, as a finding. */
export function fromFault(content: ReadContent, fault: Fault): Finding {
  return findingAt(content, fault, fault.kind, fault.message);
}

/** One line: `content/site.yaml:3:7 C1/unknown-key what was found → fix`. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, rule, severity, message } = finding;
  return `${file}:${line}:${column} ${severity === 'warning' ? 'warning ' : ''}${rule} ${message}`;
}
