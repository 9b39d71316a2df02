/** Makes screens of the plain forms of the page, with what was kept and what a link chose. */
import { readStored } from '#browser/storage.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import type { Restored } from './keeping/restore-answers.ts';
import { storageKeys } from './keeping/storage-keys.ts';
import { mountApplicationForm } from './mount.tsx';

const APPLY = 'main > .apply';

/** Resolves once the screens are there. */
export async function begin(island: ApplicationIsland): Promise<void> {
  const place = document.getElementById('application') as HTMLElement;
  const way = chosenBefore(island);
  const restored = await restore(island);
  await untilIdle();
  mountApplicationForm(place, island, restored, way);
}

/** Answers from before; null where there are none, and nothing more is loaded then. */
async function restore(island: ApplicationIsland): Promise<Restored | null> {
  const { draft, eligibility } = storageKeys(island.base, island.program.id);
  if (!isKept(draft) && !isKept(eligibility)) return null;
  const { restoreAnswers } = await import('./keeping/restore-answers.ts');
  return restoreAnswers(island);
}

function isKept(key: string): boolean {
  return (readStored('tab', key) ?? readStored('device', key)) !== null;
}

/**
 * The way that a link chose, or the only one for the situation chosen on another page; its part of the
 * address goes, or it would be chosen again later.
 */
function chosenBefore({ cohorts }: ApplicationIsland): string | null {
  const address = new URL(location.href);
  const asked = address.searchParams.get('way');
  const situation = address.searchParams.get('situation');
  if (asked === null && situation === null) return null;
  for (const name of ['way', 'situation']) address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
  const ways = cohorts.flatMap((cohort) => cohort.ways);
  const fitting = ways.filter(({ value, route }) =>
    asked === null ? route === situation : value === asked,
  );
  const way = fitting.length === 1 ? (fitting[0]?.value ?? null) : null;
  if (way === null) return null;
  for (const radio of document.querySelectorAll<HTMLInputElement>('main form.form [name="way"]')) {
    if (radio.value === way) radio.checked = true;
  }
  return way;
}

/** Not while a character is composed, and not while anything is being pressed. */
async function untilIdle(): Promise<void> {
  let isComposing = false;
  const note = ({ type }: Event) => {
    isComposing = type !== 'compositionend';
  };
  const types = ['compositionstart', 'compositionupdate', 'compositionend'];
  for (const type of types) addEventListener(type, note);
  const isPressed = () => document.querySelector(`${APPLY}:active`) !== null;
  do {
    // A finger that is lifted is a click only a moment later.
    await new Promise((resolve) => setTimeout(resolve, isComposing || isPressed() ? 100 : 0));
  } while (isComposing || isPressed());
  for (const type of types) removeEventListener(type, note);
}
