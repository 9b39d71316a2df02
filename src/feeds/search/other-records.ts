/** Questions, people and pages of text in the search index. */

import { addresses, personAddress, questionAddress } from '#domain/addresses.ts';
import type { TitleField } from '#domain/search-fields.ts';
import { plainProse } from '#markdown/plain-prose.ts';
import { allQuestions } from '#view-models/faq-page.ts';
import { placed } from '#view-models/list-places.ts';
import { listedPages } from '#view-models/listed-pages.ts';
import { liveFacts } from '#view-models/live-facts.ts';
import { notStatedAnswers } from '#view-models/not-stated-answers.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { allPeople } from '#view-models/people-page.ts';
import { joinedWords } from '#words/joined.ts';
import { searchRecordWords, searchWords } from '#words/search.ts';
import { joined, type SearchRecord } from './search-record.ts';

const nothingBeside = {
  abbreviation: null,
  subject: null,
  topics: [],
  sections: [],
  deadlines: [],
  dates: null,
} as const;

/** Every question with an answer, under its anchor on the page of all questions. */
export function questionRecords(context: PageContext): readonly SearchRecord[] {
  return allQuestions(context).map(({ topic, id, question, note, prose }) => ({
    ...nothingBeside,
    kind: 'question' as const,
    address: placed(context.catalog, questionAddress(id)),
    title: question,
    note: note ?? topic,
    rank: 'question' as const,
    text: plainProse(prose.body, liveFacts(context)),
  }));
}

/** What is not stated, under its line on the page of a program. */
export function notStatedRecords(context: PageContext): readonly SearchRecord[] {
  return notStatedAnswers(context).map(({ item, title, programs, address }) => ({
    ...nothingBeside,
    kind: 'question' as const,
    address,
    title,
    note: programs,
    rank: 'question' as const,
    // One word is what people look for; a sentence also holds words of other answers.
    topics: item.includes(' ') ? [] : [item],
    text: searchRecordWords.notStatedFor(item, programs),
  }));
}

/** Everyone a document names, in the role it gives them. */
export function personRecords(context: PageContext): readonly SearchRecord[] {
  return allPeople(context).map(({ id, name, credentials, roles, source, prose }) => ({
    ...nothingBeside,
    kind: 'person' as const,
    address: placed(context.catalog, personAddress(id)),
    title: joinedWords.person(name, credentials),
    note: roles.length > 0 ? joinedWords.apart(roles) : (source ?? ''),
    rank: 'title' as const,
    text: joined([...roles, plainProse(prose.body, liveFacts(context))]),
  }));
}

/** The other pages; those of the footer below everything else. */
export function pageRecords(context: PageContext): readonly SearchRecord[] {
  return listedPages(context).map(({ address, title, description, prose, isAside }) => ({
    ...nothingBeside,
    kind: 'page' as const,
    address,
    title,
    note: searchWords.kinds.page,
    rank: rankOf(address, isAside),
    // A record without text is not found, not even by its title.
    text: joined([description, plainProse(prose?.body ?? '', liveFacts(context))]) || title,
  }));
}

/** “How to apply” answers a question as those of the FAQ do. */
function rankOf(address: string, isAside: boolean): TitleField {
  if (isAside) return 'aside';
  return address === addresses.howToApply ? 'question' : 'title';
}
