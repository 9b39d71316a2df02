/** What happened, whether we have the application, what to do. */
import { applicationSendingWords } from '#words/application-sending.ts';
import { answersText } from '../keeping/answers-text.ts';
import { download } from '../keeping/download.ts';
import { Screen } from '../Screen.tsx';
import type { Application } from '../use-application.ts';
import { checkedAnswers } from './checked-answers.ts';
import type { Delivery } from './delivery.ts';
import type { Sending } from './use-sending.ts';

const { failure: words, file, check } = applicationSendingWords;

interface Props {
  readonly application: Application;
  readonly failure: Extract<Delivery, { state: 'failed' }>;
  readonly sending: Sending;
}

export function FailureScreen({ application, failure, sending }: Props) {
  const { kind, messages = [] } = failure;
  const { program, admissionsEmail } = application.island;
  const downloadAnswers = () => {
    const heads = [file.title(program.title), file.notSent];
    const text = answersText(heads, checkedAnswers(application.questions), check.notProvided);
    download(file.name(program.id), 'text/plain', text);
  };
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
      {kind === 'unknown' && sending.reference && <p>{words.reference(sending.reference)}</p>}
      <div className="application__buttons">
        <button className="button" type="button" onClick={sending.send}>
          {words.retry}
        </button>
        <button className="button button--quiet" type="button" onClick={downloadAnswers}>
          {words.download}
        </button>
      </div>
      <p>
        {words.contact} <a href={`mailto:${admissionsEmail}`}>{admissionsEmail}</a>
      </p>
      <p>
        <button
          className="application__link"
          type="button"
          onClick={() => application.setDelivery({ state: 'idle' })}
        >
          {words.backToAnswers}
        </button>
      </p>
    </Screen>
  );
}
