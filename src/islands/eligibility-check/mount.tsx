/** Takes the printed questions over, with what was ticked on them. */
import { hydrateRoot } from 'react-dom/client';
import type { EligibilityAnswers } from '#domain/eligibility.ts';
import type { EligibilityCheckView } from '#view-models/eligibility-check-view.ts';
import { printedChoices } from '../ui/printed-choices.ts';
import { EligibilityCheck } from './EligibilityCheck.tsx';

export function mount(root: HTMLElement, view: EligibilityCheckView): void {
  const printed = (): EligibilityAnswers =>
    Object.fromEntries(
      [...printedChoices(root)].flatMap(([name, [value]]) =>
        value ? [[name.replace(/^check-/, ''), value]] : [],
      ),
    );
  hydrateRoot(root, <EligibilityCheck view={view} printed={printed} />);
}
