/** The form itself: its values, the questions they lead to, the screens these stand on. */
import { useEffect, useMemo, useReducer, useRef } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import {
  type ApplicationField,
  type ApplicationForm,
  compileApplication,
} from '#domain/application.ts';
import type { ApplicationIsland, IslandWay } from '#view-models/application-island.ts';
import { applicationErrors } from '#words/application-errors.ts';
import { type Step, stepsOf } from '../steps.ts';
import { answered, type Values } from '../values.ts';
import type { FormValues } from './plain-forms.ts';
import { type Rules, stepErrors } from './step-errors.ts';

export interface Questions {
  readonly form: UseFormReturn<Values>;
  readonly way: IslandWay | null;
  /** null while no situation is chosen. */
  readonly definition: ApplicationForm | null;
  readonly shown: readonly ApplicationField[];
  readonly steps: readonly Step[];
  readonly rules: Rules;
  values(): FormValues;
  /** The answers as they would be stored. */
  understood(): ReadonlyMap<string, unknown>;
  /** Checks one screen, the last one with all before it; errors then stand beside the questions. */
  check(step: Step, valid: () => void, invalid: () => void): void;
  /** Empties answers to questions that are no longer asked. @returns their labels */
  clearUnasked(): readonly string[];
}

/**
 * @param initialForm the form of a draft, or the one something was typed into, before a situation
 *   is chosen
 */
export function useQuestions(
  island: ApplicationIsland,
  initial: FormValues,
  initialForm: string | null,
): Questions {
  const { forms, cohorts, program } = island;
  const stepToCheck = useRef<Step | null>(null);
  const rulesNow = useRef<Rules | null>(null);
  const form = useForm<Values>({
    defaultValues: initial,
    // The summary of the errors takes the focus.
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
    resolver: (values) => {
      const [step, rules] = [stepToCheck.current, rulesNow.current];
      const found = step && rules ? [...stepErrors(step, rules, values)] : [];
      if (found.length === 0) return { values, errors: {} };
      const errors = found.map(([name, message]) => [name, { type: 'rule', message }]);
      return { values: {}, errors: Object.fromEntries(errors) };
    },
  });

  const compiled = useMemo(
    () =>
      new Map(
        forms.map(({ definition }) => [
          definition.id,
          compileApplication(definition, applicationErrors),
        ]),
      ),
    [forms],
  );
  // Only these decide what is asked; the others may change at every key press.
  const deciding = useMemo(
    () => ['way', ...decidingNames(forms.map((one) => one.definition))],
    [forms],
  );
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  useEffect(
    () => form.subscribe({ name: deciding, formState: { values: true }, callback: rerender }),
    [form, deciding],
  );

  const ways = cohorts.flatMap((cohort) => cohort.ways);
  const chosen = form.getValues('way');
  const way = ways.find(({ value }) => value === chosen) ?? null;
  const onlyForm = cohorts.length === 0 ? forms[0]?.definition.id : undefined;
  const formId = way?.form ?? onlyForm ?? initialForm;
  const current = (formId === null ? undefined : compiled.get(formId)) ?? null;
  const context = { program: program.id, route: way?.route ?? null };
  const shown = current?.shownFields(form.getValues(), context) ?? [];
  const definition = current?.form ?? null;
  const rules = { compiled: current, context, ways: ways.map(({ value }) => value) };
  rulesNow.current = rules;

  return {
    form,
    way,
    definition,
    shown,
    steps: stepsOf(definition, shown, cohorts.length > 0),
    rules,
    values: () => answered(form.getValues()),
    understood: () => current?.understood(answered(form.getValues()), context) ?? new Map(),
    check(step, valid, invalid) {
      stepToCheck.current = step;
      form.handleSubmit(
        () => valid(),
        () => invalid(),
      )();
    },
    clearUnasked() {
      const asked = new Set(shown.map(({ name }) => name));
      const values = answered(form.getValues());
      const fields = forms.flatMap((one) => one.definition.fields);
      const cleared = new Map<string, string>();
      for (const { name, label } of fields) {
        if (asked.has(name) || !(name in values)) continue;
        form.setValue(name, '');
        cleared.set(name, label);
      }
      return [...cleared.values()];
    },
  };
}

function decidingNames(definitions: readonly ApplicationForm[]): readonly string[] {
  const conditions = definitions.flatMap(({ fields }) =>
    fields.flatMap(({ when, options }) => [when, ...(options ?? []).map((option) => option.when)]),
  );
  return [...new Set(conditions.flatMap((when) => Object.keys(when ?? {})))];
}
