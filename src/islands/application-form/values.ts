/** The values of the form as the form library holds them, and as answers. */
import type { FormValues } from './asking/plain-forms.ts';

/** An empty box is `false` there. */
export type Values = Record<string, string | string[] | boolean | null | undefined>;

/** Only what was answered. */
export function answered(values: Values): FormValues {
  const kept: FormValues = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === true) kept[name] = 'yes';
    else if (value && value.length > 0) kept[name] = value;
  }
  return kept;
}
