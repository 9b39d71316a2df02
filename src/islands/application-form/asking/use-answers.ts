/** The answers as they are in the controls, held by react-hook-form. */
import { useEffect, useReducer, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { FormValues } from './plain-forms.ts';

/** As the form library holds them: an empty box is `false`. */
type Values = Record<string, string | string[] | boolean | undefined>;

export type Answers = ReturnType<typeof useAnswers>;

/**
 * @param deciding names of the questions that change what is asked: only their answers print the
 *   screen anew
 * @param lists names of the questions whose answer is a list
 * @param onChange called after every change
 */
export function useAnswers(
  initial: FormValues,
  deciding: readonly string[],
  lists: readonly string[],
  onChange: () => void,
) {
  // Nothing is checked by the library: its checks end a moment after the press that asked for them,
  // and a Send in that moment would be another application.
  const form = useForm<Values>({
    defaultValues: { ...Object.fromEntries(lists.map((name) => [name, []])), ...initial },
  });
  const { errors } = form.formState;
  const [, print] = useReducer((count: number) => count + 1, 0);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const formState = { values: true };
    const stops = [
      form.subscribe({ formState, name: deciding, callback: print }),
      form.subscribe({ formState, callback: () => latest.current() }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [form, deciding]);

  /** Only what was answered. */
  const all = (): FormValues =>
    Object.fromEntries(
      Object.entries(form.getValues()).filter((entry): entry is [string, string | string[]] => {
        const [, value] = entry;
        return (typeof value === 'string' || Array.isArray(value)) && value.length > 0;
      }),
    );
  /** Puts answers into their controls. */
  const put = (values: FormValues) => {
    for (const [name, value] of Object.entries(values)) {
      form.setValue(name, value === '' && lists.includes(name) ? [] : value);
    }
  };
  /** Empty where there is none. */
  const text = (name: string) => String(all()[name] ?? '');
  return {
    /** Connects a control with its answer. */
    register: (name: string) => form.register(name),
    text,
    all,
    put,
    /**
     * Takes over what is in the controls: password managers and extensions fill them in without the
     * events that a page waits for.
     */
    read({ elements }: HTMLFormElement) {
      for (const control of elements) {
        const isText =
          control instanceof HTMLTextAreaElement ||
          control instanceof HTMLSelectElement ||
          (control instanceof HTMLInputElement && !/^(radio|checkbox|file)$/.test(control.type));
        if (isText && control.name !== '' && control.value !== text(control.name)) {
          put({ [control.name]: control.value });
        }
      }
    },
    /** Puts answers there in place of all others. */
    replace(values: FormValues) {
      put({ ...Object.fromEntries(Object.keys(all()).map((name) => [name, ''])), ...values });
    },
    /** Messages by the name of the question. */
    errors: (): ReadonlyMap<string, string> =>
      new Map(Object.entries(errors).map(([name, error]) => [name, error?.message ?? ''])),
    /**
     * Sets the messages of some questions and takes them from the others it is asked about.
     *
     * @param isAbout which present messages go; `isOfReceiver` says who found them
     */
    setErrors(
      found: ReadonlyMap<string, string>,
      by: 'rule' | 'receiver',
      isAbout: (name: string, isOfReceiver: boolean) => boolean,
    ) {
      const gone = Object.entries(errors).filter(([name, error]) =>
        isAbout(name, error?.type === 'receiver'),
      );
      if (gone.length > 0) form.clearErrors(gone.map(([name]) => name));
      for (const [name, message] of found) form.setError(name, { type: by, message });
    },
  };
}
