/**
 * `<zone-chooser>`: a list of time zones that overrides the device’s, remembered on the device.
 * Hidden until its script is here, since without script there is nothing to choose.
 */

import { chosenZone, deviceZone, readerZone } from '#browser/reader-zone.ts';
import { ZONE_CHANGED, ZONE_KEY } from '#domain/reader-zone.ts';

class ZoneChooser extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select');
    const device = select?.options[0];
    if (!select || !device) return;
    device.text += ` (${deviceZone().replaceAll('_', ' ')})`;
    const add = (zone: string) => select.add(new Option(zone.replaceAll('_', ' '), zone));
    const chosen = chosenZone();
    if (chosen !== null && readerZone() === chosen) {
      add(chosen);
      select.value = chosen;
    }
    // Four hundred zones are listed only once somebody is about to choose.
    select.addEventListener(
      'focus',
      () => {
        for (const zone of Intl.supportedValuesOf('timeZone')) if (zone !== select.value) add(zone);
      },
      { once: true },
    );
    select.addEventListener('change', () => {
      try {
        if (select.value === '') localStorage.removeItem(ZONE_KEY);
        else localStorage.setItem(ZONE_KEY, select.value);
      } catch {
        return;
      }
      document.dispatchEvent(new Event(ZONE_CHANGED));
    });
    this.hidden = false;
  }
}

customElements.define('zone-chooser', ZoneChooser);
