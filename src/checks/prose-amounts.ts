/** C15: an amount that is in prose, and in no price file. */

import type { ContentFile } from '#catalog/content-file.ts';
import { planTerms } from '#catalog/join-pricing.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { madeOnce } from '#domain/made-once.ts';
import { formatMoney, minorUnitDigits } from '#domain/money.ts';
import { calculatePlan, compareToCheapest } from '#domain/tuition.ts';
import { type Finding, findingAt } from './finding.ts';
import { entryOf, type PricingEntry } from './programs.ts';
import { isFaulty, isOfAnotherThing, programsOf } from './prose-scope.ts';
import { homeTimeZone } from './sums.ts';
import { foundIn, type Text, textsOf } from './texts.ts';

/** Every finding of an amount that no price file has. */
export function checkProseAmounts(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => {
    if (foundIn(FREE, file).length === 0 && amountsIn(file).length === 0) return [];
    const programs = programsOf(content, file.file);
    // A price file with a fault of its own has amounts that are not known here.
    if (programs.some(({ id }) => isFaulty(content, fileOf('pricing', id)))) return [];
    const prices = programs.flatMap(({ id }) => entryOf(content.collections.pricing, id) ?? []);
    return [
      ...freeOfCharge(content, file, prices),
      ...amountsIn(file)
        .filter(
          (amount) =>
            !isOfAnotherThing(amount.text.text, amount.index) && !isKnown(content, amount, prices),
        )
        .map(({ text, written, index }) => {
          const message = `${written} is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.`;
          return findingAt(content, text.placeOf(written, index), 'price-differs', message);
        }),
    ];
  });
}

const FREE =
  /\b(?:tuition|(?:the|this) (?:program|course|certificate)) (?:is|are) (?:free|waived)\b(?! (?:of|from)\b)/gi;

/** “Tuition is free” of a program that has a price. */
function freeOfCharge(
  content: ReadContent,
  file: ContentFile,
  prices: readonly PricingEntry[],
): Finding[] {
  const isPriced = prices.some(({ fields }) =>
    fields.tuition.some(({ plans }) => plans?.some(({ totalCents }) => totalCents > 0)),
  );
  if (!isPriced) return [];
  return foundIn(FREE, file).map(({ text, match: { 0: written, index } }) => {
    const message = `"${written}", and content/pricing has a price → Take it out of the text, or correct the price.`;
    return findingAt(content, text.placeOf(written, index), 'price-differs', message);
  });
}

interface WrittenAmount {
  /** As the text has it, and where. */
  readonly written: string;
  readonly index: number;
  readonly figures: string;
  /** Whether a price file may be meant, by its currency. */
  readonly isCurrency: (currency: string) => boolean;
}

/** Every amount of a file, and its text; figures that belong to a sign or a currency are counted once. */
const amountsIn = madeOnce((file: ContentFile) =>
  textsOf(file).flatMap((text) => readAmounts(text).map((amount) => ({ ...amount, text }))),
);

function readAmounts(text: Text): readonly WrittenAmount[] {
  if (!/\d|hundred|thousand/i.test(text.text)) return [];
  const certain = [...signed(text), ...signedAfter(text), ...named(text), ...inWords(text)];
  const isApart = ({ index }: WrittenAmount) =>
    !certain.some((other) => index >= other.index && index < other.index + other.written.length);
  return [...certain, ...[...unsigned(text), ...short(text)].filter(isApart)];
}

/** “$3,200”. */
function signed({ text }: Text): WrittenAmount[] {
  return [...text.matchAll(/([$€£¥])\s?(\d[\d,]*(?:\.\d+)?)(k\b)?/gi)].map((match) => {
    const [written, symbol, figures = '', thousands] = match;
    return {
      written,
      index: match.index,
      figures: thousands ? String(Number(figures.replaceAll(',', '')) * 1000) : figures,
      isCurrency: (currency) => signOf(currency) === symbol,
    };
  });
}

/** “3.100 €”, with the point of thousands that goes with it there. */
function signedAfter({ text }: Text): WrittenAmount[] {
  return [...text.matchAll(/(?<![\d.,$€£¥])(\d[\d.,]*)\s?([€£¥])(?!\s?\d)/g)].map((match) => {
    const [written, figures = '', symbol] = match;
    return {
      written,
      index: match.index,
      figures: figures.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'),
      isCurrency: (currency) => signOf(currency) === symbol,
    };
  });
}

const FIGURES = String.raw`\d[\d,]*(?:\.\d+)?`;
const NAMES: Readonly<Record<string, string>> = { dollar: '$', euro: '€', pound: '£', yen: '¥' };
const NAMED = new RegExp(
  String.raw`\b(?:([A-Z]{3})\s(${FIGURES})|(${FIGURES})([kK])?\s(?:([A-Z]{3})|(dollar|euro|pound|yen)s?))\b`,
  'g',
);

/** “3,200 USD”, “USD 3,200”, “3,200 dollars”. */
function named({ text }: Text): WrittenAmount[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const [written, before, inFront, behind = '', thousands, after, name = ''] = match;
    const code = before ?? after;
    const figures = inFront ?? (thousands ? String(Number(behind) * 1000) : behind);
    const isCurrency = (currency: string) =>
      code === undefined ? signOf(currency) === NAMES[name] : currency === code;
    // Other words have three capitals, too: “12 CME”.
    if (code !== undefined && !Intl.supportedValuesOf('currency').includes(code)) return [];
    return [{ written, index: match.index, figures, isCurrency }];
  });
}

const UNSIGNED =
  /\b(?:tuition|prices?|fees?|costs?|pay(?:ing|s)?|payments?|installments?)\b[^.!?\d$€£¥]{0,30}?\b(\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{3,}(?:\.\d\d)?)\b(?!\s+(?:days?|hours?|classes|programs?)\b)/gi;

/** “Tuition is 3,200”: figures after a word for a charge, unless they are a year. */
function unsigned({ text }: Text): WrittenAmount[] {
  return [...text.matchAll(UNSIGNED)].flatMap((match) => {
    const [whole, figures = ''] = match;
    if (/^(?:19|20)\d\d$/.test(figures)) return [];
    const index = match.index + whole.length - figures.length;
    return [{ written: figures, index, figures, isCurrency: () => true }];
  });
}

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ONES = SMALL.join('|');
const IN_WORDS = new RegExp(
  String.raw`\b(?:(${ONES})\sthousand(?:\s(?:and\s)?(${ONES})\shundred)?|(${ONES})\shundred)\s(dollar|euro|pound)s?\b`,
  'gi',
);

/** “three thousand two hundred dollars” */
function inWords({ text }: Text): WrittenAmount[] {
  const count = (word: string | undefined) => SMALL.indexOf((word ?? '').toLowerCase()) + 1;
  return [...text.matchAll(IN_WORDS)].map((match) => {
    const [written, thousands, hundreds, alone, name = ''] = match;
    return {
      written: written.replace(/\s+/g, ' '),
      index: match.index,
      figures: String(count(thousands) * 1000 + (count(hundreds) + count(alone)) * 100),
      isCurrency: (currency) => signOf(currency) === NAMES[name.toLowerCase()],
    };
  });
}

const SHORT =
  /\b(?:tuition|prices?|fees?|costs?)(?:\s(?:of|is|are)|:)?\s(?:about\s|only\s)?(\d{2,3}|\d+(?:\.\d+)?k)(?=[.,;)!]?$|[.,;)!]\s|\s(?:in|a|per|for|plus)\b)/gim;

/** “a fee of 95”, “costs 3k”: few figures right behind a word for a charge. */
function short({ text }: Text): WrittenAmount[] {
  return [...text.matchAll(SHORT)].map((match) => {
    const [whole, written = ''] = match;
    const index = match.index + whole.length - written.length;
    const isThousands = written.endsWith('k');
    const figures = isThousands ? String(Number(written.slice(0, -1)) * 1000) : written;
    return { written, index, figures, isCurrency: () => true };
  });
}

function isKnown(
  content: ReadContent,
  { figures, isCurrency }: WrittenAmount,
  prices: readonly PricingEntry[],
): boolean {
  const units = Number(figures.replaceAll(',', ''));
  return prices.some(
    (price) =>
      isCurrency(price.fields.currency) &&
      knownCents(content, price).has(
        Math.round(units * 10 ** minorUnitDigits(price.fields.currency)),
      ),
  );
}

function signOf(currency: string): string {
  return formatMoney(0, currency, 'en-US')
    .replace(/[\d.,\s]/g, '')
    .slice(-1);
}

const printed = new WeakMap<PricingEntry, ReadonlySet<number>>();

/** Every amount that a page may print from a price file. */
function knownCents(content: ReadContent, price: PricingEntry): ReadonlySet<number> {
  const cents = printed.get(price) ?? new Set(readCents(content, price));
  printed.set(price, cents);
  return cents;
}

function readCents(content: ReadContent, { fields }: PricingEntry): number[] {
  const plans = fields.tuition.flatMap((tuition) => {
    try {
      const plans = (tuition.plans ?? []).map((plan) =>
        calculatePlan(planTerms(plan, homeTimeZone(content))),
      );
      return compareToCheapest(plans).flatMap(({ plan, moreCents }) => [
        plan.totalCents,
        moreCents,
        plan.discountCents,
        plan.feeCents,
        ...plan.installments,
      ]);
    } catch {
      return [];
    }
  });
  const charges = [
    ...fields.fees,
    ...fields.addOns,
    ...fields.electives.flatMap(({ choices, bundles }) => [...choices, ...bundles]),
  ].map(({ amountCents }) => amountCents ?? -1);
  const kept = [fields.refundTerms, ...fields.refunds].map((terms) => terms?.keptCents ?? -1);
  return [
    ...plans,
    ...charges,
    ...kept,
    ...fields.credits.map((credit) => credit.amountCents ?? -1),
  ];
}
