/** The receipt of an application that was acknowledged, for as long as the tab is open. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { readStored, removeStored, store } from '#browser/storage.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import type { DraftKeeper } from '../keeping/keeper.ts';
import { keepPending, readPending } from '../keeping/pending.ts';
import { storageKeys } from '../keeping/storage-keys.ts';
import type { Application } from '../use-application.ts';
import type { PrintedAnswer } from './checked-answers.ts';
import { decodeReceipt, type Receipt } from './receipt.ts';

export type Receipts = ReturnType<typeof useReceipt>;

export function useReceipt(
  island: ApplicationIsland,
  { isSent, wasSent, endWithReceipt, forgetReceipt }: Application['ending'],
  keeper: DraftKeeper,
) {
  const keys = storageKeys(island.base, island.program.id);
  const [kept, setKept] = useState<Receipt | null>(null);
  // Of an earlier visit, or of another tab.
  const stored = useMemo(
    () => (isSent ? decodeReceipt(readStored('tab', keys.receipt) ?? '') : null),
    [isSent, keys.receipt],
  );
  const receipt = kept ?? stored;
  const [answers, setAnswers] = useState<readonly PrintedAnswer[] | null>(null);
  const isOver = useRef(receipt !== null);
  const [hasLeft, setLeft] = useState(false);
  const isUnreadable = isSent && receipt === null;
  useEffect(() => {
    if (isUnreadable) forgetReceipt();
  }, [isUnreadable, forgetReceipt]);
  useEffect(() => {
    const note = () => setLeft(isOver.current);
    addEventListener('popstate', note);
    return () => removeEventListener('popstate', note);
  }, []);
  return {
    receipt,
    /** What was sent, until the page is left; null after that. */
    answers,
    /** The applicant has come back to an application that was sent before. */
    isReturn: (wasSent && kept === null) || hasLeft,
    /** Keeps a receipt, and deletes the answers. */
    keep(next: Receipt, sent: readonly PrintedAnswer[]) {
      isOver.current = true;
      setKept(next);
      setAnswers(sent);
      const text = JSON.stringify(next);
      store('tab', keys.receipt, text);
      // Other tabs with the same answers hear of it, before the answers go.
      const pending = readPending(keys.pending);
      if (pending) keepPending(keys.pending, { ...pending, receipt: text });
      history.replaceState(null, '', '#received');
      keeper.remove();
      endWithReceipt();
    },
    startOver() {
      removeStored('tab', keys.receipt);
      removeStored('device', keys.pending);
      location.assign(location.pathname);
    },
  };
}
