/** The screens after the questions: the check, and what came of sending. */
import type { Kept } from '../kept.ts';
import type { Application } from '../use-application.ts';
import { AlreadyScreen } from './AlreadyScreen.tsx';
import { CheckScreen } from './CheckScreen.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { ReceivedScreen } from './ReceivedScreen.tsx';
import { UnknownScreen } from './UnknownScreen.tsx';
import { useReceipt } from './use-receipt.ts';
import { useSending } from './use-sending.ts';

interface Props {
  readonly application: Application;
  readonly kept: Kept;
  /** False while another screen is in front. */
  readonly isShown: boolean;
}

export function LastScreens({ application, kept, isShown }: Props) {
  const receipts = useReceipt(application, kept.keeper);
  const sending = useSending(application, kept.keeper, receipts.keep);
  const { delivery } = application;
  if (!isShown) return null;
  const { receipt } = receipts;
  if (receipt !== null) {
    return <ReceivedScreen island={application.island} receipts={receipts} receipt={receipt} />;
  }
  if (delivery.state === 'unknown') {
    return <UnknownScreen {...{ application, delivery, sending, receipts }} />;
  }
  if (delivery.state === 'failed') {
    return <FailureScreen application={application} failure={delivery} sending={sending} />;
  }
  if (delivery.state === 'already' && delivery.reference) {
    return (
      <AlreadyScreen
        reference={delivery.reference}
        onCorrect={sending.sendCorrection}
        onNew={sending.sendAsNew}
      />
    );
  }
  return <CheckScreen application={application} kept={kept} onSend={sending.send} />;
}
