/** Keeps the answers when typing pauses, and before the page can go away. */
import { useCallback, useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Values } from '../values.ts';

/** Milliseconds without a key press until the answers are kept. */
const PAUSE = 400;

/**
 * @param keep keeps the present answers
 * @returns the same, to be called at once
 */
export function useAutosave(form: UseFormReturn<Values>, keep: () => void): () => void {
  const latest = useRef(keep);
  latest.current = keep;
  const save = useCallback(() => latest.current(), []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    };
    const now = () => {
      clearTimeout(timer);
      save();
    };
    const stop = form.subscribe({ formState: { values: true }, callback: later });
    // What was taken over from the plain form is kept at once.
    now();
    addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      stop();
      removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [form, save]);
  return save;
}
