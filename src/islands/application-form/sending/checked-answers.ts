/** Every answer of the form, the situation first, as the check, a file and paper show them. */
import { applicationSendingWords as words } from '#words/application-sending.ts';
import { type PrintedAnswer, printedAnswers } from '../asking/printed-answers.ts';
import type { Questions } from '../asking/use-questions.ts';

export function checkedAnswers({ way, shown, understood }: Questions): readonly PrintedAnswer[] {
  const { situation: label } = words.check;
  const situation = way
    ? [{ name: 'way', label, text: words.check.way(way.cohort, way.label) }]
    : [];
  return [...situation, ...printedAnswers(shown, understood())];
}
