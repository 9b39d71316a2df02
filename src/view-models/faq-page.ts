/** All questions, by topic. */

import type { Question } from '#catalog/catalog-types.ts';
import { addresses } from '#domain/addresses.ts';
import { listOf } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { faqWords } from '#words/pages.ts';
import { type ListPages, listPages } from './browse/list-pages.ts';
import { questionPages } from './list-places.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame, pageIdentity } from './page-frame.ts';
import { type QuestionView, questionView } from './question-view.ts';
import { shortNames } from './tuition-view.ts';

export interface FaqPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly topics: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly (QuestionView & { readonly note: string | null })[];
  }[];
  /** null where all questions are on one page. */
  readonly pages: ListPages | null;
}

/**
 * A page of all questions.
 *
 * @param page counted from 1
 */
export function faqPage(context: PageContext, page = 1): FaqPage {
  const pages = questionPages(context.catalog);
  const titles = new Set(pages.flat().map(({ topic }) => lowered(topic.title)));
  const identity = pageIdentity(
    {
      address: addresses.faq,
      title: faqWords.title,
      description: titles.size === 0 ? faqWords.noneYet : faqWords.description(listOf([...titles])),
    },
    page,
  );
  return {
    frame: pageFrame(context, identity),
    title: identity.title,
    topics: topicsOf(context, pages[page - 1] ?? []),
    pages: listPages(addresses.faq, pages.length, page, context.base),
  };
}

/** Every question, whichever page it is on. */
export function allQuestions(context: PageContext) {
  return topicsOf(context, questionPages(context.catalog).flat()).flatMap(({ title, questions }) =>
    questions.map((question) => ({ topic: title, ...question })),
  );
}

function topicsOf(
  context: PageContext,
  asked: ReturnType<typeof questionPages>[number],
): FaqPage['topics'] {
  const names = shortNames(context.catalog.programs);
  const byTopic = Map.groupBy(asked, ({ topic }) => topic);
  return [...byTopic].map(([topic, questions]) => ({
    ...topic,
    questions: questions.map(({ question }) => ({
      ...questionView(context, question),
      note: noteOf(question, names),
    })),
  }));
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** “About KAP, from the 2024 document”; null where it is about everything and has no source. */
function noteOf(question: Question, names: ReadonlyMap<string, string>): string | null {
  const about =
    question.programs.length > 0
      ? [faqWords.about(listOf(question.programs.map((id) => names.get(id) ?? id)))]
      : [];
  const parts = [...about, ...(question.source === null ? [] : [question.source])];
  return parts.length > 0 ? joinedWords.facts(parts) : null;
}
