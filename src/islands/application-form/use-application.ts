/** The state of the form, in parts: each screen names those that it needs. */
import { useEffect, useRef, useState } from 'react';
import { readStored, removeStored } from '#browser/storage.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import type { FormValues, Taken } from './asking/plain-forms.ts';
import { useQuestions } from './asking/use-questions.ts';
import { readPending } from './keeping/pending.ts';
import type { Restored } from './keeping/restore-answers.ts';
import { storageKeys } from './keeping/storage-keys.ts';
import type { Autosave } from './keeping/use-autosave.ts';
import type { Delivery } from './sending/delivery.ts';
import { usePlace } from './use-place.ts';

/** What the form begins with: kept answers, then what was typed into the plain form. */
export interface Beginning {
  readonly restored: Restored | null;
  readonly taken: Taken;
}

export type Application = ReturnType<typeof useApplication>;

export function useApplication(island: ApplicationIsland, { restored, taken }: Beginning) {
  const keys = storageKeys(island.base, island.program.id);
  /** null until what keeps the answers is loaded. */
  const autosave = useRef<Autosave>(null);
  const values: FormValues = { ...restored?.values, ...taken.values };
  const form = taken.form ?? restored?.form ?? null;
  const questions = useQuestions(island, values, form, () => autosave.current?.later());
  const place = usePlace(questions.steps, taken.focus?.name ?? null);
  const { visit } = place.address;
  const { forgetErrors } = questions;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every change of screen
  useEffect(() => {
    if (visit > 0) forgetErrors();
  }, [visit]);
  const problems = useProblems();
  const notices = useNotices(restored?.notes ?? []);
  const ending = useEnding(keys.receipt);
  const [now, set] = useState<Delivery>(() =>
    ending.isSent ? { state: 'idle' } : deliveryBefore(keys.pending, restored),
  );
  return { island, questions, place, problems, notices, delivery: { now, set }, ending, autosave };
}

/** What went wrong when going on, beside the messages of the questions. */
function useProblems() {
  /** Rises with every attempt to go on that failed. */
  const [attempt, setAttempt] = useState(0);
  /** Errors about the application as a whole. */
  const [general, setGeneral] = useState<readonly string[]>([]);
  return {
    attempt,
    general,
    /** Shows what is wrong, with the focus on its summary. */
    show(found: readonly string[] = []) {
      setGeneral(found);
      setAttempt((before) => before + 1);
    },
    clear: () => setGeneral([]),
  };
}

/** What the applicant should know of their answers: restored, set aside, changed in another tab. */
function useNotices(first: readonly string[]) {
  const [notes, setNotes] = useState(first);
  /** Labels of the answers that another tab has changed. */
  const [heard, setHeard] = useState<readonly string[]>([]);
  const noteHeard = (labels: readonly string[]) =>
    setHeard((before) => [...new Set([...before, ...labels])]);
  return { notes, setNotes, heard, noteHeard };
}

/** Whether there is a receipt; then no answer is kept any more. */
function useEnding(key: string) {
  const [isSent, setSent] = useState(() => readStored('tab', key) !== null);
  const isOver = useRef(isSent);
  /** It was sent before this page was opened. */
  const [wasSent] = useState(isSent);
  const set = (isNow: boolean) => {
    isOver.current = isNow;
    setSent(isNow);
  };
  return {
    isSent,
    wasSent,
    /** At this very moment, whatever is on the screen. */
    isOver: () => isOver.current,
    /** From now on nothing is kept but the receipt. */
    endWithReceipt: () => set(true),
    /** Goes on as if nothing had been sent; for a receipt that cannot be read. */
    forgetReceipt() {
      removeStored('tab', key);
      set(false);
    },
  };
}

/** Where an application was sent and nothing was heard, whoever comes back reads that first. */
function deliveryBefore(key: string, restored: Restored | null): Delivery {
  const pending = readPending(key);
  if (pending === null || pending.receipt !== null) return { state: 'idle' };
  const { submissionId, reference } = pending;
  const draftId = restored?.submissionId ?? null;
  if (draftId !== null && draftId !== submissionId) return { state: 'idle' };
  return { state: 'unknown', submissionId, reference, hasAnswers: draftId !== null };
}
