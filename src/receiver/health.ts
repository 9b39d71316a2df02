/** Whether an application could be stored now, and whether mail goes out. */

import type { Context } from 'hono';
import { isPlausible } from '#domain/retention.ts';
import { storeWords as words } from '#words/store.ts';
import type { ReceiverParts } from './receive.ts';
import { lastSeen } from './store/clock-rows.ts';
import { StoreUnavailable } from './store/database.ts';
import { sharedSummary, waitedMs } from './store/outbox-rows.ts';
import { probeStore } from './store/probe.ts';

/** Seconds after which a sender may try again when the store was not there. */
export const RETRY_AFTER = '30';

/**
 * 200 when an application could be stored now, which is found out by storing; else 503 with the reason.
 *
 * `retention` is `ok`, or `stopped` while the clock cannot be believed.
 *
 * `mail.state` is `ok`, `waiting` (something has not gone out for an hour, or cannot for the reason in
 * `problem`), `not-configured`, or `declined` (`ADMISSIONS_EMAIL=none`). `receiptsReturned` counts
 * applicants whose receipt could not be delivered, `receiptsLimited` those who were sent none because too
 * many went to their address that day.
 */
export async function answerHealth(
  context: Context,
  { database, clocks, settings }: ReceiverParts,
): Promise<Response> {
  context.header('Cache-Control', 'no-store');
  try {
    await probeStore(database);
    const retention = isPlausible(await lastSeen(database), clocks.machineNow()) ? 'ok' : 'stopped';
    const { waiting, oldest, receiptsReturned, receiptsLimited, problem } =
      await sharedSummary(database);
    const minutes = oldest === null ? 0 : waitedMs(oldest, clocks.machineNow()) / 60_000;
    const late = problem !== null || minutes >= 60 ? 'waiting' : 'ok';
    const unset = settings.mailDeclined ? 'declined' : 'not-configured';
    const isConfigured = settings.smtpUrl !== null && settings.admissionsEmail !== null;
    const mail = {
      state: isConfigured ? late : unset,
      notDelivered: waiting,
      oldestMinutes: Math.floor(minutes),
      receiptsReturned,
      receiptsLimited,
      problem,
    };
    return context.json({ ok: true, store: database.kind, retention, mail });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    // Anybody may ask: no path of this machine.
    const reason = /[/\\]/.test(error.reason) ? words.cannot : error.reason;
    const answer = { ok: false, store: database.kind, reason };
    return context.json(answer, 503, { 'Retry-After': RETRY_AFTER });
  }
}
