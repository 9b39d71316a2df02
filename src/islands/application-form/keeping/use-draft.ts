/**
 * Keeps the answers while somebody writes: in the tab, or on the device for as long as was asked.
 * On the device several tabs write the same answers; the later one wins, question by question.
 */
import { useRef, useState } from 'react';
import type { Instant } from '#domain/dates.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { machineNow } from '../../ui/catalog-clock.ts';
import type { FormValues } from '../asking/plain-forms.ts';
import { newSubmissionId } from '../sending/submission-id.ts';
import { DAYS_KEPT, type Draft, encodeDraft, newerAnswers, timeOf } from './draft.ts';
import { decodeDraft } from './read-draft.ts';
import type { Restored } from './restore-answers.ts';
import { readStored, removeStored, storageKeys, store } from './storage.ts';

export interface DraftKeeper {
  readonly keptUntil: Instant | null;
  /** False where the browser keeps nothing. */
  readonly isStored: boolean;
  submissionId(): string;
  /** @returns answers that another tab changed later, to be shown in this one */
  save(values: FormValues, form: string | null): FormValues;
  setKept(isKept: boolean, values: FormValues, form: string | null): FormValues;
  /** What another tab has written: its later answers. null: it removed the answers of both. */
  hear(values: FormValues): FormValues | null;
  /** The draft as a file. It carries no identity. */
  toFile(values: FormValues, form: string | null): string;
  /** Removes what is kept of an application that was received. */
  remove(): void;
  /** Forgets everything; the next application has an id of its own. */
  clear(): void;
  /** From now on the answers are an application of its own. */
  renewId(): void;
}

export function useDraft(island: ApplicationIsland, restored: Restored | null): DraftKeeper {
  const { program, forms } = island;
  const key = storageKeys(island.base, program.id).draft;
  const id = useRef('');
  id.current ||= restored?.submissionId ?? newSubmissionId();
  const isSaved = useRef(restored !== null && restored.submissionId !== null);
  /** The answers as this tab last saw them, and when each was changed. */
  const seen = useRef<FormValues>(restored?.values ?? {});
  const times = useRef<Record<string, number>>({ ...restored?.times });
  const until = useRef(restored?.keptUntil ?? null);
  const isOnDevice = useRef(until.current !== null);
  const [keptUntil, showKeptUntil] = useState(until.current);
  const [isStored, setStored] = useState(true);

  const setKeptUntil = (instant: Instant | null) => {
    until.current = instant;
    showKeptUntil(instant);
  };

  const draftOf = (values: FormValues, form: string | null): Draft => {
    const definitions = forms.map(({ definition }) => definition);
    const labels = definitions
      .flatMap(({ fields }) => fields)
      .filter(({ name }) => name in values)
      .map(({ name, label }) => [name, label]);
    return {
      program: program.id,
      submissionId: id.current,
      savedAt: machineNow(),
      keptUntil: until.current,
      form,
      formVersion: definitions.find((definition) => definition.id === form)?.version ?? null,
      values,
      times: times.current,
      labels: Object.fromEntries(labels),
    };
  };

  /** Notes when the answers of this tab were changed. */
  const look = (values: FormValues) => {
    for (const name of new Set([...Object.keys(values), ...Object.keys(seen.current)])) {
      const isChanged = String(values[name] ?? '') !== String(seen.current[name] ?? '');
      if (isChanged) times.current[name] = Date.now();
    }
    seen.current = values;
  };

  const onDevice = () => decodeDraft(readStored('device', key) ?? '', program.id, machineNow());

  const take = (other: Draft): FormValues => {
    const newer = newerAnswers({ values: seen.current, times: times.current }, other);
    for (const name of Object.keys(newer)) times.current[name] = timeOf(other, name);
    seen.current = { ...seen.current, ...newer };
    return newer;
  };

  const write = (values: FormValues, form: string | null, mayJoin: boolean): FormValues => {
    look(values);
    const other = until.current === null ? null : onDevice();
    // Another tab has removed it, while this one was frozen: it is not brought back.
    if (isOnDevice.current && other === null) setKeptUntil(null);
    // One draft, one id: that of the tab that kept it first.
    if (other?.submissionId && mayJoin) id.current = other.submissionId;
    const newer = other === null ? {} : take(other);
    isSaved.current = true;
    const text = encodeDraft(draftOf({ ...values, ...newer }, form));
    isOnDevice.current = until.current !== null && store('device', key, text);
    setStored(isOnDevice.current || store('tab', key, text));
    removeStored(isOnDevice.current ? 'tab' : 'device', key);
    return newer;
  };

  const remove = () => {
    removeStored('tab', key);
    removeStored('device', key);
  };

  return {
    keptUntil,
    isStored,
    submissionId: () => id.current,
    save(values, form) {
      const isEmpty = Object.keys({ ...values, ...seen.current }).length === 0;
      return isEmpty ? {} : write(values, form, !isSaved.current);
    },
    setKept(isKept, values, form) {
      setKeptUntil(isKept ? new Date(Date.now() + DAYS_KEPT * 86_400_000).toISOString() : null);
      return write(values, form, isKept);
    },
    hear(values) {
      if (until.current === null) return {};
      look(values);
      const other = onDevice();
      if (other !== null) return take(other);
      isOnDevice.current = false;
      setKeptUntil(null);
      return null;
    },
    toFile: (values, form) =>
      encodeDraft({ ...draftOf(values, form), submissionId: null, keptUntil: null, times: {} }),
    remove,
    clear() {
      remove();
      id.current = newSubmissionId();
      isSaved.current = false;
      seen.current = {};
      times.current = {};
      isOnDevice.current = false;
      setKeptUntil(null);
    },
    renewId() {
      id.current = newSubmissionId();
      isSaved.current = true;
    },
  };
}
