/**
 * Starts the islands beside the form where they are reached or touched. Until then what the page printed
 * is all there is: no React, no state. If one cannot be loaded, a line on the page says so.
 */
import { loadPart } from '#browser/load-part.ts';
import { printedView } from '#browser/printed-view.ts';
import { whenSeen, whenTouched } from '#browser/reach.ts';

/** What an island’s own module gives: it takes the printed element over. */
interface Mountable<View> {
  readonly mount: (root: HTMLElement, view: View) => void | Promise<void>;
}

/**
 * @param id of the printed element; its view is the JSON of the element `<id>-view`
 * @param load imports the island
 * @param at reach: once it is seen or touched; touch: not before it is touched; unfold: once the
 *   `<details>` around it is open; once: without waiting, for a page whose address holds a choice
 */
function startIsland<View>(
  id: string,
  load: () => Promise<Mountable<View>>,
  at: 'reach' | 'touch' | 'unfold' | 'once' = 'reach',
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
      await mount(root, view);
      return true;
    });
    // The next touch tries again.
    isLoading = started === true;
  };
  if (at === 'once') start();
  else if (at === 'unfold') root.closest('details')?.addEventListener('toggle', start);
  else whenTouched(root, start);
  if (at === 'reach') whenSeen([root], start);
}

startIsland('eligibility-check', () => import('./eligibility-check/mount.tsx'));
startIsland('week-fit', () => import('./week-fit/mount.tsx'), 'touch');
startIsland(
  'cohort-comparison',
  () => import('./cohort-comparison/mount.tsx'),
  location.search.includes('cohort=') ? 'once' : 'reach',
);
startIsland('fee-calculator', () => import('./fee-calculator/mount.tsx'), 'unfold');

// A situation alone is the choice of the whole page.
if (/[?&](plan|with|taken)=/.test(location.search)) {
  document.getElementById('fee-calculator')?.closest('details')?.setAttribute('open', '');
}
