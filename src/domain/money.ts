/**
 * Money as whole minor units beside an ISO 4217 currency. Floats never reach arithmetic.
 *
 * `…Cents` means minor units of the currency: cents of USD, yen of JPY, fils of KWD.
 * Ships to browsers.
 */

/** Print decimals always (“$5,500.00”), or only where they are not zero (“$5,500”, “$822.92”). */
export interface MoneyStyle {
  readonly decimals: 'always' | 'when-needed';
}

// Beyond 15 significant digits a number written in content may already be another number.
const EXACT_DIGITS = 15;

/** Decimals of the currencies asked for so far: finding them out takes longer than printing. */
const digitsOf = new Map<string, number>();

let currencies: ReadonlySet<string> | null = null;
// A format takes a hundred times as long to make as to use.
const formats = new Map<string, Intl.NumberFormat>();

/** True for a currency code of ISO 4217 in capitals. */
export function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(code);
}

/**
 * How many decimals a currency has: 2 for USD, 0 for JPY, 3 for KWD.
 *
 * @throws RangeError if `currency` is not a currency code in capitals
 */
export function minorUnitDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  if (!isCurrency(currency)) {
    throw new RangeError(`"${currency}" is not a currency code of ISO 4217, like USD.`);
  }
  const format = currencyFormat('en-US', currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  digitsOf.set(currency, digits);
  return digits;
}

/**
 * The minor units of an amount as authors write it: `1925` or `"822.92"` in USD give 192500 and 82292.
 *
 * Read digit by digit; nothing is multiplied or rounded.
 *
 * @throws RangeError if the amount is negative, not finite, not written in plain digits, has more
 *   decimals than the currency, or is too large to be exact
 */
export function parseAmount(amount: number | string, currency: string): number {
  const digits = minorUnitDigits(currency);
  const text = String(amount);
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) {
    throw new RangeError(
      `An amount is written in digits without commas or signs, like 1925 or 822.92, got ${JSON.stringify(amount) ?? text}.`,
    );
  }
  if (fraction.length > digits) {
    throw new RangeError(`${currency} has ${digits} decimals, got ${text}.`);
  }
  const figures = whole + fraction.padEnd(digits, '0');
  const cents = Number(figures);
  const isInexact = typeof amount === 'number' && figures.length > EXACT_DIGITS;
  if (!Number.isSafeInteger(cents) || isInexact) {
    throw new RangeError(`${text} ${currency} is too large to be exact.`);
  }
  return cents;
}

/**
 * An amount in the words of a locale, with its currency: “$5,500”, “$822.92”, “¥550,000”.
 *
 * @param cents whole minor units; a negative amount prints with a minus
 * @throws RangeError if `cents` is not a whole number or `currency` is no currency
 */
export function formatMoney(
  cents: number,
  currency: string,
  locale: string,
  style: MoneyStyle = { decimals: 'when-needed' },
): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Minor units are whole, got ${cents}.`);
  const digits = minorUnitDigits(currency);
  const figures = String(Math.abs(cents)).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const fraction = figures.slice(figures.length - digits);
  const isRound = /^0*$/.test(fraction);
  const shown = style.decimals === 'when-needed' && isRound ? 0 : digits;
  const format = currencyFormat(locale, currency, shown);
  // Intl reads decimal strings exactly; dividing by 100 would not be exact.
  const decimal = `${cents < 0 ? '-' : ''}${whole}.${fraction || '0'}` as `${number}`;
  return format.format(decimal);
}

/** An amount in minor units as plain digits for other programs: 82292 in USD is “822.92”. */
export function decimalAmount(cents: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const text = String(cents).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** @param decimals as many as the currency has where absent */
function currencyFormat(locale: string, currency: string, decimals?: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${decimals}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  formats.set(key, format);
  return format;
}

/**
 * Split a total into parts that sum to it exactly and differ by one minor unit at most.
 *
 * Leftover cents go to the earliest parts, one each: 100 in 3 gives 34, 33, 33.
 *
 * @param totalCents whole minor units, >= 0
 * @param count a positive whole number
 * @returns amounts in cents, earliest first
 * @throws RangeError if `totalCents` is not whole and >= 0, or `count` not a positive whole number
 */
export function allocate(totalCents: number, count: number): number[] {
  checkCents(totalCents, 'The total');
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`Parts are counted in whole numbers from 1, got ${count}.`);
  }
  const leftover = totalCents % count;
  const share = (totalCents - leftover) / count;
  return Array.from({ length: count }, (_, index) => (index < leftover ? share + 1 : share));
}

/**
 * The sum of amounts in minor units.
 *
 * @throws RangeError if an amount is not whole and >= 0, or the sum is too large to be exact
 */
export function sumCents(amounts: readonly number[]): number {
  let sum = 0;
  for (const amount of amounts) {
    checkCents(amount, 'An amount');
    sum += amount;
  }
  checkCents(sum, 'The sum');
  return sum;
}

/**
 * Refuse what is not a whole number of minor units from 0.
 *
 * @param subject how the message begins, “The deposit”
 * @throws RangeError naming the subject and what was found
 */
export function checkCents(cents: number, subject: string): void {
  if (!Number.isSafeInteger(cents) || cents < 0) {
    throw new RangeError(`${subject} is a whole number of minor units from 0, got ${cents}.`);
  }
}
