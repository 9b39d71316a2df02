/** The form itself: its answers, the questions they lead to, the screens these stand on. */
import { useMemo } from 'react';
import type { ApplicationField, ApplicationForm } from '#domain/application.ts';
import { compileApplication } from '#domain/compiled-application.ts';
import type { ApplicationIsland, IslandWay } from '#view-models/application-island.ts';
import { applicationErrors } from '#words/application-errors.ts';
import { CHECK, type Step, stepsOf } from '../steps.ts';
import type { FormValues } from './plain-forms.ts';
import { type Rules, stepErrors } from './step-errors.ts';
import { type Answers, useAnswers } from './use-answers.ts';

export interface Questions {
  readonly answers: Answers;
  readonly choosing: ApplicationIsland['choosing'];
  readonly way: IslandWay | null;
  /** null while no situation is chosen. */
  readonly definition: ApplicationForm | null;
  readonly shown: readonly ApplicationField[];
  readonly steps: readonly Step[];
  readonly rules: Rules;
  /** Messages by the name of the question. */
  readonly errors: ReadonlyMap<string, string>;
  /** The answers that belong to what is asked now: those that can be sent. */
  current(): FormValues;
  /** The answers as they would be stored. */
  understood(): ReadonlyMap<string, unknown>;
  /** Checks one screen, the last one with all before it. @returns whether nothing is wrong */
  check(step: Step): boolean;
  /** What the receiver found wrong; it stays beside its questions until their screen is checked. */
  refuse(messages: ReadonlyMap<string, string>): void;
  /** On another screen the errors of the last attempt are gone, those of the receiver stay. */
  forgetErrors(): void;
  /** Labels, by name, of answers to questions that are not asked now: kept, and never sent. */
  setAside(): ReadonlyMap<string, string>;
  /** The answers that decide what is asked. */
  decisions(): FormValues;
}

/**
 * @param initialForm the form of a draft, or the one something was typed into, before a situation
 *   is chosen
 */
export function useQuestions(
  island: ApplicationIsland,
  initial: FormValues,
  initialForm: string | null,
  onChange: () => void,
): Questions {
  const { forms, cohorts, program, choosing, onlyWay } = island;
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
  const deciding = useMemo(
    () => ['way', ...decidingNames(forms.map((one) => one.definition))],
    [forms],
  );
  const fields = forms.flatMap(({ definition }) => definition.fields);
  const lists = fields.flatMap(({ type, name }) => (type === 'checkboxes' ? [name] : []));
  const begun = onlyWay === null ? initial : { ...initial, way: onlyWay };
  const answers = useAnswers(begun, deciding, lists, onChange);

  const ways = cohorts.flatMap((cohort) => cohort.ways);
  const way = ways.find(({ value }) => value === answers.text('way')) ?? null;
  const onlyForm = cohorts.length === 0 ? forms[0]?.definition.id : undefined;
  const formId = way?.form ?? onlyForm ?? initialForm;
  const form = (formId === null ? undefined : compiled.get(formId)) ?? null;
  const context = { program: program.id, route: way?.route ?? null };
  const shown = form?.shownFields(answers.all(), context) ?? [];
  const definition = form?.form ?? null;
  const { missing } = choosing;
  const rules = { compiled: form, context, ways: ways.map(({ value }) => value), missing };

  const current = () => {
    const values = answers.all();
    const now = form?.shownFields(values, context) ?? [];
    for (const { name, options } of now) {
      const value = values[name];
      if (!options?.length || value === undefined) continue;
      const offered = (one: string) => options.some((option) => option.value === one);
      if (Array.isArray(value)) values[name] = value.filter(offered);
      else if (!offered(value)) delete values[name];
    }
    return values;
  };

  return {
    answers,
    choosing,
    way,
    definition,
    shown,
    steps: stepsOf(definition, shown, cohorts.length > 0 && !onlyWay ? choosing.title : null),
    rules,
    errors: answers.errors(),
    current,
    understood: () => form?.understood(current(), context) ?? new Map(),
    check(step) {
      const found = stepErrors(step, rules, current());
      const isHere = (name: string) => step.id === CHECK || step.names.includes(name);
      answers.setErrors(found, 'rule', (name, isOfReceiver) => !isOfReceiver || isHere(name));
      return found.size === 0;
    },
    refuse: (messages) =>
      answers.setErrors(messages, 'receiver', (_, isOfReceiver) => isOfReceiver),
    forgetErrors: () => answers.setErrors(new Map(), 'rule', (_, isOfReceiver) => !isOfReceiver),
    setAside() {
      if (definition === null) return new Map();
      const asked = new Set(shown.map(({ name }) => name));
      const values = answers.all();
      return new Map(
        fields
          .filter(({ name }) => !asked.has(name) && name in values)
          .map(({ name, label }) => [name, label]),
      );
    },
    decisions: () => Object.fromEntries(deciding.map((name) => [name, answers.all()[name] ?? ''])),
  };
}

function decidingNames(definitions: readonly ApplicationForm[]): readonly string[] {
  const conditions = definitions.flatMap(({ fields }) =>
    fields.flatMap(({ when, options }) => [when, ...(options ?? []).map((option) => option.when)]),
  );
  return [...new Set(conditions.flatMap((when) => Object.keys(when ?? {})))];
}
