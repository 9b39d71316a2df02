/**
 * Waits until the form is reached or touched, then loads what makes screens of it; at once where
 * something of it is kept, or a link chose a situation. Every page carries this, so it is written
 * short.
 *
 * Until then, and if the rest cannot be loaded, the plain forms are there and work.
 */
import { loadPart } from '#browser/load-part.ts';
import { printedView } from '#browser/printed-view.ts';
import { whenSeen, whenTouched } from '#browser/reach.ts';
import { readStored } from '#browser/storage.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { storageKeys } from './keeping/storage-keys.ts';

const island = printedView<ApplicationIsland>('application-island');
const forms = document.querySelector<HTMLElement>('main > .apply');
if (island && forms) {
  const { draft, receipt, pending } = storageKeys(island.base, island.program.id);
  const isBegun = [draft, receipt, pending].some(
    (key) => readStored('tab', key) ?? readStored('device', key),
  );
  let isLoading = false;
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    const begin = async () => (await import('./begin.ts')).begin(island);
    // The plain forms do the same; only what was kept would be missed.
    if (isBegun) loadPart(begin, 'missing-answers');
    else begin().catch(console.error);
  };
  whenTouched(forms, load);
  whenSeen(forms.querySelectorAll('#situation, .form'), load);
  if (isBegun || /\b(way|situation)=/.test(location.search)) load();
}
