/** The sessions of a cohort as several rules look at them: where they are, when they are held. */
import { writtenHours } from '#catalog/written-session.ts';
import { firstDayOf, type IsoDate, lastDayOf, type TimeOfDay } from '#domain/dates.ts';
import { madeOnce } from '#domain/made-once.ts';
import { daysOfSession, isHeld } from '#domain/sessions.ts';
import type { CohortEntry } from './programs.ts';

export interface AuthoredSession {
  /** From 0, as in `sessions[0]`. */
  readonly index: number;
  /** Keys that lead to its date. */
  readonly datePath: readonly (string | number)[];
  readonly date: IsoDate;
  /** Both empty where the hours are not stated. */
  readonly start: TimeOfDay | '';
  readonly end: TimeOfDay | '';
  /** The day on which it ends. */
  readonly endDate: IsoDate;
  readonly status: 'scheduled' | 'cancelled' | 'moved' | 'added';
  /** Where a moved session stood; null of any other. */
  readonly movedFrom: { readonly date: IsoDate } | null;
  /** True if it states its own end. */
  readonly hasOwnTime: boolean;
}

/** Every session of a cohort with its times. */
export const sessionsOf = madeOnce(({ fields }: CohortEntry): readonly AuthoredSession[] =>
  fields.sessions.map((session, index) => {
    const full = typeof session === 'string' ? null : session;
    const { date, hours, endDate } = writtenHours(session, fields);
    return {
      index,
      datePath: full ? ['sessions', index, 'date'] : ['sessions', index],
      date,
      endDate,
      start: hours?.start ?? '',
      end: hours?.end ?? '',
      status: full?.status ?? 'scheduled',
      movedFrom: full?.movedFrom ?? null,
      hasOwnTime: full?.start !== undefined || full?.end !== undefined,
    };
  }),
);

/** Sessions that take place. */
export const heldSessions = madeOnce((cohort: CohortEntry): readonly AuthoredSession[] =>
  sessionsOf(cohort).filter(isHeld),
);

/** The first session that takes place, or undefined. */
export const firstSession = madeOnce(
  (cohort: CohortEntry): AuthoredSession | undefined => heldSessions(cohort).toSorted(compare)[0],
);

/** The last day on which the cohort can begin, by what is known of it; null if nothing is. */
export const latestStart = madeOnce((cohort: CohortEntry): IsoDate | null => {
  const first = firstSession(cohort)?.date;
  if (first !== undefined) return first;
  const { starts, startsIn } = cohort.fields;
  const latest = starts ?? [...startsIn].sort().at(-1);
  return latest === undefined ? null : lastDayOf(latest);
});

/** The first day on which the cohort can begin; null if nothing is known. */
export const firstDay = madeOnce((cohort: CohortEntry): IsoDate | null => {
  const { starts, startsIn } = cohort.fields;
  const known = firstSession(cohort)?.date ?? starts ?? [...startsIn].sort()[0];
  return known === undefined ? null : firstDayOf(known);
});

/** The last day that is known of the cohort: its last class, its end, else its start. */
export const lastDay = madeOnce((cohort: CohortEntry): IsoDate | null => {
  const last = heldSessions(cohort).flatMap(daysHeld).sort().at(-1) ?? cohort.fields.ends;
  return last === undefined ? latestStart(cohort) : lastDayOf(last);
});

/** Every day of a class: one, but for a class on several days. */
export function daysHeld({ date, endDate, start, end }: AuthoredSession): readonly IsoDate[] {
  if (date === endDate) return [date];
  return daysOfSession({ date, endDate, startTime: start || null, endTime: end || null });
}

/** Below 0 if `a` begins before `b`. */
export function compare(a: AuthoredSession, b: AuthoredSession): number {
  return `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`);
}
