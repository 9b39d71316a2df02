/** Where the answers stay: in the tab, on the device for 14 days, in a file. */
import type { ChangeEvent } from 'react';
import { applicationFormWords as words } from '#words/application-form.ts';
import type { DraftKeeper } from './use-draft.ts';

/** “Your answers stay on this device until July 29, 2024.” */
export function keptText({ keptUntil, isStored }: DraftKeeper, locale: string): string {
  if (!isStored) return words.keep.notKept;
  if (keptUntil === null) return words.keep.session;
  const date = new Date(keptUntil).toLocaleDateString(locale, { dateStyle: 'long' });
  return words.keep.until(date);
}

interface Props {
  readonly keeper: DraftKeeper;
  readonly locale: string;
  readonly onKeep: (isKept: boolean) => void;
  readonly onLoad: (text: string) => void;
}

/** Stands before the first question. */
export function KeepAnswers({ keeper, locale, onKeep, onLoad }: Props) {
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) onLoad(await file.text());
    target.value = '';
  };
  const isKept = keeper.keptUntil !== null;
  return (
    <div className="application__keep">
      <label className="choice">
        <input
          type="checkbox"
          checked={isKept}
          aria-describedby="application-kept"
          onChange={(event) => onKeep(event.target.checked)}
        />
        <span className="choice__label">{words.keep.question}</span>
      </label>
      <p className="field__hint" id="application-kept">
        {isKept || !keeper.isStored ? keptText(keeper, locale) : words.keep.untilClosed}
      </p>
      <label className="application__file">
        {words.keep.load}
        <input type="file" accept=".json,application/json" onChange={load} />
      </label>
    </div>
  );
}
