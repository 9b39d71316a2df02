/** Every answer once more, with a way back to each, before anything is sent. */
import type { MouseEvent, ReactNode } from 'react';
import { applicationSendingWords as words } from '#words/application-sending.ts';
import { offeredTexts } from '../../ui/offers.ts';
import { type Around, FormScreen } from '../FormScreen.tsx';
import { CHECK, START } from '../steps.ts';
import type { Application } from '../use-application.ts';
import { checkedAnswers } from './checked-answers.ts';
import type { Delivery } from './delivery.ts';

interface Props
  extends Pick<Application, 'island' | 'questions' | 'place' | 'problems' | 'notices'> {
  readonly around: Around;
  readonly delivery: Delivery;
  /** What another tab has answered meanwhile. */
  readonly heard: ReactNode;
  readonly onSend: () => void;
}

export function CheckScreen(props: Props) {
  const { island, questions, place, problems, notices, around, delivery, heard, onSend } = props;
  const { answers: typed, steps } = questions;
  const answers = checkedAnswers(questions, island.locale);
  const errorOf = (name: string) => questions.errors.get(name) ?? null;
  const showing = (step: string, name: string) => (event: MouseEvent) => {
    event.preventDefault();
    place.showQuestion(step, name);
  };
  return (
    <FormScreen
      {...{ questions, place, problems, notices, around }}
      intro={words.check.lead}
      status={
        <>
          {heard}
          {statusOf(delivery)}
        </>
      }
      button={words.check.send}
      onSubmit={(controls) => {
        typed.read(controls);
        if (questions.check(place.step)) onSend();
        else problems.show();
      }}
    >
      {questions.errors.size === 0 && <StillOpen questions={questions} showing={showing} />}
      {steps
        .filter(({ id }) => id !== CHECK)
        .map((step) => (
          <section
            key={step.id}
            className="application__group"
            aria-labelledby={`check-${step.id}`}
          >
            <h3 id={`check-${step.id}`}>{step.id === START ? words.check.about : step.title}</h3>
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
                          onClick={showing(step.id, name)}
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
      <Costs island={island} questions={questions} />
    </FormScreen>
  );
}

/** What is not answered yet, each with the way to it: nothing can be sent before. */
interface StillOpenProps extends Pick<Props, 'questions'> {
  readonly showing: (step: string, name: string) => (event: MouseEvent) => void;
}

function StillOpen({ questions, showing }: StillOpenProps) {
  const open = questions.open();
  if (open.length === 0) return null;
  return (
    <section className="application__notes" aria-labelledby="check-open">
      <h3 id="check-open">{words.check.open}</h3>
      <ul>
        {open.flatMap(({ step, fields }) =>
          fields.map(({ name, label }) => (
            <li key={name}>
              <a href={`#${step.id}`} onClick={showing(step.id, name)}>
                {label}
              </a>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** What was shown of the cost, which is kept with the answers. */
function Costs({ island, questions }: Pick<Props, 'island' | 'questions'>) {
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
