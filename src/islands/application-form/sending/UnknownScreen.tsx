/**
 * An application was sent before this page was opened, and its answer was lost: what is known of
 * it, and the ways to find out.
 */
import { useState } from 'react';
import { machineNow } from '#browser/clock.ts';
import { removeStored } from '#browser/storage.ts';
import { addresses, href } from '#domain/addresses.ts';
import { shownReference } from '#domain/shown-reference.ts';
import { applicationSendingWords } from '#words/application-sending.ts';
import { storageKeys } from '../keeping/storage-keys.ts';
import { Screen } from '../Screen.tsx';
import type { Application } from '../use-application.ts';
import { checkedAnswers } from './checked-answers.ts';
import type { Delivery } from './delivery.ts';
import { DownloadAnswers, WayOut } from './FailureScreen.tsx';
import type { Receipts } from './use-receipt.ts';
import type { Sending } from './use-sending.ts';

const { failure: words, asking } = applicationSendingWords;

interface Props extends Pick<Application, 'island' | 'questions'> {
  readonly delivery: Extract<Delivery, { state: 'unknown' }>;
  readonly sending: Sending;
  readonly receipts: Receipts;
  readonly onBack: () => void;
}

export function UnknownScreen(props: Props) {
  const { island, questions, delivery, sending, receipts, onBack } = props;
  const { submissionId, reference, hasAnswers } = delivery;
  const [told, setTold] = useState<keyof typeof asking.told | null>(null);
  const receiptPage = href(addresses.receiptPage, island.base);
  const ask = async () => {
    setTold('asking');
    const question = `${href(addresses.arrived, island.base)}?id=${submissionId}`;
    try {
      const reply = await fetch(question, { cache: 'no-store' });
      const text = reply.ok ? await reply.text() : '';
      setTold(text === 'arrived' || text === 'not here' ? text : 'failed');
      if (text === 'arrived' && reference) {
        const answers = hasAnswers ? checkedAnswers(questions, island.locale) : [];
        // Whether it is late, when admissions decides and if a mail comes, only the page of the receiver knows.
        const rest = { isLate: false, decisionBy: null, way: null, mail: null, isAsked: true };
        const address = `${receiptPage}?reference=${reference}`;
        receipts.keep({ ...rest, reference, sentAt: machineNow(), address }, answers);
      }
    } catch {
      setTold('failed');
    }
  };
  const startOver = () => {
    removeStored('device', storageKeys(island.base, island.program.id).pending);
    onBack();
  };
  // What is not complete cannot be sent again; what was sent was complete.
  const maySend = hasAnswers && questions.definition !== null;
  return (
    <Screen title={words.unknown.title} visit="unknown" isError status="">
      <p>{hasAnswers ? words.unknown.text : asking.gone}</p>
      {reference && <p>{words.reference(shownReference(reference))}</p>}
      <p role="status">
        {told && asking.told[told]}{' '}
        {told === 'not here' && (hasAnswers ? asking.again : asking.anew)}
      </p>
      <div className="application__buttons">
        {maySend && told !== 'arrived' && (
          <button className="button" type="button" onClick={sending.send}>
            {words.retry}
          </button>
        )}
        {island.formEndpoint === null && told !== 'arrived' && (
          <button className="button button--quiet" type="button" onClick={ask}>
            {asking.ask}
          </button>
        )}
        {hasAnswers && <DownloadAnswers island={island} questions={questions} />}
        {!hasAnswers && (
          <button className="button button--quiet" type="button" onClick={startOver}>
            {asking.startOver}
          </button>
        )}
      </div>
      <WayOut email={island.admissionsEmail} onBack={onBack} />
    </Screen>
  );
}
