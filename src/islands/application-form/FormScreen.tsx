/** What every screen of the form has around its questions: place, errors, notes, the form, its links. */
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { HONEYPOT_FIELD } from '#domain/application.ts';
import { questionOf } from '#forms/question.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { ErrorSummary, type SummaryError } from './asking/ErrorSummary.tsx';
import { PREFIX, Question } from './asking/Question.tsx';
import { Screen } from './Screen.tsx';
import { CHECK, START, stepBeside } from './steps.ts';
import type { Application } from './use-application.ts';

/** The same on every screen. */
export interface Around {
  /** When the answers were saved. */
  readonly saved: ReactNode;
  /** “Save and continue later” */
  readonly saving: ReactNode;
  /** What is applied for, by when, at which price. */
  readonly card: ReactNode;
}

interface Props extends Pick<Application, 'questions' | 'place' | 'problems' | 'notices'> {
  readonly around: Around;
  readonly intro?: string;
  /** To whom the answers go; null where it is not said. */
  readonly privacy?: string | null;
  /** What is going on, for the one live region. */
  readonly status?: ReactNode;
  /** Stands before the questions of this screen. */
  readonly children?: ReactNode;
  /** Stands between the questions and the button. */
  readonly foot?: ReactNode;
  readonly button: string;
  readonly onSubmit: (controls: HTMLFormElement) => void;
}

export function FormScreen(props: Props) {
  const { questions, place, problems, notices, around, intro, privacy = null } = props;
  const { status, children, foot, button, onSubmit } = props;
  const { step, stepNumber, address } = place;
  const { answers, shown, steps } = questions;
  const isStart = step.id === START;

  const errorOf = (name: string) => questions.errors.get(name) ?? null;
  const names = step.id === CHECK ? [...questions.errors.keys()] : step.names;
  const errors: SummaryError[] = [
    ...names.flatMap((name) => {
      const message = errorOf(name);
      return message === null ? [] : [{ name, message }];
    }),
    ...problems.general.map((message) => ({ name: null, message })),
  ];
  const stepOf = (name: string) => steps.find((one) => one.names.includes(name))?.id ?? step.id;
  const back = stepBeside(steps, step.id, -1);
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
      place={!isStart && <StepOf {...{ questions, step, stepNumber, around }} />}
      summary={
        <ErrorSummary
          errors={errors}
          attempt={problems.attempt}
          addressOf={(name) => `#${stepOf(name)}`}
          onFollow={(name) => place.showQuestion(stepOf(name), name)}
        />
      }
      links={
        <>
          {isStart ? around.saving : null}
          {back !== null && (
            <p className="application__links">
              <a href={`#${back}`}>{words.back}</a>
            </p>
          )}
          {!isStart && around.card}
        </>
      }
    >
      {step.intro && <p className="form__intro">{step.intro}</p>}
      {intro && <p className="form__intro">{intro}</p>}
      <Notes notes={notices.notes} visit={address.visit} />
      <form
        className="form"
        noValidate
        onSubmit={submit}
        aria-describedby={privacy ? `${PREFIX}privacy` : undefined}
      >
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
        {privacy && (
          <p className="field__hint" id={`${PREFIX}privacy`}>
            {privacy}
          </p>
        )}
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

interface StepProps
  extends Pick<Application, 'questions'>,
    Pick<Application['place'], 'step' | 'stepNumber'> {
  readonly around: Around;
}

/** “Step 2 of 5”, when it was saved, and how far everything is answered. */
function StepOf({ questions, step, stepNumber, around }: StepProps) {
  const { steps } = questions;
  const open = questions.open();
  const [first] = open;
  const firstNumber = first === undefined ? steps.length : steps.indexOf(first.step);
  const count = open.reduce((sum, { fields }) => sum + fields.length, 0);
  const isCheck = step.id === CHECK;
  return (
    <div className="application__place">
      <p>
        {isCheck && count > 0
          ? words.stepOpen(stepNumber, steps.length - 1, count)
          : words.step(stepNumber, steps.length - 1)}
      </p>
      {around.saved}
      {around.saving}
      <progress
        className="application__progress"
        aria-hidden="true"
        max={steps.length - 1}
        // What was passed over is not done.
        value={Math.min(stepNumber, firstNumber)}
      />
      {!isCheck && first && firstNumber < stepNumber && (
        <p>
          {words.openBefore} <a href={`#${first.step.id}`}>{first.step.title}</a>
        </p>
      )}
    </div>
  );
}

/** A new screen is read from its title on; notes that come later take the focus to be read. */
function Notes({ notes, visit }: { readonly notes: readonly string[]; readonly visit: number }) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef({ notes, visit });
  useEffect(() => {
    const isNew = before.current.notes !== notes;
    if (isNew && before.current.visit === visit) box.current?.focus();
    before.current = { notes, visit };
  }, [notes, visit]);
  if (notes.length === 0) return null;
  return (
    <div className="application__notes" ref={box} tabIndex={-1}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
