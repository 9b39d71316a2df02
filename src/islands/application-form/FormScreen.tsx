/** What every screen with questions has around them: place, errors, notes, the form, its links. */
import type { FormEvent, ReactNode } from 'react';
import { HONEYPOT_FIELD } from '#domain/application.ts';
import { questionOf } from '#forms/question.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { ErrorSummary, type SummaryError } from './asking/ErrorSummary.tsx';
import { PREFIX, Question } from './asking/Question.tsx';
import type { Kept } from './kept.ts';
import { Notes } from './Notes.tsx';
import { Screen } from './Screen.tsx';
import { CHECK, stepBefore } from './steps.ts';
import type { Application } from './use-application.ts';

interface Props {
  readonly application: Application;
  readonly kept: Kept | null;
  readonly intro: string | null;
  /** What is going on, for the one live region. */
  readonly status?: string;
  /** Stands before the questions of this screen. */
  readonly children?: ReactNode;
  /** Stands between the questions and the button. */
  readonly foot?: ReactNode;
  readonly button: string;
  readonly onSubmit: (controls: HTMLFormElement) => void;
}

export function FormScreen(props: Props) {
  const { application, kept, intro, status = '', children, foot, button, onSubmit } = props;
  const { island, questions, step, stepNumber, address, notes } = application;
  const { answers, shown, steps } = questions;

  const errorOf = (name: string) => questions.errors.get(name) ?? null;
  const names = step.id === CHECK ? [...questions.errors.keys()] : step.names;
  const errors: SummaryError[] = [
    ...names.flatMap((name) => {
      const message = errorOf(name);
      return message === null ? [] : [{ name, message }];
    }),
    ...application.generalErrors.map((message) => ({ name: null, message })),
  ];
  const stepOf = (name: string) => steps.find((one) => one.names.includes(name))?.id ?? step.id;
  // One text: of two beside each other a translated page would go on showing the first.
  const place = [
    words.step(stepNumber, steps.length),
    ...(kept ? [kept.parts.keptText(kept.keeper, island.locale)] : []),
  ].join(' · ');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <Screen
      title={step.title}
      visit={`${step.id} ${address.visit}`}
      isError={errors.length > 0}
      status={null}
      place={
        <div className="application__place">
          <p>{place}</p>
          {steps.length > 1 && (
            <progress
              className="application__progress"
              aria-hidden="true"
              max={steps.length}
              value={stepNumber}
            />
          )}
        </div>
      }
      summary={
        <ErrorSummary
          errors={errors}
          attempt={application.attempt}
          addressOf={(name) => `#${stepOf(name)}`}
          onFollow={(name) => application.showQuestion(stepOf(name), name)}
        />
      }
      links={
        kept && (
          <kept.parts.FormLinks
            application={application}
            keeper={kept.keeper}
            back={stepBefore(steps, step.id)}
          />
        )
      }
    >
      {step.intro && <p className="form__intro">{step.intro}</p>}
      {intro && <p className="form__intro">{intro}</p>}
      <Notes notes={notes} visit={address.visit} />
      <form className="form" noValidate onSubmit={submit}>
        <div className="form__apart" aria-hidden="true">
          <label>
            {words.honeypot}
            <input
              type="text"
              tabIndex={-1}
              autoComplete="off"
              {...answers.register(HONEYPOT_FIELD)}
            />
          </label>
        </div>
        {children}
        {shown
          .filter(({ name }) => step.names.includes(name))
          .map((field) => (
            <Question
              key={field.name}
              question={questionOf(field, PREFIX)}
              answers={answers}
              error={errorOf(field.name)}
            />
          ))}
        {foot}
        <div className="application__status" role="status">
          {kept && <kept.parts.ChangedQuestions application={application} />}
          {status}
        </div>
        <div className="form__actions">
          <button className="button" type="submit">
            {button}
          </button>
        </div>
      </form>
    </Screen>
  );
}
