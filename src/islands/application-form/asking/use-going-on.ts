/** From one screen with questions to the next, and what its choices do to other answers. */
import { useEffect, useRef, useState } from 'react';
import { applicationFormWords as words } from '#words/application-form.ts';
import { CHECK, stepBeside } from '../steps.ts';
import type { Application } from '../use-application.ts';
import type { FormValues } from './plain-forms.ts';
import type { Questions } from './use-questions.ts';

/**
 * @param isResumed begun before: Start leads to what is still open
 * @param likelyAddress what is meant by an address with a slip; absent until it is loaded
 */
export function useGoingOn(
  parts: Pick<Application, 'questions' | 'place' | 'problems' | 'notices' | 'autosave'>,
  isResumed: boolean,
  likelyAddress?: (address: string) => string | null,
) {
  const { questions, place, problems, notices, autosave } = parts;
  const { answers, steps } = questions;
  const { step, address } = place;
  const { visit } = address;
  const changed = useChangedQuestions(questions, visit);
  /** The address that was probably meant; null where nothing is asked about it. */
  const [suggestion, setSuggestion] = useState<string | null>(null);
  const passedAddress = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it belongs to one visit of a screen
  useEffect(() => setSuggestion(null), [visit]);

  const goOn = () => {
    const email = answers.text('email');
    const meant = (step.names.includes('email') && likelyAddress?.(email)) || null;
    if (meant !== null && passedAddress.current !== email) {
      passedAddress.current = email;
      setSuggestion(meant);
      return;
    }
    notices.setNotes(changed.aside.length > 0 ? [words.aside(changed.aside)] : []);
    problems.clear();
    autosave.current?.now();
    const next = isResumed
      ? (questions.open()[0]?.step.id ?? CHECK)
      : (stepBeside(steps, step.id, 1) ?? CHECK);
    address.go(address.returnTo ?? next);
  };

  return {
    changed,
    suggestion,
    submit(controls: HTMLFormElement) {
      answers.read(controls);
      if (questions.check(step)) goOn();
      else problems.show();
    },
    acceptSuggestion() {
      if (suggestion !== null) answers.put({ email: suggestion });
      setSuggestion(null);
    },
  };
}

interface Before {
  readonly visit: number;
  readonly decisions: FormValues;
  readonly aside: ReadonlyMap<string, string>;
}

export type ChangedQuestions = ReturnType<typeof useChangedQuestions>;

/** What the choices on a screen have done to other answers since it appeared. */
function useChangedQuestions(questions: Questions, visit: number) {
  const before = useRef<Before>(undefined);
  const now = questions.setAside();
  if (before.current?.visit !== visit) {
    before.current = { visit, decisions: questions.decisions(), aside: now };
  }
  const { aside, decisions } = before.current;
  return {
    /** Labels of answers that are not asked any more. They are kept, and not sent. */
    aside: [...now].flatMap(([name, label]) => (aside.has(name) ? [] : [label])),
    /** Labels of answers that are asked again. */
    returned: [...aside].flatMap(([name, label]) => (now.has(name) ? [] : [label])),
    /** Chooses as before. */
    undo: () => questions.answers.put(decisions),
  };
}
