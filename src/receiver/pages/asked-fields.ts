/**
 * The questions of a form on a page without script: all that can come up.
 */

import type { ApplicationField, ApplicationForm, Condition } from '#domain/application.ts';

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
