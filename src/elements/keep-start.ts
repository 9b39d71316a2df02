/**
 * Shows the buttons that keep a cohort, where the browser keeps anything. What they do is loaded with
 * the first press, or at once where something may be kept already.
 */
const load = () => import('./kept-cohorts.ts');

document.addEventListener('click', async ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('keep-cohort button');
  if (!button || customElements.get('keep-cohort')) return;
  await load();
  button.click();
});

try {
  // Throws where storage is refused: then nothing is offered.
  if (localStorage.length) load();
  for (const button of document.querySelectorAll('keep-cohort')) button.removeAttribute('hidden');
} catch {}
