/**
 * The questions of a form on a page without script: all that can come up, and those that depend on
 * another one say so.
 */

import type { ApplicationField, ApplicationForm, Condition } from '#domain/application.ts';
import { applyWords } from '#words/apply.ts';

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
      hint: hintOf(field, form),
      options: (field.options ?? []).filter(({ when }) => may(when)),
    }));
}

function isPossible(accepted: readonly string[] | undefined, known: string | null): boolean {
  return accepted === undefined || known === null || accepted.includes(known);
}

function hintOf(field: ApplicationField, form: ApplicationForm): string | null {
  const dependsOn = Object.entries(field.when ?? {}).flatMap(([name, values]) => {
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
  return [...dependsOn, field.hint].filter(Boolean).join(' ') || null;
}
