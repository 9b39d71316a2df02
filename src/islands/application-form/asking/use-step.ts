/** The screen that is shown: the address fragment says which, so that Back and Forward work. */
import { type RefObject, useCallback, useEffect, useState } from 'react';

export interface StepAddress {
  /** As in the address; empty for the first screen. */
  readonly id: string;
  /** The screen to return to after a change; null: go on in order. */
  readonly returnTo: string | null;
  /** Rises with every change of screen, also to the same one. */
  readonly visit: number;
  go(id: string, returnTo?: string | null): void;
}

/**
 * Follows and changes the address.
 *
 * A fragment that is no screen (a skip link, a heading) leaves the screen as it is.
 *
 * @param startAt the screen to begin with where the address names none; null: the first one
 */
export function useStep(
  isStep: RefObject<(id: string) => boolean>,
  startAt: string | null,
): StepAddress {
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

function fragment(): string {
  return decodeURIComponent(location.hash.slice(1));
}

function returnAddress(): string | null {
  const state: unknown = history.state;
  const isObject = typeof state === 'object' && state !== null && 'returnTo' in state;
  return isObject && typeof state.returnTo === 'string' ? state.returnTo : null;
}
