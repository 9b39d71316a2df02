/** The form itself: its answers, the questions they lead to, the screens these are on. */
import { useMemo } from 'react';
import type { ApplicationField, ApplicationForm } from '#domain/application.ts';
import { type CompiledApplication, compileApplication } from '#domain/compiled-application.ts';
import type { ApplicationIsland, IslandWay } from '#view-models/application-island.ts';
import { applicationErrors } from '#words/application-errors.ts';
import { CHECK, START, type Step, stepsOf } from '../steps.ts';
import type { FormValues } from './plain-forms.ts';
import { type Answers, useAnswers } from './use-answers.ts';

/** A screen that is not finished, with the questions that are open there. */
export interface OpenStep {
  readonly step: Step;
  readonly fields: readonly Pick<ApplicationField, 'name' | 'label'>[];
}

export interface Questions {
  readonly answers: Answers;
  readonly choosing: ApplicationIsland['choosing'];
  readonly way: IslandWay | null;
  /** null while no situation is chosen. */
  readonly definition: ApplicationForm | null;
  readonly formId: string | null;
  readonly shown: readonly ApplicationField[];
  readonly steps: readonly Step[];
  /** Messages by the name of the question. */
  readonly errors: ReadonlyMap<string, string>;
  /** What the rules, which the receiver applies too, say of what is asked; null without a form. */
  validated(): ReturnType<CompiledApplication['validate']> | null;
  /** The answers as they would be stored. */
  understood(): ReadonlyMap<string, unknown>;
  /** Screens before the check on which something is missing or wrong, and what: in their order. */
  open(): readonly OpenStep[];
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
  const ways = cohorts.flatMap((cohort) => cohort.ways);
  // The one way there is needs no choice.
  const begun = ways.length === 1 ? { ...initial, way: ways[0]?.value ?? '' } : initial;
  const answers = useAnswers(begun, deciding, lists, onChange);

  const way = ways.find(({ value }) => value === answers.text('way')) ?? null;
  const onlyForm = cohorts.length === 0 ? forms[0]?.definition.id : undefined;
  const begunForm = way?.form ?? onlyForm ?? initialForm;
  const form = (begunForm === null ? undefined : compiled.get(begunForm)) ?? null;
  const context = { program: program.id, route: way?.route ?? null };
  const shown = form?.shownFields(answers.all(), context) ?? [];
  const definition = form?.form ?? null;
  /** The answers that belong to what is asked now: those that can be sent. */
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

  const validated = () => form?.validate(current(), context) ?? null;
  const steps = stepsOf(definition, shown, cohorts.length > 0 && !onlyWay);

  /** What is wrong on one screen, in order; before sending, everything is checked. */
  const errorsOn = ({ id, names }: Step) => {
    const errors = new Map<string, string>();
    const isChosen = ways.some(({ value }) => value === answers.text('way'));
    const asksWay = ways.length > 0 && (id === START || id === CHECK);
    if (asksWay && !isChosen) errors.set('way', choosing.missing);
    const checked = validated();
    if (checked?.ok !== false) return errors;
    for (const { field, message } of checked.errors) {
      if (id === CHECK || names.includes(field)) errors.set(field, message);
    }
    return errors;
  };

  return {
    answers,
    choosing,
    way,
    definition,
    formId: definition?.id ?? null,
    shown,
    steps,
    errors: answers.errors(),
    validated,
    understood: () => form?.understood(current(), context) ?? new Map(),
    open() {
      const check = steps.at(-1);
      const found = check?.id === CHECK ? errorsOn(check) : new Map();
      return steps.flatMap((step) => {
        const fields = shown.filter(({ name }) => step.names.includes(name) && found.has(name));
        return step === check || fields.length === 0 ? [] : [{ step, fields }];
      });
    },
    check(step) {
      const found = errorsOn(step);
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
