/** What participants of a cohort are told about classes that were moved or cancelled. */
import type { Cohort } from '#catalog/catalog-types.ts';
import { formatDate, formatTimeRange } from '#domain/date-formats.ts';
import type { Session } from '#domain/sessions.ts';
import { dateWords } from '#words/dates.ts';
import { classDays, classHours } from './schedule-text.ts';

export interface SessionNotice {
  readonly number: number;
  /** “Class 4 was moved from Tuesday, October 8, 2024 to Wednesday, October 9, 2024, announced July 10.” */
  readonly title: string;
  /** In the words of the content. */
  readonly text: string;
}

/** One notice for each class that was moved or cancelled, in the order of their numbers. */
export function sessionNotices(cohort: Cohort, locale: string): readonly SessionNotice[] {
  return cohort.sessions.flatMap((session) => {
    const { number, notice, status } = session;
    if (notice === null || status === 'scheduled') return [];
    const announced = announcedOn(session, locale);
    const day = classDays(session, locale);
    const from = movedFromText(session, locale);
    const title =
      from === null
        ? dateWords.classCancelled(number, day, announced)
        : dateWords.classMoved(number, from.old, from.renewed, announced);
    return [{ number, title, text: notice.text }];
  });
}

/** Where a moved class was and where it is; hours only where they differ; null for any other. */
export function movedFromText(
  session: Session,
  locale: string,
): { readonly old: string; readonly renewed: string } | null {
  const { status, movedFrom, startTime, endTime } = session;
  if (status !== 'moved' || movedFrom === null) return null;
  const sameHours = movedFrom.startTime === startTime && movedFrom.endTime === endTime;
  const text = (days: string, hours: string) =>
    sameHours ? days : dateWords.dayAndHours(days, hours);
  return {
    old: text(formatDate(movedFrom.date, locale, 'weekday'), movedHours(movedFrom, locale)),
    renewed: text(classDays(session, locale), classHours(session, locale)),
  };
}

/** The hours at which a moved class was: “11 AM–1 PM”, “hours not stated”. */
export function movedHours(
  { startTime, endTime }: NonNullable<Session['movedFrom']>,
  locale: string,
): string {
  if (startTime === null || endTime === null) return dateWords.hoursNotStated;
  return formatTimeRange(startTime, endTime, locale);
}

/** “November 3”; with its year where the class is in another one. */
function announcedOn({ notice, date }: Session, locale: string): string {
  const announced = notice?.date ?? date;
  const sameYear = announced.slice(0, 4) === date.slice(0, 4);
  return formatDate(announced, locale, sameYear ? 'month-day' : 'long');
}
