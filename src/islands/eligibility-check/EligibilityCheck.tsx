/** The questions of a program, and what the answers come to. It decides nothing and blocks nothing. */
import { useEffect, useLayoutEffect, useState } from 'react';
import { removeStored, store } from '#browser/storage.ts';
import {
  assess,
  chosenOption,
  type Eligibility,
  type EligibilityAnswers,
  type EligibilityQuestion,
  questionsToAsk,
} from '#domain/eligibility.ts';
import type { EligibilityCheckView } from '#view-models/eligibility-check-view.ts';
import { eligibilityCheckWords as words } from '#words/eligibility-check.ts';
import { Choices } from '../ui/Choices.tsx';
import { CheckResult } from './CheckResult.tsx';

/** The name of a question that no criterion asks: none has capital letters. */
const SITUATION = 'applicantSituation';

interface Props {
  readonly view: EligibilityCheckView;
  /** Reads what was ticked on the printed page before this came. */
  readonly printed: () => EligibilityAnswers;
}

export function EligibilityCheck({ view, printed }: Props) {
  const [answers, setAnswers] = useState<EligibilityAnswers>({});
  const [situation, setSituation] = useState<string | null>(null);
  // The printed page has no answers: those ticked on it are read as it is taken over, none is lost.
  useLayoutEffect(() => {
    const { [SITUATION]: chosen, ...others } = printed();
    setSituation(chosen ?? null);
    setAnswers(others);
  }, [printed]);
  const situations = view.forms.flatMap((form) => form.situation ?? []);
  const followed = view.forms.find((form) => form.situation?.id === situation);
  const questions = questionsToAsk(view.eligibility, answers);
  const assessment = assess(view.eligibility, answers);
  const isTouched = Object.keys(answers).length > 0;
  const answer = ({ id }: EligibilityQuestion, value: string) =>
    setAnswers({ ...answers, [id]: value });
  const restart = () => {
    removeStored('tab', view.storageKey);
    setAnswers({});
  };
  // Whichever link leads on from here: nobody is asked again.
  useEffect(() => {
    const keep = () => keepForForm(view.storageKey, takenAnswers(view.eligibility, answers));
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [view, answers]);
  return (
    <div className="check">
      <div className="check__questions">
        {situations.length > 1 ? (
          <Choices
            kind="radio"
            idPrefix="check"
            name={SITUATION}
            legend={words.situation}
            hint={words.situationHint}
            choices={situations.map(({ id, label }) => ({ value: id, label }))}
            chosen={[situation ?? '']}
            isSituation
            onChoose={setSituation}
          />
        ) : null}
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
      <CheckResult
        view={view}
        assessment={assessment}
        answers={answers}
        forms={followed ? [followed] : view.forms}
      />
      <div className="check__actions no-print">
        {view.apply ? (
          <a className="button" href={view.apply.href}>
            {view.apply.label}
          </a>
        ) : null}
        <a className="button button--quiet" href={view.contact.href}>
          {view.contact.label}
        </a>
        {isTouched ? (
          <button type="button" className="button button--quiet" onClick={restart}>
            {words.restart}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/**
 * The answers that a field of the form takes over; the others stay behind.
 *
 * @returns values by field name
 */
export function takenAnswers(
  { allOf }: Eligibility,
  answers: EligibilityAnswers,
): Readonly<Record<string, string>> {
  const questions = allOf.flatMap(({ anyOf }) => anyOf.map(({ question }) => question));
  return Object.fromEntries(
    questions.flatMap((question) => {
      const option = chosenOption(question, answers);
      return question.field !== null && option !== null ? [[question.field, option.value]] : [];
    }),
  );
}

/** Puts them where the form of this tab finds them. Where the browser keeps nothing, it asks again. */
function keepForForm(key: string, answers: Readonly<Record<string, string>>): void {
  if (Object.keys(answers).length > 0) store('tab', key, JSON.stringify(answers));
}
