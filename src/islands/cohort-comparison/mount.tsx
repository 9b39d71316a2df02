/** Takes the printed list of cohorts over, with what was ticked on it. */
import { hydrateRoot } from 'react-dom/client';
import type { CohortComparisonView } from '#view-models/compare-page.ts';
import { printedChoices } from '../ui/printed-choices.ts';
import { CohortComparison } from './CohortComparison.tsx';

export function mount(root: HTMLElement, view: CohortComparisonView): void {
  const printed = () => printedChoices(root).get('compare-cohort') ?? [];
  hydrateRoot(root, <CohortComparison view={view} printed={printed} />);
}
