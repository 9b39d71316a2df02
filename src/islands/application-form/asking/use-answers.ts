/** The answers as they stand in the controls. The browser holds a control; this hears of it. */
import { useReducer, useRef } from 'react';
import type { FormValues } from './plain-forms.ts';

export interface Answers {
  /** Empty where there is none. */
  text(name: string): string;
  has(name: string, value: string): boolean;
  /** Only what was answered. */
  all(): FormValues;
  /** What the applicant put into a control. */
  type(name: string, value: string | string[]): void;
  /** What something else puts there; the controls of these questions are printed anew. */
  put(values: FormValues): void;
  /** The same for all answers. */
  replace(values: FormValues): void;
  /** Changes with every `put`. */
  printing(name: string): string;
}

/**
 * @param decides whether the answer to a question changes what is asked: only then a key press
 *   prints the screen anew
 * @param onChange called after every change
 */
export function useAnswers(
  initial: FormValues,
  decides: (name: string) => boolean,
  onChange: () => void,
): Answers {
  const values = useRef<FormValues>({ ...initial });
  const printings = useRef<Record<string, number>>({});
  const [, print] = useReducer((count: number) => count + 1, 0);
  const latest = useRef({ decides, onChange });
  latest.current = { decides, onChange };
  const answers = useRef<Answers>(undefined);
  answers.current ??= {
    text: (name) => String(values.current[name] ?? ''),
    has: (name, value) => [values.current[name] ?? []].flat().includes(value),
    all: () =>
      Object.fromEntries(Object.entries(values.current).filter(([, value]) => value.length > 0)),
    type(name, value) {
      values.current[name] = value;
      if (latest.current.decides(name)) print();
      latest.current.onChange();
    },
    put(changes) {
      for (const [name, value] of Object.entries(changes)) {
        values.current[name] = value;
        printings.current[name] = (printings.current[name] ?? 0) + 1;
      }
      print();
      latest.current.onChange();
    },
    replace(next) {
      const emptied = Object.fromEntries(Object.keys(values.current).map((name) => [name, '']));
      this.put({ ...emptied, ...next });
    },
    printing: (name) => `${name} ${printings.current[name] ?? 0}`,
  };
  return answers.current;
}
