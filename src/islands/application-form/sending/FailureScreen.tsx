/** What happened, whether we have the application, what to do. */
import { shownReference } from '#domain/shown-reference.ts';
import { applicationSendingWords } from '#words/application-sending.ts';
import { download } from '../keeping/download.ts';
import { Screen } from '../Screen.tsx';
import type { Application } from '../use-application.ts';
import { answersText, checkedAnswers } from './checked-answers.ts';
import type { Delivery } from './delivery.ts';
import type { Sending } from './use-sending.ts';

const { failure: words, already, file, check } = applicationSendingWords;

type Answers = Pick<Application, 'island' | 'questions'>;

interface Props extends Answers {
  readonly failure: Extract<Delivery, { state: 'failed' }>;
  readonly sending: Sending;
  readonly onBack: () => void;
}

export function FailureScreen({ island, questions, failure, sending, onBack }: Props) {
  const { kind, messages = [] } = failure;
  return (
    <Screen title={words[kind].title} visit="failed" isError status="">
      <p>{words[kind].text}</p>
      {messages.length > 0 && (
        <ul>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {kind === 'unknown' && sending.reference && (
        <p>{words.reference(shownReference(sending.reference))}</p>
      )}
      <div className="application__buttons">
        <button className="button" type="button" onClick={sending.send}>
          {words.retry}
        </button>
        <DownloadAnswers island={island} questions={questions} />
      </div>
      <WayOut email={island.admissionsEmail} onBack={onBack} />
    </Screen>
  );
}

type AlreadyProps = Pick<Props, 'sending'> & { readonly reference: string };

/** Other answers were sent under the same id before: those stay, these can follow as a correction. */
export function AlreadyScreen({ reference, sending }: AlreadyProps) {
  return (
    <Screen title={already.title} visit="already" status="">
      <p>{already.text(shownReference(reference))}</p>
      <div className="application__buttons">
        <button className="button" type="button" onClick={sending.sendCorrection}>
          {already.correct}
        </button>
        <button className="button button--quiet" type="button" onClick={sending.sendAsNew}>
          {already.asNew}
        </button>
      </div>
    </Screen>
  );
}

export function DownloadAnswers({ island: { program, locale }, questions }: Answers) {
  const downloadAnswers = () => {
    const heads = [file.title(program.title), file.notSent];
    const text = answersText(heads, checkedAnswers(questions, locale), check.notProvided);
    download(file.name(program.id), 'text/plain', text);
  };
  return (
    <button className="button button--quiet" type="button" onClick={downloadAnswers}>
      {words.download}
    </button>
  );
}

/** Under every failure: how to reach admissions, and the way back to the answers. */
export function WayOut({ email, onBack }: { readonly email: string; readonly onBack: () => void }) {
  return (
    <>
      <p>
        {words.contact} <a href={`mailto:${email}`}>{email}</a>
      </p>
      <p>
        <button className="application__link" type="button" onClick={onBack}>
          {words.backToAnswers}
        </button>
      </p>
    </>
  );
}
