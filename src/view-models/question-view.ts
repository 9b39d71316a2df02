/** A question with its answer’s prose, and where it is. */
import type { Prose, Question } from '#catalog/catalog-types.ts';
import { href, questionAddress } from '#domain/addresses.ts';
import { placed } from './list-places.ts';
import type { PageContext } from './page-context.ts';

export interface QuestionView {
  readonly id: string;
  readonly question: string;
  /** “from the 2021 document” */
  readonly source: string | null;
  readonly prose: Prose;
  /** On the page of all questions. */
  readonly href: string;
}

export function questionView(context: PageContext, question: Question): QuestionView {
  return {
    id: question.id,
    question: question.question,
    source: question.source,
    prose: question.prose,
    href: href(placed(context.catalog, questionAddress(question.id)), context.base),
  };
}
