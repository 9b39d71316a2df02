/** Other answers were sent under the same id before: those stand, these can follow as a correction. */
import { applicationSendingWords } from '#words/application-sending.ts';
import { Screen } from '../Screen.tsx';

const words = applicationSendingWords.already;

interface Props {
  /** Of the application that was stored first. */
  readonly reference: string;
  readonly onCorrect: () => void;
  /** For whoever did not send the first one. */
  readonly onNew: () => void;
}

export function AlreadyScreen({ reference, onCorrect, onNew }: Props) {
  return (
    <Screen title={words.title} visit="already" status="">
      <p>{words.text(reference)}</p>
      <div className="application__buttons">
        <button className="button" type="button" onClick={onCorrect}>
          {words.correct}
        </button>
        <button className="button button--quiet" type="button" onClick={onNew}>
          {words.asNew}
        </button>
      </div>
    </Screen>
  );
}
