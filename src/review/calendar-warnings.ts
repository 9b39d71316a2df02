/** Warnings about classes and deadlines that change without those who rely on them being told. */
import type { Cohort, Program } from '#catalog/catalog-types.ts';
import type { Session } from '#domain/sessions.ts';
import { sessionSequence } from '#feeds/cohort-calendar.ts';
import { deadlineSequence } from '#feeds/deadlines-calendar.ts';
import { priceSequence } from '#feeds/price-events.ts';
import { changesWords } from '#words/changes.ts';
import type { Change, ChangeWarning } from './change.ts';
import { cohortName, programName, type Sides } from './side.ts';

/** A class at another time while neither its status nor a notice says so. */
export function silentMove({ kind, file, about, before, after }: Change): readonly ChangeWarning[] {
  if (kind !== 'session-changed' || !isSession(before) || !isSession(after)) return [];
  if (!standsElsewhere(before, after) || after.notice !== null) return [];
  return [
    {
      kind: 'one-sided',
      file,
      text: changesWords.silentMove(about, after.number),
      fix: changesWords.silentMoveFix,
    },
  ];
}

/** At another hour, or on another day where no hour is stated. */
function standsElsewhere(before: Session, after: Session): boolean {
  const when = ({ date, endDate, startsAt, endsAt }: Session) =>
    [startsAt ?? date, endsAt ?? endDate].join();
  return when(before) !== when(after);
}

function isSession(value: unknown): value is Session {
  return typeof value === 'object' && value !== null && 'startsAt' in value && 'number' in value;
}

/** Calendars that have an event follow it only where its sequence rises. */
export function sequences(changes: readonly Change[], sides: Sides): readonly ChangeWarning[] {
  const ids = [...new Set(changes.flatMap(({ cohort }) => cohort ?? []))];
  return ids.flatMap((id): readonly ChangeWarning[] => {
    const [before, after] = [sides.before, sides.after].map(({ context }) =>
      context.catalog.cohortById.get(id),
    );
    if (!before || !after || !(classesLag(before, after) || deadlinesLag(before, after))) return [];
    return [
      {
        kind: 'one-sided',
        file: `cohorts/${id}.mdx`,
        text: changesWords.sequence(cohortName(sides.after, id)),
        fix: changesWords.sequenceFix(after.sequence + 1),
      },
    ];
  });
}

/** A last day of a price that changed: every calendar that has it must hear of it. */
export function priceSequences(changes: readonly Change[], sides: Sides): readonly ChangeWarning[] {
  const programs = [...new Set(changes.flatMap(({ program }) => program ?? []))];
  return programs.flatMap((id): readonly ChangeWarning[] => {
    const [before, after] = [sides.before, sides.after].map(({ context }) =>
      context.catalog.programById.get(id),
    );
    if (!before || !after || !pricesLag(before, after)) return [];
    return [
      {
        kind: 'one-sided',
        file: `pricing/${id}.mdx`,
        text: changesWords.priceSequence(programName(sides.after, id)),
        fix: changesWords.priceSequenceFix((after.pricing?.sequence ?? 0) + 1),
      },
    ];
  });
}

function pricesLag(before: Program, after: Program): boolean {
  const days = (cohort: Cohort) =>
    cohort.routes.flatMap(({ id, via, tuition }) =>
      (tuition?.plans ?? []).map(
        (plan) => [`${id} ${via} ${plan.id}`, plan.condition?.until ?? null] as const,
      ),
    );
  return after.cohorts.some((cohort) => {
    const was = before.cohorts.find(({ id }) => id === cohort.id);
    if (was === undefined || priceSequence(cohort, after) > priceSequence(was, before))
      return false;
    const old = new Map(days(was));
    return days(cohort).some(([key, until]) => {
      const day = old.get(key) ?? null;
      return day !== null && until !== null && day !== until;
    });
  });
}

function classesLag(before: Cohort, after: Cohort): boolean {
  const old = new Map(before.sessions.map((session) => [session.number, session]));
  return after.sessions.some((session) => {
    const was = old.get(session.number);
    if (was === undefined) return false;
    const isOther =
      standsElsewhere(was, session) ||
      (was.status === 'cancelled') !== (session.status === 'cancelled');
    return isOther && sessionSequence(after, session) <= sessionSequence(before, was);
  });
}

function deadlinesLag(before: Cohort, after: Cohort): boolean {
  return after.routes.some(({ id, via, deadline }) => {
    const was = before.routes.find((route) => route.id === id && route.via === via)?.deadline;
    if (was?.kind !== 'date' || deadline.kind !== 'date') return false;
    const isOther = was.closesAt !== deadline.closesAt;
    return isOther && deadlineSequence(after, deadline) <= deadlineSequence(before, was);
  });
}
