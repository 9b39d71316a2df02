/** Where the answers stay: in the tab, on the device for 14 days, in a file; and when they were saved. */
import { type ChangeEvent, useState } from 'react';
import { applicationFormWords } from '#words/application-form.ts';
import { applicationKeepingWords as words } from '#words/application-keeping.ts';
import type { ChangedQuestions as Changed } from '../asking/use-going-on.ts';
import type { Application } from '../use-application.ts';
import type { DraftKeeper } from './keeper.ts';
import { deleteAnswers, loadAnswers, saveAnswers, showNewer } from './kept-answers.ts';

interface Props
  extends Pick<Application, 'island' | 'questions' | 'place' | 'notices' | 'autosave'> {
  readonly keeper: DraftKeeper;
}

/** “Saved 12:04 PM”; nothing before the first answer. */
export function SavedAt({ keeper, island }: Pick<Props, 'keeper' | 'island'>) {
  if (!keeper.isStored()) return <p className="application__soon">{words.notKept}</p>;
  const at = keeper.savedAt();
  if (at === null) return null;
  const time = new Date(at).toLocaleTimeString(island.locale, { timeStyle: 'short' });
  return <p className="application__saved">{words.saved(time)}</p>;
}

/** Folded behind “Save and continue later”. */
export function SaveLater({ keeper, ...application }: Props) {
  return (
    <details className="application__later">
      <summary>{words.later}</summary>
      <div>
        <KeepOnDevice {...application} keeper={keeper} />
        <Files {...application} keeper={keeper} />
      </div>
    </details>
  );
}

function KeepOnDevice({ island, questions, notices, keeper }: Props) {
  const until = keeper.keptUntil();
  const date = until && new Date(until).toLocaleDateString(island.locale, { dateStyle: 'long' });
  const keep = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const newer = keeper.setKept(target.checked, questions.answers.all(), questions.formId);
    showNewer({ island, questions, notices }, newer);
  };
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={until !== null}
          aria-describedby="application-kept"
          onChange={keep}
        />
        <span className="choice__label">{words.question}</span>
      </label>
      <p className="field__hint" id="application-kept">
        {date ? words.until(date) : words.untilClosed}
      </p>
    </>
  );
}

function Files({ keeper, ...application }: Props) {
  const [isDeleting, setDeleting] = useState(false);
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) loadAnswers(application, keeper, await file.text());
    target.value = '';
  };
  const remove = () => {
    setDeleting(false);
    deleteAnswers(application, keeper);
  };
  if (isDeleting) {
    return (
      <div className="application__buttons">
        <p>{words.deleteSure}</p>
        <button className="button button--quiet" type="button" onClick={remove}>
          {words.deleteYes}
        </button>
        <button className="button button--quiet" type="button" onClick={() => setDeleting(false)}>
          {words.deleteNo}
        </button>
      </div>
    );
  }
  return (
    <ul>
      <li>
        <button
          className="application__link"
          type="button"
          onClick={() => saveAnswers(application, keeper)}
        >
          {words.save}
        </button>
      </li>
      <li>
        <label className="application__file">
          {words.load}
          <input type="file" accept=".json,application/json" onChange={load} />
        </label>
      </li>
      <li>
        <button className="application__link" type="button" onClick={() => setDeleting(true)}>
          {words.delete}
        </button>
      </li>
    </ul>
  );
}

interface ChangedProps extends Pick<Application['notices'], 'heard'> {
  /** null where nothing is chosen. */
  readonly changed: Changed | null;
}

/** What a choice on this screen does to other answers, said before going on, with a way back. */
export function ChangedQuestions({ changed, heard }: ChangedProps) {
  const { aside = [], returned = [], undo } = changed ?? {};
  return (
    <>
      {aside.length > 0 && (
        <div className="application__notes">
          <p>{applicationFormWords.aside(aside)}</p>
          <p>
            <button className="application__link" type="button" onClick={undo}>
              {words.undo}
            </button>
          </p>
        </div>
      )}
      {returned.length > 0 && <p className="application__notes">{words.returned(returned)}</p>}
      {heard.length > 0 && <p className="application__notes">{words.heard(heard)}</p>}
    </>
  );
}
