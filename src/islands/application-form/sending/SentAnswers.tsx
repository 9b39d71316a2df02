/** What was sent, to download or print, until the page is left. */
import { applicationReceivedWords as received } from '#words/application-received.ts';
import { applicationSendingWords as words } from '#words/application-sending.ts';
import type { PrintedAnswer } from '../asking/printed-answers.ts';
import { answersText } from '../keeping/answers-text.ts';
import { download } from '../keeping/download.ts';

interface Props {
  readonly program: { readonly id: string; readonly title: string };
  readonly reference: string;
  readonly answers: readonly PrintedAnswer[];
}

export function SentAnswers({ program, reference, answers }: Props) {
  const { check, file } = words;
  const save = () => {
    const heads = [file.title(program.title), file.reference(reference)];
    download(file.name(program.id), 'text/plain', answersText(heads, answers, check.notProvided));
  };
  return (
    <section className="application__group" aria-labelledby="application-answers">
      <h3 id="application-answers">{received.answers}</h3>
      <p className="no-print">{received.downloadOnce}</p>
      <div className="application__buttons no-print">
        <button className="button button--quiet" type="button" onClick={save}>
          {received.download}
        </button>
        <button className="button button--quiet" type="button" onClick={() => print()}>
          {received.print}
        </button>
      </div>
      <dl className="application__answers only-print">
        {answers.map(({ name, label, text }) => (
          <div key={name} className="application__answer">
            <dt>{label}</dt>
            <dd className="application__text">{text || check.notProvided}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
