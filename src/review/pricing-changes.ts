/** What an edit of a price file changes: tuition and plans by situation, fees, credits, the rest. */

import type { Cohort } from '#catalog/catalog-types.ts';
import type { Entry } from '#catalog/content-entries.ts';
import { formatDate } from '#domain/date-formats.ts';
import { formatMoney } from '#domain/money.ts';
import { isScoped, priceFor } from '#domain/prices.ts';
import type { PlanContent, PricingContent } from '#schemas/pricing.ts';
import { changesWords } from '#words/changes.ts';
import { joinedWords } from '#words/joined.ts';
import { refundWords } from '#words/refunds.ts';
import type { Change, ChangeKind } from './change.ts';
import { fieldChanges, isSame } from './field-changes.ts';
import { type EntryPair, nameOfCohort, programName, type Side, type Sides } from './side.ts';
import { keyName, type ValueStyle } from './value-text.ts';

type Told = Omit<Change, 'file' | 'about'> & { readonly about?: string };
type TuitionContent = PricingContent['tuition'][number];

/** Keys whose changes are those of a charge or of what it comes with. */
const KINDS: Readonly<Record<string, ChangeKind>> = {
  fees: 'fee',
  addOns: 'fee',
  electives: 'fee',
};

/** Every change of a price file, its prose aside. */
export function pricingChanges(pair: EntryPair<PricingContent>, sides: Sides): readonly Told[] {
  const [before, after] = [pair.before?.fields, pair.after?.fields];
  if (!before || !after) return [];
  const { locale } = sides.after.context.catalog.site;
  const style = { locale, currency: after.currency };
  const keys = Object.keys(after).filter((key) => key !== 'status' && key !== 'tuition');
  return [
    ...tuitionChanges(pair.id, before, after, sides, style),
    ...keys.flatMap((key) => {
      const name = key as keyof PricingContent;
      const [was, is] =
        key === 'refunds'
          ? [refundTexts(before, locale), refundTexts(after, locale)]
          : [before[name], after[name]];
      return fieldChanges(keyName(key), key, was, is, style).map((change) => ({
        kind: KINDS[key] ?? ('cost' as const),
        ...change,
      }));
    }),
  ];
}

/** As the page prints them. */
function refundTexts({ refunds, currency }: PricingContent, locale: string): readonly string[] {
  return refunds.map((tier) =>
    refundWords.tier(
      tier,
      tier.keptCents === undefined ? null : formatMoney(tier.keptCents, currency, locale),
    ),
  );
}

function tuitionChanges(
  program: string,
  before: PricingContent,
  after: PricingContent,
  sides: Sides,
  style: ValueStyle,
): readonly Told[] {
  // Cohorts may have prices of their own: an entry is known by its situation and its cohorts.
  const keyed = ({ tuition }: PricingContent) =>
    new Map(tuition.map((entry) => [keyOf(entry), entry]));
  const [old, renewed] = [keyed(before), keyed(after)];
  const keys = [...new Set([...old.keys(), ...renewed.keys()])];
  return keys.flatMap((key): readonly Told[] => {
    const entry = renewed.get(key) ?? old.get(key);
    const route = entry?.route ?? '';
    const was = old.get(key) ?? otherwise(before, entry, sides.before);
    const is = renewed.get(key) ?? otherwise(after, entry, sides.after);
    const about = [
      aboutTuition(program, route, sides),
      ...scopeTexts(entry, sides, style.locale),
    ].join(', ');
    const told = (text: string): Told => ({
      kind: 'tuition',
      about,
      text,
      before: was ?? null,
      after: is ?? null,
      ...(route === '' ? {} : { route: { id: route, via: null } }),
    });
    const oldMoney = { ...style, currency: before.currency };
    if (!was?.plans || !is?.plans) {
      const [a, b] = [tuitionText(was, oldMoney), tuitionText(is, style)];
      return a === b ? [] : [told(changesWords.changed(changesWords.tuition, a, b))];
    }
    return [
      ...planChanges(was.plans, is.plans, oldMoney, style).map(told),
      ...fieldChanges(keyName('includes'), 'includes', was.includes, is.includes, style).map(
        ({ text }) => told(text),
      ),
    ];
  });
}

/** What the cohorts of a price pay where it is not written: what holds for them then. */
function otherwise(
  { tuition }: PricingContent,
  entry: TuitionContent | undefined,
  { context }: Side,
): TuitionContent | undefined {
  if (entry === undefined || !isScoped(entry)) return undefined;
  const starts = entry.startsFrom;
  const cohort = starts === null ? context.catalog.cohortById.get(entry.cohorts[0] ?? '') : null;
  if (cohort === undefined) return undefined;
  return priceFor(tuition, cohort ?? { id: '', starts }, entry.route ?? '') ?? undefined;
}

/** The price that holds for a way into a cohort; undefined where none is written. */
export function priceOf({ entries }: Side, cohort: Cohort, route: string) {
  const pricing = entries.pricing.find(({ id }) => id === cohort.program)?.fields;
  return pricing && (priceFor(pricing.tuition, cohort, route) ?? undefined);
}

/** What a way into a cohort costs: every plan of the price that holds for it; null without a price file. */
export function priceOfWay(side: Side, cohort: Cohort, route: string) {
  const pricing = side.entries.pricing.find(({ id }) => id === cohort.program)?.fields;
  if (!pricing || pricing.status === 'draft') return null;
  const { locale } = side.context.catalog.site;
  return tuitionText(priceOf(side, cohort, route), { locale, currency: pricing.currency });
}

/** Every price of a new file: “I’ve completed PTI: In full $3,000”. */
export function pricesText({ id, fields }: Entry<PricingContent>, sides: Sides): string {
  const style = { locale: sides.after.context.catalog.site.locale, currency: fields.currency };
  const situations = sides.after.context.catalog.programById.get(id)?.situations ?? [];
  const tuition = fields.tuition.map((price) => {
    const label = situations.find((situation) => situation.id === price.route)?.label;
    const scope = [...(label ? [label] : []), ...scopeTexts(price, sides, style.locale)];
    const text = tuitionText(price, style);
    return scope.length > 0 ? `${scope.join(', ')}: ${text}` : text;
  });
  const fees = fields.fees.map(
    ({ label, amountCents }) =>
      `${label} ${amountCents === null ? changesWords.notStated : money(amountCents, style)}`,
  );
  return [...tuition, ...fees].join('; ');
}

function keyOf({ route, cohorts, startsFrom }: TuitionContent): string {
  return JSON.stringify([route, cohorts, startsFrom]);
}

/** “Spring 2031”, “cohorts starting January 1, 2031 or later”; nothing where it is for every cohort. */
function scopeTexts(
  price: TuitionContent | undefined,
  sides: Sides,
  locale: string,
): readonly string[] {
  if (price?.startsFrom) {
    return [changesWords.startsFrom(formatDate(price.startsFrom, locale, 'long'))];
  }
  return (price?.cohorts ?? []).map((id) => nameOfCohort(sides.after.context.catalog, id));
}

/** “KAP, I’ve completed PTI”; the program alone where the amount is for everyone. */
function aboutTuition(program: string, route: string, sides: Sides): string {
  const name = programName(sides.after, program);
  const situations = [sides.after, sides.before].flatMap(
    ({ context }) => context.catalog.programById.get(program)?.situations ?? [],
  );
  const label = situations.find(({ id }) => id === route)?.label;
  return joinedWords.facts([name, label ?? null]);
}

function tuitionText(tuition: TuitionContent | undefined, style: ValueStyle): string {
  if (!tuition?.plans) return changesWords.notStated;
  return tuition.plans.map((plan) => planText(plan, style)).join(', ');
}

/** “Early price $900 (until October 15, 2030)”: an amount is never told without its condition. */
function planText(plan: PlanContent, style: ValueStyle): string {
  const until = plan.until && changesWords.until(formatDate(plan.until, style.locale, 'long'));
  const condition = [plan.group, until].filter((part) => part !== null).join(', ');
  const amount = `${plan.label} ${money(plan.totalCents, style)}`;
  return condition === '' ? amount : `${amount} (${condition})`;
}

function planChanges(
  before: readonly PlanContent[],
  after: readonly PlanContent[],
  oldMoney: ValueStyle,
  style: ValueStyle,
): readonly string[] {
  const old = new Map(before.map((plan) => [plan.id, plan]));
  const renewed = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((plan) => {
      const was = old.get(plan.id);
      return was
        ? planTexts(was, plan, oldMoney, style)
        : [changesWords.planAdded(planText(plan, style))];
    }),
    ...before
      .filter(({ id }) => !renewed.has(id))
      .map((plan) => changesWords.planGone(planText(plan, oldMoney))),
  ];
}

function planTexts(
  before: PlanContent,
  after: PlanContent,
  oldMoney: ValueStyle,
  style: ValueStyle,
): readonly string[] {
  if (isSame(before, after) && oldMoney.currency === style.currency) return [];
  const [from, to] = [paymentsText(before, oldMoney), paymentsText(after, style)];
  // What a plan costs more than paying in full follows from the amounts, which are told.
  const told = ['id', 'label', 'totalCents', 'installments', from === to ? '' : 'surchargeCents'];
  const others = (Object.keys(after) as (keyof PlanContent)[]).filter((key) => !told.includes(key));
  return [
    ...(before.label === after.label
      ? []
      : [
          changesWords.changed(
            keyName('label'),
            changesWords.quoted(before.label),
            changesWords.quoted(after.label),
          ),
        ]),
    ...(from === to ? [] : [changesWords.changed(after.label, from, to)]),
    ...others.flatMap((key) =>
      fieldChanges(
        changesWords.keyOf(after.label, keyName(key)),
        key,
        before[key],
        after[key],
        style,
      ).map(({ text }) => text),
    ),
    ...(before.installments?.every === after.installments?.every
      ? []
      : fieldChanges(
          changesWords.keyOf(after.label, keyName('every')),
          'every',
          before.installments?.every,
          after.installments?.every,
          style,
        ).map(({ text }) => text)),
  ];
}

/** “$3,000”, “3 × $1,050 = $3,150”, “$9,875 in 12 payments”. */
function paymentsText({ totalCents, installments }: PlanContent, style: ValueStyle): string {
  const total = money(totalCents, style);
  if (installments === null) return total;
  if (installments.amountsCents !== null) {
    return changesWords.paymentsOf(
      installments.amountsCents.map((cents) => money(cents, style)),
      total,
    );
  }
  return installments.amountCents === null
    ? changesWords.inPayments(total, installments.count)
    : changesWords.timesOf(installments.count, money(installments.amountCents, style), total);
}

function money(cents: number, { currency, locale }: ValueStyle): string {
  return formatMoney(cents, currency ?? '', locale);
}
