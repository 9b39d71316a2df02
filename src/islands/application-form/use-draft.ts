/** Keeps the answers while somebody writes: in the tab, or on the device for as long as was asked. */
import { useCallback, useRef, useState } from 'react';
import type { Instant } from '#domain/dates.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { machineNow } from '../ui/catalog-clock.ts';
import {
  carryOver,
  DAYS_KEPT,
  type Draft,
  decodeDraft,
  encodeDraft,
  readAnswers,
} from './draft.ts';
import type { FormValues, Taken } from './plain-forms.ts';
import { readStored, removeStored, storageKeys, store } from './storage.ts';
import { newSubmissionId } from './submission-id.ts';

export interface KeptAnswers {
  readonly values: FormValues;
  readonly form: string | null;
  /** What the applicant should know: restored, too old, no longer asked. */
  readonly notes: readonly string[];
}

export interface DraftKeeper {
  readonly initial: KeptAnswers;
  readonly keptUntil: Instant | null;
  /** False where the browser keeps nothing. */
  readonly isStored: boolean;
  submissionId(): string;
  save(values: FormValues, form: string | null): void;
  setKept(isKept: boolean, values: FormValues, form: string | null): void;
  /** The draft as a file. */
  toFile(values: FormValues, form: string | null): string;
  /** Answers out of a file; null when it holds none to this program. */
  fromFile(text: string): KeptAnswers | null;
  /** Forgets everything; the next application has an id of its own. */
  clear(): void;
  /** A new id for the same answers: they are sent as another application. */
  renewId(): void;
}

export function useDraft(island: ApplicationIsland, taken: Taken): DraftKeeper {
  const { program, forms, cohorts } = island;
  const key = storageKeys(island.base, program.id).draft;
  const definitions = forms.map(({ definition }) => definition);
  const ways = cohorts.flatMap((cohort) => cohort.ways.map(({ value }) => value));

  const [found] = useState(() => findDraft(key, program.id));
  const [initial] = useState((): KeptAnswers => {
    const checked = carryOver(takeEligibility(island), definitions, ways).values;
    const checkedNotes = Object.keys(checked).length > 0 ? [words.eligibilityTaken] : [];
    if (found.draft === null) {
      const notes = [...(found.wasUnusable ? [words.keep.unusable] : []), ...checkedNotes];
      return { values: { ...checked, ...taken.values }, form: taken.form, notes };
    }
    const kept = carried(found.draft);
    const values = { ...checked, ...kept.values, ...taken.values };
    return { values, form: taken.form ?? kept.form, notes: [...kept.notes, ...checkedNotes] };
  });
  const id = useRef(found.draft?.submissionId ?? newSubmissionId());
  const [keptUntil, setKeptUntil] = useState(found.draft?.keptUntil ?? null);
  const [isStored, setStored] = useState(true);

  function carried(draft: Draft): KeptAnswers {
    const { values, lost } = carryOver(draft, definitions, ways);
    const when = new Date(draft.savedAt).toLocaleDateString(island.locale, { dateStyle: 'long' });
    const notes = [words.keep.restored(when), ...(lost.length > 0 ? [words.keep.lost(lost)] : [])];
    return { values, form: draft.form, notes };
  }

  const draftOf = (values: FormValues, form: string | null, until: Instant | null): Draft => {
    const fields = definitions.flatMap((definition) => definition.fields);
    const labels = fields
      .filter(({ name }) => name in values)
      .map(({ name, label }) => [name, label]);
    return {
      program: program.id,
      submissionId: id.current,
      savedAt: machineNow(),
      keptUntil: until,
      form,
      formVersion: definitions.find((definition) => definition.id === form)?.version ?? null,
      values,
      labels: Object.fromEntries(labels),
    };
  };

  const write = (values: FormValues, form: string | null, until: Instant | null) => {
    const text = encodeDraft(draftOf(values, form, until));
    const isOnDevice = until !== null && store('device', key, text);
    setStored(isOnDevice || store('tab', key, text));
    if (isOnDevice) removeStored('tab', key);
    else removeStored('device', key);
  };

  return {
    initial,
    keptUntil,
    isStored,
    submissionId: useCallback(() => id.current, []),
    save(values, form) {
      if (Object.keys(values).length > 0) write(values, form, keptUntil);
    },
    setKept(isKept, values, form) {
      const until = isKept ? new Date(Date.now() + DAYS_KEPT * 86_400_000).toISOString() : null;
      setKeptUntil(until);
      write(values, form, until);
    },
    toFile: (values, form) => encodeDraft(draftOf(values, form, null)),
    fromFile(text) {
      const draft = decodeDraft(text, program.id, machineNow());
      if (draft === null) return null;
      id.current = draft.submissionId;
      return carried(draft);
    },
    clear() {
      removeStored('tab', key);
      removeStored('device', key);
      id.current = newSubmissionId();
      setKeptUntil(null);
    },
    renewId() {
      id.current = newSubmissionId();
    },
  };
}

/** Answers to the check of who can apply, left here on request; taken over once. */
function takeEligibility({ base, program }: ApplicationIsland): Pick<Draft, 'values' | 'labels'> {
  const key = storageKeys(base, program.id).eligibility;
  const values = readAnswers(readStored('tab', key) ?? '');
  removeStored('tab', key);
  return { values, labels: {} };
}

/** The later one of what the tab and the device keep. What cannot be used is removed. */
function findDraft(key: string, program: string): { draft: Draft | null; wasUnusable: boolean } {
  const texts = (['tab', 'device'] as const).map((place) => readStored(place, key));
  const drafts = texts.flatMap((text) => {
    const draft = text === null ? null : decodeDraft(text, program, machineNow());
    return draft === null ? [] : [draft];
  });
  drafts.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));
  const [draft = null] = drafts;
  const wasUnusable = draft === null && texts.some((text) => text !== null);
  if (wasUnusable) {
    removeStored('tab', key);
    removeStored('device', key);
  }
  return { draft, wasUnusable };
}
