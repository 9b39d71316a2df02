/** What an applicant does with kept answers: in and out of a file, off the device. */
import { applicationFormWords as words } from '#words/application-form.ts';
import { CHECK } from '../steps.ts';
import type { Application } from '../use-application.ts';
import { download } from './download.ts';
import { removeStored, storageKeys } from './storage.ts';

export async function loadAnswers(application: Application, text: string): Promise<void> {
  const { island, keeper, questions, setNotes } = application;
  try {
    const { answersFromFile } = await import('./restore-answers.ts');
    const found = answersFromFile(island, text);
    if (found === null) return setNotes([words.keep.wrongFile]);
    // Whoever loads a file writes an application of their own.
    keeper.renewId();
    questions.answers.replace(found.values);
    setNotes(found.notes);
    application.save();
  } catch {
    setNotes([words.keep.notLoaded]);
  }
}

export function saveAnswers({ island, keeper, questions, formId }: Application): void {
  const name = words.keep.fileName(island.program.id);
  download(name, 'application/json', keeper.toFile(questions.answers.all(), formId));
}

export function deleteAnswers({ island, keeper, questions, setNotes, address }: Application): void {
  keeper.clear();
  removeStored('device', storageKeys(island.base, island.program.id).pending);
  questions.answers.replace({});
  setNotes([words.keep.deleted]);
  address.go(questions.steps[0]?.id ?? CHECK);
}
