/**
 * The browser's storage, which may be full, switched off or cleared at any moment. Nothing here
 * throws: pages work without it, and say so where something would have been kept.
 */

export type StoredFor = 'tab' | 'device';

/** The text under a key; null where there is none, or none can be had. */
export function readStored(storedFor: StoredFor, key: string): string | null {
  try {
    return storageOf(storedFor).getItem(key);
  } catch {
    return null;
  }
}

/** Whether it was kept. */
export function store(storedFor: StoredFor, key: string, text: string): boolean {
  try {
    storageOf(storedFor).setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function removeStored(storedFor: StoredFor, key: string): void {
  try {
    storageOf(storedFor).removeItem(key);
  } catch {
    // Nothing is kept where nothing can be removed.
  }
}

function storageOf(storedFor: StoredFor): Storage {
  return storedFor === 'tab' ? sessionStorage : localStorage;
}
