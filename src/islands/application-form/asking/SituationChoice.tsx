/** The first choice: it sets the deadline, the price and the questions. */
import { useEffect } from 'react';
import { closesSoon, isLate } from '#domain/deadlines.ts';
import { closingTimeIn } from '#domain/reader-zone.ts';
import type { ApplicationIsland, IslandWay } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { deadlineLabel } from '#words/deadlines.ts';
import { localTimeWords } from '#words/local-time.ts';
import { catalogNow } from '../../ui/catalog-clock.ts';
import { useReaderZone } from '../../ui/reader-zone.ts';
import { FormFacts } from '../FormFacts.tsx';
import { controlId, FieldError } from './Question.tsx';
import type { Answers } from './use-answers.ts';

interface Props {
  readonly island: ApplicationIsland;
  readonly chosen: IslandWay | null;
  readonly answers: Answers;
  readonly error: string | null;
}

export function SituationChoice({ island, chosen, answers, error }: Props) {
  const id = controlId('way');
  // The first date that a browser works out takes it longest: not while a key is pressed.
  useEffect(() => {
    for (const way of island.cohorts.flatMap(({ ways }) => ways)) urgencyOf(way);
  }, [island]);
  let count = 0;
  return (
    <>
      <fieldset
        className={error ? 'field field--error' : 'field'}
        id={id}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <legend className="visually-hidden">{words.situation.title}</legend>
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
                      name="way"
                      value={way.value}
                      defaultChecked={way === chosen}
                      onChange={() => answers.type('way', way.value)}
                    />
                    <span className="choice__label">
                      {way.label}
                      <span className="choice__hint">{way.hint}</span>
                    </span>
                  </label>
                );
              })}
            </div>
          </fieldset>
        ))}
      </fieldset>
      {chosen && <Meaning island={island} way={chosen} />}
    </>
  );
}

function Meaning({ island, way }: { readonly island: ApplicationIsland; readonly way: IslandWay }) {
  const form = island.forms.find(({ definition }) => definition.id === way.form);
  const urgency = urgencyOf(way);
  const zone = useReaderZone();
  const { deadline } = way;
  const own =
    zone && deadline.kind === 'date' && !isLate(deadline, catalogNow())
      ? closingTimeIn(deadline.closesAt, zone, deadline.timeZone, island.locale)
      : null;
  return (
    <div className="application__meaning">
      <h3>{words.situation.means}</h3>
      <p>{way.hint}</p>
      {own && <p>{localTimeWords.until(own)}</p>}
      {way.alternative && <p>{way.alternative}</p>}
      {urgency && <p className="application__soon">{urgency}</p>}
      {way.warning && <p className="application__soon">{way.warning}</p>}
      <FormFacts form={form} />
    </div>
  );
}

/** That the deadline is near or has passed; null where neither is so. */
function urgencyOf({ deadline, printed }: IslandWay): string | null {
  const now = catalogNow();
  if (isLate(deadline, now)) return words.situation.late;
  if (!closesSoon(deadline, now)) return null;
  return words.situation.soon(deadlineLabel(deadline, now, printed, true).text);
}
