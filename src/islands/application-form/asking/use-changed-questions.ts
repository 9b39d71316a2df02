/** What the choices on a screen have done to other answers since it appeared. */
import { useRef } from 'react';
import type { FormValues } from './plain-forms.ts';
import type { Questions } from './use-questions.ts';

export interface ChangedQuestions {
  /** Labels of answers that are not asked any more. They are kept, and not sent. */
  readonly aside: readonly string[];
  /** Labels of answers that are asked again. */
  readonly returned: readonly string[];
  /** Chooses as before. */
  undo(): void;
}

interface Before {
  readonly visit: number;
  readonly decisions: FormValues;
  readonly aside: ReadonlyMap<string, string>;
}

export function useChangedQuestions(questions: Questions, visit: number): ChangedQuestions {
  const before = useRef<Before>(undefined);
  const now = questions.setAside();
  if (before.current?.visit !== visit) {
    before.current = { visit, decisions: questions.decisions(), aside: now };
  }
  const { aside, decisions } = before.current;
  return {
    aside: [...now].flatMap(([name, label]) => (aside.has(name) ? [] : [label])),
    returned: [...aside].flatMap(([name, label]) => (now.has(name) ? [] : [label])),
    undo: () => questions.answers.put(decisions),
  };
}
