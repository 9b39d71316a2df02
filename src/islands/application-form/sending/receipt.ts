/** What is known after an application was acknowledged. Nothing that was written in it. */
import { decisionBy } from '#domain/admission.ts';
import type { Instant, IsoDate, Period, TimeZone } from '#domain/dates.ts';
import { dateIn } from '#domain/instants.ts';
import { isReference } from '#domain/reference.ts';
import type { applicationReceivedWords } from '#words/application-received.ts';

export interface Receipt {
  readonly reference: string;
  readonly sentAt: Instant;
  readonly isLate: boolean;
  readonly decisionBy: IsoDate | null;
  /** Of the situation that was chosen. */
  readonly way: string | null;
  /** The page of the receipt, printed by the receiver; null where it has none. */
  readonly address: string | null;
  /** Whether a receipt comes by mail; null: not known here. */
  readonly mail: keyof typeof applicationReceivedWords.mail | null;
  /** The receiver was asked whether it arrived: nothing more is known here. */
  readonly isAsked?: boolean;
}

/**
 * The last day for a decision on an application that arrives now, by the catalog clock, as the
 * receiver computes it.
 */
export function decisionDate(
  now: Instant,
  timeZone: TimeZone,
  within: Period | null,
): IsoDate | null {
  return within === null ? null : decisionBy(dateIn(now, timeZone), within);
}

const MAIL = ['coming', 'later', 'none'] as const;

/** A receipt out of its text; `null` for anything else. */
export function decodeReceipt(text: string): Receipt | null {
  try {
    const found = JSON.parse(text) as Partial<Receipt> | null;
    const { reference, sentAt } = found ?? {};
    if (typeof reference !== 'string' || !isReference(reference)) return null;
    if (typeof sentAt !== 'string' || Number.isNaN(Date.parse(sentAt))) return null;
    return {
      reference,
      sentAt,
      isLate: found?.isLate === true,
      decisionBy: textOr(found?.decisionBy),
      way: textOr(found?.way),
      address: textOr(found?.address),
      mail: MAIL.find((one) => one === found?.mail) ?? null,
      isAsked: found?.isAsked === true,
    };
  } catch {
    return null;
  }
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
