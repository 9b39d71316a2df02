/**
 * The browser's storage, which may be full, switched off or cleared at any moment. Nothing here
 * throws: a form works without it, and says so.
 */

/** Names under which a program's answers and its receipt are kept. `base` keeps sites apart. */
export function storageKeys(base: string, program: string) {
  return {
    draft: `application-draft ${base}${program}`,
    receipt: `application-sent ${base}${program}`,
    pending: `application-pending ${base}${program}`,
    eligibility: `eligibility ${base}${program}`,
  } as const;
}

export type Place = 'tab' | 'device';

/** The text under a key; null where there is none, or none can be had. */
export function readStored(place: Place, key: string): string | null {
  try {
    return storageOf(place).getItem(key);
  } catch {
    return null;
  }
}

/** Whether it was kept. */
export function store(place: Place, key: string, text: string): boolean {
  try {
    storageOf(place).setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function removeStored(place: Place, key: string): void {
  try {
    storageOf(place).removeItem(key);
  } catch {
    // Nothing is kept where nothing can be removed.
  }
}

function storageOf(place: Place): Storage {
  return place === 'tab' ? sessionStorage : localStorage;
}
