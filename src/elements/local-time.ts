/**
 * `<local-time>`: empty beside a time that the institute states, it adds the reader’s own
 * where it differs. Without script, and in the same zone, the printed time is alone.
 */

import { catalogNow } from '#browser/clock.ts';
import { readerZone } from '#browser/reader-zone.ts';
import { hasCome } from '#domain/instants.ts';
import { dateTimeFormat } from '#domain/kept-formats.ts';
import { dayShift, minutesAhead, ZONE_CHANGED } from '#domain/reader-zone.ts';
import { localTimeWords as words } from '#words/local-time.ts';

class LocalTime extends HTMLElement {
  connectedCallback() {
    this.handleEvent();
    document.addEventListener(ZONE_CHANGED, this);
  }

  disconnectedCallback() {
    document.removeEventListener(ZONE_CHANGED, this);
  }

  handleEvent() {
    const { startsAt = '', endsAt = '', tellsOver, timeZone = 'UTC' } = this.dataset;
    if (tellsOver !== undefined && hasCome(endsAt, catalogNow())) {
      this.textContent = words.over;
      return;
    }
    const zone = readerZone();
    const ahead = minutesAhead(startsAt, zone, timeZone);
    this.dataset['ahead'] = String(ahead);
    this.replaceChildren();
    const print = (instant: string) =>
      dateTimeFormat(document.documentElement.lang, {
        hour: 'numeric',
        minute: '2-digit',
        timeZone: zone,
      })
        .format(new Date(instant))
        // The narrow space before AM and PM breaks searching and copying.
        .replaceAll('\u202f', ' ');
    if (ahead !== 0) {
      this.add('time', words.span(print(startsAt), print(endsAt)));
      const shift = dayShift(startsAt, zone, timeZone);
      if (shift !== 0) this.add('day', shift > 0 ? words.nextDay : words.dayBefore);
    }
    if ((this.previous() ?? this).dataset['ahead'] !== String(ahead)) {
      this.add('change', words.clockChanges);
    }
  }

  /** The class before this one in the same list; the first one counts as its own. */
  private previous(): HTMLElement | undefined {
    const list = [
      ...(this.closest('table')?.querySelectorAll<HTMLElement>('local-time[data-starts-at]') ?? []),
    ];
    return list[Math.max(0, list.indexOf(this) - 1)];
  }

  private add(part: string, text: string) {
    const span = document.createElement('span');
    span.className = `local-time__${part}`;
    span.textContent = text;
    this.append(span, ' ');
  }
}

customElements.define('local-time', LocalTime);
