/** After an acknowledgement, and only then: the reference and what happens next. */

import { useState } from 'react';
import { machineNow } from '#browser/clock.ts';
import { formatDate } from '#domain/date-formats.ts';
import { referenceGroups, shownReference } from '#domain/shown-reference.ts';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { applicationReceivedWords as received } from '#words/application-received.ts';
import { applicationSendingWords } from '#words/application-sending.ts';
import { offeredTexts } from '../../ui/offers.ts';
import { download } from '../keeping/download.ts';
import { Screen } from '../Screen.tsx';
import { answersText, type PrintedAnswer } from './checked-answers.ts';
import type { Receipt } from './receipt.ts';
import { timelineText } from './timeline.ts';
import type { Receipts } from './use-receipt.ts';

interface Props {
  readonly island: ApplicationIsland;
  readonly receipts: Receipts;
  readonly receipt: Receipt;
}

export function ReceivedScreen({ island, receipts, receipt }: Props) {
  const { reference } = receipt;
  const shown = shownReference(reference);
  const { answers, isReturn } = receipts;
  const title = isReturn ? received.again(shown) : received.title;
  return (
    <Screen title={title} visit={`received ${isReturn}`} status="">
      <div className="receipt">
        <p>{received.reference}</p>
        <p className="receipt__reference" data-reference={reference}>
          {referenceGroups(reference).map((group) => (
            <span key={group}>{group}</span>
          ))}
        </p>
        <CopyReference reference={shown} />
        <p>{received.keepReference}</p>
      </div>
      {receipt.isLate && (
        <p>
          <strong>{island.late.sent}</strong>
        </p>
      )}
      {island.formEndpoint && <p>{received.hosted}</p>}
      {receipt.mail && <p>{received.mail[receipt.mail]}</p>}
      <WhatHappensNext island={island} receipt={receipt} />
      {answers && answers.length > 0 && (
        <SentAnswers program={island.program} reference={shown} answers={answers} />
      )}
      <p className="no-print">
        <button className="application__link" type="button" onClick={receipts.startOver}>
          {received.startOver}
        </button>
      </p>
    </Screen>
  );
}

/** Where the browser lets a page copy: on a secure address. */
function CopyReference({ reference }: { readonly reference: string }) {
  const [isCopied, setIsCopied] = useState(false);
  if (!navigator.clipboard) return null;
  const copy = () =>
    navigator.clipboard.writeText(reference).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  return (
    <p className="no-print">
      <button className="application__link" type="button" onClick={copy}>
        {received.copy}
      </button>{' '}
      <span role="status">{isCopied ? received.copied : ''}</span>
    </p>
  );
}

function WhatHappensNext({ island, receipt }: Pick<Props, 'island' | 'receipt'>) {
  const { locale, program } = island;
  const { decisionBy } = receipt;
  const reference = shownReference(receipt.reference);
  const ways = island.cohorts.flatMap((cohort) => cohort.ways);
  const path = ways.find(({ value }) => value === receipt.way)?.path ?? island.path;
  const saveTimeline = () => {
    const { timeline } = received;
    const text = timelineText(
      [
        ...(decisionBy
          ? [
              {
                id: 'decision',
                title: timeline.decision(program.shortName, reference),
                at: decisionBy,
              },
            ]
          : []),
        ...(path?.events ?? []),
      ],
      reference,
      machineNow(),
    );
    download(timeline.fileName(reference), 'text/calendar', text);
  };
  return (
    <section className="application__group" aria-labelledby="application-next">
      <h3 id="application-next">{received.next}</h3>
      <ul>
        {!receipt.isAsked && island.fees.map((fee) => <li key={fee}>{fee}</li>)}
        {!receipt.isAsked && island.interview && <li>{island.interview}</li>}
        {!receipt.isLate && !receipt.isAsked && (
          <li>
            {decisionBy
              ? received.decision(formatDate(decisionBy, locale, 'long'))
              : (island.decisionStated ?? received.noDecision)}
          </li>
        )}
        {[...(path?.lines ?? []), ...offeredTexts(path?.ending ?? [])].map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          {received.change}{' '}
          <a href={`mailto:${island.admissionsEmail}`}>{island.admissionsEmail}</a>
        </li>
      </ul>
      {(decisionBy || path?.events.length) && (
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
  );
}

/** What was sent, to download or print, until the page is left. */
function SentAnswers({
  program,
  reference,
  answers,
}: {
  readonly program: { readonly id: string; readonly title: string };
  readonly reference: string;
  readonly answers: readonly PrintedAnswer[];
}) {
  const { check, file } = applicationSendingWords;
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
