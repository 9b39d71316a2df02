/** `npm run new -- faq|person|page|program`: an entry of its own, with what was told of it. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { personAddress, programAddress, questionAddress } from '#domain/addresses.ts';
import { PROGRAM_KINDS, QUESTION_TOPICS } from '#domain/program-kinds.ts';
import { isOwnPage, isReservedPage, textPageAddress } from '#domain/text-pages.ts';
import { programSchema } from '#schemas/program.ts';
import type { Questions } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';
import { aLine, anIdMadeOf, aYear, idOf, idsAmong, oneOf } from './readers.ts';
import { mdxText, type Written } from './written-file.ts';

/** What a text says until somebody writes it; the content check finds these words. */
function fillIn(what: string): string {
  return `Fill in: ${what}`;
}

const PUBLISH = 'Take out status: draft once nothing is left to fill in.';

interface AskedQuestion {
  readonly question: string;
  readonly topic: string;
  readonly programs: readonly string[] | null;
  readonly answer: string | null;
  readonly id: string | null;
}

export function questionsOnQuestion({ collections, site }: ReadContent): Questions<AskedQuestion> {
  const programs = collections.programs.map(({ id }) => id);
  const topics = [...QUESTION_TOPICS, ...(site?.topics ?? []).map(({ id }) => id)];
  return {
    question: {
      noun: 'The question, as an applicant would ask it',
      example: '"Can I change my cohort?"',
      read: aLine,
      need: 'must',
    },
    topic: { noun: 'Its topic', example: topics.join(', '), read: oneOf(topics), need: 'must' },
    programs: {
      noun: 'The programs it is about; empty for all',
      example: programs.join(', '),
      read: idsAmong('program', programs),
      isList: true,
    },
    answer: {
      noun: 'The answer; empty to write it later',
      example: '"Yes, until the first class."',
      read: aLine,
    },
    id: anIdMadeOf(({ question }) => question),
  };
}

/** One question with its answer, or a draft that waits for the answer. */
export function newQuestion({
  question,
  topic,
  programs,
  answer,
  ...told
}: AskedQuestion): Written {
  const id = told.id ?? idOf(question);
  const facts = {
    question,
    ...(answer === null && { status: 'draft' }),
    topic,
    ...(programs !== null && programs.length > 0 && { programs }),
  };
  return {
    files: [
      {
        path: fileOf('faq', id),
        text: mdxText(facts, answer ?? fillIn('the answer, in two or three sentences')),
      },
    ],
    notes: answer === null ? ['It is a draft, printed nowhere, until its answer is written.'] : [],
    next: [
      ...(answer === null ? [PUBLISH] : []),
      `See it: npm run dev, then ${questionAddress(id)}`,
    ],
  };
}

interface Person {
  readonly name: string;
  readonly source: string | null;
  readonly credentials: string | null;
  readonly id: string | null;
}

export const questionsOnPerson: Questions<Person> = {
  name: {
    noun: 'The name, as the person writes it',
    example: '"Alex Example"',
    read: aLine,
    need: 'must',
  },
  source: {
    noun: 'The document that names them; empty if none does',
    example: '"as stated in 2026"',
    read: aLine,
  },
  credentials: {
    noun: 'Their credentials, as printed; empty if none are',
    example: 'PhD',
    read: aLine,
  },
  id: anIdMadeOf(({ name }) => name),
};

/** One person; a draft, since nobody says here what they do. */
export function newPerson({ name, source, credentials, ...told }: Person): Written {
  const id = told.id ?? idOf(name);
  const facts = {
    name,
    status: 'draft',
    ...(credentials !== null && { credentials }),
    ...(source !== null && { source }),
  };
  return {
    files: [
      {
        path: fileOf('people', id),
        text: mdxText(facts, fillIn('what is known of them')),
      },
    ],
    notes: ['They are a draft, printed nowhere, until the text is written.'],
    next: [
      `Name them under people of a program, or under leads of a cohort: ${id}`,
      PUBLISH,
      `See them: npm run dev, then ${personAddress(id)}`,
    ],
  };
}

interface Page {
  readonly title: string;
  readonly id: string | null;
}

export const questionsOnPage: Questions<Page> = {
  title: { noun: 'The heading of the page', example: '"Scholarships"', read: aLine, need: 'must' },
  id: anIdMadeOf(({ title }) => title),
};

/** One text with an address of its own; a draft, until it is written. */
export function newPage({ title, ...told }: Page): Written {
  const id = told.id ?? idOf(title);
  if (isReservedPage(id) || !isOwnPage(id)) {
    const address = textPageAddress(id);
    throw new AuthoringMistake(
      `"${address}" is an address of the site itself → Give it another: --id ${id}-of-ours`,
    );
  }
  const facts = {
    title,
    status: 'draft',
    description: fillIn('one sentence for search results'),
  };
  return {
    files: [{ path: fileOf('pages', id), text: mdxText(facts, fillIn('the text of the page')) }],
    notes: ['It is a draft, printed nowhere, until the text is written.'],
    next: [
      PUBLISH,
      `To link it on every page, add - to: ${textPageAddress(id)} under navigation or footer of site.yaml`,
      `See it: npm run dev, then ${textPageAddress(id)}`,
    ],
  };
}

interface Program {
  readonly title: string;
  readonly kind: string;
  readonly delivery: string;
  readonly abbreviation: string | null;
  readonly edition: string | null;
  readonly id: string | null;
}

/** @param year an example of one */
export function questionsOnProgram({ site }: ReadContent, year: string): Questions<Program> {
  const { options } = programSchema.shape.delivery;
  const kinds = [...PROGRAM_KINDS, ...(site?.kinds ?? []).map(({ id }) => id)];
  return {
    title: {
      noun: 'The full name of the program',
      example: '"Certificate in Example Work"',
      read: aLine,
      need: 'must',
    },
    kind: {
      noun: 'What sort of program it is',
      example: kinds.join(', '),
      read: oneOf(kinds),
      need: 'must',
    },
    delivery: {
      noun: 'How it is taught',
      example: options.join(', '),
      read: oneOf(options),
      need: 'must',
    },
    abbreviation: {
      noun: 'What people call it for short; empty if nothing',
      example: 'CEW',
      read: aLine,
    },
    edition: {
      noun: 'The year of the document it rests on; empty if it rests on none',
      example: year,
      read: aYear,
    },
    id: anIdMadeOf(({ title }) => title),
  };
}

/** One program with its price file; both drafts. */
export function newProgram(told: Program, content: ReadContent): Written {
  const { title, kind, delivery, abbreviation, edition } = told;
  const id = told.id ?? idOf(title);
  const facts = {
    title,
    ...(abbreviation !== null && { abbreviation }),
    status: 'draft',
    ...(edition !== null && { edition, editionOf: id }),
    availability: 'offered',
    ...(edition !== null && { source: `${edition} document` }),
    kind,
    delivery,
    summary: fillIn('one or two sentences for lists and search results'),
    admission: { by: 'ask-admissions', decisionWithin: 'not-stated' },
  };
  const price = {
    status: 'draft',
    currency: content.site?.currency ?? 'USD',
    tuition: [{ plans: 'not-stated' }],
  };
  return {
    files: [
      {
        path: fileOf('programs', id),
        text: mdxText(facts, fillIn('a few paragraphs on the program')),
      },
      { path: fileOf('pricing', id), text: mdxText(price, '') },
    ],
    notes: [
      'Both are drafts, printed nowhere, until you take out status: draft.',
      'It is entered by asking admissions, and its tuition is not stated, until you write otherwise.',
    ],
    next: [
      `Add what is known; content/README.md has a template and every key. Then see it: npm run dev, then ${programAddress(id)}`,
    ],
  };
}
