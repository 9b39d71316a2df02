/**
 * Sends what waits in the outbox, one mail after the other, as often as it takes.
 *
 * A mail is claimed before and settled after it is sent. When the process dies in between, the mail
 * goes out once more, under the same Message-ID: twice is better than never.
 */

import type { CatalogApi } from '#contract/catalog.ts';
import { absoluteUrl, addresses } from '#domain/addresses.ts';
import type { Clocks } from '../clocks.ts';
import type { Log } from '../log.ts';
import { type Database, StoreUnavailable } from '../store/database.ts';
import { confirmationToken } from '../store/interest.ts';
import { findApart } from '../store/manage-applications.ts';
import { claimMail, settleMail, waitingMail } from '../store/outbox-rows.ts';
import { findApplication, findForm } from '../store/read-applications.ts';
import type { OutboxMail } from '../store/records.ts';
import { afterFailure, problemOf } from './backoff.ts';
import { composeMail } from './compose.ts';
import type { Mailer } from './smtp.ts';

/** How often the outbox is looked through when nothing else wakes it. */
const LOOK_MS = 2000;
/** After so long a mail that has not gone out is worth a line in the log. */
const TOO_LONG_MS = 60 * 60 * 1000;
const REMIND_MS = 15 * 60 * 1000;
/** Counting what waits reads the whole outbox: not with every application. */
const COUNT_MS = 60 * 1000;

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
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #isStopped = false;
  #countAfter = Number.NEGATIVE_INFINITY;

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
        const reason = error instanceof StoreUnavailable ? error.reason : problemOf(error);
        this.#parts.log({ event: 'outbox-stopped', reason });
      })
      .finally(() => {
        this.#working = null;
      });
  }

  /** Finish the mail in hand, then send nothing more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#working;
    this.#parts.mailer?.close();
  }

  /** Send everything that is due. Returns how many mails went out. */
  async deliver(): Promise<number> {
    const { database, clocks, mailer } = this.#parts;
    let sent = 0;
    while (mailer !== null && !this.#isStopped) {
      const mail = await claimMail(database, clocks.machineNow());
      if (mail === null) break;
      if (await this.#send(mail, mailer)) sent += 1;
    }
    return sent;
  }

  async #send(mail: OutboxMail, mailer: Mailer): Promise<boolean> {
    const { database, catalog, clocks, log, admissionsEmail, siteUrl } = this.#parts;
    const { reference, kind, attempts } = mail;
    const application = await findApplication(database, reference);
    if (application === null || admissionsEmail === null) return false;
    const form = await findForm(database, application.formVersion);
    const hasApart = (await findApart(database, reference)).length > 0;
    try {
      const token = kind === 'receipt' ? await confirmationToken(database, reference) : null;
      const confirmUrl =
        token && `${absoluteUrl(addresses.confirmInterest, siteUrl)}?token=${token}`;
      const content = { application, form, hasApart, confirmUrl };
      await mailer.send(composeMail(mail, content, catalog, admissionsEmail));
    } catch (error) {
      const outcome = afterFailure(kind, attempts, problemOf(error), clocks.machineNow());
      await settleMail(database, mail.sequence, outcome);
      log({ event: `${kind}-mail-${outcome.state}`, reference, reason: problemOf(error) });
      return false;
    }
    await settleMail(database, mail.sequence, { state: 'sent', at: clocks.machineNow() });
    log({ event: `${kind}-mail-sent`, reference });
    return true;
  }

  /** Say, now and then, that something waits too long. */
  async #remind(): Promise<void> {
    const { database, clocks, log, mailer } = this.#parts;
    const now = Date.parse(clocks.machineNow());
    if (now < this.#countAfter) return;
    this.#countAfter = now + COUNT_MS;
    const { count, oldest } = await waitingMail(database);
    if (oldest === null || now - Date.parse(oldest) < TOO_LONG_MS) return;
    this.#countAfter = now + REMIND_MS;
    const state = mailer === null ? 'not-configured' : 'not-delivered';
    log({ event: 'mail-waits-too-long', count, state });
  }
}
