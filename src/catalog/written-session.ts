/** A class as its cohort writes it, with what the usual time adds. */
import { addDays, type IsoDate, type TimeOfDay } from '#domain/dates.ts';
import type { CohortContent } from '#schemas/cohort.ts';

type SessionContent = CohortContent['sessions'][number];

export interface WrittenHours {
  readonly date: IsoDate;
  /** null: the hours are not stated. */
  readonly hours: { readonly start: TimeOfDay; readonly end: TimeOfDay } | null;
  /** The day on which it ends. */
  readonly endDate: IsoDate;
}

/** Day and hours of a class; its own come before the usual ones. */
export function writtenHours(
  session: (Partial<Exclude<SessionContent, string>> & { readonly date: IsoDate }) | IsoDate,
  { time, hours }: Pick<CohortContent, 'time' | 'hours'>,
): WrittenHours {
  if (typeof session === 'string') return writtenHours({ date: session }, { time, hours });
  const { date } = session;
  const isStated = session.hours === undefined && (hours === undefined || session.start);
  const start = isStated ? (session.start ?? time?.start) : undefined;
  const end = isStated ? (session.end ?? time?.end) : undefined;
  // Hours of its own say themselves whether they go on past midnight.
  const endsNextDay = isStated && (session.end === undefined ? time?.nextDay : session.nextDay);
  return {
    date,
    hours: start && end ? { start, end } : null,
    endDate: session.endDate ?? (endsNextDay ? addDays(date, 1) : date),
  };
}
