/** `npm run new -- institute`: a catalog of one’s own, in a repository of its own. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Questions } from './answers.ts';
import { formFiles, type Institute, pageFiles, programFiles, siteFile } from './first-files.ts';
import { readTable, type TableProgram } from './institute-table.ts';
import { AuthoringMistake } from './mistake.ts';
import { aCurrency, aLine, anEmailAddress, aTimeZone, idOf } from './readers.ts';
import type { Written } from './written-file.ts';

interface ToldInstitute {
  readonly into: string;
  readonly name: string;
  readonly 'short-name': string | null;
  readonly tagline: string | null;
  readonly notice: string | null;
  readonly 'time-zone': string;
  readonly currency: string;
  readonly email: string;
  readonly from: readonly TableProgram[] | null;
  readonly program: string | null;
}

export const questionsOnInstitute: Questions<ToldInstitute> = {
  into: {
    noun: 'The folder for its repository: empty, or not there yet',
    example: '../our-catalog',
    read: anEmptyFolder,
    need: 'must',
  },
  name: {
    noun: 'The name of the institute',
    example: '"Institute for Example Work"',
    read: aLine,
    need: 'must',
  },
  'short-name': {
    noun: 'A short name for the header; empty for the same',
    example: '"Example Work"',
    read: aLine,
  },
  tagline: {
    noun: 'One sentence on what it offers and to whom; empty to write it later',
    example: '"We train bakers to run a shop of their own."',
    read: aLine,
  },
  notice: {
    noun: 'Who is behind the site, in a sentence; empty to write it later',
    example: '"Example Work is a school in Lyon, France."',
    read: aLine,
  },
  'time-zone': {
    noun: 'Its home time zone',
    example: 'Europe/Paris',
    read: aTimeZone,
    need: 'must',
  },
  currency: { noun: 'The currency of its prices', example: 'EUR', read: aCurrency, need: 'must' },
  email: {
    noun: 'The address applicants write to',
    example: 'admissions@institute.edu',
    read: anEmailAddress,
    need: 'must',
  },
  from: {
    noun: 'A table of its programs and cohorts, in CSV; empty if there is none',
    example: 'programs.csv',
    read: aTable,
  },
  program: {
    noun: 'The name of its first program; empty to write it later',
    example: '"Certificate in Example Work"',
    read: aLine,
    need: ({ from }) => (from === null ? 'may' : 'no'),
  },
};

/** The content of an institute’s own repository, or what its table holds. */
export function newInstitute(told: ToldInstitute): Written {
  const institute: Institute = {
    name: told.name,
    shortName: told['short-name'] ?? told.name,
    tagline: told.tagline,
    notice: told.notice,
    timeZone: told['time-zone'],
    currency: told.currency,
    admissionsEmail: told.email,
  };
  const programs = told.from ?? firstProgram(told.program);
  const cohorts = programs.flatMap((program) => program.cohorts).length;
  return {
    repository: { into: told.into, name: told.name },
    files: [
      siteFile(institute),
      ...pageFiles(institute),
      ...formFiles(),
      ...programs.flatMap((program, index) => programFiles(program, (index + 1) * 10, institute)),
    ].filter(({ path }) => programs.length > 0 || !path.startsWith('applications/')),
    notes: [
      programs.length === 0
        ? 'It has no programs yet, and builds as it is.'
        : `Programs: ${programs.length}. Cohorts: ${cohorts}. It builds as it is.`,
    ],
    next: [
      `In ${told.into}: npm install, git init, and every command works there.`,
      `Write ${programs.length === 0 ? 'the first program' : 'another program'}: npm run new -- program`,
      ...(programs.length > 0 && cohorts === 0
        ? [`Write its first cohort: npm run new -- cohort --program ${programs[0]?.id}`]
        : []),
      'See it: npm run dev',
      'README.md says where the guide to every kind of file lies.',
    ],
  };
}

function firstProgram(title: string | null): readonly TableProgram[] {
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
