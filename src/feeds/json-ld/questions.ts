/**
 * The questions of the page of all questions, with their whole answers.
 *
 * Only there: pages of programs show some of them again, and a question said twice is one too many
 * for a search engine.
 */
import type { FAQPage } from 'schema-dts';
import type { FaqPage } from '#view-models/faq-page.ts';
import { plainProse } from '../plain-prose.ts';

/** The page as one thing; none where no question has an answer. */
export function questions(page: FaqPage): readonly FAQPage[] {
  const answered = page.topics
    .flatMap((topic) => topic.questions)
    .map(({ question, prose }) => ({ question, answer: plainProse(prose.body) }))
    .filter(({ answer }) => answer !== '');
  if (answered.length === 0) return [];
  return [
    {
      '@type': 'FAQPage',
      mainEntity: answered.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    },
  ];
}
