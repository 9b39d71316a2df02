/** The outcome, then each criterion as the source states it, with why and what would change it. */
import { type Assessment, chosenOption, type EligibilityAnswers } from '#domain/eligibility.ts';
import type { EligibilityCheckView } from '#view-models/eligibility-check-view.ts';
import { eligibilityCheckWords as words } from '#words/eligibility-check.ts';

interface Props {
  readonly view: EligibilityCheckView;
  readonly assessment: Assessment;
  readonly answers: EligibilityAnswers;
  /** Of the situation that is chosen, else of each. */
  readonly forms: EligibilityCheckView['forms'];
}

export function CheckResult({ view, assessment, answers, forms }: Props) {
  const { perCriterion, outcome } = assessment;
  const required = perCriterion.filter(({ criterion }) => criterion.required);
  const open = required.filter(({ result }) => result === 'unanswered').length;
  const isDecided = open === 0;
  const isTouched = Object.keys(answers).length > 0;
  return (
    <section
      className="check__result"
      aria-label={words.result}
      data-outcome={isDecided ? outcome : 'open'}
    >
      <div role="status">
        <p className="check__outcome">{isDecided ? words.outcome[outcome] : words.result}</p>
        <p>{isDecided ? view.outcomes[outcome] : isTouched ? words.remaining(open) : words.open}</p>
      </div>
      {isTouched ? (
        <ul className="check__criteria">
          {perCriterion.map(({ criterion, result, notes }) => {
            const given = criterion.anyOf.flatMap(
              ({ question }) => chosenOption(question, answers)?.label ?? [],
            );
            return (
              <li key={criterion.id} className="check__criterion" data-result={result}>
                <p className="check__effect">{words.effect[result]}</p>
                <p className="check__statement">{words.quoted(criterion.statement)}</p>
                {criterion.required ? null : <p className="check__note">{words.expected}</p>}
                {given.length > 0 ? <p className="check__note">{words.because(given)}</p> : null}
                {notes.map((note) => (
                  <p key={note} className="check__change">
                    {note}
                  </p>
                ))}
              </li>
            );
          })}
        </ul>
      ) : null}
      {isDecided && forms.length > 0 ? (
        <div>
          <h3>{words.forms}</h3>
          <ul className="check__forms">
            {forms.map(({ situation, form }) => (
              <li key={situation?.id ?? form}>
                {situation === null ? form : words.form(situation.label, form)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
