/** What becomes of kept answers: in and out of a file, off the device, or newer in another tab. */

import { removeStored } from '#browser/storage.ts';
import { applicationKeepingWords as words } from '#words/application-keeping.ts';
import type { FormValues } from '../asking/plain-forms.ts';
import { CHECK } from '../steps.ts';
import type { Application } from '../use-application.ts';
import { download } from './download.ts';
import type { DraftKeeper } from './keeper.ts';
import { answersFromFile } from './restore-answers.ts';
import { storageKeys } from './storage-keys.ts';

/** Puts the answers of a file in the place of those there are. */
export function loadAnswers(
  {
    island,
    questions,
    notices,
    autosave,
  }: Pick<Application, 'island' | 'questions' | 'notices' | 'autosave'>,
  keeper: DraftKeeper,
  text: string,
): void {
  const found = answersFromFile(island, text);
  if (found === null) {
    notices.setNotes([words.wrongFile]);
    return;
  }
  // Whoever loads a file writes an application of their own.
  keeper.renewId();
  questions.answers.replace(found.values);
  notices.setNotes(found.notes);
  autosave.current?.now();
}

/** Hands the answers out as a file. */
export function saveAnswers(
  { island, questions }: Pick<Application, 'island' | 'questions'>,
  keeper: DraftKeeper,
): void {
  const name = words.fileName(island.program.id);
  const text = keeper.toFile(questions.answers.all(), questions.formId);
  download(name, 'application/json', text);
}

/** Forgets every answer, and begins anew. */
export function deleteAnswers(
  {
    island,
    questions,
    notices,
    place,
  }: Pick<Application, 'island' | 'questions' | 'notices' | 'place'>,
  keeper: DraftKeeper,
): void {
  keeper.clear();
  removeStored('device', storageKeys(island.base, island.program.id).pending);
  questions.answers.replace({});
  notices.setNotes([words.deleted]);
  place.address.go(questions.steps[0]?.id ?? CHECK);
}

/** Shows what another tab answered later, and says so. */
export function showNewer(
  { island, questions, notices }: Pick<Application, 'island' | 'questions' | 'notices'>,
  newer: FormValues,
): void {
  const names = Object.keys(newer);
  if (names.length === 0) return;
  questions.answers.put(newer);
  const fields = island.forms.flatMap((one) => one.definition.fields);
  const labelOf = (name: string) =>
    fields.find((field) => field.name === name)?.label ?? island.choosing.title;
  notices.noteHeard(names.map(labelOf));
}
