/** C7: prices that can be meant as they are, and are more often a slip. */

import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { daysBetween } from '#domain/dates.ts';
import { formatMoney, minorUnitDigits } from '#domain/money.ts';
import { priceFor } from '#domain/prices.ts';
import { firstDay, lastDay, latestStart } from './cohort-sessions.ts';
import { type Finding, finding, lookingAt } from './finding.ts';
import { cohortsOf, type PricingEntry } from './programs.ts';

type Path = readonly (string | number)[];

/** Every finding of a price that asks whether it is meant. */
export function checkDoubtfulPrices(content: ReadContent): Finding[] {
  // A draft is not finished: it is asked when it is to be published.
  const published = content.collections.pricing.filter(
    ({ fields }) => fields.status === 'published',
  );
  const totals = published.flatMap((pricing) =>
    totalsOf(pricing).map(({ cents }) => ({
      id: pricing.id,
      currency: pricing.fields.currency,
      cents,
    })),
  );
  return published.flatMap((pricing) => [
    ...otherCurrency(content, pricing),
    ...alone(content, pricing),
    ...lateEnds(content, pricing),
    ...otherYears(content, pricing),
    ...outOfScale(content, pricing, totals),
  ]);
}

const alone = lookingAt((content, pricing: PricingEntry) => [
  ...oddAmounts(content, pricing),
  ...pricesForSome(content, pricing),
]);

function otherCurrency(content: ReadContent, { id, fields }: PricingEntry): Finding[] {
  const usual = content.site?.currency;
  if (usual === undefined || fields.currency === usual) return [];
  const message = `currency is ${fields.currency}, and site.yaml names ${usual} → Correct one of the two, or acknowledge that this program is paid in ${fields.currency}.`;
  return [finding(content, fileOf('pricing', id), ['currency'], 'other-currency', message)];
}

const AMOUNTS = 'total amount amounts deposit discount installmentFee surcharge kept'.split(' ');

/** As they are in the file: `3.000` is three to YAML, and three thousand to half the world. */
function oddAmounts(content: ReadContent, { id, fields }: PricingEntry): Finding[] {
  const file = fileOf('pricing', id);
  const source = content.files.get(file);
  const hasThousandths = minorUnitDigits(fields.currency) === 3;
  const ask = (path: Path, message: string) =>
    finding(content, file, path, 'doubtful-amount', message);
  const walk = (value: unknown, path: Path): Finding[] => {
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([key, part]) =>
        walk(part, [...path, Array.isArray(value) ? Number(key) : key]),
      );
    }
    const key = path.findLast((part) => typeof part === 'string');
    if (!AMOUNTS.includes(String(key))) return [];
    const written = source?.writtenAt(path)?.text.replace(/^["']|["']$/g, '') ?? '';
    if (Number(value) === 0) {
      const message = `an amount is 0 → If it costs nothing, acknowledge it; if it is not known, write not-stated or leave the key out.`;
      return [ask(path, message)];
    }
    if (!hasThousandths && /^\d{1,3}\.\d{3}$/.test(written)) {
      const message = `${written} is read as ${Number(written)} → Write ${written.replace('.', '')} for thousands, or ${Number(written)}.`;
      return [ask(path, message)];
    }
    return [];
  };
  return walk(source?.value, []);
}

/** Who is in no group, or comes after the last day, has no price. */
function pricesForSome(content: ReadContent, { id, fields }: PricingEntry): Finding[] {
  return fields.tuition.flatMap(({ plans }, index) => {
    if (plans === null || plans.some(({ until, group }) => until === null && group === null)) {
      return [];
    }
    const path = ['tuition', index, 'plans'];
    const message = `every plan has a condition: ${plans.map((plan) => `"${plan.id}"`).join(', ')} → Add what everybody else pays, or acknowledge that nobody else can take part.`;
    return [finding(content, fileOf('pricing', id), path, 'price-for-some', message)];
  });
}

/** A price that ends after every cohort that has it has begun: a wrong year, or a wrong cohort. */
function lateEnds(content: ReadContent, { id, fields }: PricingEntry): Finding[] {
  const cohorts = cohortsOf(content, id);
  return fields.tuition.flatMap((price, t) => {
    const having = cohorts.filter((cohort) =>
      writtenRoutes(cohort.fields).some(
        (route) =>
          priceFor(fields.tuition, { id: cohort.id, starts: firstDay(cohort) }, route.id) === price,
      ),
    );
    const starts = having.map((cohort) => latestStart(cohort));
    const last = starts.reduce(
      (a, b) => (a !== null && b !== null && a > b ? a : b),
      starts[0] ?? null,
    );
    if (last === null || starts.includes(null)) return [];
    return (price.plans ?? []).flatMap(({ id: plan, until }, p) => {
      if (until === null || until <= last) return [];
      const path = ['tuition', t, 'plans', p, 'until'];
      const message = `plan "${plan}" ends on ${until}, and the last cohort that has this price begins on ${last} → Correct the day, or the cohorts.`;
      return [finding(content, fileOf('pricing', id), path, 'price-ends-late', message)];
    });
  });
}

/** A day of a price lies less than this far from the cohorts of its program. */
const EARLIEST_DAYS = 300;
const LATEST_DAYS = 800;

function otherYears(content: ReadContent, { id, fields }: PricingEntry): Finding[] {
  const days = cohortsOf(content, id)
    .flatMap((cohort) => [firstDay(cohort) ?? [], lastDay(cohort) ?? []].flat())
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const dated = [
    ...fields.tuition.flatMap(({ startsFrom, plans }, t) => [
      { path: ['tuition', t, 'startsFrom'], date: startsFrom },
      ...(plans ?? []).flatMap(({ until, dueDates }, p) => [
        { path: ['tuition', t, 'plans', p, 'until'], date: until },
        ...(dueDates ?? []).map((date, d) => ({
          path: ['tuition', t, 'plans', p, 'dueDates', d],
          date,
        })),
      ]),
    ]),
    ...fields.addOns.map(({ dueDate }, index) => ({
      path: ['addOns', index, 'dueDate'],
      date: dueDate,
    })),
    ...fields.electives.map(({ dueDate }, index) => ({
      path: ['electives', index, 'dueDate'],
      date: dueDate,
    })),
  ];
  return dated.flatMap(({ path, date }) => {
    if (date === null || date === undefined) return [];
    const [before, after] = [daysBetween(date, first), daysBetween(last, date)];
    // The price of a later day is in \`lateEnds\`.
    if (before <= EARLIEST_DAYS && (after <= LATEST_DAYS || path.at(-1) === 'until')) return [];
    const message = `${pathText(path)} "${date}" is ${Math.max(before, after)} days away from the cohorts of this program → Correct the year.`;
    return [finding(content, fileOf('pricing', id), path, 'date-years-off', message)];
  });
}

/** How far prices of one program, and those of one catalog, lie apart without a slip. */
const IN_PROGRAM = 5;
const IN_CATALOG = 10;

interface Total {
  readonly path: Path;
  readonly cents: number;
}

function totalsOf({ fields }: PricingEntry): Total[] {
  return fields.tuition.flatMap(({ plans }, t) =>
    (plans ?? []).flatMap(({ totalCents, group }, p) =>
      // A price for a group may be anything.
      group === null && totalCents > 0
        ? [{ path: ['tuition', t, 'plans', p, 'total'], cents: totalCents }]
        : [],
    ),
  );
}

/** A digit too many or too few, where nothing that must add up shows it. */
function outOfScale(
  content: ReadContent,
  pricing: PricingEntry,
  all: readonly { readonly id: string; readonly currency: string; readonly cents: number }[],
): Finding[] {
  const { id, fields } = pricing;
  const { currency } = fields;
  const shown = (cents: number) => formatMoney(cents, currency, 'en-US');
  const ask = (path: Path, message: string) =>
    finding(content, fileOf('pricing', id), path, 'price-out-of-scale', message);
  const totals = totalsOf(pricing);
  const least = totals.toSorted((a, b) => a.cents - b.cents)[0];
  if (!least) return [];
  const tooDear = totals.find(({ cents }) => cents >= IN_PROGRAM * least.cents);
  let [count, nearest] = [0, 0];
  for (const other of all) {
    if (other.id === id || other.currency !== currency) continue;
    count += 1;
    if (count === 1 || ratio(other.cents, least.cents) < ratio(nearest, least.cents)) {
      nearest = other.cents;
    }
    // One that is near settles it.
    if (ratio(nearest, least.cents) < IN_CATALOG) break;
  }
  const apart = count < 3 ? 0 : ratio(nearest, least.cents);
  return [
    ...(tooDear
      ? [
          ask(
            tooDear.path,
            `${shown(tooDear.cents)} is ${times(tooDear.cents, least.cents)} times another price of this program, ${shown(least.cents)} → Look for a digit too many or too few.`,
          ),
        ]
      : []),
    ...(apart >= IN_CATALOG && !tooDear
      ? [
          ask(
            least.path,
            `${shown(least.cents)} is far from every price of another program, the nearest of which is ${shown(nearest)} → Look for a digit too many or too few.`,
          ),
        ]
      : []),
    ...partsOf(pricing).flatMap(({ path, noun, cents }) =>
      cents !== null && cents > least.cents
        ? [
            ask(
              path,
              `the ${noun} of ${shown(cents)} is more than tuition, ${shown(least.cents)} → Look for a digit too many or too few.`,
            ),
          ]
        : [],
    ),
  ];
}

/** What is asked or taken off beside tuition. */
function partsOf({ fields: { fees, credits, tuition } }: PricingEntry) {
  return [
    ...fees.map(({ amountCents }, index) => ({
      path: ['fees', index, 'amount'],
      noun: 'fee',
      cents: amountCents,
    })),
    ...credits.map(({ amountCents }, index) => ({
      path: ['credits', index, 'amount'],
      noun: 'credit',
      cents: amountCents,
    })),
    ...tuition.flatMap(({ plans }, t) =>
      (plans ?? []).map(({ discountCents }, p) => ({
        path: ['tuition', t, 'plans', p, 'discount'],
        noun: 'discount',
        cents: discountCents,
      })),
    ),
  ];
}

function ratio(one: number, other: number): number {
  return Math.max(one, other) / Math.min(one, other);
}

function times(one: number, other: number): number {
  return Math.round((one / other) * 10) / 10;
}
