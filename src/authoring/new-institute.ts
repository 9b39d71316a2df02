/** `npm run new -- institute`: a catalog of one’s own, in a repository of its own. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Answers, Asked } from './answers.ts';
import { formFiles, type Institute, pageFiles, programFiles, siteFile } from './first-files.ts';
import { readTable, type TableProgram } from './institute-table.ts';
import { AuthoringMistake } from './mistake.ts';
import { aCurrency, aLine, anEmailAddress, aTimeZone, idOf } from './readers.ts';
import type { Written } from './written-file.ts';

const INTO: Asked<string> = {
  flag: 'into',
  noun: 'The folder for its repository: empty, or not there yet',
  example: '../our-catalog',
  read: anEmptyFolder,
};
const NAME: Asked<string> = {
  flag: 'name',
  noun: 'The name of the institute',
  example: '"Institute for Example Work"',
  read: aLine,
};
const TIME_ZONE: Asked<string> = {
  flag: 'time-zone',
  noun: 'Its home time zone',
  example: 'Europe/Paris',
  read: aTimeZone,
};
const CURRENCY: Asked<string> = {
  flag: 'currency',
  noun: 'The currency of its prices',
  example: 'EUR',
  read: aCurrency,
};
const EMAIL: Asked<string> = {
  flag: 'email',
  noun: 'The address applicants write to',
  example: 'admissions@institute.edu',
  read: anEmailAddress,
};

/** @throws AuthoringMistake if the folder holds anything, or the table has a row that cannot be read */
export async function newInstitute(
  answers: Answers,
): Promise<Written & { readonly into: string; readonly name: string }> {
  answers.expect([INTO, NAME, TIME_ZONE, CURRENCY, EMAIL]);
  const into = await answers.need(INTO);
  const name = await answers.need(NAME);
  const shortName = await answers.may({
    flag: 'short-name',
    noun: 'A short name for the header; empty for the same',
    example: '"Example Work"',
    read: aLine,
  });
  const tagline = await answers.may({
    flag: 'tagline',
    noun: 'One sentence on what it offers and to whom; empty to write it later',
    example: '"We train bakers to run a shop of their own."',
    read: aLine,
  });
  const notice = await answers.may({
    flag: 'notice',
    noun: 'Who is behind the site, in a sentence; empty to write it later',
    example: '"Example Work is a school in Lyon, France."',
    read: aLine,
  });
  const told: Institute = {
    name,
    shortName: shortName ?? name,
    tagline,
    notice,
    timeZone: await answers.need(TIME_ZONE),
    currency: await answers.need(CURRENCY),
    admissionsEmail: await answers.need(EMAIL),
  };
  const programs = await programsOf(answers);
  const cohorts = programs.flatMap((program) => program.cohorts).length;
  return {
    into,
    name,
    files: [
      siteFile(told),
      ...pageFiles(told),
      ...formFiles(),
      ...programs.flatMap((program, index) => programFiles(program, (index + 1) * 10, told)),
    ].filter(({ path }) => programs.length > 0 || !path.startsWith('applications/')),
    notes: [
      programs.length === 0
        ? 'It has no programs yet, and builds as it is.'
        : `Programs: ${programs.length}. Cohorts: ${cohorts}. It builds as it is.`,
    ],
    next: [
      `In ${into}: npm install, git init, and every command works there.`,
      `Write ${programs.length === 0 ? 'the first program' : 'another program'}: npm run new -- program`,
      ...(programs.length > 0 && cohorts === 0
        ? [`Write its first cohort: npm run new -- cohort --program ${programs[0]?.id}`]
        : []),
      'See it: npm run dev',
      'README.md says where the guide to every kind of file lies.',
    ],
  };
}

/** Those of a table, or the first one by its name. */
async function programsOf(answers: Answers): Promise<readonly TableProgram[]> {
  const table = await answers.may({
    flag: 'from',
    noun: 'A table of its programs and cohorts, in CSV; empty if there is none',
    example: 'programs.csv',
    read: aTable,
  });
  if (table !== null) return table;
  const title = await answers.may({
    flag: 'program',
    noun: 'The name of its first program; empty to write it later',
    example: '"Certificate in Example Work"',
    read: aLine,
  });
  if (title === null) return [];
  const unknown = { summary: null, price: null, cohorts: [] };
  return [{ id: idOf(title), title, kind: 'other', delivery: 'not-stated', ...unknown }];
}

function aTable(path: string): readonly TableProgram[] {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new AuthoringMistake(`there is no file ${path} → Name a table in CSV.`);
  }
  return readTable(readFileSync(path), basename(path));
}

function anEmptyFolder(folder: string): string {
  if (folder === '') throw new AuthoringMistake('this is empty → Write the name of a folder.');
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory()) {
    throw new AuthoringMistake(`${folder} is a file → Name a folder that is empty or not there.`);
  }
  if (readdirSync(folder).some((entry) => !entry.startsWith('.'))) {
    throw new AuthoringMistake(
      `${folder} is not empty; nothing was written → Name a folder that is empty or not there.`,
    );
  }
  return folder;
}
