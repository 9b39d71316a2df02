/**
 * What makes a set of answers acceptable.
 *
 * The form is content; the rules are here, once. The browser and the receiver compile the same form
 * with the same function, so what passes in one passes in the other. Ships to browsers.
 */

import {
  type Answer,
  type ApplicationField,
  type ApplicationForm,
  type ApplicationMessages,
  conditionHolds,
  type FieldError,
  type Values,
} from './application.ts';
import { answerReader } from './application-fields.ts';

/** What conditions may name beside answers. */
export interface ApplicationContext {
  /** `null` where it is about none */
  readonly program: string | null;
  readonly route: string | null;
}

export type Validation =
  | { readonly ok: true; readonly answers: readonly Answer[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export interface CompiledApplication {
  readonly form: ApplicationForm;
  /** The answers in question order, or one error for every field that has one, in that order. */
  validate(values: Values, context: ApplicationContext): Validation;
  /** The questions these values lead to, each with the options offered, in order. */
  shownFields(values: Values, context: ApplicationContext): readonly ApplicationField[];
  /** The answers as they would be kept, by field name; one that is refused as it was typed. */
  understood(values: Values, context: ApplicationContext): ReadonlyMap<string, unknown>;
}

/**
 * Compile a form into the functions that browser and receiver share.
 *
 * A field whose condition does not hold is neither asked nor answered, and counts as unanswered in
 * the conditions of the fields after it.
 */
export function compileApplication(
  form: ApplicationForm,
  messages: ApplicationMessages,
): CompiledApplication {
  const readers = new Map(form.fields.map((field) => [field, answerReader(field, messages)]));

  function walk(values: Values, context: ApplicationContext) {
    const known = new Map<string, readonly string[]>();
    if (context.program !== null) known.set('program', [context.program]);
    if (context.route !== null) known.set('route', [context.route]);
    const shown: ApplicationField[] = [];
    const answers: Answer[] = [];
    const errors: FieldError[] = [];
    const understood = new Map<string, unknown>();
    for (const field of form.fields) {
      if (!conditionHolds(field.when, known)) continue;
      const asked = withOffered(field, known);
      shown.push(asked);
      // An own property only: a field may be called `constructor`.
      const raw = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
      const read = readers.get(asked) ?? answerReader(asked, messages);
      const answer = read(raw);
      understood.set(field.name, answer.ok ? answer.value : raw);
      if (!answer.ok) {
        const [code, message] = answer.refusal;
        errors.push({ code, field: field.name, message });
      } else if (answer.value.length > 0) {
        answers.push({ name: field.name, value: answer.value });
        known.set(field.name, [answer.value].flat());
      } else if (field.required) {
        const code = raw === undefined ? 'REQUIRED_FIELD_MISSING' : 'REQUIRED_FIELD_EMPTY';
        const message = field.missing || messages.missing(field.label);
        errors.push({ code, field: field.name, message });
      }
    }
    return { shown, answers, errors, understood };
  }

  return {
    form,
    validate(values, context) {
      const { answers, errors } = walk(values, context);
      return errors.length === 0 ? { ok: true, answers } : { ok: false, errors };
    },
    shownFields: (values, context) => walk(values, context).shown,
    understood: (values, context) => walk(values, context).understood,
  };
}

function withOffered(
  field: ApplicationField,
  known: ReadonlyMap<string, readonly string[]>,
): ApplicationField {
  const { options } = field;
  if (!options?.some((option) => option.when)) return field;
  return { ...field, options: options.filter((option) => conditionHolds(option.when, known)) };
}
