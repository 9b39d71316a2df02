/** Shows what another tab answered later, and says so. */
import type { FormValues } from '../asking/plain-forms.ts';
import type { Application } from '../use-application.ts';

export function showNewer(application: Application, newer: FormValues): void {
  const names = Object.keys(newer);
  if (names.length === 0) return;
  application.questions.answers.put(newer);
  const fields = application.island.forms.flatMap((one) => one.definition.fields);
  const labelOf = (name: string) =>
    fields.find((field) => field.name === name)?.label ?? application.island.choosing.title;
  application.noteHeard(names.map(labelOf));
}
