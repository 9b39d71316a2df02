/** A screen that asks: the situation, or one topic of the form. */
import { wayQuestion } from '#forms/way-question.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { FormFacts } from '../FormFacts.tsx';
import { FormScreen } from '../FormScreen.tsx';
import type { Kept } from '../kept.ts';
import { SITUATION } from '../steps.ts';
import type { Application } from '../use-application.ts';
import { useGoingOn } from '../use-going-on.ts';
import { PREFIX, Question } from './Question.tsx';

interface Props {
  readonly application: Application;
  readonly kept: Kept | null;
}

export function QuestionScreen({ application, kept }: Props) {
  const parts = kept?.parts;
  const { suggestion, submit, acceptSuggestion } = useGoingOn(application, parts?.likelyAddress);
  const { island, questions, step, stepNumber } = application;
  const { answers, way, errors } = questions;
  const groups = island.cohorts.map(({ title, ways }) => ({ title, choices: ways }));
  const isSituation = step.id === SITUATION;
  return (
    <FormScreen
      application={application}
      kept={kept}
      intro={isSituation ? island.choosing.lead : null}
      foot={parts && <parts.EmailSuggestion address={suggestion} onAccept={acceptSuggestion} />}
      button={words.continue}
      onSubmit={submit}
    >
      {stepNumber === 1 && !isSituation && !way && (
        <div className="application__meaning">
          <FormFacts form={island.forms[0]} />
        </div>
      )}
      {isSituation && (
        <Question
          question={{ ...wayQuestion(island.choosing.title, groups, PREFIX), isLabelSeen: false }}
          answers={answers}
          error={errors.get('way') ?? null}
        />
      )}
      {(isSituation || (stepNumber === 1 && way)) && parts && (
        <parts.SituationMeaning island={island} way={way} />
      )}
    </FormScreen>
  );
}
