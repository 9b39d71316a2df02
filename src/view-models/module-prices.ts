/** What modules cost each, where a program has no tuition of its own and one pays for what one chooses. */
import type { Pricing } from '#catalog/catalog-types.ts';
import type { Electives } from '#domain/electives.ts';
import { formatMoney } from '#domain/money.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords } from '#words/program.ts';

/** True where nothing is said of tuition, and there are modules to pay for. */
export function isByModule(pricing: Pick<Pricing, 'tuition' | 'unstated' | 'electives'>): boolean {
  const { tuition, unstated, electives } = pricing;
  return tuition.length === 0 && unstated.length === 0 && electives.length > 0;
}

/** “Modules: $180 to $250 each”; null for a program with tuition, or one whose price is not stated. */
export function modulePrices(pricing: Pricing | null, locale: string): string | null {
  if (pricing === null || !isByModule(pricing)) return null;
  const texts = pricing.electives.map((list) =>
    joinedWords.named(list.label, eachText(list, pricing.currency, locale)),
  );
  return joinedWords.facts(texts);
}

function eachText({ choices }: Electives, currency: string, locale: string): string {
  const stated = choices.flatMap(({ amountCents }) => amountCents ?? []).sort((a, b) => a - b);
  const [least] = stated;
  const most = stated.at(-1);
  if (least === undefined || most === undefined) return costWords.notStated;
  const money = (cents: number) => formatMoney(cents, currency, locale);
  const range = least === most ? money(least) : costWords.fromTo(money(least), money(most));
  const each = choices.length === 1 ? range : costWords.each(range);
  return stated.length === choices.length ? each : costWords.withCondition(each, costWords.someNot);
}
