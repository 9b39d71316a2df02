/** What the form begins with: kept answers, then what was typed into the plain form. */
import type { FormValues, Taken } from './asking/plain-forms.ts';
import type { Restored } from './keeping/restore-answers.ts';

export interface Beginning {
  readonly restored: Restored | null;
  readonly values: FormValues;
  /** The form of a draft, or the one something was typed into. */
  readonly form: string | null;
  /** Name of the question that has the cursor in the plain form. */
  readonly focused: string | null;
}

export function beginWith(restored: Restored | null, taken: Taken): Beginning {
  return {
    restored,
    values: { ...restored?.values, ...taken.values },
    form: taken.form ?? restored?.form ?? null,
    focused: taken.focus?.name ?? null,
  };
}
