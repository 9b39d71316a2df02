/** The rules of one screen, as the schema that the form library asks. */
import * as z from 'zod/mini';
import type { ApplicationContext, CompiledApplication } from '#domain/application.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { CHECK, SITUATION, type Step } from './steps.ts';
import type { Values } from './values.ts';

export interface Rules {
  readonly compiled: CompiledApplication | null;
  readonly context: ApplicationContext;
  /** Values of `way` that can be chosen; empty where there is nothing to choose. */
  readonly ways: readonly string[];
}

/** A screen is checked alone; before sending, everything is checked. */
export function stepSchema(step: Step, { compiled, context, ways }: Rules) {
  const asksWay = ways.length > 0 && (step.id === SITUATION || step.id === CHECK);
  const names = step.id === CHECK ? undefined : step.names;
  const questions = step.id === SITUATION ? null : compiled?.schema(context, names);
  return z.custom<Values>().check((payload) => {
    const values = payload.value;
    if (asksWay && !ways.includes(String(values['way'] ?? ''))) {
      const message = words.situation.missing;
      payload.issues.push({ code: 'custom', path: ['way'], message, input: values });
    }
    const result = questions?.safeParse(values);
    for (const { path, message } of result?.error?.issues ?? []) {
      payload.issues.push({ code: 'custom', path: [...path], message, input: values });
    }
  });
}
