/**
 * Starts an island where it is reached or touched. Until then, and if it cannot be loaded, what the
 * page printed stands: no React, no state.
 */

/** What an island’s own module gives: it takes the printed element over. */
export interface Mountable<View> {
  readonly mount: (root: HTMLElement, view: View) => void;
}

const SIGNS_OF_LIFE = ['scroll', 'pointermove', 'pointerdown', 'touchstart', 'keydown'] as const;

/**
 * @param id of the printed element; its view is the JSON of the element `<id>-view`
 * @param load imports the island
 * @param at reach: once it is seen or touched; touch: not before it is touched; once: without
 *   waiting, for a page whose address already holds a choice
 */
export function startIsland<View>(
  id: string,
  load: () => Promise<Mountable<View>>,
  at: 'reach' | 'touch' | 'once' = 'reach',
): void {
  const root = document.getElementById(id);
  const json = document.getElementById(`${id}-view`)?.textContent;
  if (root === null || !json) return;
  // Printed hidden: without script there is nothing to choose.
  root.closest('[hidden]')?.removeAttribute('hidden');
  let isLoading = false;
  const start = async () => {
    if (isLoading) return;
    isLoading = true;
    try {
      const { mount } = await load();
      mount(root, JSON.parse(json) as View);
    } catch (error) {
      console.error(error);
    }
  };
  if (at === 'once') {
    start();
    return;
  }
  for (const touch of ['focusin', 'pointerdown', 'change'] as const) {
    root.addEventListener(touch, start, { once: true });
  }
  if (at === 'touch') return;
  // What stands in the first screen is not reached before anybody has moved.
  const watch = () => {
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, watch);
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      start();
    });
    seen.observe(root);
  };
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, watch, { passive: true });
}
