/**
 * `<catalog-filters>`: filters and sorts the list of programs that the page prints. What does it is
 * loaded once somebody reaches for the filters, or the address says what is chosen.
 */
import { loadPart } from '#browser/load-part.ts';
import { part } from './part.ts';

class CatalogFilters extends HTMLElement {
  connectedCallback() {
    const start = () =>
      loadPart(async () => {
        const { startFilters } = await import('./filtered-list.ts');
        startFilters(this);
      });
    // On a wide screen the filters are beside the list.
    part(this, 'panel').toggleAttribute('open', matchMedia('(width >= 60rem)').matches);
    part(this, 'done').onclick = () => {
      part(this, 'panel').removeAttribute('open');
      part(this, 'status').focus();
    };
    const form = part(this, 'form');
    if (location.search) start();
    // Whichever comes first; the second finds the module loaded and started.
    else for (const reach of ['focusin', 'pointerenter']) form.addEventListener(reach, start);
  }
}

customElements.define('catalog-filters', CatalogFilters);
