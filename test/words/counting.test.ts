/** Every word that counts, with 0, 1, 2 and 5: none reads “1 classes”, “one trainers” or “2 class”. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { dateWords } from '#words/dates.ts';

const folder = join(import.meta.dirname, '../../src/words/en-US');

interface Counting {
  /** `dates.ts dateWords.classes` */
  readonly name: string;
  readonly file: string;
  readonly path: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
}

/** The function that a declaration or a key names; null for anything else. */
function functionOf(node: ts.Node): ts.FunctionDeclaration | ts.ArrowFunction | null {
  if (ts.isFunctionDeclaration(node)) return node;
  const value =
    ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) ? node.initializer : undefined;
  return value && ts.isArrowFunction(value) ? value : null;
}

/** Every function of the words that takes a number, or a list to be counted, with its parameters. */
function countingIn(file: string): readonly Counting[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(folder, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Counting[] = [];
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const named =
      ts.isVariableDeclaration(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isFunctionDeclaration(node);
    const here = named && node.name ? [...path, node.name.getText().replaceAll("'", '')] : path;
    const made = functionOf(node);
    if (made !== null) {
      const parameters = made.parameters.map((one) => ({
        name: one.name.getText(),
        type: one.type?.getText() ?? '',
      }));
      if (parameters.some(({ type }) => /\bnumber\b/.test(type))) {
        found.push({ name: `${file} ${here.join('.')}`, file, path: here, parameters });
      }
      return;
    }
    ts.forEachChild(node, (child) => visit(child, here));
  };
  visit(source, []);
  return found;
}

const counting = readdirSync(folder).flatMap(countingIn);

async function textOf({ file, path, parameters }: Counting, count: number): Promise<string | null> {
  let value: unknown = await import(join(folder, file));
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key];
  // What a file keeps for itself is read where another word uses it.
  if (typeof value !== 'function') return null;
  const sample = (type: string) => {
    if (/\bnumber\b/.test(type)) return /\[\]/.test(type) ? Array(count).fill(1) : count;
    if (/\[\]/.test(type)) return Array(Math.max(count, 1)).fill('Text');
    if (/\bboolean\b/.test(type)) return true;
    return 'Text';
  };
  const text: unknown = value(...parameters.map(({ type }) => sample(type)));
  return typeof text === 'function' ? null : (JSON.stringify(text) ?? null);
}

/** “1 classes”, “one two-hour classes”; not “1 is”, “1 class”, “one across”. */
function wrongPlural(text: string): string | null {
  const found = [...text.matchAll(/\b(?:1|one)(?: [\w-]+)? ([a-z]+s)\b/gi)].find(
    ([, word = '']) => !/ss$|^(is|was|has|its|this|fits|clashes|changes|interviews)$/.test(word),
  );
  return found?.[0] ?? null;
}

describe('words that count', () => {
  it('are found in the files of words', () => {
    expect(counting.length).toBeGreaterThan(60);
    expect(counting.map(({ name }) => name)).toContain(
      'browse-results.ts browseResultsWords.found',
    );
  });

  it.each([0, 1, 2, 5])('agree with %d', async (count) => {
    const read = await Promise.all(
      counting.map(async (one) => {
        try {
          return { name: one.name, text: await textOf(one, count) };
        } catch {
          // A word that takes a whole object has its own tests.
          return { name: one.name, text: null };
        }
      }),
    );
    expect(read.filter(({ text }) => text !== null).length).toBeGreaterThan(50);
    const wrong = read.flatMap(({ name, text }) => {
      const found = text === null ? null : wrongPlural(text);
      return found === null ? [] : [`${name}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  it('keep the number of classes apart from their minutes', () => {
    expect(dateWords.classes(3, 105)).toBe('3 classes of 105 minutes');
    expect(dateWords.classes(12, 120)).toBe('12 two-hour classes');
  });
});
