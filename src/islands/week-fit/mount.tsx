/** Puts the week into its opened place, and leaves cohorts that clash out of the tables. */
import { createRoot } from 'react-dom/client';
import type { FittedCohort, WeekFitView } from '#view-models/week-fit-view.ts';
import { loadJson } from '../ui/load-json.ts';
import { WeekFit } from './WeekFit.tsx';

export async function mount(root: HTMLElement, view: WeekFitView): Promise<void> {
  const place = root.querySelector('.week-fit__place');
  const { source } = view;
  const cohorts = source ? await loadJson<readonly FittedCohort[]>(source) : view.cohorts;
  if (place === null) return;
  createRoot(place).render(<WeekFit view={{ ...view, cohorts }} onClash={leaveOut} />);
}

function leaveOut(ids: readonly string[]): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-cohort]')) {
    row.toggleAttribute('data-clashes', ids.includes(row.dataset['cohort'] ?? ''));
  }
}
