/** The screen that the applicant is on. */
import { useRef } from 'react';
import { type StepAddress, useStep } from './asking/use-step.ts';
import type { Step } from './steps.ts';

export interface Place {
  readonly step: Step;
  /** From 1. */
  readonly stepNumber: number;
  readonly address: StepAddress;
}

/** @param focused name of the question with the cursor in the plain form: there it goes on */
export function usePlace(steps: readonly Step[], focused: string | null): Place {
  const isStep = useRef((_id: string): boolean => false);
  isStep.current = (id) => steps.some((one) => one.id === id);
  const startAt = steps.find(({ names }) => names.some((name) => name === focused))?.id ?? null;
  const address = useStep(isStep, startAt);
  const found = steps.findIndex(({ id }) => id === address.id);
  const stepNumber = Math.max(found, 0) + 1;
  const step = steps[stepNumber - 1];
  if (step === undefined) throw new Error('A form has at least one screen.');
  return { step, stepNumber, address };
}
