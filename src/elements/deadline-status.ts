/**
 * `<deadline-status>`: a pill that was labeled at build and is labeled again where it is read, by
 * the catalog clock. Without script the label of the build stays; the date beside it is always right.
 */

import { catalogNow } from '#browser/clock.ts';
import { readerZone } from '#browser/reader-zone.ts';
import type { Deadline } from '#domain/deadlines.ts';
import { closingTimeIn, ZONE_CHANGED } from '#domain/reader-zone.ts';
import { deadlineLabel } from '#words/deadlines.ts';
import { localTimeWords } from '#words/local-time.ts';

/**
 * The deadline that the attributes of an element carry, under the names of its own fields.
 *
 * Dates that only a page prints are left out; no label needs them.
 */
export function deadlineOf(data: DOMStringMap): Deadline {
  return { opensAt: null, passesAt: null, ...data } as unknown as Deadline;
}

/** The pill, and behind it the last moment on the reader’s own clock where that differs. */
class DeadlineStatus extends HTMLElement {
  private own?: HTMLElement;

  connectedCallback() {
    this.handleEvent();
    document.addEventListener(ZONE_CHANGED, this);
  }

  disconnectedCallback() {
    document.removeEventListener(ZONE_CHANGED, this);
  }

  handleEvent() {
    const { closes = '', opens = '', counting, closesAt, timeZone, alone } = this.dataset;
    const deadline = deadlineOf(this.dataset);
    const now = catalogNow();
    const label = deadlineLabel(deadline, now, { closes, opens }, counting !== undefined);
    this.dataset['tone'] = label.tone;
    this.textContent = label.text;
    this.own?.remove();
    if (alone !== undefined || !closesAt || !timeZone || label.tone === 'closed') return;
    const { lang } = document.documentElement;
    const moment = closingTimeIn(closesAt, readerZone(), timeZone, lang);
    if (moment === null) return;
    this.own = document.createElement('span');
    this.own.className = 'own-time';
    this.own.textContent = localTimeWords.until(moment);
    this.after(' ', this.own);
  }
}

customElements.define('deadline-status', DeadlineStatus);
