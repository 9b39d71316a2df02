/** The application form: one topic a screen, a check of all answers, then what came of sending. */
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { HONEYPOT_FIELD } from '#domain/application.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { CheckScreen, checkGroups } from './CheckScreen.tsx';
import { EmailSuggestion } from './EmailSuggestion.tsx';
import { ErrorSummary, type SummaryError } from './ErrorSummary.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { FormLinks, KeepAnswers, keptText } from './KeepAnswers.tsx';
import type { Taken } from './plain-forms.ts';
import { printedAnswers } from './printed-answers.ts';
import { controlId, Question } from './Question.tsx';
import { Screen } from './Screen.tsx';
import { SituationScreen } from './SituationScreen.tsx';
import { CHECK, SITUATION, stepBefore } from './steps.ts';
import { useApplication } from './use-application.ts';

const ReceivedScreen = lazy(() => import('./ReceivedScreen.tsx'));

interface Props {
  readonly island: ApplicationIsland;
  readonly taken: Taken;
  /** The page around it shows more on the first screen than on the later ones. */
  readonly onScreen: (screen: 'first' | 'later') => void;
}

export function ApplicationForm({ island, taken, onScreen }: Props) {
  const application = useApplication(island, taken);
  const { questions, keeper, step, stepNumber, address, delivery, receipt, notes } = application;
  const { form, shown, steps } = questions;
  const [isDeleting, setDeleting] = useState(false);
  const isFirst = stepNumber === 1 && receipt === null && delivery.state === 'idle';
  useEffect(() => onScreen(isFirst ? 'first' : 'later'), [isFirst, onScreen]);

  const fieldToFocus = useRef<string | null>(null);
  useEffect(() => {
    if (fieldToFocus.current === null) return;
    focusQuestion(fieldToFocus.current);
    fieldToFocus.current = null;
  });
  const showQuestion = (stepId: string, name: string, isError: boolean) => {
    if (stepId === step.id) focusQuestion(name);
    else {
      if (isError) fieldToFocus.current = name;
      address.go(stepId, CHECK);
    }
  };

  if (receipt) {
    const { isReturn } = application;
    const title = isReturn ? words.received.again(receipt.reference) : words.received.title;
    return (
      <Screen title={title} visit={`received ${isReturn}`} status="">
        <Suspense>
          <ReceivedScreen
            island={island}
            receipt={receipt}
            answers={application.sentAnswers}
            onStartOver={application.startOver}
          />
        </Suspense>
      </Screen>
    );
  }
  if (delivery.state === 'failed') {
    return (
      <Screen title={words.failure[delivery.kind].title} visit="failed" isError status="">
        <FailureScreen
          kind={delivery.kind}
          messages={delivery.messages ?? []}
          reference={application.reference}
          email={island.admissionsEmail}
          onRetry={application.send}
          onBack={application.backToAnswers}
          onDownload={application.downloadAnswers}
        />
      </Screen>
    );
  }
  if (delivery.state === 'already' && delivery.reference) {
    return (
      <Screen title={words.already.title} visit="already" status="">
        <p>{words.already.text(delivery.reference)}</p>
        <div className="application__buttons">
          <button className="button" type="button" onClick={application.sendCorrection}>
            {words.already.correct}
          </button>
        </div>
      </Screen>
    );
  }

  const errorOf = (name: string) => form.formState.errors[name]?.message ?? null;
  const names = step.id === CHECK ? Object.keys(form.formState.errors) : step.names;
  const errors: SummaryError[] = [
    ...names.flatMap((name) => {
      const message = errorOf(name);
      return message === null ? [] : [{ name, message }];
    }),
    ...application.generalErrors.map((message) => ({ name: null, message })),
  ];
  const stepOf = (name: string) => steps.find((one) => one.names.includes(name))?.id ?? step.id;
  const fieldsHere = shown.filter(({ name }) => step.names.includes(name));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    application.submit(event.currentTarget);
  };

  let content: ReactNode = null;
  if (step.id === SITUATION) {
    content = (
      <SituationScreen
        island={island}
        chosen={questions.way}
        register={form.register}
        error={errorOf('way')}
      />
    );
  } else if (step.id === CHECK) {
    const groups = checkGroups(
      steps,
      shown,
      (fields) => printedAnswers(fields, questions.values()),
      questions.way?.label ?? '',
      errorOf,
    );
    content = (
      <CheckScreen
        groups={groups}
        onChange={(id, name) => showQuestion(id, name, errorOf(name) !== null)}
      />
    );
  }
  return (
    <Screen
      title={step.title}
      visit={`${step.id} ${address.visit}`}
      isError={errors.length > 0}
      status={application.status}
      place={
        <div className="application__place">
          <p>
            {words.step(stepNumber, steps.length)} · {keptText(keeper, island.locale)}
          </p>
          <progress
            className="application__progress"
            aria-hidden="true"
            max={steps.length}
            value={stepNumber}
          />
        </div>
      }
      summary={
        <ErrorSummary
          errors={errors}
          attempt={application.attempt}
          addressOf={(name) => `#${stepOf(name)}`}
          onFollow={(name) => showQuestion(stepOf(name), name, true)}
        />
      }
    >
      {step.intro && <p className="form__intro">{step.intro}</p>}
      {step.id === SITUATION && <p className="form__intro">{words.situation.lead}</p>}
      {step.id === CHECK && <p className="form__intro">{words.check.lead}</p>}
      {notes.length > 0 && (
        <div className="application__notes">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      {stepNumber === 1 && (
        <KeepAnswers
          keeper={keeper}
          locale={island.locale}
          onKeep={application.setKept}
          onLoad={application.loadFile}
        />
      )}
      <form className="form" noValidate onSubmit={submit}>
        <div className="form__apart" aria-hidden="true">
          <label>
            {words.honeypot}
            <input
              type="text"
              tabIndex={-1}
              autoComplete="off"
              {...form.register(HONEYPOT_FIELD)}
            />
          </label>
        </div>
        {content}
        {fieldsHere.map((field) => (
          <Question
            key={field.name}
            field={field}
            register={form.register}
            error={errorOf(field.name)}
            initialText={String(form.getValues(field.name) ?? '')}
          />
        ))}
        <EmailSuggestion address={application.suggestion} onAccept={application.acceptSuggestion} />
        {step.id === CHECK && <p className="form__note">{words.check.destination}</p>}
        <div className="form__actions">
          <button className="button" type="submit">
            {step.id === CHECK ? words.check.send : words.continue}
          </button>
        </div>
      </form>
      <FormLinks
        back={stepBefore(steps, step.id)}
        isDeleting={isDeleting}
        onSave={application.saveFile}
        onDelete={(answer) => {
          setDeleting(answer === 'ask');
          if (answer === 'yes') application.deleteAnswers();
        }}
      />
    </Screen>
  );
}

function focusQuestion(name: string): void {
  const id = controlId(name);
  (document.getElementById(`${id}-1`) ?? document.getElementById(id))?.focus();
}
