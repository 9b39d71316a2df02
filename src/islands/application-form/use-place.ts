/** The screen that the applicant is on: the address fragment says which, so Back and Forward work. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { PREFIX } from './asking/Question.tsx';
import { CHECK, type Step } from './steps.ts';

interface StepAddress {
  /** As in the address; empty for the first screen. */
  readonly id: string;
  /** The screen to return to after a change; null: go on in order. */
  readonly returnTo: string | null;
  /** Rises with every change of screen, also to the same one. */
  readonly visit: number;
  go(id: string, returnTo?: string | null): void;
}

/** @param focused name of the question with the cursor in the plain form: there it goes on */
export function usePlace(steps: readonly Step[], focused: string | null) {
  const isStep = useRef((_id: string): boolean => false);
  isStep.current = (id) => steps.some((one) => one.id === id);
  const startAt = steps.find(({ names }) => names.some((name) => name === focused))?.id ?? null;
  const address = useStep(isStep, startAt);
  const found = steps.findIndex(({ id }) => id === address.id);
  const stepNumber = Math.max(found, 0);
  const step = steps[stepNumber];
  if (step === undefined) throw new Error('A form has at least one screen.');
  const toFocus = useRef<string | null>(null);
  useEffect(() => {
    if (toFocus.current === null) return;
    focusQuestion(toFocus.current);
    toFocus.current = null;
  });
  return {
    step,
    /** 0 on the first screen, which is not one of the steps that are counted. */
    stepNumber,
    address,
    /** Leads to a question; from another screen Continue leads back to the check. */
    showQuestion(stepId: string, name: string) {
      if (stepId === step.id) return focusQuestion(name);
      toFocus.current = name;
      address.go(stepId, CHECK);
    },
  };
}

/**
 * Follows and changes the address.
 *
 * A fragment that is no screen (a skip link, a heading) leaves the screen as it is.
 *
 * @param startAt the screen to begin with where the address names none; null: the first one
 */
function useStep(isStep: RefObject<(id: string) => boolean>, startAt: string | null): StepAddress {
  const [at, setAt] = useState(() => {
    if (startAt !== null && !isStep.current(fragment())) {
      history.pushState({ returnTo: null }, '', `#${startAt}`);
    }
    return { id: fragment(), returnTo: returnAddress(), visit: 0 };
  });
  useEffect(() => {
    const follow = () => {
      const id = fragment();
      if (id !== '' && !isStep.current(id)) return;
      setAt((before) =>
        before.id === id ? before : { id, returnTo: returnAddress(), visit: before.visit + 1 },
      );
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [isStep]);

  const go = useCallback((id: string, returnTo: string | null = null) => {
    history.pushState({ returnTo }, '', `#${id}`);
    setAt((before) => ({ id, returnTo, visit: before.visit + 1 }));
  }, []);
  return { ...at, go };
}

function focusQuestion(name: string): void {
  const id = PREFIX + name;
  (document.getElementById(`${id}-1`) ?? document.getElementById(id))?.focus();
}

function fragment(): string {
  return decodeURIComponent(location.hash.slice(1));
}

function returnAddress(): string | null {
  const state: unknown = history.state;
  const isObject = typeof state === 'object' && state !== null && 'returnTo' in state;
  return isObject && typeof state.returnTo === 'string' ? state.returnTo : null;
}
