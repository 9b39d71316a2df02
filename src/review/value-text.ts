/** Keys and values of content in words. */
import { formatDate, formatTime } from '#domain/date-formats.ts';
import { isIsoDate, isPeriod, isTimeOfDay } from '#domain/dates.ts';
import { formatMoney } from '#domain/money.ts';
import { changesWords } from '#words/changes.ts';
import { formatPeriod } from '#words/dates.ts';

/** How values of a file are printed. */
export interface ValueStyle {
  readonly locale: string;
  /** For keys that end in `Cents`. */
  readonly currency: string | null;
}

/** A text longer than this is not quoted whole. */
export const QUOTED = 90;

/** What a key is called in a sentence: “contact hours”. */
export function keyName(key: string): string {
  const known: Readonly<Record<string, string>> = changesWords.keys;
  return known[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** One value in words. */
export function valueText(key: string, value: unknown, style: ValueStyle): string {
  if (isAbsent(value) || value === 'not-stated') return changesWords.notStated;
  if (typeof value === 'number') {
    return key.endsWith('Cents') && style.currency !== null
      ? formatMoney(value, style.currency, style.locale)
      : String(value);
  }
  if (typeof value === 'boolean') return value ? changesWords.yes : changesWords.no;
  if (typeof value === 'string') {
    if (isIsoDate(value)) return formatDate(value, style.locale, 'long');
    if (isTimeOfDay(value)) return formatTime(value, style.locale);
    if (isPeriod(value)) return formatPeriod(value);
    return changesWords.quoted(shortened(value));
  }
  if (isList(value)) return value.map((one) => valueText(key, one, style)).join(', ');
  const entries = Object.entries(value as object).filter(([, one]) => !isAbsent(one));
  return entries.map(([name, one]) => `${keyName(name)} ${valueText(name, one, style)}`).join(', ');
}

/**
 * Where two texts differ: the words that went and the words that came, with an ellipsis where more
 * comes before or after; null where they differ too widely to quote.
 */
export function textDifference(before: string, after: string): { old: string; new: string } | null {
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const part = (all: readonly string[]) => {
    // A word of each side, so that a bare figure is not without its meaning.
    const from = Math.max(0, start - 1);
    const to = Math.min(all.length, all.length - end + 1);
    const text = all.slice(from, to).join(' ');
    return `${from > 0 ? '… ' : ''}${text}${to < all.length ? ' …' : ''}`;
  };
  const [old, renewed] = [part(a), part(b)];
  return old.length > QUOTED || renewed.length > QUOTED ? null : { old, new: renewed };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** At most as much as is quoted, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED - 1).trimEnd()}…`;
}

/** Nothing is there: absent, null or an empty list. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (isList(value) && value.length === 0);
}

/** True for a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** True for an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
