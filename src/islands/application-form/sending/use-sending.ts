/** Sending, one application at a time, and what is made of the answer. */
import { useSubmit } from '@formspree/react';
import { useEffect, useRef, useState } from 'react';
import { catalogNow, machineNow } from '#browser/clock.ts';
import { removeStored } from '#browser/storage.ts';
import type { ApplicationField } from '#domain/application.ts';
import { HONEYPOT_FIELD } from '#domain/application.ts';
import { isLate } from '#domain/deadlines.ts';
import { referenceOf } from '#domain/reference.ts';
import { applicationErrors } from '#words/application-errors.ts';
import { applicationSendingWords as words } from '#words/application-sending.ts';
import type { DraftKeeper } from '../keeping/keeper.ts';
import { keepPending } from '../keeping/pending.ts';
import { storageKeys } from '../keeping/storage-keys.ts';
import type { Application } from '../use-application.ts';
import { checkedAnswers, type PrintedAnswer } from './checked-answers.ts';
import { deliver } from './deliver.ts';
import type { ReplyError, Verdict } from './judge-reply.ts';
import { decisionDate, type Receipt } from './receipt.ts';
import { bodyOf, type SubmissionBody } from './submission.ts';

export type Sending = ReturnType<typeof useSending>;

/** @param keep takes the receipt and what was sent */
export function useSending(
  parts: Pick<
    Application,
    'island' | 'questions' | 'delivery' | 'problems' | 'ending' | 'autosave'
  >,
  keeper: DraftKeeper,
  keep: (receipt: Receipt, answers: readonly PrintedAnswer[]) => void,
) {
  const { island, questions, delivery, problems, ending, autosave } = parts;
  const { set: setDelivery } = delivery;
  const { answers, definition, way, shown } = questions;
  const keys = storageKeys(island.base, island.program.id);
  const isHosted = island.formEndpoint !== null;
  // Never empty: the client would pick an address of its own.
  const origin = (island.formEndpoint ?? location.origin + island.base).replace(/\/$/, '');
  const submit = useSubmit<SubmissionBody>('application', { origin });
  const [reference, setReference] = useState<string | null>(null);
  const corrects = useRef<string | null>(null);
  const inFlight = useRef(false);

  useEffect(() => {
    // A page out of the back/forward cache never shows a “Sending…” whose request is gone.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (!persisted || !inFlight.current) return;
      inFlight.current = false;
      setDelivery({ state: 'failed', kind: 'unknown' });
    };
    addEventListener('pageshow', wake);
    return () => removeEventListener('pageshow', wake);
  }, [setDelivery]);

  const take = (verdict: Verdict, made: string) => {
    // Nothing is waited for when it is certain what became of it.
    const isUncertain = verdict.kind === 'failed' && verdict.why === 'unknown';
    if (!isUncertain && verdict.kind !== 'received') removeStored('device', keys.pending);
    switch (verdict.kind) {
      case 'received': {
        const now = catalogNow();
        const late = isHosted ? way !== null && isLate(way.deadline, now) : verdict.isLate;
        setDelivery({ state: 'idle' });
        return keep(
          {
            reference: made || (verdict.reference ?? ''),
            sentAt: machineNow(),
            isLate: late,
            // Whether a late one is considered is not stated, so neither is when.
            decisionBy: late ? null : decisionDate(now, island.timeZone, island.decisionWithin),
            way: way?.value ?? null,
            address: isHosted ? null : verdict.next,
            mail: isHosted ? null : verdict.mail,
          },
          checkedAnswers(questions, island.locale),
        );
      }
      case 'already-received':
        return setDelivery({ state: 'already', reference: verdict.reference ?? made });
      case 'wait':
        return setDelivery({ state: 'failed', kind: 'waited' });
      case 'failed':
        return setDelivery({ state: 'failed', kind: verdict.why });
      case 'refused': {
        const { beside, general } = sortErrors(verdict.errors, shown);
        if (beside.length === 0) {
          return setDelivery({ state: 'failed', kind: 'refused', messages: general });
        }
        questions.refuse(new Map(beside.map(({ name, message }) => [name, message])));
        setDelivery({ state: 'idle' });
        return problems.show(general);
      }
    }
  };

  const send = async () => {
    const result = questions.validated();
    if (inFlight.current || ending.isOver() || definition === null || !result?.ok) return;
    inFlight.current = true;
    problems.clear();
    autosave.current?.now();
    setDelivery({ state: 'sending' });
    const submissionId = keeper.submissionId();
    // Pages without HTTPS cannot compute it; the answer of the receiver then says it.
    const made = globalThis.crypto.subtle ? await referenceOf(submissionId) : '';
    setReference(made || null);
    const body = bodyOf({
      submissionId,
      reference: made,
      corrects: corrects.current,
      form: definition,
      program: island.program.id,
      way,
      honeypot: answers.text(HONEYPOT_FIELD),
      answers: result.answers,
      isHosted,
    });
    // Before the request leaves: whoever loses the reply can ask for it.
    const pending = {
      submissionId,
      reference: made,
      program: island.program.id,
      sentAt: Date.now(),
      receipt: null,
    };
    keepPending(keys.pending, pending);
    const onWait = (seconds: number | null) =>
      setDelivery(seconds === null ? { state: 'sending' } : { state: 'waiting', seconds });
    try {
      take(await deliver({ submissionId, submit: () => submit({ ...body }), onWait }), made);
    } finally {
      inFlight.current = false;
    }
  };

  return {
    /** Known before the answer arrives; null where it could not be made, or nothing was sent. */
    reference,
    /** Sends the answers, unless something is being sent already. */
    send,
    /** Sends them as a correction of what is stored under the same id. */
    sendCorrection() {
      if (delivery.now.state !== 'already') return;
      corrects.current = delivery.now.reference;
      keeper.renewId();
      send();
    },
    /** Sends them as an application of its own. */
    sendAsNew() {
      corrects.current = null;
      keeper.renewId();
      send();
    },
  };
}

/**
 * Errors of a reply, sorted into those beside a question and those about the whole.
 *
 * Codes that both services know are put into the words of this form; for others the message is
 * shown as it came.
 */
function sortErrors(errors: readonly ReplyError[], shown: readonly ApplicationField[]) {
  const beside: { name: string; message: string }[] = [];
  const general: string[] = [];
  for (const error of errors) {
    const field = shown.find(({ name }) => name === error.field);
    if (field) beside.push({ name: field.name, message: messageFor(error, field) });
    else general.push(words.formErrors[error.code] ?? (error.message || words.unclearError));
  }
  return { beside, general: [...new Set(general)] };
}

function messageFor({ code, message }: ReplyError, field: ApplicationField): string {
  const { label } = field;
  switch (code) {
    case 'REQUIRED_FIELD_EMPTY':
    case 'REQUIRED_FIELD_MISSING':
      return field.missing || applicationErrors.missing(label);
    case 'TYPE_EMAIL':
      return applicationErrors.email(label);
    default:
      return message || applicationErrors.missing(label);
  }
}
