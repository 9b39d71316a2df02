/** What happened, whether we have the application, what to do. */
import { applicationFormWords as words } from '#words/application-form.ts';

export type FailureKind = keyof typeof words.failure &
  ('offline' | 'unknown' | 'blocked' | 'notStored' | 'refused' | 'waited');

interface Props {
  readonly kind: FailureKind;
  /** null where it is certain that nothing arrived, or none could be made. */
  readonly reference: string | null;
  /** What the receiver or the form service said, in words an applicant can act on. */
  readonly messages: readonly string[];
  readonly email: string;
  readonly onRetry: () => void;
  readonly onBack: () => void;
  readonly onDownload: () => void;
}

export function FailureScreen(props: Props) {
  const { kind, reference, messages, email, onRetry, onBack, onDownload } = props;
  const { failure } = words;
  return (
    <>
      <p>{failure[kind].text}</p>
      {messages.length > 0 && (
        <ul>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {kind === 'unknown' && reference && <p>{failure.reference(reference)}</p>}
      <div className="application__buttons">
        <button className="button" type="button" onClick={onRetry}>
          {failure.retry}
        </button>
        <button className="button button--quiet" type="button" onClick={onDownload}>
          {failure.download}
        </button>
      </div>
      <p>
        {failure.contact} <a href={`mailto:${email}`}>{email}</a>
      </p>
      <p>
        <button className="application__link" type="button" onClick={onBack}>
          {failure.backToAnswers}
        </button>
      </p>
    </>
  );
}
