/**
 * `<keep-cohort>` and `<kept-cohorts>`: a button that keeps a cohort on this device, and the list of
 * those kept. Both are printed hidden, and stay so where the browser keeps nothing.
 */
import { removeStored, store } from '#browser/storage.ts';
import {
  compareQuery,
  KEPT_CHANGED,
  KEPT_KEY,
  type KeptCohort,
  readKept,
  toggleKept,
} from '#domain/kept-cohorts.ts';
import { keptStateWords as words } from '#words/kept-cohorts.ts';
import { listItem, part } from './part.ts';

/** An element that shows what is kept, and shows it again when that changes. */
abstract class KeptElement extends HTMLElement {
  connectedCallback() {
    this.handleEvent();
    document.addEventListener(KEPT_CHANGED, this);
    // Another tab keeps or forgets.
    addEventListener('storage', this);
  }

  disconnectedCallback() {
    document.removeEventListener(KEPT_CHANGED, this);
    removeEventListener('storage', this);
  }

  handleEvent() {
    try {
      this.show(readKept(localStorage.getItem(this.key)));
    } catch {
      this.hidden = true;
    }
  }

  abstract show(kept: readonly KeptCohort[]): void;

  keep(kept: readonly KeptCohort[]) {
    // Where it is full, or refused since, what is shown stays what is kept.
    if (kept.length > 0) store('device', this.key, JSON.stringify(kept));
    else removeStored('device', this.key);
    document.dispatchEvent(new Event(KEPT_CHANGED));
  }

  get key(): string {
    return KEPT_KEY + this.dataset['base'];
  }
}

class KeepCohort extends KeptElement {
  show(kept: readonly KeptCohort[]) {
    const { cohort: id = '', name = '' } = this.dataset;
    this.hidden = false;
    const isKept = kept.some((one) => one.id === id);
    this.toggleAttribute('data-kept', isKept);
    part(this, 'word').textContent = isKept ? words.kept : words.keep;
    part(this, 'button').onclick = () => this.keep(toggleKept(kept, { id, name }));
  }
}

class KeptCohorts extends KeptElement {
  show(kept: readonly KeptCohort[]) {
    const { base = '/' } = this.dataset;
    this.hidden = kept.length === 0;
    part(this, 'list').replaceChildren(
      ...kept.map((cohort) => {
        const { item, inner } = listItem('a', cohort.name);
        inner.href = `${base}programs/${cohort.id}/`;
        const button = document.createElement('button');
        button.ariaLabel = words.remove(cohort.name);
        button.textContent = '×';
        button.onclick = () => {
          this.keep(toggleKept(kept, cohort));
          // The button is gone: the focus goes to the next one, or to what can be done with the rest.
          (this.querySelector('button') ?? this).focus();
        };
        item.append(button);
        return item;
      }),
    );
    (part(this, 'compare') as HTMLAnchorElement).search = compareQuery(kept);
    part(this, 'clear').onclick = () => this.keep([]);
  }
}

customElements.define('keep-cohort', KeepCohort);
customElements.define('kept-cohorts', KeptCohorts);
