/** `npm run new`: what was typed becomes files, and a report of what was written and what to do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ContentSource, contentFolder, contentInMemory } from '#catalog/content-source.ts';
import { nearestKey } from '#catalog/known-keys.ts';
import { type ReadContent, readContent } from '#catalog/read-content.ts';
import { inspectContent, inspectContentFolder } from '#checks/check-content.ts';
import { formatFinding } from '#checks/finding.ts';
import { openFindings } from '#checks/print-report.ts';
import { answersTo, printedQuestions, type Questions, type Terminal } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';
import { newCohort, questionsOnCohort } from './new-cohort.ts';
import {
  newPage,
  newPerson,
  newProgram,
  newQuestion,
  questionsOnPage,
  questionsOnPerson,
  questionsOnProgram,
  questionsOnQuestion,
} from './new-entry.ts';
import { newEvent, questionsOnEvent } from './new-event.ts';
import { newInstitute, questionsOnInstitute } from './new-institute.ts';
import { repositoryFiles } from './own-repository.ts';
import { ENGINE_FOLDER, type PackedEngine } from './packed-engine.ts';
import { type Written, writeFiles } from './written-file.ts';

interface Context {
  readonly contentDir: string;
  /** null where nobody can be asked. */
  readonly terminal: Terminal | null;
  /** `2026-11-22`, on the machine’s clock. */
  readonly today: string;
  /** The engine that runs, and how it becomes an archive in a folder. */
  readonly engineFolder: string;
  readonly pack: (folder: string) => PackedEngine;
}

/** What is asked of a kind, and what becomes of the answers. */
interface Kind {
  readonly flags: readonly string[];
  readonly help: readonly string[];
  readonly write: (flags: Flags, terminal: Terminal | null) => Promise<Written>;
}

type Flags = Readonly<Record<string, readonly string[]>>;

function kind<Told extends object>(
  questions: Questions<Told>,
  write: (told: Told) => Written,
): Kind {
  return {
    flags: Object.keys(questions),
    help: printedQuestions(questions),
    write: async (flags, terminal) => write(await answersTo(questions, flags, terminal)),
  };
}

/** What can be written, by its name; questions may name what the content holds. */
const kinds: Readonly<Record<string, (content: ReadContent, today: string) => Kind>> = {
  program: (content, today) =>
    kind(questionsOnProgram(content, today.slice(0, 4)), (told) => newProgram(told, content)),
  cohort: (content) => kind(questionsOnCohort(content), (told) => newCohort(told, content)),
  faq: (content) => kind(questionsOnQuestion(content), newQuestion),
  person: () => kind(questionsOnPerson, newPerson),
  page: () => kind(questionsOnPage, newPage),
  event: (content) => kind(questionsOnEvent(content), newEvent),
  institute: () => kind(questionsOnInstitute, newInstitute),
};

const names = Object.keys(kinds);

/**
 * Run the command.
 *
 * @param argv what is after `npm run new --`
 * @returns what to print
 * @throws AuthoringMistake for what was typed and cannot be; nothing is written then
 */
export async function runNew(argv: readonly string[], context: Context): Promise<string> {
  const [name = '', ...rest] = argv;
  const isHelp = argv.includes('--help') || argv.includes('-h');
  const questionsOn = kinds[name];
  if (questionsOn === undefined) {
    if (isHelp) return helpOnAll();
    throw new AuthoringMistake(whatToType(name));
  }
  // A new institute has no content yet, and help is for those who have none, too.
  const isAlone = name === 'institute' || (isHelp && !existsSync(context.contentDir));
  const around = isAlone ? contentInMemory(new Map()) : contentFolder(context.contentDir);
  const { flags, help, write } = questionsOn(await readContent(around), context.today);
  if (isHelp) return `${[`npm run new -- ${name}`, '', ...help].join('\n')}\n`;
  const written = await write(flagsOf(name, flags, rest), context.terminal);
  await proveFiles(written.files, around);
  if (written.repository === undefined) {
    writeFiles(context.contentDir, written.files);
    return report(written, context.contentDir);
  }
  const { into, name: institute } = written.repository;
  const engine = context.pack(join(into, ENGINE_FOLDER));
  writeFiles(into, repositoryFiles(institute, engine, context.engineFolder));
  writeFiles(join(into, 'content'), written.files);
  const { name: engineName, version } = engine.manifest;
  const notes = [`Wrote a repository around it, with ${engineName} ${version}.`, ...written.notes];
  return report({ ...written, notes }, join(into, 'content'));
}

/** Mended in another file, as the report says: it is no reason to write nothing. */
const MENDED_ELSEWHERE: readonly string[] = ['C4/unreachable'];

/**
 * Tries files beside the content they are for, so that nothing is written that stops a build.
 *
 * @throws AuthoringMistake with every error that the content check finds in them
 */
async function proveFiles(files: Written['files'], around: ContentSource): Promise<void> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { findings } = await inspectContent({
    ...around,
    list: async () => [...new Set([...(await around.list()), ...texts.keys()])].sort(),
    read: async (file) => texts.get(file) ?? around.read(file),
  });
  const errors = findings.filter(
    ({ severity, rule, file }) =>
      severity === 'error' && texts.has(file) && !MENDED_ELSEWHERE.includes(rule),
  );
  if (errors.length === 0) return;
  throw new AuthoringMistake([...errors.map(formatFinding), 'Nothing was written.'].join('\n'));
}

function helpOnAll(): string {
  return `${[
    `npm run new -- ${names.join('|')}`,
    '',
    'It asks for what it must know, or takes it as flags:',
    ...names.map((one) => `  npm run new -- ${one} --help`),
  ].join('\n')}\n`;
}

function whatToType(name: string): string {
  const usage = `npm run new -- ${names.join('|')}`;
  if (name === '') return `what is to be written is missing → Type ${usage}.`;
  const near = nearestKey(name, names);
  return `there is no "${name}" to write → ${near ? `Did you mean ${near}?` : `Type ${usage}.`}`;
}

function flagsOf(name: string, allowed: readonly string[], args: readonly string[]): Flags {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      allowed.map((flag) => [flag, { type: 'string' as const, multiple: true as const }]),
    ),
    strict: false,
  });
  for (const [flag, given] of Object.entries(values)) {
    if (!allowed.includes(flag)) {
      const near = nearestKey(flag, allowed, 3);
      throw new AuthoringMistake(
        `there is no --${flag} for ${name === 'institute' ? 'an' : 'a'} ${name} → ${near ? `Did you mean --${near}?` : `There are --${allowed.join(', --')}.`}`,
      );
    }
    if ((given as unknown[]).some((value) => typeof value !== 'string')) {
      throw new AuthoringMistake(`--${flag} has no value → Write it behind the flag.`);
    }
  }
  const [stray] = positionals;
  if (stray !== undefined) {
    throw new AuthoringMistake(
      `"${stray}" stands alone → Write a flag before it: --${allowed.join(', --')}.`,
    );
  }
  return values as Flags;
}

/** What was written, what the check says of it, and what to do next. */
async function report(written: Written, contentDir: string): Promise<string> {
  const files = written.files.map(({ path }) => join(contentDir, path));
  const findings = openFindings((await inspectContentFolder(contentDir)).findings).filter(
    ({ file }) => files.includes(file),
  );
  const lines = [
    ...files.map((file) => `Wrote ${file}`),
    ...written.notes,
    ...(findings.length > 0 ? ['', 'Left to do, as npm run check:content says:'] : []),
    ...findings.map(formatFinding),
    '',
    ...written.next,
    'Then: npm run check:content',
  ];
  return `${lines.join('\n')}\n`;
}
