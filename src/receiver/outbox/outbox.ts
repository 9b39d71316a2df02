/**
 * Sends what waits in the outbox, one mail after the other, as often as it takes.
 *
 * A mail is claimed before and settled after it is sent. When the process dies in between, the mail
 * goes out once more, under the same Message-ID: twice is better than never.
 */

import type { CatalogApi } from '#contract/catalog.ts';
import { absoluteUrl, addresses } from '#domain/addresses.ts';
import type { Clocks } from '../clocks.ts';
import { type Log, placeOf } from '../log.ts';
import { type Database, StoreUnavailable } from '../store/database.ts';
import { confirmationToken } from '../store/interest.ts';
import { findApart } from '../store/manage-applications.ts';
import {
  claimMail,
  forgetMail,
  hurryOurs,
  mailOfApplication,
  settleMail,
  summarizeMail,
  waitedMs,
} from '../store/outbox-rows.ts';
import { findApplication, findForm } from '../store/read-applications.ts';
import type { OutboxMail } from '../store/records.ts';
import { afterFailure, pauseAfter } from './backoff.ts';
import { composeMail } from './compose.ts';
import { faultOf } from './mail-faults.ts';
import type { Mailer } from './smtp.ts';

/** How often the outbox is looked through when nothing else wakes it. */
const LOOK_MS = 2000;
/** After so long a mail that has not gone out is worth a line in the log. */
const TOO_LONG_MS = 60 * 60 * 1000;
const REMIND_MS = 15 * 60 * 1000;
/** Counting what waits reads the whole outbox: not with every application. */
const COUNT_MS = 60 * 1000;
/** How long the mail in hand may take after the outbox was asked to stop. */
const STOP_MS = 5000;

export interface OutboxParts {
  readonly database: Database;
  readonly catalog: CatalogApi;
  readonly clocks: Pick<Clocks, 'machineNow'>;
  readonly log: Log;
  /** `null`: mail is not configured, everything waits */
  readonly mailer: Mailer | null;
  readonly admissionsEmail: string | null;
  /** where the site of the links in mails is */
  readonly siteUrl: string;
}

export class Outbox {
  readonly #parts: OutboxParts;
  readonly #breakOff = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #isStopped = false;
  // By the clock that only goes forward: the other one may be set back by days.
  #countAfter = Number.NEGATIVE_INFINITY;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #oursInARow = 0;
  /** whether mail may wait for the end of a fault of ours; an earlier process may have left some */
  #mayWaitForUs = true;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Begin to look through the outbox now and then. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), LOOK_MS);
    this.wake();
  }

  /** Look now: something may be due. */
  wake(): void {
    if (this.#isStopped || this.#working !== null) return;
    this.#working = this.deliver()
      .then(() => this.#remind())
      .catch((error: unknown) => {
        const reason = error instanceof StoreUnavailable ? error.reason : placeOf(error);
        this.#parts.log({ event: 'outbox-stopped', reason });
      })
      .finally(() => {
        this.#working = null;
      });
  }

  /** Finish the mail in hand, or break it off after a few seconds; then send nothing more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    const tooLong = setTimeout(() => this.#breakOff.abort(), STOP_MS);
    await this.#working;
    clearTimeout(tooLong);
    this.#parts.mailer?.close();
  }

  /**
   * Send everything that is due, until two in a row meet a fault of ours: what follows would meet it
   * too.
   * Returns how many mails went out.
   */
  async deliver(): Promise<number> {
    const { database, clocks, mailer } = this.#parts;
    let sent = 0;
    while (mailer !== null && !this.#isStopped && performance.now() >= this.#pausedUntil) {
      const mail = await claimMail(database, clocks.machineNow());
      if (mail === null) break;
      if (await this.#send(mail, mailer)) sent += 1;
    }
    return sent;
  }

  async #send(mail: OutboxMail, mailer: Mailer): Promise<boolean> {
    const { database, catalog, clocks, log, admissionsEmail, siteUrl } = this.#parts;
    const { reference, kind } = mail;
    const application = await findApplication(database, reference);
    if (application === null) await forgetMail(database, mail);
    if (application === null || admissionsEmail === null) return false;
    const form = await findForm(database, application.formVersion);
    const hasApart = (await findApart(database, reference)).length > 0;
    const receipt = await receiptOf(database, mail);
    const token = kind === 'receipt' ? await confirmationToken(database, reference) : null;
    const confirmUrl = token && `${absoluteUrl(addresses.confirmInterest, siteUrl)}?token=${token}`;
    const content = { application, form, hasApart, receipt, confirmUrl };
    const composed = composeMail(mail, content, catalog, admissionsEmail);
    try {
      await mailer.send(composed, this.#breakOff.signal);
    } catch (error) {
      const fault = faultOf(error);
      const outcome = afterFailure(mail, fault, clocks.machineNow());
      await settleMail(database, mail, outcome);
      const state = `${kind}-mail-waiting` as const;
      const event = outcome.state === 'failed' ? 'receipt-mail-failed' : state;
      log({ event, reference, reason: fault.problem });
      if (fault.kind === 'ours') this.#pause();
      return false;
    }
    await settleMail(database, mail, { state: 'sent', at: clocks.machineNow() });
    log({ event: `${kind}-mail-sent`, reference });
    await this.#resume();
    return true;
  }

  #pause(): void {
    this.#oursInARow += 1;
    this.#mayWaitForUs = true;
    this.#pausedUntil = performance.now() + pauseAfter(this.#oursInARow);
  }

  /** The way is free again: what waited for that goes out now. */
  async #resume(): Promise<void> {
    this.#oursInARow = 0;
    if (!this.#mayWaitForUs) return;
    this.#mayWaitForUs = false;
    await hurryOurs(this.#parts.database, this.#parts.clocks.machineNow());
  }

  /** Say, now and then, that something waits too long. */
  async #remind(): Promise<void> {
    const { database, clocks, log, mailer } = this.#parts;
    if (performance.now() < this.#countAfter) return;
    this.#countAfter = performance.now() + COUNT_MS;
    const { waiting, oldest, problem } = await summarizeMail(database);
    if (oldest === null || waitedMs(oldest, clocks.machineNow()) < TOO_LONG_MS) return;
    this.#countAfter = performance.now() + REMIND_MS;
    const state = mailer === null ? 'not-configured' : 'not-delivered';
    const reason = problem === null ? {} : { reason: problem };
    log({ event: 'mail-waits-too-long', count: waiting, state, ...reason });
  }
}

/** The receipt that a mail to admissions is about, `null` for every other mail. */
async function receiptOf(database: Database, { kind, reference }: OutboxMail) {
  if (kind !== 'returned') return null;
  const mails = await mailOfApplication(database, reference);
  return mails.find((one) => one.kind === 'receipt') ?? null;
}
