/**
 * The browser's storage, which may be full, switched off or cleared at any moment. Nothing here
 * throws: pages work without it, and say so where something would have been kept.
 */

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
