/** Leads to one question, on this screen or another one, with the cursor in it. */
import { useEffect, useRef } from 'react';
import { CHECK } from '../steps.ts';
import type { Place } from '../use-place.ts';
import { PREFIX } from './Question.tsx';

/**
 * @returns shows a question; from another screen Continue leads back to the check
 */
export function useShownQuestion({ step, address }: Place) {
  const toFocus = useRef<string | null>(null);
  useEffect(() => {
    if (toFocus.current === null) return;
    focusQuestion(toFocus.current);
    toFocus.current = null;
  });
  return (stepId: string, name: string) => {
    if (stepId === step.id) return focusQuestion(name);
    toFocus.current = name;
    address.go(stepId, CHECK);
  };
}

function focusQuestion(name: string): void {
  const id = PREFIX + name;
  (document.getElementById(`${id}-1`) ?? document.getElementById(id))?.focus();
}
