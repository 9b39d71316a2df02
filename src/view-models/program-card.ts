/** A program as a card in a list, and the short facts that cards and page heads share. */
import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { href, programAddress } from '#domain/addresses.ts';
import { cohortPhase, hasBegun } from '#domain/cohort-phase.ts';
import { hasCome } from '#domain/instants.ts';
import { describeSchedule } from '#domain/schedule.ts';
import { heldSessions } from '#domain/sessions.ts';
import { dateIn } from '#domain/zoned-time.ts';
import { dateWords, formatCadence, formatPeriod, listOf } from '#words/dates.ts';
import { programWords } from '#words/program.ts';
import type { PageContext } from './page-context.ts';
import { type Cover, drawCover } from './pictures/cover-lines.ts';
import { shortNames } from './tuition-view.ts';

export interface ProgramCard {
  readonly title: string;
  readonly href: string;
  /** “Certificate · 2024 program” */
  readonly kind: string;
  readonly summary: string;
  readonly facts: readonly string[];
  /** null in a list that is too long for pictures. */
  readonly cover: Cover | null;
}

/** @param withCover false in a list that is too long for pictures */
export function programCard(context: PageContext, program: Program, withCover = true): ProgramCard {
  return {
    title: program.title,
    href: href(programAddress(program.id), context.base),
    kind: kindLine(program),
    summary: program.summary,
    facts: cardFacts(context, program),
    cover: withCover ? drawCover(program.id, program.kind) : null,
  };
}

/** “Certificate · 2024 program” */
export function kindLine(program: Program): string {
  return joinedBy([
    kindName(program),
    program.edition === null ? null : programWords.edition(program.edition),
  ]);
}

/** “Certificate”, “Residency”: as content names it. */
function kindName({ kind, ownKind }: Program): string {
  return ownKind?.singular ?? programWords.kind[kind];
}

/** “Hybrid, two weekends in Oakland”; null: not stated. */
export function deliveryName({ delivery, deliveryText }: Program): string | null {
  return deliveryText ?? (delivery && programWords.delivery[delivery]);
}

/** “In French and English”; null where nothing is said. */
function languagesLine({ languages }: Program): string | null {
  return languages.length === 0 ? null : programWords.languages(languages);
}

/** The latest year first, then those without one. */
export function byEdition(a: Program, b: Program): number {
  return (b.edition ?? '').localeCompare(a.edition ?? '');
}

/**
 * “Live online · 12 two-hour classes”: as much of the format as is stated.
 *
 * @param cohort whose classes are counted; null: those of all, where they agree
 */
export function formatLine(program: Program, cohort: Cohort | null = null): string {
  return joinedBy([
    deliveryName(program),
    citiesLine(program),
    cohort === null ? lengthOf(program) : lengthOfCohort(program, cohort),
    languagesLine(program),
  ]);
}

/** The towns where its published cohorts meet: “Kolkata and Osaka”; null: online, or not stated. */
export function citiesLine({ cohorts, deliveryText }: Program): string | null {
  const cities = new Set(
    cohorts.flatMap(({ status, venue }) => (status === 'published' && venue ? [venue.city] : [])),
  );
  // What the institute words itself may name them already.
  const unsaid = [...cities].filter((city) => !deliveryText?.includes(city));
  return unsaid.length === 0 ? null : listOf(unsaid);
}

function joinedBy(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}

/** “12 two-hour classes”, “6 weeks”, “125 hours of class and training”; null: not stated. */
export function lengthOf(program: Program): string | null {
  const schedules = program.cohorts.flatMap((cohort) => describeSchedule(cohort) ?? []);
  const [first, ...others] = schedules.map(({ planned, minutesPerSession }) =>
    dateWords.classes(planned, minutesPerSession),
  );
  // Only where all cohorts agree: otherwise it is a fact of the cohort, not of the program.
  if (first !== undefined && others.every((other) => other === first)) return first;
  return statedLength(program);
}

/** The same beside one cohort: what others of the program list is no fact of it. */
function lengthOfCohort(program: Program, cohort: Cohort): string | null {
  const schedule = describeSchedule(cohort);
  return schedule === null
    ? statedLength(program)
    : dateWords.classes(schedule.planned, schedule.minutesPerSession);
}

function statedLength(program: Program): string | null {
  if (program.format !== null) return program.format;
  if (program.contactHours !== null) return programWords.contactHours(program.contactHours);
  return program.duration === null ? null : formatPeriod(program.duration);
}

/** “Needs PTI first”; null where nothing comes first. */
export function prerequisiteLine(context: PageContext, program: Program): string | null {
  const needed = prerequisitesOf(context, program);
  return needed === null ? null : programWords.needs(needed);
}

/** What comes first: “PTI”, “PTI and an introduction of another institute”; null: nothing. */
export function prerequisitesOf(context: PageContext, program: Program): string | null {
  const names = shortNames(context.catalog.programs);
  const needed = program.prerequisites.map(({ anyOf }) =>
    programWords.anyOf(
      anyOf.map((choice) =>
        'other' in choice ? choice.other : (names.get(choice.program) ?? choice.program),
      ),
    ),
  );
  return needed.length > 0 ? listOf(needed) : null;
}

/** The first published cohort of an offered program that has not begun at `now`; null: none. */
export function nextCohort(context: PageContext, program: Program): Cohort | null {
  if (program.availability !== 'offered') return null;
  const today = dateIn(context.now, context.catalog.site.timeZone);
  return (
    program.cohorts.find(
      (cohort) =>
        cohort.status === 'published' && cohort.starts !== null && !hasBegun(cohort, today),
    ) ?? null
  );
}

function cardFacts(context: PageContext, program: Program): readonly string[] {
  const today = dateIn(context.now, context.catalog.site.timeZone);
  const first = nextCohort(context, program);
  // It is no longer next from the hour of its first class, and not only from the day after.
  const hasMet = hasCome(heldSessions(first?.sessions ?? [])[0]?.startsAt ?? null, context.now);
  const next = hasMet ? null : first;
  const running = hasMet
    ? first
    : program.cohorts.find(
        (cohort) => cohort.status === 'published' && cohortPhase(cohort, today) === 'in-progress',
      );
  return [
    lengthOf(program),
    program.format !== null && program.contactHours !== null
      ? programWords.contactHours(program.contactHours)
      : null,
    program.offeredEvery === null ? null : programWords.starts(formatCadence(program.offeredEvery)),
    program.byDemand === null
      ? null
      : programWords.starts(programWords.byDemand(program.byDemand.fewest)),
    prerequisiteLine(context, program),
    program.deliveryText,
    citiesLine(program),
    languagesLine(program),
    next &&
      (next.sessions.length > 0
        ? programWords.next(next.name)
        : programWords.nextMonthOnly(next.name)),
    running ? programWords.running(running.name) : null,
  ].filter((fact) => fact !== null);
}
