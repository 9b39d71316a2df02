/** `npm run new`: what was typed becomes files, and a report of what was written and what to do. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nearestKey } from '#catalog/known-keys.ts';
import { type ReadContent, readContent } from '#catalog/read-content.ts';
import { inspectContentFolder } from '#checks/check-content.ts';
import { formatFinding } from '#checks/finding.ts';
import { openFindings } from '#checks/print-report.ts';
import { Answers, type Terminal } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';
import { newCohort } from './new-cohort.ts';
import { newPage, newPerson, newProgram, newQuestion } from './new-entry.ts';
import { newEvent } from './new-event.ts';
import { newInstitute } from './new-institute.ts';
import { type Written, writeFiles } from './written-file.ts';

interface Context {
  readonly contentDir: string;
  /** null where nobody can be asked. */
  readonly terminal: Terminal | null;
  /** `2026-11-22`, on the machine’s clock. */
  readonly today: string;
}

interface Kind {
  readonly flags: readonly string[];
  readonly write: (answers: Answers, content: ReadContent, context: Context) => Promise<Written>;
}

const kinds: Readonly<Record<string, Kind>> = {
  program: {
    flags: ['title', 'kind', 'delivery', 'abbreviation', 'edition', 'id'],
    write: (answers, content, { today }) => newProgram(answers, content, today.slice(0, 4)),
  },
  cohort: {
    flags: ['from', 'starts', 'skip', 'leads', 'via', 'deadline', 'program', 'name', 'id'],
    write: newCohort,
  },
  faq: { flags: ['question', 'topic', 'programs', 'answer', 'id'], write: newQuestion },
  person: { flags: ['name', 'source', 'credentials', 'id'], write: newPerson },
  page: { flags: ['title', 'id'], write: newPage },
  event: {
    flags: ['title', 'date', 'start', 'end', 'programs', 'cohort', 'join', 'link', 'id'],
    write: newEvent,
  },
};

const INSTITUTE_FLAGS = ['into', 'name', 'time-zone', 'currency', 'email'];

const names = [...Object.keys(kinds), 'institute'];

/**
 * Run the command.
 *
 * @param argv what stands after `npm run new --`
 * @returns what to print
 * @throws AuthoringMistake for what was typed and cannot be; nothing is written then
 */
export async function runNew(argv: readonly string[], context: Context): Promise<string> {
  const [name = '', ...rest] = argv;
  if (!names.includes(name)) throw new AuthoringMistake(whatToType(name));
  if (name === 'institute') {
    const answers = new Answers(flagsOf(name, INSTITUTE_FLAGS, rest), context.terminal);
    const { contentDir, ...written } = await newInstitute(answers);
    writeFiles(contentDir, written.files);
    return report(written, contentDir);
  }
  const kind = kinds[name] as Kind;
  const answers = new Answers(flagsOf(name, kind.flags, rest), context.terminal);
  const content = await readContent(context.contentDir);
  const written = await kind.write(answers, content, context);
  writeFiles(context.contentDir, written.files);
  return report(written, context.contentDir);
}

function whatToType(name: string): string {
  const usage = `npm run new -- ${names.join('|')}`;
  if (name === '') return `what is to be written is missing → Type ${usage}.`;
  const near = nearestKey(name, names);
  return `there is no "${name}" to write → ${near ? `Did you mean ${near}?` : `Type ${usage}.`}`;
}

function flagsOf(
  name: string,
  allowed: readonly string[],
  args: readonly string[],
): Record<string, string[]> {
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
        `there is no --${flag} for a ${name} → ${near ? `Did you mean --${near}?` : `There are --${allowed.join(', --')}.`}`,
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
