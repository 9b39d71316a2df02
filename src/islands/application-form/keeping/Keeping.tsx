/**
 * What keeps answers, hears other tabs and knows files. It comes in a file of its own, soon after the
 * first screen is there, and with it what questions can do without for a moment: what is applied for, by
 * when and at which price, the question about an address with a slip, what a choice does to other answers.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { store } from '#browser/storage.ts';
import { applicationKeepingWords as words } from '#words/application-keeping.ts';
import type { FormValues } from '../asking/plain-forms.ts';
import type { Application } from '../use-application.ts';
import type { DraftKeeper } from './keeper.ts';
import { showNewer } from './kept-answers.ts';
import { readPending } from './pending.ts';
import { storageKeys } from './storage-keys.ts';
import { useAutosave } from './use-autosave.ts';

export { EmailSuggestion, likelyAddress } from '../asking/EmailSuggestion.tsx';
export { Summary } from '../asking/Summary.tsx';
export { createKeeper } from './keeper.ts';
export { saveAnswers } from './kept-answers.ts';
export { ChangedQuestions, SavedAt, SaveLater } from './SaveLater.tsx';

interface Props
  extends Pick<
    Application,
    'island' | 'questions' | 'notices' | 'delivery' | 'ending' | 'autosave'
  > {
  readonly keeper: DraftKeeper;
}

/** Keeps the answers for as long as it is on the page. It shows nothing itself. */
export function Keeping(props: Props): ReactNode {
  const { island, questions, notices, delivery, ending, autosave, keeper } = props;
  const { answers, formId } = questions;
  const keys = storageKeys(island.base, island.program.id);
  const show = (newer: FormValues) => showNewer({ island, questions, notices }, newer);
  autosave.current = useAutosave(() => {
    if (!ending.isOver()) show(keeper.save(answers.all(), formId));
  });

  const listen = (key: string | null) => {
    if (ending.isOver()) return;
    const pending = readPending(keys.pending);
    if (pending?.receipt && pending.submissionId === keeper.submissionId()) {
      store('tab', keys.receipt, pending.receipt);
      delivery.set({ state: 'idle' });
      keeper.remove();
      ending.endWithReceipt();
    } else if (key === keys.draft) {
      const newer = keeper.hear(answers.all());
      if (newer === null) notices.setNotes([words.removedElsewhere]);
      else show(newer);
    }
  };
  const listener = useRef(listen);
  listener.current = listen;
  useEffect(() => {
    const hear = ({ key }: StorageEvent) => listener.current(key);
    // A tab that was frozen has missed what others wrote.
    const wake = () => {
      if (!document.hidden) listener.current(null);
    };
    addEventListener('storage', hear);
    document.addEventListener('visibilitychange', wake);
    return () => {
      removeEventListener('storage', hear);
      document.removeEventListener('visibilitychange', wake);
    };
  }, []);
  return null;
}
