/** Every answer of the form, the situation first, as the check, a file and paper show them. */
import { type PrintedAnswer, printedAnswers } from '../asking/printed-answers.ts';
import type { Questions } from '../asking/use-questions.ts';

export function checkedAnswers({
  choosing,
  way,
  shown,
  understood,
}: Questions): readonly PrintedAnswer[] {
  const situation = way ? [{ name: 'way', label: choosing.name, text: way.chosen }] : [];
  return [...situation, ...printedAnswers(shown, understood())];
}
