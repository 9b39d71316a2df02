/** What the box and the page of the search share while somebody types. */
import type { Found } from './find.ts';
import styles from './search.css?url';

/** A pause as short as between two letters: what is typed meanwhile is searched at once. */
const PAUSE_MS = 120;

/** Long enough for a screen reader to finish the letter that was typed. */
const ANNOUNCE_MS = 600;

interface Heard {
  readonly found: (found: Found) => void;
  readonly failed: (error: unknown) => void;
}

/** Searches after a pause; only the answer to the last question is heard. */
export function latest(find: (query: string, count: number) => Promise<Found>) {
  let asked = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    asked += 1;
    clearTimeout(pause);
  };
  const start = (query: string, count: number, { found, failed }: Heard) => {
    stop();
    const mine = asked;
    pause = setTimeout(async () => {
      try {
        const answered = await find(query, count);
        if (mine === asked) found(answered);
      } catch (error) {
        console.error(error);
        if (mine === asked) failed(error);
      }
    }, PAUSE_MS);
  };
  return { start, stop };
}

/** A polite live region inside `host`; what is said last within a moment is heard. */
export function announcer(host: HTMLElement): (text: string) => void {
  const region = document.createElement('p');
  region.className = 'visually-hidden';
  region.role = 'status';
  host.append(region);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      region.textContent = text;
    }, ANNOUNCE_MS);
  };
}

/** Styles of results: no page carries them before somebody searches. Resolves if they fail, too. */
export function showStyles(): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
