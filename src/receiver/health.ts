/** Whether an application could be stored now, and whether mail goes out. */

import type { Context } from 'hono';
import type { ReceiverParts } from './receive.ts';
import { StoreUnavailable } from './store/database.ts';
import { waitingMail } from './store/outbox-rows.ts';

/** Seconds after which a sender may try again when the store was not there. */
export const RETRY_AFTER = '30';

/**
 * 200 when an application could be stored now, else 503.
 *
 * `mail.state` is `ok`, `waiting` (something has not gone out for an hour) or `not-configured`.
 */
export async function answerHealth(
  context: Context,
  { database, clocks, settings }: ReceiverParts,
): Promise<Response> {
  context.header('Cache-Control', 'no-store');
  try {
    const { count, oldest } = await waitingMail(database);
    const minutes =
      oldest === null ? 0 : (Date.parse(clocks.machineNow()) - Date.parse(oldest)) / 60_000;
    const late = minutes >= 60 ? 'waiting' : 'ok';
    const state = settings.smtpUrl === null ? 'not-configured' : late;
    const mail = { state, notDelivered: count, oldestMinutes: Math.max(0, Math.floor(minutes)) };
    return context.json({ ok: true, store: database.kind, mail });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return context.json({ ok: false, store: database.kind }, 503, { 'Retry-After': RETRY_AFTER });
  }
}
