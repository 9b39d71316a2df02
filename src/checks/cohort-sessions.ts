/** The sessions of a cohort as several rules look at them: where they stand, when they are held. */
import { addDays, firstDayOf, type IsoDate, lastDayOf, type TimeOfDay } from '#domain/dates.ts';
import { isHeld } from '#domain/sessions.ts';
import type { CohortEntry } from './programs.ts';

export interface AuthoredSession {
  /** From 0, as in `sessions[0]`. */
  readonly index: number;
  /** Keys that lead to its date. */
  readonly datePath: readonly (string | number)[];
  readonly date: IsoDate;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
  /** The day on which it ends. */
  readonly endDate: IsoDate;
  readonly status: 'scheduled' | 'cancelled' | 'moved' | 'added';
  /** Where a moved session stood; null of any other. */
  readonly movedFrom: { readonly date: IsoDate } | null;
  /** True if it states its own end. */
  readonly hasOwnTime: boolean;
}

/** Every session of a cohort with its times; the schema has made sure that each has them. */
export function sessionsOf({ fields }: CohortEntry): AuthoredSession[] {
  return fields.sessions.map((session, index) => {
    const usual = { start: fields.time?.start ?? '', end: fields.time?.end ?? '' };
    if (typeof session === 'string') {
      const status = 'scheduled' as const;
      const datePath = ['sessions', index];
      return {
        index,
        datePath,
        date: session,
        ...usual,
        endDate: fields.time?.nextDay ? addDays(session, 1) : session,
        status,
        movedFrom: null,
        hasOwnTime: false,
      };
    }
    const endsNextDay = session.end === undefined ? fields.time?.nextDay : session.nextDay;
    return {
      index,
      datePath: ['sessions', index, 'date'],
      date: session.date,
      endDate: endsNextDay ? addDays(session.date, 1) : session.date,
      start: session.start ?? usual.start,
      end: session.end ?? usual.end,
      status: session.status,
      movedFrom: session.movedFrom ?? null,
      hasOwnTime: session.start !== undefined || session.end !== undefined,
    };
  });
}

/** Sessions that take place. */
export function heldSessions(cohort: CohortEntry): AuthoredSession[] {
  return sessionsOf(cohort).filter(isHeld);
}

/** The first session that takes place, or undefined. */
export function firstSession(cohort: CohortEntry): AuthoredSession | undefined {
  return heldSessions(cohort).sort((a, b) => compare(a, b))[0];
}

/** The last day on which the cohort can begin, by what is known of it; null if nothing is. */
export function latestStart(cohort: CohortEntry): IsoDate | null {
  const first = firstSession(cohort)?.date;
  if (first !== undefined) return first;
  const { starts, startsIn } = cohort.fields;
  const latest = starts ?? [...startsIn].sort().at(-1);
  return latest === undefined ? null : lastDayOf(latest);
}

/** The first day on which the cohort can begin; null if nothing is known. */
export function firstDay(cohort: CohortEntry): IsoDate | null {
  const { starts, startsIn } = cohort.fields;
  const known = firstSession(cohort)?.date ?? starts ?? [...startsIn].sort()[0];
  return known === undefined ? null : firstDayOf(known);
}

/** The last day that is known of the cohort: its last class, its end, else its start. */
export function lastDay(cohort: CohortEntry): IsoDate | null {
  const last = heldSessions(cohort).sort((a, b) => compare(b, a))[0]?.date ?? cohort.fields.ends;
  return last === undefined ? latestStart(cohort) : lastDayOf(last);
}

/** Below 0 if `a` begins before `b`. */
export function compare(a: AuthoredSession, b: AuthoredSession): number {
  return `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`);
}
