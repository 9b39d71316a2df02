/**
 * Keeps the answers while somebody writes: in the tab, or on the device for as long as was asked.
 * On the device several tabs write the same answers; the later one wins, question by question.
 */

import { machineNow } from '#browser/clock.ts';
import { readStored, removeStored, store } from '#browser/storage.ts';
import { DAYS_KEPT } from '#domain/application.ts';
import type { Instant } from '#domain/dates.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import type { FormValues } from '../asking/plain-forms.ts';
import { type Draft, encodeDraft, newerAnswers, timeOf } from './draft.ts';
import { decodeDraft } from './read-draft.ts';
import type { Restored } from './restore-answers.ts';
import { storageKeys } from './storage-keys.ts';

export type DraftKeeper = ReturnType<typeof createKeeper>;

/** @param onChange called when what it says of the answers may have changed */
export function createKeeper(
  island: ApplicationIsland,
  restored: Restored | null,
  onChange: () => void,
) {
  const { program, forms } = island;
  const key = storageKeys(island.base, program.id).draft;
  let id = restored?.submissionId ?? newSubmissionId();
  let isSaved = restored !== null && restored.submissionId !== null;
  /** The answers as this tab last saw them, and when each was changed. */
  let seen: FormValues = restored?.values ?? {};
  let times: Record<string, number> = { ...restored?.times };
  let until = restored?.keptUntil ?? null;
  let isOnDevice = until !== null;
  let isStored = true;
  let savedAt: Instant | null = null;

  const setKeptUntil = (instant: Instant | null) => {
    until = instant;
    onChange();
  };

  const draftOf = (values: FormValues, form: string | null): Draft => {
    const definitions = forms.map(({ definition }) => definition);
    const labels = definitions
      .flatMap(({ fields }) => fields)
      .filter(({ name }) => name in values)
      .map(({ name, label }) => [name, label]);
    return {
      program: program.id,
      submissionId: id,
      savedAt: machineNow(),
      keptUntil: until,
      form,
      formVersion: definitions.find((definition) => definition.id === form)?.version ?? null,
      values,
      times: times,
      labels: Object.fromEntries(labels),
    };
  };

  /** Notes when the answers of this tab were changed. */
  const look = (values: FormValues) => {
    for (const name of new Set([...Object.keys(values), ...Object.keys(seen)])) {
      const isChanged = String(values[name] ?? '') !== String(seen[name] ?? '');
      // Later than what it replaces, though the clock of the phone was set back since.
      if (isChanged) times[name] = Math.max(Date.now(), (times[name] ?? 0) + 1);
    }
    seen = values;
  };

  const onDevice = () => decodeDraft(readStored('device', key) ?? '', program.id, machineNow());

  const take = (other: Draft): FormValues => {
    const newer = newerAnswers({ values: seen, times: times }, other);
    for (const name of Object.keys(newer)) times[name] = timeOf(other, name);
    seen = { ...seen, ...newer };
    return newer;
  };

  const write = (values: FormValues, form: string | null, mayJoin: boolean): FormValues => {
    look(values);
    const other = until === null ? null : onDevice();
    // Another tab has removed it, while this one was frozen: it is not brought back.
    if (isOnDevice && other === null) setKeptUntil(null);
    // One draft, one id: that of the tab that kept it first.
    if (other?.submissionId && mayJoin) id = other.submissionId;
    const newer = other === null ? {} : take(other);
    isSaved = true;
    const text = encodeDraft(draftOf({ ...values, ...newer }, form));
    isOnDevice = until !== null && store('device', key, text);
    const isInTab = !isOnDevice && store('tab', key, text);
    isStored = isOnDevice || (until === null && isInTab);
    savedAt = isStored ? machineNow() : null;
    onChange();
    // What the device keeps stays there until it takes what is newer, or until it is to be taken off.
    if (isStored || until === null) removeStored(isOnDevice ? 'tab' : 'device', key);
    return newer;
  };

  const remove = () => {
    removeStored('tab', key);
    removeStored('device', key);
  };

  return {
    /** null: only for as long as the tab is open. */
    keptUntil: () => until,
    /** False where the browser keeps nothing, or not where that was asked for. */
    isStored: () => isStored,
    /** When the answers were kept last; null before that. */
    savedAt: () => savedAt,
    submissionId: () => id,
    /** @returns answers that another tab changed later, to be shown in this one */
    save(values: FormValues, form: string | null): FormValues {
      const isEmpty = Object.keys({ ...values, ...seen }).length === 0;
      return isEmpty ? {} : write(values, form, !isSaved);
    },
    setKept(isKept: boolean, values: FormValues, form: string | null): FormValues {
      setKeptUntil(isKept ? new Date(Date.now() + DAYS_KEPT * 86_400_000).toISOString() : null);
      return write(values, form, isKept);
    },
    /** What another tab has written: its later answers. null: it removed the answers of both. */
    hear(values: FormValues): FormValues | null {
      if (until === null) return {};
      look(values);
      const other = onDevice();
      if (other !== null) return take(other);
      isOnDevice = false;
      setKeptUntil(null);
      return null;
    },
    /** The draft as a file. It carries no identity. */
    toFile: (values: FormValues, form: string | null) =>
      encodeDraft({ ...draftOf(values, form), submissionId: null, keptUntil: null, times: {} }),
    /** Removes what is kept of an application that was received. */
    remove,
    /** Forgets everything; the next application has an id of its own. */
    clear() {
      remove();
      id = newSubmissionId();
      isSaved = false;
      seen = {};
      times = {};
      isOnDevice = false;
      savedAt = null;
      setKeptUntil(null);
    },
    /** From now on the answers are an application of its own. */
    renewId() {
      id = newSubmissionId();
      isSaved = true;
    },
  };
}

/** A random UUID. Pages without HTTPS have random numbers but no `randomUUID`. */
function newSubmissionId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
