/** A screen that asks one topic of the form, or the first one, which asks for the situation. */
import { applicationFormWords as words } from '#words/application-form.ts';
import { type Around, FormScreen } from '../FormScreen.tsx';
import type { Kept } from '../kept.ts';
import { START } from '../steps.ts';
import type { Application } from '../use-application.ts';
import { Start } from './Start.tsx';
import { useGoingOn } from './use-going-on.ts';

interface Props
  extends Pick<
    Application,
    'island' | 'questions' | 'place' | 'problems' | 'notices' | 'autosave'
  > {
  readonly kept: Kept | null;
  readonly around: Around;
  /** Answers were there before this page was opened. */
  readonly isRestored: boolean;
}

export function QuestionScreen({ kept, around, isRestored, ...application }: Props) {
  const { island, questions, place, problems, notices } = application;
  const { step, address } = place;
  const isStart = step.id === START;
  const isFirstVisit = isStart && address.visit === 0;
  const parts = kept?.parts;
  const { changed, suggestion, submit, acceptSuggestion } = useGoingOn(
    application,
    isFirstVisit && isRestored,
    parts?.likelyAddress,
  );
  return (
    <FormScreen
      {...{ questions, place, problems, notices }}
      around={around}
      // Said where personal answers begin, and nowhere else.
      privacy={step.names.includes('email') ? island.destination : null}
      status={parts && <parts.ChangedQuestions changed={changed} heard={notices.heard} />}
      foot={parts && <parts.EmailSuggestion address={suggestion} onAccept={acceptSuggestion} />}
      button={isFirstVisit && !isRestored ? words.start.go : words.continue}
      onSubmit={submit}
    >
      {isStart && (
        <Start
          key={address.visit}
          island={island}
          questions={questions}
          isChanging={address.returnTo !== null}
          card={around.card}
        />
      )}
    </FormScreen>
  );
}
