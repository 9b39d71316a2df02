/** `npm run new -- institute`: an empty catalog in a folder of its own. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Answers } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';
import { aCurrency, aLine, anEmailAddress, aTimeZone } from './readers.ts';
import { mdxText, type Written, type WrittenFile, yamlText } from './written-file.ts';

/** @throws AuthoringMistake if the folder holds anything */
export async function newInstitute(
  answers: Answers,
): Promise<Written & { readonly contentDir: string }> {
  const contentDir = await answers.need({
    flag: 'into',
    noun: 'The folder for its content: empty, or not there yet',
    example: '../our-content',
    read: anEmptyFolder,
  });
  const name = await answers.need({
    flag: 'name',
    noun: 'The name of the institute',
    example: '"Institute for Example Work"',
    read: aLine,
  });
  const timeZone = await answers.need({
    flag: 'time-zone',
    noun: 'Its home time zone',
    example: 'Europe/Paris',
    read: aTimeZone,
  });
  const currency = await answers.need({
    flag: 'currency',
    noun: 'The currency of its prices',
    example: 'EUR',
    read: aCurrency,
  });
  const admissionsEmail = await answers.need({
    flag: 'email',
    noun: 'The address applicants write to',
    example: 'admissions@institute.edu',
    read: anEmailAddress,
  });
  return {
    contentDir,
    files: [siteFile({ name, timeZone, currency, admissionsEmail }), ...pages()],
    notes: ['It has no programs yet, and builds as it is.'],
    next: [
      `Write the first program: CATALOG_CONTENT_DIR=${contentDir} npm run new -- program`,
      `See it: CATALOG_CONTENT_DIR=${contentDir} npm run dev`,
      'content/README.md explains every kind of file and every key.',
    ],
  };
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

function siteFile(told: {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly admissionsEmail: string;
}): WrittenFile {
  const { name, timeZone, currency, admissionsEmail } = told;
  return {
    path: 'site.yaml',
    text: `# The site as a whole. Every key is explained in the guide for staff.\n${yamlText({
      contentVersion: 1,
      name,
      shortName: name,
      tagline: 'Fill in: one sentence on what this is and for whom.',
      description: 'Fill in: what search engines say of the home page.',
      timeZone,
      currency,
      locale: 'en-US',
      notice: 'Fill in: who is behind this site.',
      contacts: { admissionsEmail },
      retentionDays: 365,
    })}`,
  };
}

const PAGES = [
  ['home', 'Programs', 'what a visitor can do here'],
  ['about', 'About', 'who the institute is'],
  ['contact', 'Contact', 'how and when admissions answers'],
  ['accessibility', 'Accessibility', 'how accessible the site is, and whom to tell of a barrier'],
  ['privacy', 'Privacy', 'what is kept of an application, for how long, and who reads it'],
] as const;

function pages(): WrittenFile[] {
  return PAGES.map(([id, title, what]) => ({
    path: `pages/${id}.mdx`,
    text: mdxText(
      { title, description: 'Fill in: one sentence for search results.' },
      `Fill in: ${what}.`,
    ),
  }));
}
