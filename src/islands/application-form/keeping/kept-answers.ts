/** What an applicant does with kept answers: in and out of a file, off the device. */

import { removeStored } from '#browser/storage.ts';
import { applicationKeepingWords as words } from '#words/application-keeping.ts';
import { CHECK } from '../steps.ts';
import type { Application } from '../use-application.ts';
import { download } from './download.ts';
import type { DraftKeeper } from './keeper.ts';
import { answersFromFile } from './restore-answers.ts';
import { storageKeys } from './storage-keys.ts';

export function loadAnswers(application: Application, keeper: DraftKeeper, text: string): void {
  const { island, questions, setNotes } = application;
  const found = answersFromFile(island, text);
  if (found === null) {
    setNotes([words.wrongFile]);
    return;
  }
  // Whoever loads a file writes an application of their own.
  keeper.renewId();
  questions.answers.replace(found.values);
  setNotes(found.notes);
  application.save();
}

export function saveAnswers({ island, questions, formId }: Application, keeper: DraftKeeper): void {
  const name = words.fileName(island.program.id);
  download(name, 'application/json', keeper.toFile(questions.answers.all(), formId));
}

export function deleteAnswers(application: Application, keeper: DraftKeeper): void {
  const { island, questions, setNotes, address } = application;
  keeper.clear();
  removeStored('device', storageKeys(island.base, island.program.id).pending);
  questions.answers.replace({});
  setNotes([words.deleted]);
  address.go(questions.steps[0]?.id ?? CHECK);
}
