/**
 * All that a page knows of its search box, which is a form: what makes it more is loaded when it is
 * first focused. Every page carries this, so it is written short.
 *
 * Ctrl K leads into the box from everywhere; `/` too, where nothing is being typed, unless the reader
 * has switched single keys off on the page of the search.
 */
// Bundled by itself, like a worker, and known here by its address alone: what Vite adds to an import
// of a module would weigh more, on every page, than all that is here.
import start from './search/start-search.ts?worker&url';

const box = document.querySelector('search input') as HTMLInputElement;

// A module is run once, however often it is asked for.
box.addEventListener('focus', () => import(/* @vite-ignore */ start));

addEventListener('keydown', (event) => {
  const { key } = event;
  if (
    key === 'k'
      ? event.ctrlKey || event.metaKey
      : key === '/' &&
        !/INPUT|SELECT|TEXTAREA/.test((event.target as Element).tagName) &&
        !localStorage['searchKey']
  ) {
    event.preventDefault();
    box.focus();
  }
});
