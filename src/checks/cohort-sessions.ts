/** The sessions of a cohort as several rules look at them: where they stand, when they are held. */
import { type IsoDate, lastDayOf, type TimeOfDay } from '#domain/dates.ts';
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
  readonly status: 'scheduled' | 'cancelled' | 'moved';
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
      return { index, datePath, date: session, ...usual, status, hasOwnTime: false };
    }
    return {
      index,
      datePath: ['sessions', index, 'date'],
      date: session.date,
      start: session.start ?? usual.start,
      end: session.end ?? usual.end,
      status: session.status,
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
  return cohort.fields.starts === undefined ? null : lastDayOf(cohort.fields.starts);
}

/** Below 0 if `a` begins before `b`. */
export function compare(a: AuthoredSession, b: AuthoredSession): number {
  return `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`);
}
