/**
 * Shows the buttons that keep a cohort, where the browser keeps anything. What they do is loaded with
 * the first press, or at once where something may be kept already.
 */
import { loadPart } from '#browser/load-part.ts';

const load = () => loadPart(() => import('./kept-cohorts.ts'));

document.addEventListener('click', async ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('keep-cohort button');
  if (!button || customElements.get('keep-cohort')) return;
  if (await load()) button.click();
});

try {
  // Throws where storage is refused: then nothing is offered.
  if (localStorage.length) load();
  for (const button of document.querySelectorAll('keep-cohort')) button.removeAttribute('hidden');
} catch {}
