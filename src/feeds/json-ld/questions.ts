/**
 * The questions of the page of all questions, with their whole answers.
 *
 * Only there: pages of programs show some of them again, and a question said twice is one too many
 * for a search engine.
 */
import type { FAQPage } from 'schema-dts';
import { plainProse } from '#markdown/plain-prose.ts';
import type { FaqPage } from '#view-models/faq-page.ts';
import { liveFacts } from '#view-models/live-facts.ts';
import type { PageContext } from '#view-models/page-context.ts';

/** The page as one thing; none where no question has an answer. */
export function questions(context: PageContext, page: FaqPage): readonly FAQPage[] {
  const facts = liveFacts(context);
  const answered = page.topics
    .flatMap((topic) => topic.questions)
    .map(({ question, prose }) => ({ question, answer: plainProse(prose.body, facts) }))
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
