/** Takes the printed list of cohorts over, with what was ticked on it. */
import { hydrateRoot } from 'react-dom/client';
import type { CohortComparisonView, ListedCohort } from '#view-models/compare-page.ts';
import { loadJson } from '../ui/load-json.ts';
import { printedChoices } from '../ui/printed-choices.ts';
import { CohortComparison } from './CohortComparison.tsx';

export async function mount(root: HTMLElement, view: CohortComparisonView): Promise<void> {
  const { source } = view;
  const listed = source ? await loadJson<readonly ListedCohort[]>(`${source}list.json`) : [];
  const printed = () => printedChoices(root).get('compare-cohort') ?? [];
  hydrateRoot(root, <CohortComparison view={view} listed={listed} printed={printed} />);
}
