/** Sending as the form sees it: one at a time, and what is to be shown of it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import type { FailureKind } from './FailureScreen.tsx';
import type { Verdict } from './judge-answer.ts';

export type Delivery =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'waiting'; readonly seconds: number }
  | { readonly state: 'already'; readonly reference: string | null }
  | {
      readonly state: 'failed';
      readonly kind: FailureKind;
      readonly messages?: readonly string[];
    };

export interface Sending {
  readonly delivery: Delivery;
  setDelivery(delivery: Delivery): void;
  /** The verdict; null when nothing was sent because something is being sent already. */
  send(submissionId: string, body: Record<string, string | string[]>): Promise<Verdict | null>;
}

/** What the last screens need, together: an acknowledgement that cannot be shown helps nobody. */
async function loadLastScreens() {
  const [{ deliver }] = await Promise.all([import('./deliver.ts'), import('./ReceivedScreen.tsx')]);
  return deliver;
}

export function useSending({ base, formEndpoint }: ApplicationIsland): Sending {
  const [delivery, setDelivery] = useState<Delivery>({ state: 'idle' });
  const inFlight = useRef(false);
  const origin = (formEndpoint ?? location.origin + base).replace(/\/$/, '');

  useEffect(() => {
    // Soon, so that the train may enter its tunnel; a failure shows when it matters.
    loadLastScreens().catch(() => {});
    // A page out of the back/forward cache never shows a “Sending…” whose request is gone.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (!persisted || !inFlight.current) return;
      inFlight.current = false;
      setDelivery({ state: 'failed', kind: 'unknown' });
    };
    addEventListener('pageshow', wake);
    return () => removeEventListener('pageshow', wake);
  }, []);

  const send = useCallback(
    async (submissionId: string, body: Record<string, string | string[]>) => {
      if (inFlight.current) return null;
      inFlight.current = true;
      setDelivery({ state: 'sending' });
      const onWait = (seconds: number | null) =>
        setDelivery(seconds === null ? { state: 'sending' } : { state: 'waiting', seconds });
      try {
        const deliver = await loadLastScreens();
        return await deliver({ origin, submissionId, body, onWait });
      } catch {
        // The code for sending could not be loaded: nothing was sent.
        const why = navigator.onLine ? 'notStored' : 'offline';
        return { kind: 'failed', why } as const;
      } finally {
        inFlight.current = false;
      }
    },
    [origin],
  );
  return { delivery, setDelivery, send };
}

/** What the live region says of it. */
export function statusOf({ state, ...delivery }: Delivery): string {
  if (state === 'sending') return words.sending.now;
  if (state === 'waiting' && 'seconds' in delivery) return words.sending.waiting(delivery.seconds);
  return '';
}
