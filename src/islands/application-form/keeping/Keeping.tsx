/**
 * What keeps answers, hears other tabs and knows files. It comes in a file of its own, soon after the
 * first screen is there, and with it what questions can do without for a moment: what a situation means
 * in full, the question about an address with a slip.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { store } from '#browser/storage.ts';
import { applicationKeepingWords as words } from '#words/application-keeping.ts';
import type { FormValues } from '../asking/plain-forms.ts';
import type { Application } from '../use-application.ts';
import type { DraftKeeper } from './keeper.ts';
import { readPending } from './pending.ts';
import { showNewer } from './show-newer.ts';
import { storageKeys } from './storage-keys.ts';
import { useAutosave } from './use-autosave.ts';

export { EmailSuggestion } from '../asking/EmailSuggestion.tsx';
export { likelyAddress } from '../asking/email-typo.ts';
export { SituationMeaning } from '../asking/SituationMeaning.tsx';
export { ChangedQuestions } from './ChangedQuestions.tsx';
export { FormLinks } from './FormLinks.tsx';
export { keptText } from './KeepAnswers.tsx';
export { createKeeper } from './keeper.ts';
export { saveAnswers } from './kept-answers.ts';

interface Props {
  readonly application: Application;
  readonly keeper: DraftKeeper;
}

/** Keeps the answers for as long as it is on the page. It shows nothing itself. */
export function Keeping({ application, keeper }: Props): ReactNode {
  const { island, questions, formId, autosave, isOver } = application;
  const { answers } = questions;
  const keys = storageKeys(island.base, island.program.id);
  const show = (newer: FormValues) => showNewer(application, newer);
  autosave.current = useAutosave(() => {
    if (!isOver()) show(keeper.save(answers.all(), formId));
  });

  const listen = (key: string | null) => {
    if (isOver()) return;
    const pending = readPending(keys.pending);
    if (pending?.receipt && pending.submissionId === keeper.submissionId()) {
      store('tab', keys.receipt, pending.receipt);
      application.setDelivery({ state: 'idle' });
      keeper.remove();
      application.endWithReceipt();
    } else if (key === keys.draft) {
      const newer = keeper.hear(answers.all());
      if (newer === null) application.setNotes([words.removedElsewhere]);
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
