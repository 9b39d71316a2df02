/**
 * Part of `npm run check`: every language says everything that `en-US` says.
 *
 * TypeScript sees `#words/…` as en-US, so a text that another language lacks would be found by a
 * reader. Here each of its files is compared by type, and what is missing does not compile.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { LOCALES } from '#domain/locales.ts';

const root = join(import.meta.dirname, '..');
const words = join(root, 'src/words');
const [source, ...others] = LOCALES;
const files = readdirSync(join(words, source)).filter((name) => name.endsWith('.ts'));
const comparisons = new Map(
  others.flatMap((locale: string) =>
    files.map((name) => [join(words, locale, `${name}.comparison.ts`), comparison(locale, name)]),
  ),
);

const faults = comparisons.size === 0 ? [] : faultsOf(comparisons);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${LOCALES.join(', ')}: ${faults.length} faults\n`);
if (faults.length > 0) process.exitCode = 1;

/** The text of a file, never written, that compiles where the words of `locale` are whole. */
function comparison(locale: string, name: string): string {
  return `import type { Translated } from '../translated.ts';
import type * as source from '../${source}/${name}';
import type * as own from '../${locale}/${name}';
declare const words: typeof own;
export const whole: Translated<typeof source> = words;
`;
}

function faultsOf(texts: ReadonlyMap<string, string>): readonly string[] {
  const config = join(root, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    { ...ts.sys, readDirectory: () => [] },
    root,
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${placeOf(path)}: ${said(messageText)}`),
  );
}

function placeOf(path: string): string {
  return path.slice(root.length + 1).replace('.comparison.ts', '');
}

/** The last message is the one that names the text; the first would repeat the whole type. */
function said(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === 'string') return message;
  const chain: string[] = [];
  for (let at: ts.DiagnosticMessageChain | undefined = message; at; at = at.next?.[0]) {
    chain.push(at.messageText);
  }
  return chain.slice(1).join(' ') || chain.join(' ');
}
