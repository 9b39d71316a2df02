/**
 * The screens for checking, sending and what came of it. They come in a file of their own, soon
 * after the first screen is there, so that the train may enter its tunnel.
 */
import { useCallback, useEffect, useState } from 'react';

export interface LastScreensLoading {
  /** null until they are loaded. */
  readonly parts: typeof import('./LastScreens.tsx') | null;
  readonly hasFailed: boolean;
  /** @param mayReload whether the answers would survive that */
  retry(mayReload: boolean): void;
}

/** @param visit rises with every change of screen: what failed before is tried again then */
export function useLastScreens(visit: number): LastScreensLoading {
  const [parts, setParts] = useState<LastScreensLoading['parts']>(null);
  const [failures, setFailures] = useState(0);
  const load = useCallback(async () => {
    try {
      // A file with answers may be loaded in the tunnel, too.
      const [loaded] = await Promise.all([
        import('./LastScreens.tsx'),
        import('../keeping/restore-answers.ts'),
      ]);
      setParts(loaded);
    } catch {
      setFailures((before) => before + 1);
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every visit tries again what failed
  useEffect(() => {
    load();
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, [load, visit]);
  return {
    parts,
    hasFailed: failures > 0,
    retry(mayReload) {
      // Some browsers never ask again for a module that failed once.
      if (failures > 1 && mayReload && navigator.onLine) location.reload();
      else load();
    },
  };
}
