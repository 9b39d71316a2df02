/**
 * Answers that were kept or saved, as they fit the form of today. Loaded only where there are some.
 */

import { machineNow } from '#browser/clock.ts';
import { readStored, removeStored } from '#browser/storage.ts';
import type { Instant } from '#domain/dates.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { applicationRestoredWords as words } from '#words/application-restored.ts';
import type { FormValues } from '../asking/plain-forms.ts';
import type { AnswerTimes, Draft } from './draft.ts';
import { carryOver, decodeDraft, readAnswers } from './read-draft.ts';
import { storageKeys } from './storage-keys.ts';

export interface Restored {
  readonly values: FormValues;
  readonly form: string | null;
  /** What the applicant should know: restored, too old, no longer asked. */
  readonly notes: readonly string[];
  /** null where no draft was found: a new application has an id of its own. */
  readonly submissionId: string | null;
  readonly keptUntil: Instant | null;
  readonly times: AnswerTimes;
}

/** Of an application that nothing is kept of. */
const NEW = { submissionId: null, keptUntil: null, times: {} } as const;

/** What the browser keeps, and answers to the check of who can apply. */
export function restoreAnswers(island: ApplicationIsland): Restored {
  const { draft, wasUnusable } = findDraft(island);
  const eligibility = { values: takeEligibility(island), labels: {} };
  const checked = carried(island, eligibility).values;
  const checkedNotes = Object.keys(checked).length > 0 ? [words.eligibilityTaken] : [];
  if (draft === null) {
    const notes = [...(wasUnusable ? [words.unusable] : []), ...checkedNotes];
    return { ...NEW, values: checked, form: null, notes };
  }
  const { values, notes } = carried(island, draft);
  const when = new Date(draft.savedAt).toLocaleDateString(island.locale, { dateStyle: 'long' });
  return {
    values: { ...checked, ...values },
    form: draft.form,
    notes: [words.restored(when), ...notes, ...checkedNotes],
    submissionId: draft.submissionId,
    keptUntil: draft.keptUntil,
    times: draft.times,
  };
}

/** Answers out of a file; null when it holds none to this program. */
export function answersFromFile(island: ApplicationIsland, text: string): Restored | null {
  const draft = decodeDraft(text, island.program.id, machineNow());
  if (draft === null) return null;
  const { values, notes } = carried(island, draft);
  return { ...NEW, values, form: draft.form, notes: [words.loaded, ...notes] };
}

/** What of kept answers is still asked, and what is not. */
function carried({ forms, cohorts }: ApplicationIsland, kept: Pick<Draft, 'values' | 'labels'>) {
  const definitions = forms.map(({ definition }) => definition);
  const ways = cohorts.flatMap((cohort) => cohort.ways.map(({ value }) => value));
  const { values, lost } = carryOver(kept, definitions, ways);
  return { values, notes: lost.length > 0 ? [words.lost(lost)] : [] };
}

/** Answers to the check of who can apply, left here on request; taken over once. */
function takeEligibility({ base, program }: ApplicationIsland): FormValues {
  const key = storageKeys(base, program.id).eligibility;
  const values = readAnswers(readStored('tab', key) ?? '');
  removeStored('tab', key);
  return values;
}

/** The later one of what the tab and the device keep. What cannot be used is removed. */
function findDraft({ base, program }: ApplicationIsland) {
  const key = storageKeys(base, program.id).draft;
  const texts = (['tab', 'device'] as const).map((place) => readStored(place, key));
  const drafts = texts.flatMap((text) => {
    const draft = text === null ? null : decodeDraft(text, program.id, machineNow());
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
