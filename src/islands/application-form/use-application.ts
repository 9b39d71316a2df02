/** The state that every screen of the form shares: answers, place, problems, what is being sent. */
import { useEffect, useRef, useState } from 'react';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { useQuestions } from './asking/use-questions.ts';
import { useShownQuestion } from './asking/use-shown-question.ts';
import type { Beginning } from './beginning.ts';
import { readStored, removeStored, storageKeys } from './keeping/storage.ts';
import { useAutosave } from './keeping/use-autosave.ts';
import { useDraft } from './keeping/use-draft.ts';
import type { Delivery } from './sending/delivery.ts';
import { usePlace } from './use-place.ts';

export type Application = ReturnType<typeof useApplication>;

export function useApplication(island: ApplicationIsland, beginning: Beginning) {
  const keeper = useDraft(island, beginning.restored);
  const questions = useQuestions(island, beginning.values, beginning.form);
  const { form, definition } = questions;
  const place = usePlace(questions.steps, beginning.focused);
  const [notes, setNotes] = useState(beginning.restored?.notes ?? []);
  const [delivery, setDelivery] = useState<Delivery>({ state: 'idle' });

  /** Rises with every attempt to go on that failed. */
  const [attempt, setAttempt] = useState(0);
  /** Errors about the application as a whole. */
  const [generalErrors, setGeneralErrors] = useState<readonly string[]>([]);
  // Errors of the last attempt do not follow to another screen, those of the receiver do.
  const { visit } = place.address;
  useEffect(() => {
    if (visit === 0) return;
    for (const [name, error] of Object.entries(form.formState.errors)) {
      if (error?.type !== 'server') form.clearErrors(name);
    }
  }, [visit, form]);

  const showQuestion = useShownQuestion(place);

  const receiptKey = storageKeys(island.base, island.program.id).receipt;
  const [isSent, setSent] = useState(() => readStored('tab', receiptKey) !== null);
  const isOver = useRef(isSent);
  const formId = definition?.id ?? null;
  const save = useAutosave(form, () => {
    if (!isOver.current) keeper.save(questions.values(), formId);
  });

  return {
    island,
    keeper,
    questions,
    ...place,
    formId,
    notes,
    setNotes,
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
    save,
    /** Deletes the answers of an application that was received. */
    endWithReceipt() {
      isOver.current = true;
      keeper.clear();
      setSent(true);
    },
    /** Goes on as if nothing had been sent; for a receipt that cannot be read. */
    forgetReceipt() {
      isOver.current = false;
      removeStored('tab', receiptKey);
      setSent(false);
    },
  };
}
