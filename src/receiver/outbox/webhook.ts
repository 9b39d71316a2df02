/**
 * Tells another system, such as one of admissions, of every application, as often as it takes.
 *
 * A call waits in the outbox from the transaction that kept its application. It is claimed before and
 * settled after; when the process dies in between it goes out once more, with the same id.
 */

import { createHmac } from 'node:crypto';
import type { Instant } from '#domain/dates.ts';
import type { Clocks } from '../clocks.ts';
import { type Log, placeOf } from '../log.ts';
import { type Database, StoreUnavailable } from '../store/database.ts';
import { claimCall, forgetMail, settleMail } from '../store/outbox-rows.ts';
import { findApplication } from '../store/read-applications.ts';
import type { StoredApplication } from '../store/records.ts';
import { afterFailure } from './backoff.ts';

const LOOK_MS = 2000;
/** How long the other system may take for one application. */
const CALL_MS = 15_000;

export interface WebhookParts {
  readonly database: Database;
  readonly clocks: Pick<Clocks, 'machineNow'>;
  readonly log: Log;
  readonly url: string;
  readonly secret: string;
}

export class Webhook {
  readonly #parts: WebhookParts;
  readonly #breakOff = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;

  constructor(parts: WebhookParts) {
    this.#parts = parts;
  }

  /** Begin to look through the outbox now and then. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), LOOK_MS);
    this.wake();
  }

  /** Look now: something may be due. */
  wake(): void {
    if (this.#breakOff.signal.aborted || this.#working !== null) return;
    this.#working = this.deliver()
      .catch((error: unknown) => {
        const reason = error instanceof StoreUnavailable ? error.reason : placeOf(error);
        this.#parts.log({ event: 'outbox-stopped', reason });
      })
      .finally(() => {
        this.#working = null;
      });
  }

  /** Break off what is in hand; it stays in the outbox. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#breakOff.abort();
    await this.#working;
  }

  /** Call for everything that is due, until one call fails: the next would fail too. */
  async deliver(): Promise<void> {
    const { database, clocks, log } = this.#parts;
    while (!this.#breakOff.signal.aborted) {
      const call = await claimCall(database, clocks.machineNow());
      if (call === null) return;
      const { reference } = call;
      const application = await findApplication(database, reference);
      if (application === null) {
        await forgetMail(database, call);
        continue;
      }
      const problem = await this.#tell(application);
      const now = clocks.machineNow();
      if (problem !== null) {
        await settleMail(database, call, afterFailure(call, { kind: 'message', problem }, now));
        log({ event: 'webhook-waiting', reference, reason: problem });
        return;
      }
      await settleMail(database, call, { state: 'sent', at: now });
      log({ event: 'webhook-sent', reference });
    }
  }

  /** Returns why it was not taken, or null. What the other system answers is never repeated. */
  async #tell(application: StoredApplication): Promise<string | null> {
    const { url, secret, clocks } = this.#parts;
    const body = JSON.stringify(whatIsTold(application));
    try {
      const answer = await fetch(url, {
        method: 'POST',
        // Whoever answers from elsewhere was not meant.
        redirect: 'manual',
        headers: {
          'Content-Type': 'application/json',
          'Catalog-Delivery': application.submissionId,
          'Catalog-Signature': signatureOf(body, secret, clocks.machineNow()),
        },
        body,
        signal: AbortSignal.any([this.#breakOff.signal, AbortSignal.timeout(CALL_MS)]),
      });
      await answer.body?.cancel();
      return answer.ok ? null : String(answer.status);
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: unknown } };
      return typeof cause?.code === 'string' ? cause.code : name;
    }
  }
}

/**
 * `t=<seconds>,v1=<hex>`: HMAC with SHA-256 of `<seconds>.<body>`. Whoever checks it also looks how old
 * it is, so that a call that was listened to cannot be repeated for ever.
 */
export function signatureOf(body: string, secret: string, now: Instant): string {
  const seconds = Math.floor(Date.parse(now) / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}

/** An application as it is told. Access needs are kept apart from the decision, and are not in it. */
function whatIsTold(application: StoredApplication) {
  const { reference, submissionId, program, cohort, route, via, form, formVersion } = application;
  const { receivedAt, late, decisionBy, email, answers, shown } = application;
  return {
    version: 1,
    event: 'application.received',
    reference,
    submissionId,
    receivedAt,
    late,
    decisionBy,
    program,
    cohort,
    route,
    via,
    form,
    formVersion,
    email,
    answers,
    shown,
  };
}
