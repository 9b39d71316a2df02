/** Takes the printed calculator over, with what was ticked on it. */
import { hydrateRoot } from 'react-dom/client';
import type { FeeCalculatorView } from '#view-models/fee-calculator-view.ts';
import { printedChoices } from '../ui/printed-choices.ts';
import { firstChoice, tidyChoice, writeChoice } from './choice.ts';
import { FeeCalculator } from './FeeCalculator.tsx';

export function mount(root: HTMLElement, view: FeeCalculatorView): void {
  const printed = () => {
    const ticked = printedChoices(root);
    const values = (name: string) => ticked.get(`fees-${name}`) ?? [];
    const choice = tidyChoice(view, {
      situation: values('situation')[0] ?? null,
      plan: values('plan')[0] ?? null,
      addOns: values('with'),
      taken: values('taken'),
    });
    const isTouched = writeChoice(choice) !== writeChoice(firstChoice(view));
    return isTouched ? choice : null;
  };
  hydrateRoot(root, <FeeCalculator view={view} printed={printed} />);
}
