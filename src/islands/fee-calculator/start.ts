/** Loads the calculator once it is unfolded; unfolded where the address holds a choice. */
import { loadPart } from '#browser/load-part.ts';
import { printedView } from '#browser/printed-view.ts';
import type { FeeCalculatorView } from '#view-models/fee-calculator-view.ts';

const root = document.getElementById('fee-calculator');
const details = root?.closest('details');
const view = printedView<FeeCalculatorView>('fee-calculator-view');

if (root && details && view) {
  // Printed hidden: without script there is nothing to choose.
  details.closest('[hidden]')?.removeAttribute('hidden');
  const load = () => loadPart(async () => (await import('./mount.tsx')).mount(root, view));
  details.addEventListener('toggle', load, { once: true });
  // A situation alone is the choice of the whole page.
  details.open = /[?&](plan|with|taken)=/.test(location.search);
}
