/** `npm run new`: what was typed becomes files, and a report of what was written and what to do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#catalog/content-source.ts';
import { nearestKey } from '#catalog/known-keys.ts';
import { type ReadContent, readContent } from '#catalog/read-content.ts';
import { inspectContent, inspectContentFolder } from '#checks/check-content.ts';
import { formatFinding } from '#checks/finding.ts';
import { openFindings } from '#checks/print-report.ts';
import { Answers, type Terminal } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';
import { newCohort } from './new-cohort.ts';
import { newPage, newPerson, newProgram, newQuestion } from './new-entry.ts';
import { newEvent } from './new-event.ts';
import { newInstitute } from './new-institute.ts';
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

/** What each flag gives. */
type Flags = Readonly<Record<string, string>>;

interface Kind {
  readonly flags: Flags;
  readonly write: (answers: Answers, content: ReadContent, context: Context) => Promise<Written>;
}

const ID = 'the end of its address';

const kinds: Readonly<Record<string, Kind>> = {
  program: {
    flags: {
      title: 'its full name',
      kind: 'certificate, workshop, retreat …, or one of site.yaml',
      delivery: 'live-online, hybrid, in-person, self-paced or not-stated',
      abbreviation: 'what people call it for short, if anything',
      edition: 'the year of the document it rests on, if it rests on one',
      id: ID,
    },
    write: (answers, content, { today }) => newProgram(answers, content, today.slice(0, 4)),
  },
  cohort: {
    flags: {
      from: 'the cohort to copy forward',
      starts: 'the day of the first class, or the month',
      skip: 'a day without a class; may stand several times',
      leads: 'who leads it, by the names of their files',
      via: 'the cohorts of the prerequisite taken together with it',
      deadline: 'the last day to apply: 2027-02-20, or for one situation its-id=2027-02-20',
      program: 'the program, where no cohort is copied',
      name: 'its name: "Spring 2027"',
      id: ID,
    },
    write: newCohort,
  },
  faq: {
    flags: {
      question: 'the question, as an applicant would ask it',
      topic: 'the heading it stands under',
      programs: 'the programs it is about, if not all',
      answer: 'the answer, if it is known',
      id: ID,
    },
    write: newQuestion,
  },
  person: {
    flags: {
      name: 'the name, as the person writes it',
      source: 'the document that names them, if one does',
      credentials: 'as printed: PhD',
      id: ID,
    },
    write: newPerson,
  },
  page: { flags: { title: 'the heading', id: ID }, write: newPage },
  event: {
    flags: {
      title: 'what it is: "Open house"',
      date: 'the day: 2027-02-03',
      start: 'the hour it begins: 18:00',
      end: 'the hour it ends: 19:30',
      programs: 'the programs it is about, if not all',
      cohort: 'the cohort it comes before, if one',
      join: 'how one takes part, in a sentence',
      link: 'an address to take part or to sign up',
      id: ID,
    },
    write: newEvent,
  },
};

const INSTITUTE_FLAGS: Flags = {
  into: 'the folder for its repository',
  name: 'its name',
  'short-name': 'the name in the header, if it is shorter',
  tagline: 'one sentence on what it offers and to whom',
  notice: 'who is behind the site, in a sentence',
  'time-zone': 'Europe/Paris',
  currency: 'EUR',
  email: 'the address applicants write to',
  from: 'a table of its programs and cohorts, in CSV',
  program: 'its first program, where there is no table',
};

const names = [...Object.keys(kinds), 'institute'];

/**
 * Run the command.
 *
 * @param argv what is after `npm run new --`
 * @returns what to print
 * @throws AuthoringMistake for what was typed and cannot be; nothing is written then
 */
export async function runNew(argv: readonly string[], context: Context): Promise<string> {
  const [name = '', ...rest] = argv;
  if (argv.includes('--help') || argv.includes('-h')) return help(name);
  if (!names.includes(name)) throw new AuthoringMistake(whatToType(name));
  if (name === 'institute') {
    const answers = new Answers(flagsOf(name, INSTITUTE_FLAGS, rest), context.terminal);
    const { into, name: institute, ...written } = await newInstitute(answers);
    await proveFiles(written.files);
    const engine = context.pack(join(into, ENGINE_FOLDER));
    writeFiles(into, repositoryFiles(institute, engine, context.engineFolder));
    writeFiles(join(into, 'content'), written.files);
    const { name: engineName, version } = engine.manifest;
    const notes = [
      `Wrote a repository around it, with ${engineName} ${version}.`,
      ...written.notes,
    ];
    return report({ ...written, notes }, join(into, 'content'));
  }
  const kind = kinds[name] as Kind;
  const answers = new Answers(flagsOf(name, kind.flags, rest), context.terminal);
  const content = await readContent(context.contentDir);
  const written = await kind.write(answers, content, context);
  await proveEntry(written.files, context.contentDir);
  writeFiles(context.contentDir, written.files);
  return report(written, context.contentDir);
}

/** Mended in another file, as the report says: it is no reason to write nothing. */
const MENDED_ELSEWHERE: readonly string[] = ['C4/unreachable'];

/**
 * Tries files beside the content they are for, so that nothing is written that stops a build.
 *
 * @throws AuthoringMistake with every error that the content check finds in them
 */
async function proveEntry(files: Written['files'], contentDir: string): Promise<void> {
  const folder = contentFolder(contentDir);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { findings } = await inspectContent({
    ...folder,
    list: async () => [...new Set([...(await folder.list()), ...texts.keys()])].sort(),
    read: async (file) => texts.get(file) ?? folder.read(file),
  });
  const errors = findings.filter(
    ({ severity, rule, file }) =>
      severity === 'error' && texts.has(file) && !MENDED_ELSEWHERE.includes(rule),
  );
  if (errors.length === 0) return;
  throw new AuthoringMistake([...errors.map(formatFinding), 'Nothing was written.'].join('\n'));
}

/** What can be written, or the flags of one kind. */
function help(name: string): string {
  const flags = name === 'institute' ? INSTITUTE_FLAGS : kinds[name]?.flags;
  if (flags === undefined) {
    return `${[
      `npm run new -- ${names.join('|')}`,
      '',
      'It asks for what it must know, or takes it as flags:',
      ...names.map((one) => `  npm run new -- ${one} --help`),
    ].join('\n')}\n`;
  }
  const widest = Math.max(...Object.keys(flags).map((flag) => flag.length));
  const lines = Object.entries(flags).map(([flag, what]) => `  --${flag.padEnd(widest)}  ${what}`);
  return `${[`npm run new -- ${name}`, '', ...lines].join('\n')}\n`;
}

/**
 * Tries a whole catalog in a folder that is thrown away, so that nothing half right is written.
 *
 * @throws AuthoringMistake with every error of the content check
 */
async function proveFiles(files: Written['files']): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'new-institute-'));
  try {
    writeFiles(folder, files);
    const { findings } = await inspectContentFolder(folder);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return;
    const lines = errors.map((error) => formatFinding(error).replaceAll(`${folder}/`, ''));
    throw new AuthoringMistake([...lines, 'Nothing was written.'].join('\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function whatToType(name: string): string {
  const usage = `npm run new -- ${names.join('|')}`;
  if (name === '') return `what is to be written is missing → Type ${usage}.`;
  const near = nearestKey(name, names);
  return `there is no "${name}" to write → ${near ? `Did you mean ${near}?` : `Type ${usage}.`}`;
}

function flagsOf(name: string, flags: Flags, args: readonly string[]): Record<string, string[]> {
  const allowed = Object.keys(flags);
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
  return values as Record<string, string[]>;
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
