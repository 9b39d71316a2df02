/** Files that a command writes: all of them or none, and never over one that is there. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, isScalar, Scalar, visit } from 'yaml';
import { AuthoringMistake } from './mistake.ts';

export interface WrittenFile {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** What a command made: its files, and what the person who typed it should know. */
export interface Written {
  readonly files: readonly WrittenFile[];
  /** A sentence each: what was kept, left out, and why. */
  readonly notes: readonly string[];
  /** A sentence each: what to do now. */
  readonly next: readonly string[];
}

/** @throws AuthoringMistake if one of them is there; nothing is written then */
export function writeFiles(contentDir: string, files: readonly WrittenFile[]): void {
  for (const { path } of files) {
    if (!existsSync(join(contentDir, path))) continue;
    throw new AuthoringMistake(
      `${join(contentDir, path)} is there already; nothing was written → Edit it, or choose another name with --id.`,
    );
  }
  for (const { path, text } of files) {
    const file = join(contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}

/** YAML in the style of the content: lines of 100, braces with a space inside, brackets without. */
export function yamlText(value: Document | object): string {
  const document = value instanceof Document ? value : houseDocument(value);
  // The printer puts spaces into both kinds of brackets, or into none.
  return document.toString({ lineWidth: 100 }).replace(/^(\s*(?:- )?\w+: )\[ (.*) \]/gm, '$1[$2]');
}

/** Lists of words stand on one line, dates and hours in double quotes. */
export function houseDocument(value: object): Document {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && /^\d/.test(scalar.value)) {
        scalar.type = Scalar.QUOTE_DOUBLE;
      }
    },
    Seq: (_, list) => {
      if (list.items.every(isScalar)) list.flow = true;
    },
  });
  return document;
}

/** A file with front matter. */
export function mdxText(facts: Document | object, body: string): string {
  const prose = body.trim();
  return `---\n${yamlText(facts)}---\n${prose === '' ? '' : `\n${prose}\n`}`;
}
