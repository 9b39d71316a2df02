/** Ranges of tuition to choose by. Their bounds are round and the same whatever the prices are. */
import { formatMoney, minorUnitDigits } from '#domain/money.ts';
import { browseWords } from '#words/browse.ts';

export interface PriceRange {
  /** In addresses: `usd-1000-2500`, over 1,000 and up to 2,500 dollars. */
  readonly name: string;
  readonly label: string;
}

/** Bounds are these times a power of ten. */
const STEPS = [1, 2.5, 5];

/** The range in which an amount falls: 1, 2.5, 5, 10, 25, 50 … of the currency. */
export function priceRange(cents: number, currency: string, locale: string): PriceRange {
  const unit = 10 ** minorUnitDigits(currency);
  const money = (amount: number) => formatMoney(Math.round(amount * unit), currency, locale);
  const name = (over: number, most: number) => `${currency.toLowerCase()}-${over}-${most}`;
  if (cents === 0) return { name: name(0, 0), label: browseWords.price.free };
  const [over, most] = boundsOf(cents / unit);
  const label =
    over === 0
      ? browseWords.price.upTo(money(most))
      : browseWords.price.between(money(over), money(most));
  return { name: name(over, most), label };
}

/** An amount on a bound belongs to the range below it. */
function boundsOf(amount: number): readonly [over: number, most: number] {
  let over = 0;
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) {
      const most = step * power;
      // Up to 100 nothing needs to be told apart.
      if (most >= 100 && amount <= most) return [over, most];
      if (most >= 100) over = most;
    }
  }
}
