/**
 * What is not needed to read the first question: keeping the answers, then the screens for checking,
 * sending and what came of it. It comes in files of its own, soon after the first screen is there, so
 * that the train may enter its tunnel.
 */
import { useCallback, useEffect, useState } from 'react';

interface Parts {
  readonly keeping?: typeof import('./keeping/Keeping.tsx');
  readonly last?: typeof import('./sending/LastScreens.tsx');
}

export interface LaterParts extends Parts {
  readonly hasFailed: boolean;
  /** @param mayReload whether the answers would survive that */
  retry(mayReload: boolean): void;
}

/** @param visit rises with every change of screen: what failed before is tried again then */
export function useLaterParts(visit: number): LaterParts {
  const [parts, setParts] = useState<Parts>({});
  const [failures, setFailures] = useState(0);
  const load = useCallback(async () => {
    const add = (more: Parts) => setParts((before) => ({ ...before, ...more }));
    try {
      await Promise.all([
        import('./keeping/Keeping.tsx').then((keeping) => add({ keeping })),
        import('./sending/LastScreens.tsx').then((last) => add({ last })),
      ]);
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
    ...parts,
    hasFailed: failures > 0,
    retry(mayReload) {
      // Some browsers never ask again for a module that failed once.
      if (failures > 1 && mayReload && navigator.onLine) location.reload();
      else load();
    },
  };
}
