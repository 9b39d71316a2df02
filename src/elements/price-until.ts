/**
 * `<price-until>`: a price that ends, taken off the page once it has, by the catalog clock. Without
 * script its last day, which is in its words, says so.
 */
import { catalogNow } from '#browser/clock.ts';
import { hasCome } from '#domain/instants.ts';

/** Timers of browsers count to 2³¹ milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

class PriceUntil extends HTMLElement {
  private wait?: ReturnType<typeof setTimeout>;

  connectedCallback() {
    const { endsAt = '', afterwards } = this.dataset;
    const now = catalogNow();
    if (!hasCome(endsAt, now)) {
      // A page may stay open past the end; where the clock is frozen nothing ends.
      const left = Date.parse(endsAt) - Date.parse(now);
      this.wait = setTimeout(() => this.connectedCallback(), Math.min(left, LONGEST_WAIT));
    } else if (afterwards === undefined) this.parentElement?.remove();
    else this.textContent = afterwards;
  }

  disconnectedCallback() {
    clearTimeout(this.wait);
  }
}

customElements.define('price-until', PriceUntil);
