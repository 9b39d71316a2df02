/** Under every failure: the answers as a file, and how to reach admissions. */
import { applicationSendingWords } from '#words/application-sending.ts';
import { answersText } from '../keeping/answers-text.ts';
import { download } from '../keeping/download.ts';
import type { Application } from '../use-application.ts';
import { checkedAnswers } from './checked-answers.ts';

const { failure: words, file, check } = applicationSendingWords;

export function DownloadAnswers({ application }: { readonly application: Application }) {
  const { program } = application.island;
  const downloadAnswers = () => {
    const heads = [file.title(program.title), file.notSent];
    const text = answersText(heads, checkedAnswers(application.questions), check.notProvided);
    download(file.name(program.id), 'text/plain', text);
  };
  return (
    <button className="button button--quiet" type="button" onClick={downloadAnswers}>
      {words.download}
    </button>
  );
}

export function WayOut({ application }: { readonly application: Application }) {
  const { admissionsEmail } = application.island;
  return (
    <>
      <p>
        {words.contact} <a href={`mailto:${admissionsEmail}`}>{admissionsEmail}</a>
      </p>
      <p>
        <button
          className="application__link"
          type="button"
          onClick={() => application.setDelivery({ state: 'idle' })}
        >
          {words.backToAnswers}
        </button>
      </p>
    </>
  );
}
