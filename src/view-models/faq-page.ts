/** All questions, by topic. */

import type { Question } from '#catalog/catalog-types.ts';
import { addresses } from '#domain/addresses.ts';
import { listOf } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { faqWords } from '#words/pages.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { type QuestionView, questionView } from './question-view.ts';
import { shortNames } from './tuition-view.ts';

export interface FaqPage {
  readonly frame: PageFrame;
  readonly topics: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly (QuestionView & { readonly note: string | null })[];
  }[];
}

export function faqPage(context: PageContext): FaqPage {
  const { faq, programs } = context.catalog;
  const names = shortNames(programs);
  const topics = [
    ...Object.entries(faqWords.topics),
    ...context.catalog.site.topics.map(({ id, title }): [string, string] => [id, title]),
  ].map(([topic, title]) => ({
    id: `topic-${topic}`,
    title,
    questions: faq
      .filter((question) => question.topic === topic)
      .map((question) => ({
        ...questionView(context, question),
        note: noteOf(question, names),
      })),
  }));
  const asked = topics.filter(({ questions }) => questions.length > 0);
  return {
    frame: pageFrame(context, {
      address: addresses.faq,
      title: faqWords.title,
      description:
        asked.length === 0
          ? faqWords.noneYet
          : faqWords.description(listOf(asked.map(({ title }) => lowered(title)))),
    }),
    topics: asked,
  };
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
