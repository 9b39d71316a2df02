/** The state that every screen of the form shares: answers, place, problems, what is being sent. */
import { useEffect, useRef, useState } from 'react';
import { readStored, removeStored } from '#browser/storage.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { useChangedQuestions } from './asking/use-changed-questions.ts';
import { useQuestions } from './asking/use-questions.ts';
import { useShownQuestion } from './asking/use-shown-question.ts';
import type { Beginning } from './beginning.ts';
import { readPending } from './keeping/pending.ts';
import { storageKeys } from './keeping/storage-keys.ts';
import type { Autosave } from './keeping/use-autosave.ts';
import type { Delivery } from './sending/delivery.ts';
import { usePlace } from './use-place.ts';

export type Application = ReturnType<typeof useApplication>;

export function useApplication(island: ApplicationIsland, beginning: Beginning) {
  const keys = storageKeys(island.base, island.program.id);
  /** null until what keeps the answers is loaded. */
  const autosave = useRef<Autosave>(null);
  const later = () => autosave.current?.later();
  const questions = useQuestions(island, beginning.values, beginning.form, later);
  const place = usePlace(questions.steps, beginning.focused);
  const [notes, setNotes] = useState(beginning.restored?.notes ?? []);
  /** Labels of the answers that another tab has changed. */
  const [heard, setHeard] = useState<readonly string[]>([]);
  const [isSent, setSent] = useState(() => readStored('tab', keys.receipt) !== null);
  const isOver = useRef(isSent);
  const [wasSent] = useState(isSent);
  const [delivery, setDelivery] = useState<Delivery>(() =>
    isSent ? { state: 'idle' } : deliveryBefore(keys.pending, beginning),
  );

  /** Rises with every attempt to go on that failed. */
  const [attempt, setAttempt] = useState(0);
  /** Errors about the application as a whole. */
  const [generalErrors, setGeneralErrors] = useState<readonly string[]>([]);
  const { visit } = place.address;
  const changed = useChangedQuestions(questions, visit);
  const { forgetErrors } = questions;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every change of screen
  useEffect(() => {
    if (visit > 0) forgetErrors();
  }, [visit]);

  const showQuestion = useShownQuestion(place);

  return {
    island,
    questions,
    ...place,
    formId: questions.definition?.id ?? null,
    notes,
    setNotes,
    heard,
    noteHeard: (labels: readonly string[]) =>
      setHeard((before) => [...new Set([...before, ...labels])]),
    changed,
    delivery,
    setDelivery,
    attempt,
    generalErrors,
    /** Shows what is wrong, with the focus on its summary. */
    showErrors(general: readonly string[] = []) {
      setGeneralErrors(general);
      setAttempt((before) => before + 1);
    },
    clearGeneralErrors: () => setGeneralErrors([]),
    showQuestion,
    /** There is a receipt; no answer is kept any more. */
    isSent,
    /** It was sent before this page was opened. */
    wasSent,
    /** The same at this very moment, whatever is on the screen. */
    isOver: () => isOver.current,
    autosave,
    save: () => autosave.current?.now(),
    /** From now on nothing is kept but the receipt. */
    endWithReceipt() {
      isOver.current = true;
      setSent(true);
    },
    /** Goes on as if nothing had been sent; for a receipt that cannot be read. */
    forgetReceipt() {
      isOver.current = false;
      removeStored('tab', keys.receipt);
      setSent(false);
    },
  };
}

/** Where an application was sent and nothing was heard, whoever comes back reads that first. */
function deliveryBefore(key: string, { restored }: Beginning): Delivery {
  const pending = readPending(key);
  if (pending === null || pending.receipt !== null) return { state: 'idle' };
  const { submissionId, reference } = pending;
  const draftId = restored?.submissionId ?? null;
  if (draftId !== null && draftId !== submissionId) return { state: 'idle' };
  return { state: 'unknown', submissionId, reference, hasAnswers: draftId !== null };
}
