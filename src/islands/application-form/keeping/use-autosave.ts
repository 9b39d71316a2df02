/** Keeps the answers when typing pauses, and before the page can go away. */
import { useCallback, useEffect, useRef } from 'react';

/** Milliseconds without a key press until the answers are kept. */
const PAUSE = 400;

export interface Autosave {
  /** Keeps the answers at once. */
  now(): void;
  /** Keeps them once typing pauses. */
  later(): void;
}

/** @param keep keeps the present answers */
export function useAutosave(keep: () => void): Autosave {
  const latest = useRef(keep);
  latest.current = keep;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = useCallback(() => {
    clearTimeout(timer.current);
    latest.current();
  }, []);
  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(now, PAUSE);
  }, [now]);
  useEffect(() => {
    // What was taken over from the plain form is kept at once.
    now();
    addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [now]);
  return { now, later };
}
