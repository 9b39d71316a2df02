/** Where the answers stay: in the tab, on the device for 14 days, in a file. */
import type { ChangeEvent } from 'react';
import { applicationKeepingWords as words } from '#words/application-keeping.ts';
import type { Application } from '../use-application.ts';
import type { DraftKeeper } from './keeper.ts';
import { loadAnswers } from './kept-answers.ts';
import { showNewer } from './show-newer.ts';

/** “Your answers stay on this device until July 29, 2024.” */
export function keptText(keeper: DraftKeeper, locale: string): string {
  const keptUntil = keeper.keptUntil();
  if (!keeper.isStored()) return words.notKept;
  if (keptUntil === null) return words.session;
  const date = new Date(keptUntil).toLocaleDateString(locale, { dateStyle: 'long' });
  return words.until(date);
}

interface Props {
  readonly application: Application;
  readonly keeper: DraftKeeper;
}

/** Stands under the first screen. */
export function KeepAnswers({ application, keeper }: Props) {
  const { questions, formId } = application;
  const { locale } = application.island;
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) loadAnswers(application, keeper, await file.text());
    target.value = '';
  };
  const isKept = keeper.keptUntil() !== null;
  return (
    <div className="application__keep">
      <label className="choice">
        <input
          type="checkbox"
          checked={isKept}
          aria-describedby="application-kept"
          onChange={({ target }) =>
            showNewer(application, keeper.setKept(target.checked, questions.answers.all(), formId))
          }
        />
        <span className="choice__label">{words.question}</span>
      </label>
      <p className="field__hint" id="application-kept">
        {isKept || !keeper.isStored() ? keptText(keeper, locale) : words.untilClosed}
      </p>
      <label className="application__file">
        {words.load}
        <input type="file" accept=".json,application/json" onChange={load} />
      </label>
    </div>
  );
}
