/** A question as it is shown, whoever prints it: the build, the receiver or the browser. */
import type { ApplicationField } from '#domain/application.ts';
import { longestAnswer, TICKED } from '#domain/application-fields.ts';
import { isIsoDate } from '#domain/dates.ts';
import { questionWords as words } from '#words/questions.ts';

export interface Choice {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  /** What follows from it, under its label. */
  readonly hint: string | null;
}

export interface ChoiceGroup {
  /** Empty: one group needs no name of its own. */
  readonly title: string;
  readonly choices: readonly Choice[];
}

export interface Question {
  /** Of its control, or of the group of its controls. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: ApplicationField['type'];
  /** “(optional)”; null where an answer is needed. */
  readonly optional: string | null;
  readonly hint: string | null;
  readonly groups: readonly ChoiceGroup[];
  /** The value of a box that is alone. */
  readonly ticked: string;
  readonly className: string;
  readonly inputMode: 'numeric' | null;
  readonly autocomplete: string | null;
  readonly rows: number;
  /** Characters a long text may have; what is typed beyond them stays, and is counted. */
  readonly limit: number;
}

/**
 * The question of a field.
 *
 * @param prefix makes its id unique on a page with several forms
 * @param dependsOn where every question is at once: which answer it belongs to
 */
export function questionOf(
  field: ApplicationField,
  prefix = '',
  dependsOn: string | null = null,
): Question {
  const { name, label, type } = field;
  const id = prefix + name;
  const limit = longestAnswer(field);
  const upTo = type === 'textarea' ? words.upTo(limit) : null;
  const size = { number: ' field__control--short', date: ' field__control--date' }[String(type)];
  return {
    id,
    name,
    label,
    type,
    optional: field.required ? null : words.optional,
    hint: [dependsOn, field.hint, upTo].filter(Boolean).join(' ') || null,
    groups: groupsOf(id, [{ title: '', choices: field.options ?? [] }]),
    ticked: field.options?.[0]?.value ?? TICKED,
    className: `field__control${size ?? ''}`,
    inputMode: type === 'number' ? 'numeric' : null,
    autocomplete: field.autocomplete ?? null,
    rows: field.rows ?? 5,
    limit,
  };
}

/** Choices with their ids, counted through all groups. @param id of their question */
export function groupsOf(
  id: string,
  groups: readonly {
    readonly title: string;
    readonly choices: readonly (Pick<Choice, 'value' | 'label'> & Partial<Choice>)[];
  }[],
): readonly ChoiceGroup[] {
  let count = 0;
  return groups.map(({ title, choices }) => ({
    title,
    choices: choices.map(({ value, label, hint = null }) => {
      count += 1;
      return { id: `${id}-${count}`, value, label, hint };
    }),
  }));
}

/**
 * The type of a control of one line. Numbers are typed as text: a number control swallows spaces and
 * hyphens, and its wheel counts. A date control would empty what is no date.
 */
export function inputTypeOf({ type }: Question, value: string): string {
  const isText = type === 'number' || (type === 'date' && value !== '' && !isIsoDate(value));
  return isText ? 'text' : type;
}

/** Ids of the texts that belong to a control, for `aria-describedby`; null where there is none. */
export function describedBy({ id, hint }: Question, hasError: boolean): string | null {
  return [hint && `${id}-hint`, hasError && `${id}-error`].filter(Boolean).join(' ') || null;
}
