/** Situation, plan, what was taken before: what it comes to, payment by payment. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { catalogNow } from '#browser/clock.ts';
import type { FeeCalculatorView } from '#view-models/fee-calculator-view.ts';
import { feeCalculatorWords as words } from '#words/fee-calculator.ts';
import { Choices } from '../ui/Choices.tsx';
import {
  chosenSituation,
  type FeeChoice,
  firstChoice,
  offeredView,
  readChoice,
  tidyChoice,
  writeChoice,
} from './choice.ts';
import { FeeFigures } from './FeeFigures.tsx';
import { figuresOf } from './figures.ts';
import { WithdrawalDay } from './WithdrawalDay.tsx';

interface Props {
  readonly view: FeeCalculatorView;
  /** Reads what was ticked on the printed page before this came. */
  readonly printed: () => FeeChoice | null;
}

const SWITCH = 'my-situation';

export function FeeCalculator({ view: built, printed }: Props) {
  const [view, setView] = useState(built);
  const [choice, setChoice] = useState<FeeChoice>(() => firstChoice(built));
  const [isShared, setIsShared] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The printed page knows neither the address nor what was ticked on it, nor when it is read: all
  // are read as it is taken over, so that nothing is lost and nothing that ended is offered.
  useLayoutEffect(() => {
    const offered = offeredView(built, catalogNow());
    const shared = readChoice(offered, location.search);
    setView(offered);
    setChoice(tidyChoice(offered, printed() ?? shared ?? firstChoice(built)));
    // A situation alone is the choice of the whole page.
    setIsShared(shared !== null && /[?&](plan|with|taken)=/.test(location.search));
    // The switch at the top of the page and this one are one choice.
    const follow = ({ target }: Event) => {
      const { name, value } = target as HTMLInputElement;
      if (name === SWITCH)
        setChoice((choice) => tidyChoice(offered, { ...choice, situation: value }));
    };
    document.addEventListener('change', follow);
    return () => document.removeEventListener('change', follow);
  }, [built, printed]);
  // Whoever follows a shared address came for what is chosen, and for what it comes to.
  useEffect(() => {
    if (!isShared) return;
    place.current?.scrollIntoView();
    place.current?.querySelector('.fees__result')?.scrollIntoView({ block: 'nearest' });
  }, [isShared]);

  const choose = (change: Partial<FeeChoice>) => {
    const next = tidyChoice(view, { ...choice, ...change });
    const { situation } = change;
    const same = [...document.querySelectorAll<HTMLInputElement>(`[name=${SWITCH}]`)];
    same.find(({ value }) => value === situation)?.click();
    setChoice(next);
    history.replaceState(history.state, '', `${writeChoice(next)}#cost`);
  };
  const situation = chosenSituation(view, choice);
  const figures = figuresOf(view, choice);
  const credits = view.credits.map(({ for: value, title, note }) => ({
    value,
    label: title,
    hint: note,
  }));
  return (
    <div className="fees" ref={place}>
      <div className="fees__choices no-print">
        {view.situations.length > 1 && !view.isByModule ? (
          <Choices
            kind="radio"
            idPrefix="fees"
            name="situation"
            legend={words.situation}
            choices={view.situations.map(({ id, label, includes }) => ({
              value: id,
              label,
              hint: includes,
            }))}
            chosen={[choice.situation ?? '']}
            onChoose={(value) => choose({ situation: value })}
          />
        ) : null}
        {situation && situation.plans.length > 1 ? (
          <Choices
            kind="radio"
            idPrefix="fees"
            name="plan"
            legend={words.plan}
            choices={situation.plans.map(({ plan, label }) => ({ value: plan.id, label }))}
            chosen={[choice.plan ?? '']}
            onChoose={(value) => choose({ plan: value })}
          />
        ) : null}
        {credits.length > 0 ? (
          <Choices
            kind="checkbox"
            idPrefix="fees"
            name="taken"
            legend={words.taken}
            hint={view.creditsNote}
            choices={credits}
            chosen={choice.taken}
            onChoose={(value, isChosen) =>
              choose({ taken: toggled(choice.taken, value, isChosen) })
            }
          />
        ) : null}
        {view.electives.map(({ id, title, choices, atMost }) => {
          const chosen = choices.filter((one) => choice.addOns.includes(one.id));
          return (
            <Choices
              key={id}
              kind="checkbox"
              idPrefix="fees"
              name="with"
              legend={title}
              choices={choices.map(({ id, label }) => ({ value: id, label }))}
              chosen={choice.addOns}
              mayChooseMore={chosen.length < atMost}
              onChoose={(value, isChosen) =>
                choose({ addOns: toggled(choice.addOns, value, isChosen) })
              }
            />
          );
        })}
        {view.addOns.length > 0 ? (
          <Choices
            kind="checkbox"
            idPrefix="fees"
            name="with"
            legend={words.addOns}
            choices={view.addOns.map(({ id, label }) => ({ value: id, label }))}
            chosen={choice.addOns}
            onChoose={(value, isChosen) =>
              choose({ addOns: toggled(choice.addOns, value, isChosen) })
            }
          />
        ) : null}
      </div>
      <div className="fees__result">
        <p className="visually-hidden" role="status">
          {figures ? words.announced(figures.total, figures.more) : ''}
        </p>
        {figures ? (
          <FeeFigures figures={figures} />
        ) : (
          <p className="fees__none">{nothingText(view, situation !== null)}</p>
        )}
        {situation && !figures && !view.isByModule ? (
          <a href={view.contact.href}>{view.contact.label}</a>
        ) : null}
        {figures && view.refunds.tiers.length > 0 ? (
          <WithdrawalDay view={view} figures={figures} />
        ) : null}
        {figures ? (
          <button
            type="button"
            className="button button--quiet button--small no-print"
            onClick={() => print()}
          >
            {words.print}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function nothingText({ isByModule }: FeeCalculatorView, isSituated: boolean): string {
  if (isByModule) return words.chooseModule;
  return isSituated ? words.notStated : words.chooseSituation;
}

function toggled(values: readonly string[], value: string, isChosen: boolean): readonly string[] {
  return isChosen ? [...values, value] : values.filter((one) => one !== value);
}
