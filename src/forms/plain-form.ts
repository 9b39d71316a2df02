/** What a form shows where no script asks its questions one after the other: build and receiver print it. */
import type { ApplicationField, ApplicationForm, Condition } from '#domain/application.ts';
import { applyWords } from '#words/apply.ts';
import { receiverWords } from '#words/receiver.ts';

/**
 * The fields that can be asked in a program, as they are printed.
 *
 * @param program `null` when it is not known yet
 * @param route `null` when it is not chosen yet: then every route is possible
 */
export function askedFields(
  form: ApplicationForm,
  program: string | null,
  route: string | null,
): ApplicationField[] {
  const may = (when: Condition | null | undefined) =>
    isPossible(when?.['program'], program) && isPossible(when?.['route'], route);
  return form.fields
    .filter(({ when }) => may(when))
    .map((field) => ({
      ...field,
      options: (field.options ?? []).filter(({ when }) => may(when)),
    }));
}

function isPossible(accepted: readonly string[] | undefined, known: string | null): boolean {
  return accepted === undefined || known === null || accepted.includes(known);
}

/** “Only if …”; null where it is always asked. */
export function dependsOn(field: ApplicationField, form: ApplicationForm): string | null {
  const parts = Object.entries(field.when ?? {}).flatMap(([name, values]) => {
    const other = form.fields.find((candidate) => candidate.name === name);
    if (other === undefined) return [];
    const chosen = (other.options ?? []).filter(({ value }) => values.includes(value));
    return [
      applyWords.onlyIf(
        other.label,
        chosen.map(({ label }) => label),
      ),
    ];
  });
  return parts.join(' ') || null;
}

/** Which program somebody asks about: a choice of one, which may be left open. */
export function programField(
  programs: readonly { readonly id: string; readonly title: string }[],
): ApplicationField {
  return {
    name: 'program',
    label: receiverWords.form.about,
    type: 'select',
    required: false,
    options: programs.map(({ id, title }) => ({ value: id, label: title })),
  };
}
