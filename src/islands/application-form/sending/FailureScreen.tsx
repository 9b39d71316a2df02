/** What happened, whether we have the application, what to do. */
import { applicationSendingWords } from '#words/application-sending.ts';
import { Screen } from '../Screen.tsx';
import type { Application } from '../use-application.ts';
import type { Delivery } from './delivery.ts';
import type { Sending } from './use-sending.ts';
import { DownloadAnswers, WayOut } from './WayOut.tsx';

const { failure: words } = applicationSendingWords;

interface Props {
  readonly application: Application;
  readonly failure: Extract<Delivery, { state: 'failed' }>;
  readonly sending: Sending;
}

export function FailureScreen({ application, failure, sending }: Props) {
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
      {kind === 'unknown' && sending.reference && <p>{words.reference(sending.reference)}</p>}
      <div className="application__buttons">
        <button className="button" type="button" onClick={sending.send}>
          {words.retry}
        </button>
        <DownloadAnswers application={application} />
      </div>
      <WayOut application={application} />
    </Screen>
  );
}
