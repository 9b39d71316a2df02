/** “My plan”: one way into a cohort, from the last day to apply to the last class and the last payment. */
import type { Cohort, CohortRoute, Program } from '#catalog/catalog-types.ts';
import {
  addresses,
  applyAddress,
  cohortAddress,
  href,
  listPageAddress,
  planAddress,
  programAddress,
} from '#domain/addresses.ts';
import { decisionBy } from '#domain/admission.ts';
import { formatDate } from '#domain/date-formats.ts';
import { addDays, daysBetween, type Instant, isIsoDate, weekdayOf } from '#domain/dates.ts';
import { formatNumber } from '#domain/kept-formats.ts';
import { madeOnce } from '#domain/made-once.ts';
import { formatMoney } from '#domain/money.ts';
import { routesToApply, wayOf } from '#domain/routes.ts';
import { heldSessions, lastDayOfSession, liveMinutes } from '#domain/sessions.ts';
import type { Plan } from '#domain/tuition.ts';
import { applyWords } from '#words/apply.ts';
import { cohortWords } from '#words/cohort.ts';
import { capital, formatPeriod } from '#words/dates.ts';
import { feeCalculatorWords } from '#words/fee-calculator.ts';
import { feeNote } from '#words/fees.ts';
import { joinedWords } from '#words/joined.ts';
import { conditionText, dueRuleText, type KnownDays, NOT_KNOWN } from '#words/payments.ts';
import { planWords as words } from '#words/plan.ts';
import { costWords, programWords } from '#words/program.ts';
import { askAddress } from './ask-link.ts';
import { inPages, type ListPages, listPages } from './browse/list-pages.ts';
import { refundTexts } from './cost-view.ts';
import { type DeadlineView, deadlineView } from './deadline-view.ts';
import { withDecisionDate } from './doors.ts';
import { modulePrices } from './module-prices.ts';
import { type Action, listedPrograms, openCohorts, openNext, phaseOf } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame, pageIdentity } from './page-frame.ts';
import type { Fact } from './program-opening.ts';
import { routeLabel } from './route-text.ts';
import { type SessionLine, sessionLines } from './session-lines.ts';
import { sessionsInWords } from './sessions-view.ts';
import { offeredTuition, shortName, shortNames } from './tuition-view.ts';
import { placeLine } from './venue-text.ts';

/** A way into a cohort, of which there is a plan. */
export interface PlannedWay {
  /** Part of its address. */
  readonly id: string;
  readonly program: Program;
  readonly cohort: Cohort;
  readonly route: CohortRoute;
}

export interface PlanPart {
  /** “1. August 2024 PTI”, without a number where it is the only one. */
  readonly title: string;
  readonly href: string;
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly lines: readonly SessionLine[];
  readonly caption: string;
  /** Said where no class is listed. */
  readonly note: string | null;
}

export interface PlanPayments {
  readonly label: string;
  readonly total: string;
  /** For whom and until when it is offered; null: for everyone, without an end. */
  readonly condition: string | null;
  readonly endsAt: Instant | null;
  /** Says that the payments were computed here; null where the source states them. */
  readonly computed: string | null;
  readonly payments: readonly {
    readonly name: string;
    readonly amount: string;
    readonly due: string;
  }[];
}

export interface PlanPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly programTitle: string;
  readonly situation: string | null;
  readonly deadline: DeadlineView;
  readonly warning: string | null;
  readonly facts: readonly Fact[];
  /** null where it can be taken no more. */
  readonly apply: Action | null;
  readonly calendar: Action;
  /** The prerequisite’s cohort first, where one is taken along. */
  readonly parts: readonly PlanPart[];
  /** Each plan that is offered; empty where no price is stated. */
  readonly plans: readonly PlanPayments[];
  /** Said where there is none: what modules cost, or that no price is stated; null where there are plans. */
  readonly noPlan: string | null;
  /** “The tuition covers PTI, too.” */
  readonly covers: string | null;
  /** To what the prerequisite costs, where it is taken along and not covered. */
  readonly apart: Action | null;
  readonly fees: readonly string[];
  readonly notIncluded: readonly string[];
  readonly paymentNote: string | null;
  readonly refunds: readonly string[];
  readonly unknown: readonly string[];
  readonly ask: Action;
  readonly email: string;
}

export interface PlansPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly cohorts: readonly {
    readonly id: string;
    readonly title: string;
    /** In pieces that a line does not break. */
    readonly when: readonly string[];
    readonly plans: readonly (Action & { readonly note: string })[];
  }[];
  /** Where nothing can be planned: what is open, or how to be told. */
  readonly next: Action;
  /** null where all plans are on one page. */
  readonly pages: ListPages | null;
}

/** The address of every plan, as the pages and the calendars of plans take it. */
export function planPaths(context: PageContext) {
  return plannedWays(context).map((way) => ({
    params: {
      program: way.program.id,
      cohort: way.cohort.id.slice(way.program.id.length + 1),
      way: way.id,
    },
    props: { way },
  }));
}

/** Every way of which there is a plan. */
export function plannedWays(context: PageContext): readonly PlannedWay[] {
  return context.catalog.programs.flatMap((program) =>
    program.cohorts.flatMap((cohort) => waysOf(context, program, cohort)),
  );
}

/**
 * The ways into one cohort, in its order: also those that can be taken no more, until it is over, since
 * whoever was admitted needs the dates then.
 */
export function waysOf(
  context: PageContext,
  program: Program,
  cohort: Cohort,
): readonly PlannedWay[] {
  const isPlanned =
    program.availability === 'offered' &&
    cohort.status === 'published' &&
    phaseOf(context, cohort) !== 'over';
  if (!isPlanned) return [];
  return cohort.routes.map((route) => ({
    // No id has two hyphens in a row.
    id: [route.id, ...(route.via?.split('/') ?? [])].join('--'),
    program,
    cohort,
    route,
  }));
}

function openWays(context: PageContext, program: Program, cohort: Cohort): readonly PlannedWay[] {
  const open = routesToApply(cohort.routes, context.now);
  return waysOf(context, program, cohort).filter(({ route }) => open.includes(route));
}

/** Cohorts that can be applied for, with their plans, as pages of a list. */
const planPages = madeOnce((context: PageContext) => {
  const open = listedPrograms(context.catalog).flatMap((program) =>
    openCohorts(program.cohorts, context.now).flatMap((cohort) => {
      const ways = openWays(context, program, cohort);
      return ways.length > 0 ? [{ cohort, ways }] : [];
    }),
  );
  return inPages(open, ({ ways }) => 500 + 300 * ways.length);
});

const planPlaces = madeOnce(
  (context: PageContext) =>
    new Map(
      planPages(context).flatMap((entries, index) =>
        entries.map(({ cohort }) => [cohort, index + 1] as const),
      ),
    ),
);

/** The plan of the only way into a cohort, else the choice of them; null where none can be taken. */
export function planAction(context: PageContext, program: Program, cohort: Cohort): Action | null {
  const [first, ...others] = openWays(context, program, cohort);
  if (first === undefined) return null;
  const address =
    others.length > 0 ? choiceOfPlan(context, cohort) : planAddress(cohort.id, first.id);
  return { label: words.title, href: href(address, context.base) };
}

function choiceOfPlan(context: PageContext, cohort: Cohort): string {
  const list = listPageAddress(addresses.plan, planPlaces(context).get(cohort) ?? 1);
  return `${list}#${placeOf(cohort)}`;
}

/**
 * A page of all plans.
 *
 * @param page counted from 1
 */
export function plansPage(context: PageContext, page = 1): PlansPage {
  const { locale } = context.catalog.site;
  const pages = planPages(context);
  const identity = pageIdentity(
    { address: addresses.plan, title: words.title, description: words.description },
    page,
  );
  return {
    frame: pageFrame(context, identity),
    title: identity.title,
    cohorts: (pages[page - 1] ?? []).map(({ cohort, ways }) => ({
      id: placeOf(cohort),
      title: titleOf(context, cohort),
      when: sessionsInWords(cohort, locale).shortParts,
      plans: ways.map((way) => ({
        label: words.of(routeLabel(way.route)),
        href: href(planAddress(cohort.id, way.id), context.base),
        note: deadlineView(way.route.deadline, context.now, locale).applyBy,
      })),
    })),
    next: openNext(context),
    pages: listPages(addresses.plan, pages.length, page, context.base),
  };
}

export function planPage(context: PageContext, way: PlannedWay): PlanPage {
  const { catalog, now, base } = context;
  const { locale, admissionsEmail } = catalog.site;
  const { program, cohort, route } = way;
  const cohorts = cohortsOf(context, way);
  const situation = routeLabel(way.route);
  const title = titleOf(context, cohort);
  const address = planAddress(cohort.id, way.id);
  const deadline = deadlineView(route.deadline, now, locale);
  return {
    frame: pageFrame(context, {
      address,
      title: words.pageTitle(title, situation),
      description: words.descriptionOf(title, situation),
      parents: [{ label: words.title, address: addresses.plan }],
      // One of many alike, for whoever has its address.
      indexed: false,
    }),
    title: words.titleOf(title),
    programTitle: program.title,
    situation,
    deadline,
    warning: route.warning && withDecisionDate(route.warning, program, deadline.date, locale),
    facts: factsOf(context, way, cohorts),
    apply: routesToApply(cohort.routes, now).includes(route)
      ? {
          label: programWords.applyFor(cohort.name),
          href: href(
            `${applyAddress(program.id)}?way=${encodeURIComponent(
              wayOf({ cohort: cohort.id, route: route.id, via: route.via }),
            )}#${route.form}`,
            base,
          ),
        }
      : null,
    calendar: { label: words.save, href: href(`${address.slice(0, -1)}.ics`, base) },
    parts: cohorts.flatMap((one, index) =>
      partOf(context, one, cohorts.length > 1 ? index + 1 : null),
    ),
    ...paymentsOf(context, way),
    unknown: unknownOf(context, way, cohorts),
    ask: { label: programWords.askAdmissions, href: askAddress(context, program) },
    email: admissionsEmail,
  };
}

/** In the order in which they are taken. */
export function cohortsOf(
  { catalog }: PageContext,
  { cohort, route }: PlannedWay,
): readonly Cohort[] {
  const via = catalog.cohortById.get(route.via ?? '');
  return via ? [via, cohort] : [cohort];
}

function placeOf({ id }: Cohort): string {
  return id.replace('/', '-');
}

/** “KAP Fall 2024” */
function titleOf({ catalog }: PageContext, cohort: Cohort): string {
  const program = catalog.programById.get(cohort.program);
  return program ? joinedWords.cohortOf(cohort.name, shortName(program)) : cohort.name;
}

/** The first and the last day of a cohort, as far as both are known. */
function daysOf({ sessions, starts, ends }: Cohort) {
  const held = heldSessions(sessions);
  const last = held.map(lastDayOfSession).sort().at(-1) ?? ends;
  const first = held[0]?.date ?? starts;
  return first !== null && last !== null && isIsoDate(first) && isIsoDate(last)
    ? { first, last }
    : null;
}

/** The cohorts whose days are not known. Who learns at their own pace waits for no class. */
function undatedOf({ catalog }: PageContext, cohorts: readonly Cohort[]): readonly Cohort[] {
  return cohorts.filter(
    (cohort) =>
      daysOf(cohort) === null && catalog.programById.get(cohort.program)?.delivery !== 'self-paced',
  );
}

function factsOf(
  context: PageContext,
  { program, cohort, route }: PlannedWay,
  cohorts: readonly Cohort[],
): readonly Fact[] {
  const { locale } = context.catalog.site;
  const { facts } = words;
  const { decisionWithin } = program.admission;
  const days = cohorts.map(daysOf);
  const undated = undatedOf(context, cohorts).map((one) => titleOf(context, one));
  const [from, to] = [days[0]?.first, days.at(-1)?.last];
  const notKnown = undated.length > 0 ? words.notKnown(undated) : null;
  const last = route.deadline.kind === 'date' ? route.deadline.date : null;
  const long = (date: string) => formatDate(date, locale, 'weekday');
  const hours = cohorts.length > 1 ? null : hoursOf(cohort, locale);
  return [
    {
      term: facts.decision,
      text:
        decisionWithin &&
        words.decision(
          formatPeriod(decisionWithin),
          last && formatDate(decisionBy(last, decisionWithin), locale, 'long'),
        ),
    },
    { term: facts.first, text: from ? long(from) : notKnown },
    { term: facts.last, text: to ? long(to) : null },
    {
      term: facts.weeks,
      text:
        from && to
          ? words.weeks(Math.ceil((daysBetween(from, to) + 1) / 7))
          : from
            ? notKnown
            : null,
    },
    ...(hours ?? []),
  ].flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]));
}

/** Hours a week and in all; nothing where the length of a class is not known. */
function hoursOf({ sessions }: Cohort, locale: string): readonly Fact[] {
  const all = liveMinutes(sessions);
  if (all === null || heldSessions(sessions).length === 0) return [];
  const weeks = Map.groupBy(heldSessions(sessions), ({ date }) => addDays(date, -weekdayOf(date)));
  const perWeek = [...weeks.values()].map((week) => liveMinutes(week) ?? 0);
  const inHours = (minutes: number) => formatNumber(minutes / 60, locale);
  const [least, most] = [Math.min(...perWeek), Math.max(...perWeek)];
  return [
    { term: words.facts.perWeek, text: words.hours(inHours(least), inHours(most)) },
    { term: words.facts.hours, text: inHours(all) },
  ];
}

function partOf(context: PageContext, cohort: Cohort, number: number | null): readonly PlanPart[] {
  const { programById, site } = context.catalog;
  const program = programById.get(cohort.program);
  if (program === undefined) return [];
  const sessions = sessionsInWords(cohort, site.locale);
  const { facts } = words;
  const title = titleOf(context, cohort);
  const place = placeLine(cohort);
  return [
    {
      id: placeOf(cohort),
      title: number === null ? title : words.step(number, title),
      href: href(cohortAddress(cohort.id), context.base),
      lines: sessionLines(cohort, site.locale),
      caption: cohortWords.caption(cohort.name),
      facts: [
        { term: facts.when, text: sessions.short, parts: sessions.shortParts },
        {
          term: facts.length,
          text:
            cohort.sessions.length === 0 && program.duration !== null
              ? formatPeriod(program.duration)
              : null,
        },
        ...(number === null ? [] : hoursOf(cohort, site.locale)),
        {
          term: facts.leads,
          text: joinedWords.facts(cohort.leads.map(({ name }) => name)) || null,
        },
        { term: facts.place, text: place },
        ...sessions.otherDates,
      ].flatMap(({ text, ...fact }) => (text === null ? [] : [{ ...fact, text }])),
      note:
        cohort.sessions.length === 0 && program.delivery !== 'self-paced' ? words.noClasses : null,
    },
  ];
}

/** Every payment of every plan, what else is charged, and what comes back. */
function paymentsOf(
  context: PageContext,
  { program, cohort, route }: PlannedWay,
): Pick<
  PlanPage,
  'plans' | 'noPlan' | 'covers' | 'apart' | 'fees' | 'notIncluded' | 'paymentNote' | 'refunds'
> {
  const { catalog, now } = context;
  const { locale } = catalog.site;
  const tuition = route.tuition && offeredTuition(route.tuition, now);
  const names = shortNames(catalog.programs);
  const startsOn = cohort.starts !== null && isIsoDate(cohort.starts) ? cohort.starts : null;
  const known = { ...NOT_KNOWN, startsOn };
  const money = (cents: number) => formatMoney(cents, tuition?.currency ?? '', locale);
  const via = catalog.programById.get(route.via?.split('/')[0] ?? '');
  const isCovered = via === undefined || tuition?.includes.includes(via.id);
  const includes = (tuition?.includes ?? []).map((id) => names.get(id) ?? id);
  return {
    plans: (tuition?.plans ?? []).map((plan) => ({
      label: plan.label ?? plan.id,
      total: plan.totalCents === 0 ? costWords.free : money(plan.totalCents),
      condition: capital(conditionText(plan.condition, locale) ?? '') || null,
      endsAt: plan.condition?.endsAt ?? null,
      computed: plan.computed ? costWords.computed : null,
      payments: plan.installments.map((cents, index) => ({
        name: words.payment(index + 1),
        amount: money(cents),
        due: cents === 0 ? '' : dueOf(plan, index, known, locale),
      })),
    })),
    noPlan: tuition === null ? (modulePrices(program.pricing, locale) ?? words.noPrice) : null,
    apart: isCovered
      ? null
      : {
          label: words.apart(shortName(via)),
          href: href(`${programAddress(via.id)}#cost`, context.base),
        },
    covers: includes.length > 0 ? words.covers(includes) : null,
    fees: (program.pricing?.fees ?? []).map((fee) =>
      applyWords.fee(
        fee.label,
        formatMoney(fee.amountCents, program.pricing?.currency ?? '', locale),
        feeNote(fee),
      ),
    ),
    notIncluded: program.pricing?.notIncluded ?? [],
    paymentNote: program.pricing?.paymentNote ?? null,
    refunds: program.pricing === null ? [] : refundTexts(program.pricing, locale),
  };
}

/** When a payment is due: on its day, by its rule, else by what holds for the plan. */
function dueOf(plan: Plan, index: number, known: KnownDays, locale: string): string {
  const date = plan.dueDates?.[index];
  if (date !== undefined) return formatDate(date, locale, 'long');
  const rule = plan.dueRules?.[index];
  if (rule !== undefined) return dueRuleText(rule, known, locale);
  const isBeforeStart = plan.due !== null && index === 0;
  return isBeforeStart ? feeCalculatorWords.beforeStart : words.dueNotStated;
}

function unknownOf(
  context: PageContext,
  { program, route }: PlannedWay,
  cohorts: readonly Cohort[],
): readonly string[] {
  const via =
    cohorts.length > 1 ? context.catalog.programById.get(cohorts[0]?.program ?? '') : null;
  return [
    ...(route.deadline.kind === 'not-announced' ? [words.unknownDeadline] : []),
    ...undatedOf(context, cohorts).map((cohort) => words.unknownDays(titleOf(context, cohort))),
    ...(route.tuition === null &&
    modulePrices(program.pricing, context.catalog.site.locale) === null
      ? [words.unknownPrice]
      : []),
    ...(via?.notStated ?? []).map((item) => words.unknownOf(shortName(via as Program), item)),
    ...program.notStated,
  ];
}
