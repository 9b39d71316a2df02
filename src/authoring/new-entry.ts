/** `npm run new -- faq|person|page|program`: an entry of its own, with what was told of it. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { personAddress, programAddress, questionAddress } from '#domain/addresses.ts';
import { PROGRAM_KINDS, QUESTION_TOPICS } from '#domain/program-kinds.ts';
import { isOwnPage, isReservedPage, textPageAddress } from '#domain/text-pages.ts';
import { programSchema } from '#schemas/program.ts';
import type { Answers } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';
import { aLine, anId, aYear, idOf, idsAmong, oneOf } from './readers.ts';
import { mdxText, type Written } from './written-file.ts';

/** What a text says until somebody writes it; the content check finds these words. */
function fillIn(what: string): string {
  return `Fill in: ${what}`;
}

/** The end of an address: as given, or made from a title. */
async function idFor(answers: Answers, title: string): Promise<string> {
  const made = idOf(title);
  const isUsable = made !== '' && !answers.has('id');
  if (isUsable) return made;
  return answers.need({
    flag: 'id',
    noun: 'The end of its address',
    example: made || 'short-name',
    read: anId,
  });
}

const PUBLISH = 'Take out status: draft once nothing is left to fill in.';

/** One question with its answer, or a draft that waits for the answer. */
export async function newQuestion(answers: Answers, content: ReadContent): Promise<Written> {
  const programs = content.collections.programs.map(({ id }) => id);
  const topics = [...QUESTION_TOPICS, ...(content.site?.topics ?? []).map(({ id }) => id)];
  const ofQuestion = {
    flag: 'question',
    noun: 'The question, as an applicant would ask it',
    example: '"Can I change my cohort?"',
    read: aLine,
  };
  const ofTopic = {
    flag: 'topic',
    noun: 'Its topic',
    example: topics.join(', '),
    read: oneOf(topics),
  };
  answers.expect([ofQuestion, ofTopic]);
  const question = await answers.need(ofQuestion);
  const topic = await answers.need(ofTopic);
  const about = await answers.may({
    flag: 'programs',
    noun: 'The programs it is about; empty for all',
    example: programs.join(', '),
    read: idsAmong('program', programs),
  });
  const answer = await answers.may({
    flag: 'answer',
    noun: 'The answer; empty to write it later',
    example: '"Yes, until the first class."',
    read: aLine,
  });
  const id = await idFor(answers, question);
  const facts = {
    question,
    ...(answer === null && { status: 'draft' }),
    topic,
    ...(about !== null && about.length > 0 && { programs: about }),
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

/** One person; a draft, since nobody says here what they do. */
export async function newPerson(answers: Answers): Promise<Written> {
  const name = await answers.need({
    flag: 'name',
    noun: 'The name, as the person writes it',
    example: '"Alex Example"',
    read: aLine,
  });
  const source = await answers.may({
    flag: 'source',
    noun: 'The document that names them; empty if none does',
    example: '"as stated in 2026"',
    read: aLine,
  });
  const credentials = await answers.may({
    flag: 'credentials',
    noun: 'Their credentials, as printed; empty if none are',
    example: 'PhD',
    read: aLine,
  });
  const id = await idFor(answers, name);
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

/** One text with an address of its own; a draft, until it is written. */
export async function newPage(answers: Answers): Promise<Written> {
  const title = await answers.need({
    flag: 'title',
    noun: 'The heading of the page',
    example: '"Scholarships"',
    read: aLine,
  });
  const id = await idFor(answers, title);
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

/** One program with its price file; both drafts. */
export async function newProgram(
  answers: Answers,
  content: ReadContent,
  year: string,
): Promise<Written> {
  const { delivery } = programSchema.shape;
  const kinds = [...PROGRAM_KINDS, ...(content.site?.kinds ?? []).map(({ id }) => id)];
  const ofTitle = {
    flag: 'title',
    noun: 'The full name of the program',
    example: '"Certificate in Example Work"',
    read: aLine,
  };
  const kindAsked = {
    flag: 'kind',
    noun: 'What sort of program it is',
    example: kinds.join(', '),
    read: oneOf(kinds),
  };
  const ofDelivery = {
    flag: 'delivery',
    noun: 'How it is taught',
    example: delivery.options.join(', '),
    read: oneOf(delivery.options),
  };
  answers.expect([ofTitle, kindAsked, ofDelivery]);
  const title = await answers.need(ofTitle);
  const ofKind = await answers.need(kindAsked);
  const taught = await answers.need(ofDelivery);
  const abbreviation = await answers.may({
    flag: 'abbreviation',
    noun: 'What people call it for short; empty if nothing',
    example: 'CEW',
    read: aLine,
  });
  const edition = await answers.may({
    flag: 'edition',
    noun: 'The year of the document it rests on; empty if it rests on none',
    example: year,
    read: aYear,
  });
  const id = await idFor(answers, title);
  const facts = {
    title,
    ...(abbreviation !== null && { abbreviation }),
    status: 'draft',
    ...(edition !== null && { edition, editionOf: id }),
    availability: 'offered',
    ...(edition !== null && { source: `${edition} document` }),
    kind: ofKind,
    delivery: taught,
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
