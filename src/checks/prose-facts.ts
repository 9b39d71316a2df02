/** C15: a fact that stands in prose and in data, and differs. */
import { planTerms } from '#catalog/join-pricing.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { parsePeriod } from '#domain/dates.ts';
import { formatMoney, minorUnitDigits } from '#domain/money.ts';
import { calculatePlan, compareToCheapest } from '#domain/tuition.ts';
import { type Finding, findingAt } from './finding.ts';
import type { PricingEntry, ProgramEntry } from './programs.ts';
import { type Text, textsOf } from './texts.ts';

/** Every finding of prose that contradicts the data. */
export function checkProseFacts(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => {
    const programs = programsOf(content, file.file);
    return textsOf(file).flatMap((text) => [
      ...amounts(content, text, programs),
      ...decisions(content, text, programs),
      ...hours(content, text),
    ]);
  });
}

/** The programs a file is about; all of them where it names none. */
function programsOf({ collections }: ReadContent, file: string): readonly ProgramEntry[] {
  const { programs } = collections;
  const [collection, id = ''] = file.replace(/\.\w+$/, '').split('/');
  if (['programs', 'cohorts', 'pricing', 'eligibility'].includes(collection ?? '')) {
    return programs.filter((program) => program.id === id);
  }
  const named =
    collection === 'faq' || collection === 'letters'
      ? (collections[collection].find((entry) => entry.id === id)?.fields.programs ?? [])
      : [];
  return named.length > 0 ? programs.filter((program) => named.includes(program.id)) : programs;
}

const SYMBOLS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

function amounts(content: ReadContent, text: Text, programs: readonly ProgramEntry[]): Finding[] {
  const prices = content.collections.pricing.filter(({ id }) =>
    programs.some((program) => program.id === id),
  );
  // A price file with a fault of its own has amounts that are not known here.
  if (programs.some(({ id }) => isFaulty(content, fileOf('pricing', id)))) return [];
  return [...text.text.matchAll(/([$€£¥])\s?(\d[\d,]*(?:\.\d+)?)/g)].flatMap((match) => {
    const [whole, symbol = '', figures = ''] = match;
    const currency = SYMBOLS[symbol] ?? 'USD';
    const ofCurrency = prices.filter(({ fields }) => signOf(fields.currency) === symbol);
    const known = new Set(ofCurrency.flatMap(knownCents));
    const cents = Math.round(
      Number(figures.replaceAll(',', '')) *
        10 ** minorUnitDigits(ofCurrency[0]?.fields.currency ?? currency),
    );
    if (known.has(cents)) return [];
    const message = `${whole} is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.`;
    return [findingAt(content, text.placeOf(whole, match.index), 'price-differs', message)];
  });
}

function isFaulty(content: ReadContent, file: string): boolean {
  return content.faults.some((fault) => fault.file === file);
}

function signOf(currency: string): string {
  return formatMoney(0, currency, 'en-US')
    .replace(/[\d.,\s]/g, '')
    .slice(-1);
}

/** Every amount that a page may print from a price file. */
function knownCents({ fields }: PricingEntry): number[] {
  const plans = fields.tuition.flatMap((tuition) => {
    try {
      const plans = (tuition.plans ?? []).map((plan) => calculatePlan(planTerms(plan)));
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
  const charges = [...fields.fees, ...fields.addOns].map(({ amountCents }) => amountCents);
  return [...plans, ...charges, ...fields.credits.map(({ amountCents }) => amountCents ?? -1)];
}

const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** “decides within one week” beside `decisionWithin: P1W`. */
function decisions(content: ReadContent, text: Text, programs: readonly ProgramEntry[]): Finding[] {
  const stated = programs
    .map(({ fields }) => fields.admission.decisionWithin)
    .filter((within) => within !== 'not-stated');
  if (stated.length === 0) return [];
  const pattern =
    /\b(?:deci\w+|answer\w*|hear\s+back)\b[^.]*?\bwithin\s+(\w+)\s+(day|week|month)s?\b/gi;
  return [...text.text.matchAll(pattern)].flatMap((match) => {
    const [whole, word = '', unit = ''] = match;
    const count = /^\d+$/.test(word) ? Number(word) : COUNTS.indexOf(word.toLowerCase());
    const isStated = stated.some((within) => {
      const period = parsePeriod(within);
      return period.count === count && period.unit === unit.toLowerCase();
    });
    if (isStated || count < 0) return [];
    const part = /within\s.*$/s.exec(whole)?.[0] ?? whole;
    const index = match.index + whole.length - part.length;
    const message = `"${part.replace(/\s+/g, ' ')}" is not the stated time to decide, ${[...new Set(stated)].join(' or ')} → Correct the text, or decisionWithin of the program.`;
    return [findingAt(content, text.placeOf(part, index), 'period-differs', message)];
  });
}

/** “6.5 hours” in the statement beside `hours: 6.5`. */
function hours(content: ReadContent, text: Text): Finding[] {
  const [list, index, key] = text.path ?? [];
  if (list !== 'continuingEducation' || key !== 'statement' || typeof index !== 'number') return [];
  const program = content.collections.programs.find(
    ({ id }) => fileOf('programs', id) === text.file,
  );
  const stated = program?.fields.continuingEducation[index]?.hours;
  if (stated === undefined) return [];
  return [...text.text.matchAll(/\b(\d+(?:\.\d+)?)\s+hours?\b/g)].flatMap((match) => {
    if (Number(match[1]) === stated) return [];
    const message = `the statement says "${match[0]}", and hours says ${stated} → Correct one of the two.`;
    return [findingAt(content, text.placeOf(match[0], match.index), 'hours-differ', message)];
  });
}
