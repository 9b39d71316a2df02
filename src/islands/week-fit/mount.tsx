/** Puts the week into its opened place, and leaves cohorts that clash out of the tables. */
import { createRoot } from 'react-dom/client';
import type { WeekFitView } from '#view-models/week-fit-view.ts';
import { WeekFit } from './WeekFit.tsx';

export function mount(root: HTMLElement, view: WeekFitView): void {
  const place = root.querySelector('.week-fit__place');
  if (place !== null) createRoot(place).render(<WeekFit view={view} onClash={leaveOut} />);
}

function leaveOut(ids: readonly string[]): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-cohort]')) {
    row.toggleAttribute('data-clashes', ids.includes(row.dataset['cohort'] ?? ''));
  }
}
