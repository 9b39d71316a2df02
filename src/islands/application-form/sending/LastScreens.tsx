/**
 * The screens after the questions: the check, and what came of sending. With them comes the question
 * about an address with a slip, which the form can do without.
 */
import type { Application } from '../use-application.ts';
import { AlreadyScreen } from './AlreadyScreen.tsx';
import { CheckScreen } from './CheckScreen.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { ReceivedScreen } from './ReceivedScreen.tsx';
import { UnknownScreen } from './UnknownScreen.tsx';
import { useReceipt } from './use-receipt.ts';
import { useSending } from './use-sending.ts';

export { EmailSuggestion } from '../asking/EmailSuggestion.tsx';
export { likelyAddress } from '../asking/email-typo.ts';

interface Props {
  readonly application: Application;
  /** False while another screen is in front. */
  readonly isShown: boolean;
}

export function LastScreens({ application, isShown }: Props) {
  const receipts = useReceipt(application);
  const sending = useSending(application, receipts.keep);
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
  return <CheckScreen application={application} onSend={sending.send} />;
}
