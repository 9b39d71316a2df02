/** The receipt of an application that was acknowledged, for as long as the tab is open. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { readStored, removeStored, store } from '#browser/storage.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import type { DraftKeeper } from '../keeping/keeper.ts';
import { keepPending, readPending } from '../keeping/pending.ts';
import { storageKeys } from '../keeping/storage-keys.ts';
import type { Ending } from '../use-application.ts';
import type { PrintedAnswer } from './checked-answers.ts';
import { decodeReceipt, encodeReceipt, type Receipt } from './receipt.ts';

export interface Receipts {
  readonly receipt: Receipt | null;
  /** What was sent, until the page is left; null after that. */
  readonly answers: readonly PrintedAnswer[] | null;
  /** The applicant has come back to an application that was sent before. */
  readonly isReturn: boolean;
  /** Keeps a receipt, and deletes the answers. */
  keep(receipt: Receipt, answers: readonly PrintedAnswer[]): void;
  startOver(): void;
}

export function useReceipt(
  island: ApplicationIsland,
  { isSent, wasSent, endWithReceipt, forgetReceipt }: Ending,
  keeper: DraftKeeper,
): Receipts {
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
    answers,
    isReturn: (wasSent && kept === null) || hasLeft,
    keep(next, sent) {
      isOver.current = true;
      setKept(next);
      setAnswers(sent);
      const text = encodeReceipt(next);
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
