/** The receipt of an application that was acknowledged, for as long as the tab is open. */
import { useEffect, useRef, useState } from 'react';
import type { PrintedAnswer } from '../asking/printed-answers.ts';
import { readStored, removeStored, storageKeys, store } from '../keeping/storage.ts';
import type { Application } from '../use-application.ts';
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

export function useReceipt({
  island,
  isSent,
  endWithReceipt,
  forgetReceipt,
}: Application): Receipts {
  const key = storageKeys(island.base, island.program.id).receipt;
  const [receipt, setReceipt] = useState(() =>
    isSent ? decodeReceipt(readStored('tab', key) ?? '') : null,
  );
  const [answers, setAnswers] = useState<readonly PrintedAnswer[] | null>(null);
  const isOver = useRef(receipt !== null);
  const [isReturn, setReturn] = useState(receipt !== null);
  const isUnreadable = isSent && receipt === null;
  useEffect(() => {
    if (isUnreadable) forgetReceipt();
  }, [isUnreadable, forgetReceipt]);
  useEffect(() => {
    const note = () => setReturn(isOver.current);
    addEventListener('popstate', note);
    return () => removeEventListener('popstate', note);
  }, []);
  return {
    receipt,
    answers,
    isReturn,
    keep(kept, sent) {
      isOver.current = true;
      setReceipt(kept);
      setAnswers(sent);
      store('tab', key, encodeReceipt(kept));
      history.replaceState(null, '', '#received');
      endWithReceipt();
    },
    startOver() {
      removeStored('tab', key);
      location.assign(location.pathname);
    },
  };
}
