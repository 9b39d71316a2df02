/** Every answer once more, with a way back to each, before anything is sent. */
import { applicationSendingWords as words } from '#words/application-sending.ts';
import { offeredTexts } from '../../ui/offers.ts';
import { readControls } from '../asking/read-controls.ts';
import { FormScreen } from '../FormScreen.tsx';
import type { Kept } from '../kept.ts';
import { CHECK } from '../steps.ts';
import type { Application } from '../use-application.ts';
import { checkedAnswers } from './checked-answers.ts';
import type { Delivery } from './delivery.ts';

interface Props {
  readonly application: Application;
  readonly kept: Kept;
  readonly onSend: () => void;
}

export function CheckScreen({ application, kept, onSend }: Props) {
  const { questions, delivery } = application;
  const { answers: typed, steps } = questions;
  const answers = checkedAnswers(questions);
  const errorOf = (name: string) => questions.errors.get(name) ?? null;
  return (
    <FormScreen
      application={application}
      kept={kept}
      intro={words.check.lead}
      status={statusOf(delivery)}
      foot={<p className="form__note">{application.island.destination}</p>}
      button={words.check.send}
      onSubmit={(controls) => {
        readControls(controls, typed);
        if (questions.check(application.step)) onSend();
        else application.showErrors();
      }}
    >
      {steps
        .filter(({ id }) => id !== CHECK)
        .map((step) => (
          <section
            key={step.id}
            className="application__group"
            aria-labelledby={`check-${step.id}`}
          >
            <h3 id={`check-${step.id}`}>{step.title}</h3>
            <dl className="application__answers">
              {answers
                .filter(({ name }) => step.names.includes(name))
                .map(({ name, label, text }) => {
                  const error = errorOf(name);
                  return (
                    <div
                      key={name}
                      className={error ? 'application__answer field--error' : 'application__answer'}
                    >
                      <dt>{label}</dt>
                      <dd>
                        <span className="application__text" data-empty={text === '' || undefined}>
                          {text || words.check.notProvided}
                        </span>
                        {error && <span className="field__error">{error}</span>}
                      </dd>
                      <dd>
                        <a
                          href={`#${step.id}`}
                          aria-label={words.check.changeWhat(label)}
                          onClick={(event) => {
                            event.preventDefault();
                            application.showQuestion(step.id, name);
                          }}
                        >
                          {words.check.change}
                        </a>
                      </dd>
                    </div>
                  );
                })}
            </dl>
          </section>
        ))}
      <Costs application={application} />
    </FormScreen>
  );
}

/** What was shown of the cost, which is kept with the answers. */
function Costs({ application: { island, questions } }: Pick<Props, 'application'>) {
  const { way } = questions;
  const price = way ? [way.hint, way.alternative ?? [], offeredTexts(way.offers)].flat() : [];
  const texts = [...price, ...island.beside];
  if (texts.length === 0) return null;
  return (
    <section className="application__group" aria-labelledby="check-costs">
      <h3 id="check-costs">{words.check.costs}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the live region says of the sending. */
function statusOf(delivery: Delivery): string {
  if (delivery.state === 'sending') return words.sending.now;
  return delivery.state === 'waiting' ? words.sending.waiting(delivery.seconds) : '';
}
