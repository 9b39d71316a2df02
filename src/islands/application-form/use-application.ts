/** The state that every screen of the form shares: answers, place, problems, what is being sent. */
import { useEffect, useRef, useState } from 'react';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import type { FormValues } from './asking/plain-forms.ts';
import { useChangedQuestions } from './asking/use-changed-questions.ts';
import { useQuestions } from './asking/use-questions.ts';
import { useShownQuestion } from './asking/use-shown-question.ts';
import type { Beginning } from './beginning.ts';
import { readPending } from './keeping/pending.ts';
import { readStored, removeStored, storageKeys, store } from './keeping/storage.ts';
import { useAutosave } from './keeping/use-autosave.ts';
import { useDraft } from './keeping/use-draft.ts';
import type { Delivery } from './sending/delivery.ts';
import { usePlace } from './use-place.ts';

export type Application = ReturnType<typeof useApplication>;

export function useApplication(island: ApplicationIsland, beginning: Beginning) {
  const keys = storageKeys(island.base, island.program.id);
  const keeper = useDraft(island, beginning.restored);
  const later = useRef(() => {});
  const questions = useQuestions(island, beginning.values, beginning.form, () => later.current());
  const { answers, definition } = questions;
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

  const formId = definition?.id ?? null;
  /** Shows what another tab answered later. */
  const show = (newer: FormValues) => {
    const names = Object.keys(newer);
    if (names.length === 0) return;
    answers.put(newer);
    const fields = island.forms.flatMap((one) => one.definition.fields);
    const labelOf = (name: string) =>
      fields.find((field) => field.name === name)?.label ?? words.situation.title;
    setHeard((before) => [...new Set([...before, ...names.map(labelOf)])]);
  };
  const autosave = useAutosave(() => {
    if (!isOver.current) show(keeper.save(answers.all(), formId));
  });
  later.current = autosave.later;

  const endWithReceipt = () => {
    isOver.current = true;
    keeper.remove();
    setSent(true);
  };

  const listen = (key: string | null) => {
    if (isOver.current) return;
    const pending = readPending(keys.pending);
    if (pending?.receipt && pending.submissionId === keeper.submissionId()) {
      store('tab', keys.receipt, pending.receipt);
      setDelivery({ state: 'idle' });
      endWithReceipt();
    } else if (key === keys.draft) {
      const newer = keeper.hear(answers.all());
      if (newer === null) setNotes([words.keep.removedElsewhere]);
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

  return {
    island,
    keeper,
    questions,
    ...place,
    formId,
    notes,
    setNotes,
    heard,
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
    save: autosave.now,
    keep: (isKept: boolean) => show(keeper.setKept(isKept, answers.all(), formId)),
    /** Deletes the answers of an application that was received. */
    endWithReceipt,
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
