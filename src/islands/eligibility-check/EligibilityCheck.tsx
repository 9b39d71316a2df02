/** The questions of a program, and what the answers come to. It decides nothing and blocks nothing. */
import { useLayoutEffect, useState } from 'react';
import {
  assess,
  type EligibilityAnswers,
  type EligibilityQuestion,
  questionsToAsk,
} from '#domain/eligibility.ts';
import type { EligibilityCheckView } from '#view-models/eligibility-check-view.ts';
import { eligibilityCheckWords as words } from '#words/eligibility-check.ts';
import { Choices } from '../ui/Choices.tsx';
import { CheckResult } from './CheckResult.tsx';
import { keepForForm, takenAnswers } from './taken-answers.ts';

interface Props {
  readonly view: EligibilityCheckView;
  /** Reads what was ticked on the printed page before this came. */
  readonly printed: () => EligibilityAnswers;
}

export function EligibilityCheck({ view, printed }: Props) {
  const [answers, setAnswers] = useState<EligibilityAnswers>({});
  // The printed page has no answers: those ticked on it are read as it is taken over, none is lost.
  useLayoutEffect(() => setAnswers(printed()), [printed]);
  const questions = questionsToAsk(view.eligibility, answers);
  const assessment = assess(view.eligibility, answers);
  const taken = takenAnswers(view.eligibility, answers);
  const isTouched = Object.keys(answers).length > 0;
  const answer = ({ id }: EligibilityQuestion, value: string) =>
    setAnswers({ ...answers, [id]: value });
  return (
    <div className="check">
      <div className="check__questions">
        {questions.map((question) => (
          <Choices
            key={question.id}
            kind="radio"
            idPrefix="check"
            name={question.id}
            legend={question.label}
            hint={question.hint}
            choices={question.options.map(({ value, label }) => ({ value, label }))}
            chosen={[answers[question.id] ?? '']}
            onChoose={(value) => answer(question, value)}
          />
        ))}
      </div>
      <CheckResult view={view} assessment={assessment} answers={answers} />
      <div className="check__actions no-print">
        {view.apply ? (
          <a
            className="button"
            href={view.apply.href}
            onClick={() => keepForForm(view.storageKey, taken)}
          >
            {view.apply.label}
          </a>
        ) : null}
        <a className="button button--quiet" href={view.contact.href}>
          {view.contact.label}
        </a>
        {isTouched ? (
          <button type="button" className="button button--quiet" onClick={() => setAnswers({})}>
            {words.restart}
          </button>
        ) : null}
      </div>
    </div>
  );
}
