/** An application form, as content says it, and the answers to it. Ships to browsers. */

/** AND over the keys, OR over the values. A key is a field's name, `program` or `route`. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** How a question can be answered. */
export const FIELD_TYPES = [
  'text',
  'textarea',
  'email',
  'tel',
  'number',
  'date',
  'radio',
  'select',
  'checkboxes',
  'checkbox',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly when?: Condition | null;
}

/** One question, as in `/api/application-forms.json`. */
export interface ApplicationField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** in UTF-16 units, as `maxlength` counts; `null`: the default of the type */
  readonly maxLength?: number | null;
  readonly options?: readonly FieldOption[] | null;
  readonly when?: Condition | null;
  /** id of one of the form's sections */
  readonly section?: string | null;
  readonly hint?: string | null;
  readonly autocomplete?: string | null;
  /** the instruction shown when it is empty: “Enter your email address” */
  readonly missing?: string | null;
  /** stored apart from the answers, such as access needs */
  readonly apart?: boolean;
  readonly rows?: number | null;
  readonly min?: number | null;
  readonly max?: number | null;
}

export interface FormSection {
  readonly id: string;
  readonly title: string;
  readonly intro?: string | null;
}

export interface ApplicationForm {
  readonly id: string;
  /** hash of the definition */
  readonly version: string;
  /** There where it is used no more: what is sent with it is late. */
  readonly archived?: true;
  readonly title?: string;
  readonly sections?: readonly FormSection[];
  readonly fields: readonly ApplicationField[];
}

/** What is sent: an application, a wish to hear of new dates, or a question. */
export const FORM_KINDS = ['application', 'interest', 'contact'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** What a form sends: the site uses two by their ids, without being told. */
export function kindOfForm(id: string): FormKind {
  return id === 'interest' || id === 'contact' ? id : 'application';
}

/**
 * Stays empty when a person fills in the form; hidden from people, offered to robots. A filled one
 * puts the application aside for admissions to look at, it never drops it.
 */
export const HONEYPOT_FIELD = 'leaveEmpty';

/** Names that are never questions: they say what is sent, not what is answered. */
export const RESERVED_FIELDS: readonly string[] = [
  'submissionId',
  'corrects',
  'form',
  'formVersion',
  'program',
  'way',
  'cohort',
  'route',
  'via',
  HONEYPOT_FIELD,
];

/** A normalized answer; several for `checkboxes`. */
export interface Answer {
  readonly name: string;
  readonly value: string | readonly string[];
}

/** Codes of the Formspree protocol, which its official clients know. */
export type FieldErrorCode =
  | 'REQUIRED_FIELD_MISSING'
  | 'REQUIRED_FIELD_EMPTY'
  | 'TYPE_EMAIL'
  | 'TYPE_NUMERIC'
  | 'TYPE_TEXT';

export interface FieldError {
  readonly code: FieldErrorCode;
  readonly field: string;
  readonly message: string;
}

/** The words of the errors: instructions that repeat the label. They come from the locale. */
export interface ApplicationMessages {
  missing(label: string): string;
  several(label: string): string;
  unreadable(label: string): string;
  tooLong(label: string, most: number, length: number): string;
  email(label: string): string;
  tel(label: string): string;
  number(label: string): string;
  between(label: string, least: number | null, most: number | null): string;
  date(label: string): string;
  notOffered(label: string): string;
}

/** Days that answers stay on a device whose owner asked for that. */
export const DAYS_KEPT = 14;

/** What fields send, by their names, unchecked. Fields the form does not know are passed over. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether a condition holds. No condition always holds. */
export function conditionHolds(
  condition: Condition | null | undefined,
  known: ReadonlyMap<string, readonly string[]>,
): boolean {
  return Object.entries(condition ?? {}).every(([name, accepted]) =>
    (known.get(name) ?? []).some((value) => accepted.includes(value)),
  );
}

/**
 * The text that two submissions share exactly when they say the same: `about` (form, program and
 * way) and the answers in question order.
 */
export function canonicalAnswers(
  about: readonly (string | null)[],
  answers: readonly Answer[],
): string {
  return JSON.stringify([about, answers.map(({ name, value }) => [name, value])]);
}
