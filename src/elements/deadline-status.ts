/**
 * `<deadline-status>`: a pill that was labeled at build and is labeled again where it is read, by
 * the catalog clock. Without script the label of the build stands; the date beside it always does.
 */
import type { Deadline } from '#domain/deadlines.ts';
import { deadlineLabel } from '#words/deadlines.ts';

/** The catalog clock of the page: frozen in a demonstration, else the clock of the reader. */
export function catalogNow(document: Document): string {
  const frozen = document.querySelector<HTMLMetaElement>('meta[name="catalog-now"]')?.content;
  return frozen || new Date().toISOString();
}

/**
 * The deadline that the attributes of an element carry, under the names of its own fields.
 *
 * Dates that only a page prints are left out; no label needs them.
 */
export function deadlineOf(data: DOMStringMap): Deadline {
  return { opensAt: null, passesAt: null, ...data } as unknown as Deadline;
}

class DeadlineStatus extends HTMLElement {
  connectedCallback() {
    const { closes = '', opens = '', counting } = this.dataset;
    const deadline = deadlineOf(this.dataset);
    const now = catalogNow(document);
    const label = deadlineLabel(deadline, now, { closes, opens }, counting !== undefined);
    this.dataset['tone'] = label.tone;
    this.textContent = label.text;
  }
}

customElements.define('deadline-status', DeadlineStatus);
