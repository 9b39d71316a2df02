/** Keeps the answers while somebody writes: in the tab, or on the device for as long as was asked. */
import { useRef, useState } from 'react';
import type { Instant } from '#domain/dates.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { machineNow } from '../../ui/catalog-clock.ts';
import type { FormValues } from '../asking/plain-forms.ts';
import { newSubmissionId } from '../sending/submission-id.ts';
import { DAYS_KEPT, encodeDraft } from './draft.ts';
import type { Restored } from './restore-answers.ts';
import { removeStored, storageKeys, store } from './storage.ts';

export interface DraftKeeper {
  readonly keptUntil: Instant | null;
  /** False where the browser keeps nothing. */
  readonly isStored: boolean;
  submissionId(): string;
  save(values: FormValues, form: string | null): void;
  setKept(isKept: boolean, values: FormValues, form: string | null): void;
  /** The draft as a file. */
  toFile(values: FormValues, form: string | null): string;
  /** Forgets everything; the next application has an id of its own. */
  clear(): void;
  /** From now on the answers are sent under this id: that of a file, or a new one. */
  setId(id?: string): void;
}

export function useDraft(island: ApplicationIsland, restored: Restored | null): DraftKeeper {
  const { program, forms } = island;
  const key = storageKeys(island.base, program.id).draft;
  const id = useRef('');
  id.current ||= restored?.submissionId ?? newSubmissionId();
  const [keptUntil, setKeptUntil] = useState(restored?.keptUntil ?? null);
  const [isStored, setStored] = useState(true);

  const draftText = (values: FormValues, form: string | null, until: Instant | null): string => {
    const definitions = forms.map(({ definition }) => definition);
    const labels = definitions
      .flatMap(({ fields }) => fields)
      .filter(({ name }) => name in values)
      .map(({ name, label }) => [name, label]);
    return encodeDraft({
      program: program.id,
      submissionId: id.current,
      savedAt: machineNow(),
      keptUntil: until,
      form,
      formVersion: definitions.find((definition) => definition.id === form)?.version ?? null,
      values,
      labels: Object.fromEntries(labels),
    });
  };

  const write = (values: FormValues, form: string | null, until: Instant | null) => {
    const text = draftText(values, form, until);
    const isOnDevice = until !== null && store('device', key, text);
    setStored(isOnDevice || store('tab', key, text));
    removeStored(isOnDevice ? 'tab' : 'device', key);
  };

  return {
    keptUntil,
    isStored,
    submissionId: () => id.current,
    save(values, form) {
      if (Object.keys(values).length > 0) write(values, form, keptUntil);
    },
    setKept(isKept, values, form) {
      const until = isKept ? new Date(Date.now() + DAYS_KEPT * 86_400_000).toISOString() : null;
      setKeptUntil(until);
      write(values, form, until);
    },
    toFile: (values, form) => draftText(values, form, null),
    clear() {
      removeStored('tab', key);
      removeStored('device', key);
      id.current = newSubmissionId();
      setKeptUntil(null);
    },
    setId(next = newSubmissionId()) {
      id.current = next;
    },
  };
}
