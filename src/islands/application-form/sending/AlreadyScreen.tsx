/** Other answers were sent under the same id before: those stand, these can follow as a correction. */
import { applicationSendingWords } from '#words/application-sending.ts';
import { Screen } from '../Screen.tsx';

const words = applicationSendingWords.already;

interface Props {
  /** Of the application that was stored first. */
  readonly reference: string;
  readonly onCorrect: () => void;
}

export function AlreadyScreen({ reference, onCorrect }: Props) {
  return (
    <Screen title={words.title} visit="already" status="">
      <p>{words.text(reference)}</p>
      <div className="application__buttons">
        <button className="button" type="button" onClick={onCorrect}>
          {words.correct}
        </button>
      </div>
    </Screen>
  );
}
