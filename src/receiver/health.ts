/** Whether an application could be stored now, and whether mail goes out. */

import type { Context } from 'hono';
import { isPlausible } from '#domain/retention.ts';
import { storeWords as words } from '#words/store.ts';
import type { ReceiverParts } from './receive.ts';
import { lastSeen } from './store/clock-rows.ts';
import { StoreUnavailable } from './store/database.ts';
import { waitingMail } from './store/outbox-rows.ts';
import { probeStore } from './store/probe.ts';

/** Seconds after which a sender may try again when the store was not there. */
export const RETRY_AFTER = '30';

/**
 * 200 when an application could be stored now, which is found out by storing; else 503 with the reason.
 *
 * `retention` is `ok`, or `stopped` while the clock cannot be believed. `mail.state` is `ok`, `waiting` (something has not gone out for an hour) or `not-configured`.
 */
export async function answerHealth(
  context: Context,
  { database, clocks, settings }: ReceiverParts,
): Promise<Response> {
  context.header('Cache-Control', 'no-store');
  try {
    await probeStore(database);
    const retention = isPlausible(await lastSeen(database), clocks.machineNow()) ? 'ok' : 'stopped';
    const { count, oldest } = await waitingMail(database);
    const minutes =
      oldest === null ? 0 : (Date.parse(clocks.machineNow()) - Date.parse(oldest)) / 60_000;
    const late = minutes >= 60 ? 'waiting' : 'ok';
    const state = settings.smtpUrl === null ? 'not-configured' : late;
    const mail = { state, notDelivered: count, oldestMinutes: Math.max(0, Math.floor(minutes)) };
    return context.json({ ok: true, store: database.kind, retention, mail });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    // Anybody may ask: no path of this machine.
    const reason = /[/\\]/.test(error.reason) ? words.cannot : error.reason;
    const answer = { ok: false, store: database.kind, reason };
    return context.json(answer, 503, { 'Retry-After': RETRY_AFTER });
  }
}
