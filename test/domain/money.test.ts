import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  checkCents,
  formatMoney,
  isCurrency,
  minorUnitDigits,
  parseAmount,
  sumCents,
} from '#domain/money.ts';

describe('minorUnitDigits', () => {
  it('knows currencies with two, no and three decimals', () => {
    expect(minorUnitDigits('USD')).toBe(2);
    expect(minorUnitDigits('JPY')).toBe(0);
    expect(minorUnitDigits('KWD')).toBe(3);
  });

  it('refuses what is no currency', () => {
    expect(() => minorUnitDigits('US$')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "US$" is not a currency code of ISO 4217, like USD.]`,
    );
    expect(() => minorUnitDigits('usd')).toThrow(RangeError);
    expect(() => minorUnitDigits('QQQ')).toThrow(RangeError);
    expect(isCurrency('EUR')).toBe(true);
    expect(isCurrency('eur')).toBe(false);
  });
});

describe('parseAmount', () => {
  it('reads what authors write, as a number or in quotes', () => {
    expect(parseAmount(1925, 'USD')).toBe(192_500);
    expect(parseAmount(822.92, 'USD')).toBe(82_292);
    expect(parseAmount(822.9, 'USD')).toBe(82_290);
    expect(parseAmount('822.92', 'USD')).toBe(82_292);
    expect(parseAmount('9875.00', 'USD')).toBe(987_500);
    expect(parseAmount(0, 'USD')).toBe(0);
  });

  it('reads amounts that lose a cent when multiplied', () => {
    // 1.15 * 100 is 114.99999999999999, 8.2 * 100 is 819.9999999999999
    expect(parseAmount(1.15, 'USD')).toBe(115);
    expect(parseAmount(8.2, 'USD')).toBe(820);
    expect(parseAmount(1.005, 'KWD')).toBe(1005);
  });

  it('counts the minor units of the currency', () => {
    expect(parseAmount(550_000, 'JPY')).toBe(550_000);
    expect(parseAmount('12.345', 'KWD')).toBe(12_345);
    expect(parseAmount('12.5', 'KWD')).toBe(12_500);
  });

  it('refuses more decimals than the currency has', () => {
    expect(() => parseAmount('822.917', 'USD')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: USD has 2 decimals, got 822.917.]`,
    );
    expect(() => parseAmount('100.0', 'JPY')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: JPY has 0 decimals, got 100.0.]`,
    );
    expect(() => parseAmount(0.1 + 0.2, 'USD')).toThrow(RangeError);
  });

  it('refuses what is not a plain amount', () => {
    expect(() => parseAmount(-1, 'USD')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: An amount is written in digits without commas or signs, like 1925 or 822.92, got -1.]`,
    );
    for (const wrong of ['1,925', '$1925', ' 1925', '1e3', '', '.5', '5.', '١٢', '0x10']) {
      expect(() => parseAmount(wrong, 'USD'), wrong).toThrow(RangeError);
    }
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 1e21]) {
      expect(() => parseAmount(wrong, 'USD'), String(wrong)).toThrow(RangeError);
    }
  });

  it('refuses what is too large to be exact, but reads it in quotes while it is', () => {
    expect(() => parseAmount('90071992547409.92', 'USD')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: 90071992547409.92 USD is too large to be exact.]`,
    );
    // As a number it is already 90071992547409.9: a cent would go missing without a word.
    const asNumber = Number('90071992547409.91');
    expect(() => parseAmount(asNumber, 'USD')).toThrow(RangeError);
    expect(parseAmount('90071992547409.91', 'USD')).toBe(9_007_199_254_740_991);
  });

  it('reads back every amount that it could have been written from', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), (cents) => {
        const written = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(parseAmount(written, 'USD')).toBe(cents);
        expect(parseAmount(Number(written), 'USD')).toBe(cents);
      }),
    );
  });
});

describe('formatMoney', () => {
  it('prints decimals only where they are not zero', () => {
    expect(formatMoney(550_000, 'USD', 'en-US')).toBe('$5,500');
    expect(formatMoney(82_292, 'USD', 'en-US')).toBe('$822.92');
    expect(formatMoney(82_290, 'USD', 'en-US')).toBe('$822.90');
    expect(formatMoney(0, 'USD', 'en-US')).toBe('$0');
    expect(formatMoney(5, 'USD', 'en-US')).toBe('$0.05');
  });

  it('prints them always where a column needs it', () => {
    expect(formatMoney(550_000, 'USD', 'en-US', { decimals: 'always' })).toBe('$5,500.00');
    expect(formatMoney(82_292, 'USD', 'en-US', { decimals: 'always' })).toBe('$822.92');
  });

  it('prints currencies without decimals and with three', () => {
    expect(formatMoney(550_000, 'JPY', 'en-US', { decimals: 'always' })).toBe('¥550,000');
    expect(formatMoney(12_345, 'KWD', 'en-US')).toBe('KWD\u00a012.345');
    expect(formatMoney(12_000, 'KWD', 'en-US')).toBe('KWD\u00a012');
    expect(formatMoney(7, 'KWD', 'en-US')).toBe('KWD\u00a00.007');
  });

  it('follows the locale', () => {
    expect(formatMoney(82_292, 'EUR', 'de-DE')).toBe('822,92\u00a0€');
  });

  it('prints a credit with a minus, and nothing as nothing', () => {
    expect(formatMoney(-27_500, 'USD', 'en-US')).toBe('-$275');
    expect(formatMoney(-5, 'USD', 'en-US')).toBe('-$0.05');
    expect(formatMoney(-0, 'USD', 'en-US')).toBe('$0');
  });

  it('prints the largest exact amount to the cent', () => {
    expect(formatMoney(9_007_199_254_740_991, 'USD', 'en-US')).toBe('$90,071,992,547,409.91');
  });

  it('refuses parts of a cent', () => {
    expect(() => formatMoney(0.5, 'USD', 'en-US')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Minor units are whole, got 0.5.]`,
    );
    expect(() => formatMoney(Number.NaN, 'USD', 'en-US')).toThrow(RangeError);
  });
});

describe('allocate', () => {
  it('gives leftover cents to the earliest parts', () => {
    expect(allocate(100, 3)).toEqual([34, 33, 33]);
    expect(allocate(101, 3)).toEqual([34, 34, 33]);
    expect(allocate(2, 3)).toEqual([1, 1, 0]);
    expect(allocate(0, 2)).toEqual([0, 0]);
    expect(allocate(577_500, 3)).toEqual([192_500, 192_500, 192_500]);
  });

  it('splits the tuition of the 2021 program into 8 × $822.92, then 4 × $822.91', () => {
    expect(allocate(987_500, 12)).toEqual([
      82_292, 82_292, 82_292, 82_292, 82_292, 82_292, 82_292, 82_292, 82_291, 82_291, 82_291,
      82_291,
    ]);
  });

  it('splits exactly, evenly and earliest first, whatever the total and the count', () => {
    const plan = fc.tuple(
      fc.oneof(fc.nat({ max: 10_000_000 }), fc.maxSafeNat()),
      fc.integer({ min: 1, max: 60 }),
    );
    fc.assert(
      fc.property(plan, ([totalCents, count]) => {
        const parts = allocate(totalCents, count);
        const sum = parts.reduce((left, part) => left + BigInt(part), 0n);
        const first = parts[0] ?? -1;
        const last = parts.at(-1) ?? -1;
        // Plain comparisons: 100,000 runs of `expect` take a minute.
        const isRight =
          parts.length === count &&
          sum === BigInt(totalCents) &&
          parts.every((part, index) => part >= 0 && part <= (parts[index - 1] ?? part)) &&
          first - last <= 1;
        if (!isRight) throw new Error(`${totalCents} in ${count}: ${parts.join(' ')}`);
      }),
      { numRuns: 100_000 },
    );
  });

  it('refuses a total or a count that is not whole', () => {
    expect(() => allocate(100, 0)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Parts are counted in whole numbers from 1, got 0.]`,
    );
    expect(() => allocate(-1, 2)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The total is a whole number of minor units from 0, got -1.]`,
    );
    expect(() => allocate(100, 1.5)).toThrow(RangeError);
    expect(() => allocate(99.5, 2)).toThrow(RangeError);
    expect(() => allocate(Number.MAX_SAFE_INTEGER + 1, 2)).toThrow(RangeError);
  });
});

describe('sumCents', () => {
  it('adds minor units, and nothing to 0', () => {
    expect(sumCents([192_500, 192_500, 192_500])).toBe(577_500);
    expect(sumCents([])).toBe(0);
  });

  it('refuses a sum that is no longer exact', () => {
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The sum is a whole number of minor units from 0, got 9007199254740992.]`,
    );
    expect(() => sumCents([1, -1])).toThrow(RangeError);
    expect(() => checkCents(1.5, 'The fee')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The fee is a whole number of minor units from 0, got 1.5.]`,
    );
  });
});
