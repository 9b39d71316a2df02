/** What a choice on this screen does to other answers, said before going on, with a way back. */
import { applicationFormWords } from '#words/application-form.ts';
import { applicationKeepingWords as words } from '#words/application-keeping.ts';
import type { Application } from '../use-application.ts';

export function ChangedQuestions({ application }: { readonly application: Application }) {
  const { aside, returned, undo } = application.changed;
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
      {application.heard.length > 0 && (
        <p className="application__notes">{words.heard(application.heard)}</p>
      )}
    </>
  );
}
