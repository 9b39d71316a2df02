/**
 * Starts an island where it is reached or touched. Until then what the page printed stands: no React,
 * no state. If it cannot be loaded, a line on the page says so.
 */
import { loadPart } from '#browser/load-part.ts';
import { printedView } from '#browser/printed-view.ts';
import { whenSeen, whenTouched } from '#browser/reach.ts';

/** What an island’s own module gives: it takes the printed element over. */
export interface Mountable<View> {
  readonly mount: (root: HTMLElement, view: View) => void;
}

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
  const view = printedView<View>(`${id}-view`);
  if (root === null || view === null) return;
  // Printed hidden: without script there is nothing to choose.
  root.closest('[hidden]')?.removeAttribute('hidden');
  let isLoading = false;
  const start = async () => {
    if (isLoading) return;
    isLoading = true;
    const started = await loadPart(async () => {
      const { mount } = await load();
      mount(root, view);
      return true;
    });
    // The next touch tries again.
    isLoading = started === true;
  };
  if (at === 'once') {
    start();
    return;
  }
  whenTouched(root, start);
  if (at === 'reach') whenSeen([root], start);
}
