/** What a reviewer should look at before they agree to an edit. */
import type { Cohort } from '#catalog/catalog-types.ts';
import { isOver } from '#domain/cohort-phase.ts';
import { formatDate } from '#domain/date-formats.ts';
import type { IsoDate } from '#domain/dates.ts';
import { type Deadline, deadlineStatus } from '#domain/deadlines.ts';
import { dateIn } from '#domain/instants.ts';
import { changesWords } from '#words/changes.ts';
import { priceSequences, sequences, silentMove } from './calendar-warnings.ts';
import type { Change, ChangeKind, ChangeWarning } from './change.ts';
import type { ChangedOutputs } from './changed-outputs.ts';
import { isSame } from './field-changes.ts';
import { priceOf } from './pricing-changes.ts';
import { cohortName, programName, type Sides } from './side.ts';
import { textsNaming } from './stale-texts.ts';

/** Changes that an applicant was told otherwise before. */
const BINDING: readonly ChangeKind[] = [
  'deadline',
  'route-removed',
  'session-moved',
  'session-cancelled',
  'session-added',
  'session-removed',
  'session-changed',
  'dates',
  'tuition',
  'fee',
  'cost',
  'prerequisite',
  'admission',
  'situation',
  'published',
  'removed',
];

/** Every warning of an edit, those about people first. */
export function findWarnings(
  changes: readonly Change[],
  sides: Sides,
  outputs: ChangedOutputs,
): readonly ChangeWarning[] {
  return [
    ...applied(changes, sides),
    ...appliedToProgram(changes, sides),
    ...changes.flatMap((change) => silentMove(change)),
    ...sequences(changes, sides),
    ...priceSequences(changes, sides),
    ...changes.flatMap((change) => staleTexts(change, sides)),
    ...missingRedirects(outputs, sides),
  ];
}

/**
 * Whether someone may have applied for a route by now: everyone may from the day its page was
 * published, unless an opening date lies ahead. What has passed was open before.
 */
export function mayHaveApplied(deadline: Deadline, now: string): boolean {
  return deadlineStatus(deadline, now) !== 'not-open-yet';
}

function applied(changes: readonly Change[], { before, after }: Sides): readonly ChangeWarning[] {
  const { catalog } = before.context;
  const { now } = after.context;
  const { timeZone } = catalog.site;
  const touched = new Map<string, { file: string; routes: Set<string> }>();
  for (const change of changes) {
    if (!BINDING.includes(change.kind)) continue;
    for (const cohort of catalog.cohorts) {
      // History: whoever applied for it has been through it.
      if (!isAbout(change, cohort) || isOver(cohort, dateIn(now, timeZone))) continue;
      const routes = cohort.routes.filter(
        ({ id, via, deadline }) =>
          mayHaveApplied(deadline, now) &&
          !(
            change.kind === 'tuition' &&
            isSame(priceOf(before, cohort, id), priceOf(after, cohort, id))
          ) &&
          (change.route === undefined ||
            (change.route.id === id && (change.route.via ?? via) === via)),
      );
      const known = touched.get(cohort.id) ?? { file: change.file, routes: new Set<string>() };
      for (const { situation } of routes) known.routes.add(situation.label ?? '');
      if (known.routes.size > 0) touched.set(cohort.id, known);
    }
  }
  return [...touched].map(([id, { file, routes }]) => ({
    kind: 'applied',
    file,
    text: changesWords.mayHaveApplied(cohortName(before, id), [...routes].filter(Boolean)),
    fix: changesWords.mayHaveAppliedFix,
  }));
}

/** A program with a form of its own takes applications without a cohort. */
function appliedToProgram(changes: readonly Change[], { before }: Sides): readonly ChangeWarning[] {
  const binding = changes.filter(({ kind }) => BINDING.includes(kind));
  return before.context.catalog.programs.flatMap(({ id, admission, status }): ChangeWarning[] => {
    const change = binding.find(({ program, cohort }) => program === id && cohort === undefined);
    if (change === undefined || admission.form === null || status === 'archived') return [];
    return [
      {
        kind: 'applied',
        file: change.file,
        text: changesWords.mayHaveAppliedTo(programName(before, id)),
        fix: changesWords.mayHaveAppliedFix,
      },
    ];
  });
}

function isAbout({ cohort, program }: Change, candidate: Cohort): boolean {
  return cohort === undefined ? program === candidate.program : cohort === candidate.id;
}

/** A date that is no longer so and still in a text. */
function staleTexts(change: Change, sides: Sides): readonly ChangeWarning[] {
  const { locale } = sides.after.context.catalog.site;
  const [old, renewed] = [datesOf(change.before), datesOf(change.after)];
  const gone = change.kind === 'deadline' || change.kind.startsWith('session-') ? old : [];
  return gone
    .filter((date) => !renewed.includes(date))
    .flatMap((date) => {
      const written = formatDate(date, locale, 'month-day');
      return textsNaming(written, date.slice(0, 4), change.program, sides.after.entries).map(
        (file): ChangeWarning => ({
          kind: 'one-sided',
          file,
          text: changesWords.staleText(written, change.about),
          fix: changesWords.staleTextFix,
        }),
      );
    });
}

function datesOf(value: unknown): readonly IsoDate[] {
  if (typeof value !== 'object' || value === null || !('date' in value)) return [];
  return typeof value.date === 'string' ? [value.date] : [];
}

function missingRedirects(outputs: ChangedOutputs, { after }: Sides): readonly ChangeWarning[] {
  const known = new Set(after.entries.site.redirects.map(({ from }) => from));
  const pages = outputs.removed.filter((address) => outputs.pages.includes(address));
  // What lies below an address that is redirected, or needs to be, goes with it.
  const roots = pages.filter((address) => /^\/programs\/[^/]+\/$/.test(address));
  const isBelow = (address: string) =>
    roots.some((root) => {
      const id = root.split('/')[2];
      return (
        address !== root &&
        (address.startsWith(root) ||
          address === `/apply/${id}/` ||
          address === `/eligibility/${id}/`)
      );
    });
  return (
    pages
      // A plan goes with its cohort or with what can be applied for: nobody is led on to an old one.
      .filter(
        (address) => !known.has(address) && !isBelow(address) && !address.startsWith('/plan/'),
      )
      .map((address) => ({
        kind: 'redirect-missing',
        file: 'site.yaml',
        text: changesWords.redirectMissing(address),
        fix: changesWords.redirectMissingFix(address),
      }))
  );
}
