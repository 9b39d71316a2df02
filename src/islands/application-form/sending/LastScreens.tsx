/** The screens after the questions: the check, and what came of sending. */
import type { Around } from '../FormScreen.tsx';
import type { Kept } from '../kept.ts';
import type { Application } from '../use-application.ts';
import { CheckScreen } from './CheckScreen.tsx';
import { AlreadyScreen, FailureScreen } from './FailureScreen.tsx';
import { ReceivedScreen } from './ReceivedScreen.tsx';
import { UnknownScreen } from './UnknownScreen.tsx';
import { useReceipt } from './use-receipt.ts';
import { useSending } from './use-sending.ts';

interface Props {
  readonly application: Application;
  readonly kept: Kept;
  readonly around: Around;
  /** False while another screen is in front. */
  readonly isShown: boolean;
}

export function LastScreens({ application, kept, around, isShown }: Props) {
  const { island, questions, place, problems, notices, delivery, ending } = application;
  const receipts = useReceipt(island, ending, kept.keeper);
  const sending = useSending(application, kept.keeper, receipts.keep);
  if (!isShown) return null;
  const { receipt } = receipts;
  if (receipt !== null) return <ReceivedScreen {...{ island, receipts, receipt }} />;
  const { now } = delivery;
  const onBack = () => delivery.set({ state: 'idle' });
  if (now.state === 'unknown') {
    return <UnknownScreen {...{ island, questions, sending, receipts, onBack }} delivery={now} />;
  }
  if (now.state === 'failed') {
    return <FailureScreen {...{ island, questions, sending, onBack }} failure={now} />;
  }
  if (now.state === 'already' && now.reference) {
    return <AlreadyScreen reference={now.reference} sending={sending} />;
  }
  const { ChangedQuestions } = kept.parts;
  return (
    <CheckScreen
      {...{ island, questions, place, problems, notices, around }}
      delivery={now}
      heard={<ChangedQuestions changed={null} heard={notices.heard} />}
      onSend={sending.send}
    />
  );
}
