/** A class for tests: New York unless said otherwise. */
import type { Session } from '#domain/sessions.ts';
import { instantOf, offsetDateTimeOf } from '#domain/zoned-time.ts';

const NEW_YORK = 'America/New_York';

export function session(
  date: string,
  startTime: string,
  endTime: string,
  changes: Partial<Session> = {},
): Session {
  const timeZone = changes.timeZone ?? NEW_YORK;
  return {
    number: 1,
    title: null,
    date,
    startTime,
    endTime,
    endDate: date,
    timeZone,
    startsAt: instantOf(date, startTime, timeZone),
    endsAt: instantOf(date, endTime, timeZone),
    start: offsetDateTimeOf(date, startTime, timeZone),
    end: offsetDateTimeOf(date, endTime, timeZone),
    place: null,
    status: 'scheduled',
    isAdded: false,
    movedFrom: null,
    notice: null,
    ...changes,
  };
}
