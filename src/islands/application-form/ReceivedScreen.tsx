/** After an acknowledgement, and only then: the reference and what happens next. */
import { formatDate } from '#domain/date-formats.ts';
import { dateIn } from '#domain/instants.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { applicationFormWords as words } from '#words/application-form.ts';
import { applicationReceivedWords as received } from '#words/application-received.ts';
import { machineNow } from '../ui/catalog-clock.ts';
import { answersText, download, timelineText } from './files.ts';
import type { PrintedAnswer } from './printed-answers.ts';
import type { Receipt } from './receipt.ts';

interface Props {
  readonly island: ApplicationIsland;
  readonly receipt: Receipt;
  /** Until the page is left; null after that. */
  readonly answers: readonly PrintedAnswer[] | null;
  readonly onStartOver: () => void;
}

export default function ReceivedScreen({ island, receipt, answers, onStartOver }: Props) {
  const { locale, timeZone, program } = island;
  const { reference } = receipt;
  const cohort = island.cohorts.find(({ ways }) => ways.some(({ value }) => value === receipt.way));
  const firstClass = cohort?.firstClass ?? null;
  const decision = receipt.decisionBy && formatDate(receipt.decisionBy, locale, 'long');
  const saveAnswers = () => {
    const heads = [words.file.title(program.title), words.file.reference(reference)];
    const text = answersText(heads, answers ?? [], words.check.notProvided);
    download(words.file.name(program.id), 'text/plain', text);
  };
  const saveTimeline = () => {
    const { timeline } = received;
    const title = timeline.decision(reference);
    const text = timelineText(
      [
        ...(receipt.decisionBy ? [{ id: 'decision', title, at: receipt.decisionBy }] : []),
        ...(firstClass
          ? [
              {
                id: 'first-class',
                title: timeline.firstClass,
                at: [firstClass.startsAt, firstClass.endsAt] as const,
              },
            ]
          : []),
      ],
      reference,
      machineNow(),
    );
    download(timeline.fileName(reference), 'text/calendar', text);
  };
  return (
    <>
      <div className="receipt">
        <p>{received.reference}</p>
        <p className="receipt__reference">{reference}</p>
        <p>{received.keepReference}</p>
      </div>
      {receipt.isLate && (
        <p>
          <strong>{received.late}</strong>
        </p>
      )}
      {island.formEndpoint && <p>{received.hosted}</p>}
      <section className="application__group" aria-labelledby="application-next">
        <h3 id="application-next">{received.next}</h3>
        <ul>
          <li>{decision ? received.decision(decision) : received.noDecision}</li>
          {island.fees.map((fee) => (
            <li key={fee}>{fee}</li>
          ))}
          {firstClass && (
            <li>
              {received.firstClass(
                formatDate(dateIn(firstClass.startsAt, timeZone), locale, 'weekday'),
              )}
            </li>
          )}
          <li>
            {received.change}{' '}
            <a href={`mailto:${island.admissionsEmail}`}>{island.admissionsEmail}</a>
          </li>
        </ul>
        {(receipt.decisionBy || firstClass) && (
          <div className="application__buttons no-print">
            <button className="button button--quiet" type="button" onClick={saveTimeline}>
              {received.calendar}
            </button>
          </div>
        )}
        {receipt.address && (
          <p>
            <a href={receipt.address}>{received.receipt}</a>
          </p>
        )}
      </section>
      {answers && (
        <section className="application__group" aria-labelledby="application-answers">
          <h3 id="application-answers">{received.answers}</h3>
          <p className="no-print">{received.downloadOnce}</p>
          <div className="application__buttons no-print">
            <button className="button button--quiet" type="button" onClick={saveAnswers}>
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
                <dd className="application__text">{text || words.check.notProvided}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p className="no-print">
        <button className="application__link" type="button" onClick={onStartOver}>
          {received.startOver}
        </button>
      </p>
    </>
  );
}
