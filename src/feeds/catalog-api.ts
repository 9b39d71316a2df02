/**
 * `/api/catalog.json`: the joined catalog as other programs read it.
 *
 * Keys are added freely; removing or retyping one raises `version` and is a breaking change.
 */
import type {
  Catalog,
  Cohort,
  Person,
  Prerequisite,
  Pricing,
  Program,
} from '#catalog/catalog-types.ts';
import type { CatalogApi } from '#contract/catalog.ts';
import {
  cohortAddress,
  href,
  personAddress,
  photoAddress,
  programAddress,
} from '#domain/addresses.ts';
import type { Instant } from '#domain/dates.ts';
import {
  type Deadline,
  deadlineStatus,
  regardlessOfPlaces,
  statusDate,
} from '#domain/deadlines.ts';
import { holdsForEveryCohort, plansForAll } from '#domain/prices.ts';
import { hasHours, type Session } from '#domain/sessions.ts';
import type { Plan } from '#domain/tuition.ts';
import { offsetDateTimeOf } from '#domain/zoned-time.ts';
import { placed } from '#view-models/list-places.ts';
import { viaName } from '#view-models/route-text.ts';
import { placeName } from '#view-models/venue-text.ts';
import { applyWords } from '#words/apply.ts';

export interface ApiContext {
  /** The catalog clock. */
  readonly now: Instant;
  /** The frozen instant with offset; null when live. */
  readonly asOf: string | null;
  /** Base path of the deployment, beginning and ending with `/`. */
  readonly base: string;
  /** The content’s commit; null outside git. */
  readonly commit: string | null;
}

/** The programs of this site among those of which one is enough. */
function programsIn({ anyOf }: Prerequisite): string[] {
  return anyOf.flatMap((choice) => ('program' in choice ? [choice.program] : []));
}

function apiProgram(program: Program, { base }: ApiContext) {
  return {
    id: program.id,
    url: href(programAddress(program.id), base),
    title: program.title,
    abbreviation: program.abbreviation,
    // Readers know a text here: empty where a program has no edition.
    edition: program.edition ?? '',
    editionOf: program.editionOf,
    availability: program.availability,
    kind: program.kind,
    ownKind: program.ownKind,
    delivery: program.delivery,
    deliveryText: program.deliveryText,
    languages: program.languages,
    residency: program.residency,
    contactHours: program.contactHours,
    duration: program.duration,
    offeredEvery: program.offeredEvery,
    byDemand: program.byDemand,
    summary: program.summary,
    prerequisites: [...new Set(program.prerequisites.flatMap(programsIn))],
    prerequisiteGroups: program.prerequisites,
    outline: program.outline,
    components: program.components.map(({ id, title, sessions, minutes, continuingEducation }) => ({
      id,
      title,
      sessions,
      minutes,
      continuingEducation: continuingEducation.filter((kind) => typeof kind === 'string'),
      ownCredits: continuingEducation.flatMap((kind) =>
        typeof kind === 'string' ? [] : [{ id: kind.id, name: kind.name }],
      ),
    })),
    admission: {
      by: program.admission.by,
      form: program.admission.form,
      decisionWithin: program.admission.decisionWithin,
      interviewers: program.admission.interviewers,
      interviewedBy: program.admission.interviewedBy,
      late: program.admission.late,
    },
    continuingEducation: program.continuingEducation.flatMap(({ kind, ...credit }) =>
      typeof kind === 'string' ? [{ kind, ...credit }] : [],
    ),
    ownCredits: program.continuingEducation.flatMap(({ kind, ...credit }) => {
      if (typeof kind === 'string') return [];
      const { number: providerNumber, ...system } = kind;
      return [{ ...system, providerNumber, ...credit }];
    }),
    mentoring: program.mentoring,
    outcomes: program.outcomes,
    people: program.people.flatMap(({ person: { id, name }, role, statement }) =>
      typeof role === 'string' ? [{ id, name, role, statement }] : [],
    ),
    ownRoles: program.people.flatMap(({ person: { id, name }, role, statement }) =>
      typeof role === 'string' ? [] : [{ id, name, role: role.id, roleName: role.name, statement }],
    ),
    notStated: program.notStated,
  };
}

function apiDeadline(written: Deadline, now: Instant) {
  // That it is full has a key of its own: it is no fifth status.
  const deadline = regardlessOfPlaces(written);
  const dated = deadline.kind === 'date' ? deadline : null;
  const date = statusDate(deadline, now);
  // A date that a withdrawn one never came to would tell a reader that it is still open.
  const closed = deadline.kind === 'withdrawn' && date !== null ? deadline.closesAt : null;
  return {
    status: deadlineStatus(deadline, now),
    kind: deadline.kind === 'withdrawn' ? 'passed' : deadline.kind,
    date,
    closesAt: dated?.closesAt ?? closed,
    // Where no date is stated, the instant from which nobody can enter any more.
    passesAt: 'passesAt' in deadline ? deadline.passesAt : null,
    opensAt: dated?.opensAt ?? null,
    opensDate: dated?.opensDate ?? null,
    time: dated?.time ?? null,
    timeZone: dated?.timeZone ?? null,
    priorityDate: dated?.priorityDate ?? null,
    extendedFrom: dated?.extendedFrom ?? null,
    isExtended: dated?.isExtended ?? false,
    namesZone: dated?.namesZone ?? false,
  };
}

function apiSession(
  session: Pick<Session, 'number' | 'title' | 'status' | 'isAdded' | 'place' | 'notice'>,
  usualPlace: string | null,
) {
  const { number, title, status, isAdded, place, notice } = session;
  return { number, title, status, isAdded, place: place ?? usualPlace, notice };
}

function apiCohort(cohort: Cohort, { now, base }: ApiContext) {
  const place = placeName(cohort);
  return {
    id: cohort.id,
    program: cohort.program,
    status: cohort.status,
    name: cohort.name,
    label: cohort.label,
    url: href(cohortAddress(cohort.id), base),
    timeZone: cohort.timeZone,
    leads: cohort.leads.map(({ id }) => id),
    starts: cohort.starts,
    startsIn: [...cohort.startsIn],
    ends: cohort.ends,
    place,
    venue: cohort.venue,
    places: cohort.places,
    waitingList: cohort.waitingList,
    sessions: cohort.sessions.filter(hasHours).map(({ start, end, movedFrom, ...session }) => ({
      ...apiSession(session, place),
      start,
      end,
      movedFrom,
    })),
    sessionsWithoutHours: cohort.sessions
      .filter((session) => !hasHours(session))
      .map((session) => ({
        ...apiSession(session, place),
        date: session.date,
        endDate: session.endDate,
        movedFrom: session.movedFrom,
      })),
    noSession: cohort.noSession.map(({ date, reason }) => ({ date, reason })),
    selfPaced: [...cohort.selfPaced],
    keyDates: [...cohort.keyDates],
    routes: cohort.routes.map((route) => ({
      id: route.id,
      via: route.via,
      viaName: viaName(route),
      label: route.situation.label ?? applyWords.everyone,
      form: route.form,
      isFull: route.deadline.kind === 'full',
      warning: route.warning,
      deadline: apiDeadline(route.deadline, now),
    })),
  };
}

function apiPerson(
  catalog: Catalog,
  { id, name, credentials, photo, links }: Person,
  { base }: ApiContext,
) {
  return {
    id,
    url: href(placed(catalog, personAddress(id)), base),
    name,
    credentials,
    photo: photo === null ? null : { url: href(photoAddress(id), base), alt: photo.alt },
    links: [...links],
  };
}

function apiPlan({ condition: _, ...plan }: Plan) {
  return plan;
}

/**
 * Prices in three lists, so that who knows the first alone reads nothing false: what holds for every
 * cohort and person, what holds for some cohorts, and what has a condition.
 */
function apiTuition(program: Program, { tuition, unstated }: Pricing) {
  const everyScope = [...tuition, ...unstated];
  const prices = tuition.map((entry) => {
    const { route, startsFrom, currency, includes, plans } = entry;
    const forAll = plansForAll(plans).map(apiPlan);
    const holdsEverywhere = holdsForEveryCohort(entry, everyScope);
    const cohorts = holdsEverywhere
      ? null
      : program.cohorts
          .filter((cohort) => cohort.routes.some((way) => way.tuition === entry))
          .map((cohort) => cohort.id);
    return { program: program.id, route, cohorts, startsFrom, currency, includes, plans, forAll };
  });
  return {
    tuition: prices.flatMap(({ cohorts, forAll, program, route, currency, includes }) =>
      cohorts === null && forAll.length > 0
        ? [{ program, route, currency, includes, plans: forAll }]
        : [],
    ),
    cohortTuition: prices.flatMap(({ plans: _, forAll, ...price }) =>
      price.cohorts !== null && forAll.length > 0 ? [{ ...price, plans: forAll }] : [],
    ),
    conditionalPlans: prices.flatMap(({ plans, forAll: _, ...price }) =>
      plans.flatMap((plan) =>
        plan.condition === null ? [] : [{ ...price, plan: apiPlan(plan), ...plan.condition }],
      ),
    ),
  };
}

/** `fees` are what everyone pays; what is charged on an occasion is kept apart. */
function apiFees(program: string, { currency, fees }: Pricing) {
  const all = fees.map(({ occasion, ...fee }) => ({
    occasion,
    fee: { program, currency, ...fee },
  }));
  return {
    fees: all.flatMap(({ occasion, fee }) => (occasion === null ? [fee] : [])),
    occasionalFees: all.flatMap(({ occasion, fee }) =>
      occasion === null ? [] : [{ ...fee, occasion }],
    ),
  };
}

/** Who knows `refunds` alone must read nothing false: it is empty where more is to be known. */
function apiRefunds(program: string, { currency, refunds }: Pricing) {
  const { tiers, deposit, keptCents, afterwards, note, of } = refunds;
  const isPlain =
    of === undefined &&
    deposit !== 'kept' &&
    keptCents === null &&
    note === null &&
    tiers.every((tier) => tier.by === 'days-before-start' && tier.keptCents === undefined);
  const isStated = tiers.length > 0 || deposit !== null || afterwards !== null || note !== null;
  return {
    refunds: isPlain
      ? tiers.map(({ limit, percent }) => ({ program, daysBefore: limit, percent }))
      : [],
    refundRules: isStated ? [{ program, currency, ...refunds }] : [],
  };
}

function apiPricing(program: Program) {
  const { pricing, id } = program;
  if (!pricing)
    return {
      tuition: [],
      cohortTuition: [],
      conditionalPlans: [],
      fees: [],
      occasionalFees: [],
      notIncluded: [],
      credits: [],
      addOns: [],
      electives: [],
      refunds: [],
      refundRules: [],
    };
  const { currency } = pricing;
  return {
    ...apiTuition(program, pricing),
    ...apiFees(id, pricing),
    notIncluded: pricing.notIncluded.map((label) => ({ program: id, label })),
    credits: pricing.credits.map((credit) => ({
      program: id,
      for: credit.for,
      title: credit.title,
      currency,
      amountCents: credit.amountCents,
      note: credit.note,
    })),
    addOns: pricing.addOns.map((addOn) => ({ program: id, currency, ...addOn })),
    electives: pricing.electives.map((list) => ({ program: id, currency, ...list })),
    ...apiRefunds(id, pricing),
  };
}

/** The whole of `/api/catalog.json`, ready for `JSON.stringify`. */
export function catalogApi(catalog: Catalog, context: ApiContext): CatalogApi {
  const prices = catalog.programs.map(apiPricing);
  const { site } = catalog;
  return {
    version: 1,
    asOf: context.asOf,
    statusAt: context.now,
    commit: context.commit,
    site: {
      name: site.name,
      shortName: site.shortName,
      timeZone: site.timeZone,
      locale: site.locale,
      admissionsEmail: site.admissionsEmail,
      retentionDays: site.retentionDays,
      notice: site.notice,
      operator: site.operator,
    },
    programs: catalog.programs.map((program) => apiProgram(program, context)),
    cohorts: catalog.cohorts.map((cohort) => apiCohort(cohort, context)),
    people: catalog.people.map((person) => apiPerson(catalog, person, context)),
    events: catalog.events.map(({ date, startTime, endTime, startsAt, endsAt, ...event }) => ({
      ...event,
      start: offsetDateTimeOf(date, startTime, event.timeZone),
      end: offsetDateTimeOf(date, endTime, event.timeZone),
    })),
    tuition: prices.flatMap(({ tuition }) => tuition),
    cohortTuition: prices.flatMap(({ cohortTuition }) => cohortTuition),
    conditionalPlans: prices.flatMap(({ conditionalPlans }) => conditionalPlans),
    fees: prices.flatMap(({ fees }) => fees),
    occasionalFees: prices.flatMap(({ occasionalFees }) => occasionalFees),
    notIncluded: prices.flatMap(({ notIncluded }) => notIncluded),
    credits: prices.flatMap(({ credits }) => credits),
    addOns: prices.flatMap(({ addOns }) => addOns),
    electives: prices.flatMap(({ electives }) => electives),
    refunds: prices.flatMap(({ refunds }) => refunds),
    refundRules: prices.flatMap(({ refundRules }) => refundRules),
    redirects: catalog.redirects.map(({ from, to }) => ({
      from: href(from, context.base),
      to: href(placed(catalog, to), context.base),
    })),
    letters: [],
  };
}
