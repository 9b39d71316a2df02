/** From one screen with questions to the next. */
import { useEffect, useRef, useState } from 'react';
import { applicationFormWords as words } from '#words/application-form.ts';
import { readControls } from './asking/read-controls.ts';
import { CHECK, stepAfter } from './steps.ts';
import type { Application } from './use-application.ts';

/** @param likelyAddress what is meant by an address with a slip; absent until it is loaded */
export function useGoingOn(
  application: Application,
  likelyAddress?: (address: string) => string | null,
) {
  const { questions, step, address, changed, setNotes, save } = application;
  const { answers, steps } = questions;
  /** The address that was probably meant; null where nothing is asked about it. */
  const [suggestion, setSuggestion] = useState<string | null>(null);
  const passedAddress = useRef<string | null>(null);
  const { visit } = address;
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
    setNotes(changed.aside.length > 0 ? [words.aside(changed.aside)] : []);
    application.clearGeneralErrors();
    save();
    address.go(address.returnTo ?? stepAfter(steps, step.id) ?? CHECK);
  };

  return {
    suggestion,
    submit(controls: HTMLFormElement) {
      readControls(controls, answers);
      if (questions.check(step)) goOn();
      else application.showErrors();
    },
    acceptSuggestion() {
      if (suggestion !== null) answers.put({ email: suggestion });
      setSuggestion(null);
    },
  };
}
