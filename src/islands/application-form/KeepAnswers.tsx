/** Where the answers stay: in the tab, on the device for 14 days, in a file. */
import type { ChangeEvent } from 'react';
import { formatDate } from '#domain/date-formats.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import type { DraftKeeper } from './use-draft.ts';

/** “Your answers stay on this device until July 29, 2024.” */
export function keptText({ keptUntil, isStored }: DraftKeeper, locale: string): string {
  if (!isStored) return words.keep.notKept;
  if (keptUntil === null) return words.keep.session;
  return words.keep.until(formatDate(localDate(keptUntil), locale, 'long'));
}

/** A calendar date of the device. */
function localDate(instant: string): string {
  const date = new Date(instant);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
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

interface LinksProps {
  readonly back: string | null;
  readonly isDeleting: boolean;
  readonly onSave: () => void;
  readonly onDelete: (step: 'ask' | 'yes' | 'no') => void;
}

/** Under every screen. */
export function FormLinks({ back, isDeleting, onSave, onDelete }: LinksProps) {
  if (isDeleting) {
    return (
      <div className="application__buttons">
        <p>{words.keep.deleteSure}</p>
        <button className="button button--quiet" type="button" onClick={() => onDelete('yes')}>
          {words.keep.deleteYes}
        </button>
        <button className="button button--quiet" type="button" onClick={() => onDelete('no')}>
          {words.keep.deleteNo}
        </button>
      </div>
    );
  }
  return (
    <ul className="application__links">
      {back !== null && (
        <li>
          <a href={`#${back}`}>{words.back}</a>
        </li>
      )}
      <li>
        <button className="application__link" type="button" onClick={onSave}>
          {words.keep.save}
        </button>
      </li>
      <li>
        <button className="application__link" type="button" onClick={() => onDelete('ask')}>
          {words.keep.delete}
        </button>
      </li>
    </ul>
  );
}
