/** What is wrong on one screen, by the rules that the receiver applies too. */
import type { ApplicationContext, CompiledApplication } from '#domain/compiled-application.ts';
import { CHECK, SITUATION, type Step } from '../steps.ts';
import type { FormValues } from './plain-forms.ts';

export interface Rules {
  readonly compiled: CompiledApplication | null;
  readonly context: ApplicationContext;
  /** Values of `way` that can be chosen; empty where there is nothing to choose. */
  readonly ways: readonly string[];
  /** What is said where none is chosen. */
  readonly missing: string;
}

/**
 * A screen is checked alone; before sending, everything is checked.
 *
 * @returns a message for every question that has an error, in order
 */
export function stepErrors(
  step: Step,
  { compiled, context, ways, missing }: Rules,
  values: FormValues,
): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  const asksWay = step.id === SITUATION || step.id === CHECK;
  if (asksWay && ways.length > 0 && !ways.includes(String(values['way'] ?? ''))) {
    errors.set('way', missing);
  }
  const checked = compiled?.validate(values, context);
  if (checked?.ok !== false) return errors;
  for (const { field, message } of checked.errors) {
    if (step.id === CHECK || step.names.includes(field)) errors.set(field, message);
  }
  return errors;
}
