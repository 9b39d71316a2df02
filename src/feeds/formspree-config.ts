/**
 * `formspree.json`: field rules for the hosted form service, from the same forms that the browser
 * and the receiver use. Its format: “The formspree.json file”, Formspree Help.
 */
import {
  type ApplicationField,
  type ApplicationForm,
  type FormKind,
  kindOfForm,
} from '#domain/application.ts';

interface FieldRule {
  readonly type: 'email' | 'text';
  readonly required: boolean;
}

interface HostedForm {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldRule>>;
  readonly actions: readonly { readonly type: 'email'; readonly to: string }[];
  readonly allowExtraFields: true;
}

export interface FormspreeConfig {
  readonly forms: Readonly<Record<FormKind, HostedForm>>;
}

/** What every sending says beside the answers, also that of the plain form. */
const SENT_ALWAYS = ['form', 'formVersion', 'program'];

/** What the form with script says besides; the plain one cannot make it. */
const SENT_WITH_SCRIPT = ['submissionId', 'reference'];

/**
 * Every application form arrives under one key there, so only what each of them always asks can be
 * a rule; conditions and lengths cannot be said at all.
 *
 * @param forms every form; each kind of them is sent under a key of its own
 */
export function formspreeConfig(
  forms: readonly ApplicationForm[],
  admissionsEmail: string,
): FormspreeConfig {
  const hosted = (
    name: string,
    own: readonly ApplicationForm[],
    always: readonly string[],
    others: readonly string[],
  ) => ({
    name,
    fields: {
      ...rulesOf(own),
      ...Object.fromEntries(always.map((id) => [id, { type: 'text', required: true } as const])),
      ...Object.fromEntries(others.map((id) => [id, { type: 'text', required: false } as const])),
    },
    actions: [{ type: 'email', to: admissionsEmail } as const],
    allowExtraFields: true as const,
  });
  const of = (kind: FormKind) => forms.filter(({ id }) => kindOfForm(id) === kind);
  return {
    forms: {
      application: hosted('application', of('application'), SENT_ALWAYS, SENT_WITH_SCRIPT),
      interest: hosted('interest', of('interest'), [], []),
      contact: hosted('contact', of('contact'), [], []),
    },
  };
}

function rulesOf(forms: readonly ApplicationForm[]): Record<string, FieldRule> {
  const fields = new Map<string, ApplicationField[]>();
  for (const field of forms.flatMap((form) => form.fields)) {
    fields.set(field.name, [...(fields.get(field.name) ?? []), field]);
  }
  return Object.fromEntries(
    [...fields].map(([name, same]) => {
      const isAlways =
        same.length === forms.length && same.every(({ required, when }) => required && !when);
      const isEmail = same.every(({ type }) => type === 'email');
      return [name, { type: isEmail ? 'email' : 'text', required: isAlways }];
    }),
  );
}
