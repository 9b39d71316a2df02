/** When a place of a page is touched or seen: whoever passes by loads nothing. */

/** Anything a person does, anywhere on the page. */
const SIGNS_OF_LIFE = ['scroll', 'pointermove', 'pointerdown', 'touchstart', 'keydown'] as const;

/** Calls `start` whenever something in `root` is reached with a key or a pointer, or is changed. */
export function whenTouched(root: HTMLElement, start: () => void): void {
  for (const touch of ['focusin', 'pointerdown', 'input', 'change'] as const) {
    root.addEventListener(touch, start);
  }
}

/**
 * Calls `start` once one of `places` is in sight, but not before anybody has moved: what is in the
 * first screen is not reached by loading the page.
 */
export function whenSeen(places: Iterable<Element>, start: () => void): void {
  const watch = (event: Event) => {
    // Chromium 153 reports a move of a mouse that rests where the page appears.
    const { movementX, movementY } = event as MouseEvent;
    if (event.type === 'pointermove' && movementX === 0 && movementY === 0) return;
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, watch);
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      start();
    });
    for (const place of places) seen.observe(place);
  };
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, watch, { passive: true });
}
