/** Loads the calculator once it is unfolded; unfolded where the address holds a choice. */
import type { FeeCalculatorView } from '#view-models/fee-calculator-view.ts';

const root = document.getElementById('fee-calculator');
const details = root?.closest('details');

async function load(element: HTMLElement): Promise<void> {
  const json = document.getElementById('fee-calculator-view')?.textContent ?? '';
  try {
    const { mount } = await import('./mount.tsx');
    mount(element, JSON.parse(json) as FeeCalculatorView);
  } catch (error) {
    console.error(error);
  }
}

if (root && details) {
  // Printed hidden: without script there is nothing to choose.
  details.closest('[hidden]')?.removeAttribute('hidden');
  details.addEventListener('toggle', () => load(root), { once: true });
  // A situation alone is the choice of the whole page.
  details.open = /[?&](plan|with|taken)=/.test(location.search);
}
