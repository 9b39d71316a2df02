/** Takes the search box of a page over: in the header a combobox, on its own page results below. */
import { startCombobox } from './combobox.ts';
import { startResultsPage } from './results-page.ts';

const host = document.querySelector<HTMLElement>('.site-search');
const input = host?.querySelector('input');
const place = document.getElementById('search-results');
const everything = document.getElementById('search-everything');

if (host && input?.form) {
  if (place && everything) startResultsPage(input.form, place, everything);
  else startCombobox(host, input);
}
