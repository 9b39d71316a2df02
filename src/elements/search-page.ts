/**
 * The page of the search: an address with a query is searched at once, and single keys can be
 * switched off there (WCAG 2.1.4). The choice is kept on the device.
 */
import { loadPart } from '#browser/load-part.ts';

/** Set, to whatever value, where single keys are off. */
const KEY = 'searchKey';

const choice = document.querySelector<HTMLInputElement>('#search-key');
if (choice) start(choice);

function start(choice: HTMLInputElement): void {
  // The box loads the search, on every page alike, and says nothing where it did not come: elsewhere
  // it stays a form that leads here.
  addEventListener('unhandledrejection', ({ reason }) => loadPart(() => Promise.reject(reason)));

  // The box listens already: it comes before this in the file of all pages.
  const box = document.querySelector('search input');
  if (new URLSearchParams(location.search).get('q')) box?.dispatchEvent(new Event('focus'));

  try {
    choice.checked = localStorage.getItem(KEY) === null;
    choice.addEventListener('change', () => {
      if (choice.checked) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    });
    choice.closest('[hidden]')?.removeAttribute('hidden');
  } catch {
    // A browser that keeps nothing keeps no choice: it is not offered.
  }
}
