/** `/api/cohorts.csv`: every way into every cohort as a line, for spreadsheets. */
import type { Catalog, Cohort, CohortRoute, Program } from '#catalog/catalog-types.ts';
import { absoluteUrl, cohortAddress } from '#domain/addresses.ts';
import { csvLine } from '#domain/csv.ts';
import type { Instant } from '#domain/dates.ts';
import { deadlineStatus, regardlessOfPlaces, statusDate } from '#domain/deadlines.ts';
import { decimalAmount } from '#domain/money.ts';
import { plansForAll } from '#domain/prices.ts';
import { placeName } from '#view-models/venue-text.ts';

interface Line {
  readonly program: Program;
  readonly cohort: Cohort;
  /** null: nobody can apply to the cohort here. */
  readonly route: CohortRoute | null;
}

interface TableContext {
  /** The catalog clock. */
  readonly now: Instant;
  /** Absolute, without a trailing slash. */
  readonly siteUrl: string;
}

/**
 * The columns by name. Empty is not stated. `inFull` is what everyone can pay at once, in plain
 * digits of `currency`; prices with a condition are in the API alone, beside their condition.
 */
const COLUMNS: Readonly<Record<string, (line: Line, context: TableContext) => string | null>> = {
  cohort: ({ cohort }) => cohort.id,
  program: ({ program }) => program.title,
  name: ({ cohort }) => cohort.name,
  status: ({ cohort }) => cohort.status,
  page: ({ cohort }, { siteUrl }) => absoluteUrl(cohortAddress(cohort.id), siteUrl),
  starts: ({ cohort }) => cohort.starts,
  ends: ({ cohort }) => cohort.ends,
  timeZone: ({ cohort }) => cohort.timeZone,
  place: ({ cohort }) => placeName(cohort),
  route: ({ route }) => route?.id ?? null,
  situation: ({ route }) => route?.situation.label ?? null,
  via: ({ route }) => route?.via ?? null,
  deadline: ({ route }, { now }) =>
    route && deadlineStatus(regardlessOfPlaces(route.deadline), now),
  applyBy: ({ route }, { now }) => route && statusDate(regardlessOfPlaces(route.deadline), now),
  closesAt: ({ route }) => {
    const deadline = route && regardlessOfPlaces(route.deadline);
    return deadline?.kind === 'date' ? deadline.closesAt : null;
  },
  currency: ({ route }) => route?.tuition?.currency ?? null,
  inFull: ({ route }) => inFull(route),
  full: ({ route }) => (route?.deadline.kind === 'full' ? 'yes' : null),
  placesLeft: ({ cohort }) => (cohort.places?.left == null ? null : String(cohort.places.left)),
};

function inFull(route: CohortRoute | null): string | null {
  const [plan] = plansForAll(route?.tuition?.plans ?? []).filter(
    ({ installments }) => installments.length === 1,
  );
  return route?.tuition && plan ? decimalAmount(plan.totalCents, route.tuition.currency) : null;
}

/** The whole file: UTF-8, a line with the names of the columns, CRLF, every cell quoted. */
export function cohortsTable({ programs }: Catalog, context: TableContext): string {
  const lines = programs.flatMap((program) =>
    program.cohorts.flatMap((cohort): readonly Line[] =>
      cohort.routes.length === 0
        ? [{ program, cohort, route: null }]
        : cohort.routes.map((route) => ({ program, cohort, route })),
    ),
  );
  return [
    csvLine(Object.keys(COLUMNS)),
    ...lines.map((line) =>
      csvLine(Object.values(COLUMNS).map((read) => read(line, context) ?? '')),
    ),
  ].join('');
}
