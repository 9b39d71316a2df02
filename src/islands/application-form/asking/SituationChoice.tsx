/** The first choice: it sets the deadline, the price and the questions. */
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { controlId, FieldError } from './Question.tsx';
import type { Answers } from './use-answers.ts';

interface Props {
  readonly island: ApplicationIsland;
  readonly answers: Answers;
  readonly error: string | null;
}

export function SituationChoice({ island, answers, error }: Props) {
  const id = controlId('way');
  let count = 0;
  return (
    <fieldset
      className={error ? 'field field--error' : 'field'}
      id={id}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="visually-hidden">{island.choosing.title}</legend>
      {error && <FieldError id={`${id}-error`} message={error} />}
      {island.cohorts.map((cohort) => (
        <fieldset className="choice-group" key={cohort.title}>
          <legend className="choice-group__title">{cohort.title}</legend>
          <div className="choices">
            {cohort.ways.map((way) => {
              count += 1;
              return (
                <label className="choice" key={way.value}>
                  <input
                    type="radio"
                    id={`${id}-${count}`}
                    value={way.value}
                    {...answers.register('way')}
                  />
                  <span className="choice__label">
                    {way.label || way.hint}
                    {way.label && <span className="choice__hint">{way.hint}</span>}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
