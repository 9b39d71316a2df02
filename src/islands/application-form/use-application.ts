/** The state of the form, in parts: each screen names those that it needs. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { readStored, removeStored } from '#browser/storage.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import type { FormValues, Taken } from './asking/plain-forms.ts';
import { type Questions, useQuestions } from './asking/use-questions.ts';
import { readPending } from './keeping/pending.ts';
import type { Restored } from './keeping/restore-answers.ts';
import { storageKeys } from './keeping/storage-keys.ts';
import type { Autosave } from './keeping/use-autosave.ts';
import type { Delivery } from './sending/delivery.ts';
import { type Place, usePlace } from './use-place.ts';

/** What the form begins with: kept answers, then what was typed into the plain form. */
export interface Beginning {
  readonly restored: Restored | null;
  readonly taken: Taken;
}

/** What went wrong when going on, beside the messages of the questions. */
export interface Problems {
  /** Rises with every attempt to go on that failed. */
  readonly attempt: number;
  /** Errors about the application as a whole. */
  readonly general: readonly string[];
  /** Shows what is wrong, with the focus on its summary. */
  show(general?: readonly string[]): void;
  clear(): void;
}

/** What the applicant should know of their answers. */
export interface Notices {
  /** Restored, set aside, deleted, loaded. */
  readonly notes: readonly string[];
  setNotes(notes: readonly string[]): void;
  /** Labels of the answers that another tab has changed. */
  readonly heard: readonly string[];
  noteHeard(labels: readonly string[]): void;
}

export interface DeliveryState {
  readonly now: Delivery;
  set(delivery: Delivery): void;
}

/** Whether there is a receipt; then no answer is kept any more. */
export interface Ending {
  readonly isSent: boolean;
  /** It was sent before this page was opened. */
  readonly wasSent: boolean;
  /** At this very moment, whatever is on the screen. */
  isOver(): boolean;
  /** From now on nothing is kept but the receipt. */
  endWithReceipt(): void;
  /** Goes on as if nothing had been sent; for a receipt that cannot be read. */
  forgetReceipt(): void;
}

export interface Application {
  readonly island: ApplicationIsland;
  readonly questions: Questions;
  readonly place: Place;
  readonly problems: Problems;
  readonly notices: Notices;
  readonly delivery: DeliveryState;
  readonly ending: Ending;
  /** null until what keeps the answers is loaded. */
  readonly autosave: RefObject<Autosave | null>;
}

export function useApplication(island: ApplicationIsland, beginning: Beginning): Application {
  const { restored, taken } = beginning;
  const keys = storageKeys(island.base, island.program.id);
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
  const ending = useEnding(keys.receipt);
  const [delivery, setDelivery] = useState<Delivery>(() =>
    ending.isSent ? { state: 'idle' } : deliveryBefore(keys.pending, restored),
  );
  return {
    island,
    questions,
    place,
    problems: useProblems(),
    notices: useNotices(restored?.notes ?? []),
    delivery: { now: delivery, set: setDelivery },
    ending,
    autosave,
  };
}

function useProblems(): Problems {
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<readonly string[]>([]);
  return {
    attempt,
    general,
    show(found = []) {
      setGeneral(found);
      setAttempt((before) => before + 1);
    },
    clear: () => setGeneral([]),
  };
}

function useNotices(first: readonly string[]): Notices {
  const [notes, setNotes] = useState(first);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const noteHeard = (labels: readonly string[]) =>
    setHeard((before) => [...new Set([...before, ...labels])]);
  return { notes, setNotes, heard, noteHeard };
}

function useEnding(key: string): Ending {
  const [isSent, setSent] = useState(() => readStored('tab', key) !== null);
  const isOver = useRef(isSent);
  const [wasSent] = useState(isSent);
  const set = (isNow: boolean) => {
    isOver.current = isNow;
    setSent(isNow);
  };
  return {
    isSent,
    wasSent,
    isOver: () => isOver.current,
    endWithReceipt: () => set(true),
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
