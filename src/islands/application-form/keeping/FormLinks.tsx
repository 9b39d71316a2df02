/** Under every screen: back, and what becomes of the answers. */
import { useState } from 'react';
import { applicationKeepingWords as words } from '#words/application-keeping.ts';
import type { Application } from '../use-application.ts';
import { KeepAnswers } from './KeepAnswers.tsx';
import type { DraftKeeper } from './keeper.ts';
import { deleteAnswers, saveAnswers } from './kept-answers.ts';

interface Props {
  readonly application: Application;
  readonly keeper: DraftKeeper;
  /** The screen before; null on the first one, which also asks where the answers stay. */
  readonly back: string | null;
}

export function FormLinks({ application, keeper, back }: Props) {
  const [isDeleting, setDeleting] = useState(false);
  if (isDeleting) {
    return (
      <div className="application__buttons">
        <p>{words.deleteSure}</p>
        <button
          className="button button--quiet"
          type="button"
          onClick={() => {
            setDeleting(false);
            deleteAnswers(application, keeper);
          }}
        >
          {words.deleteYes}
        </button>
        <button className="button button--quiet" type="button" onClick={() => setDeleting(false)}>
          {words.deleteNo}
        </button>
      </div>
    );
  }
  return (
    <>
      {back === null && <KeepAnswers application={application} keeper={keeper} />}
      <ul className="application__links">
        {back !== null && (
          <li>
            <a href={`#${back}`}>{words.back}</a>
          </li>
        )}
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
          <button className="application__link" type="button" onClick={() => setDeleting(true)}>
            {words.delete}
          </button>
        </li>
      </ul>
    </>
  );
}
