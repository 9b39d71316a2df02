/** The applicant's own dates as a file for a calendar. */
import { calendarLines, calendarText } from '#domain/calendar-text.ts';
import { addDays, type Instant, type IsoDate } from '#domain/dates.ts';

export interface TimelineEntry {
  readonly id: string;
  readonly title: string;
  /** A whole day, or a meeting from one instant to another. */
  readonly at: IsoDate | readonly [Instant, Instant];
}

/**
 * A calendar of the applicant's own dates, RFC 5545.
 *
 * @param reference part of every UID, so that a second import changes nothing
 */
export function timelineText(
  entries: readonly TimelineEntry[],
  reference: string,
  now: Instant,
): string {
  return calendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//program-catalog//application//EN',
    ...entries.flatMap(({ id, title, at }) => [
      'BEGIN:VEVENT',
      `UID:${id}-${reference}@application`,
      `DTSTAMP:${utc(now)}`,
      ...(typeof at === 'string'
        ? [`DTSTART;VALUE=DATE:${day(at)}`, `DTEND;VALUE=DATE:${day(addDays(at, 1))}`]
        : [`DTSTART:${utc(at[0])}`, `DTEND:${utc(at[1])}`]),
      `SUMMARY:${calendarText(title)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]);
}

function day(date: IsoDate): string {
  return date.replaceAll('-', '');
}

function utc(instant: Instant): string {
  return instant.replace(/\.\d+/, '').replace(/[-:]/g, '');
}
