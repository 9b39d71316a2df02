/** Files made for the applicant: the answers to read, and the dates for a calendar. */
import type { Instant, IsoDate } from '#domain/dates.ts';
import { addDays } from '#domain/dates.ts';
import type { PrintedAnswer } from './printed-answers.ts';

/** Hands a file to the browser. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; until the end of the page it would hold the answers in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The answers as plain text, every question with what was answered. */
export function answersText(
  heads: readonly string[],
  answers: readonly PrintedAnswer[],
  empty: string,
): string {
  const parts = answers.map(({ label, text }) => `${label}\n${text === '' ? empty : text}`);
  return `${heads.join('\n')}\n\n${parts.join('\n\n')}\n`;
}

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
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//program-catalog//application//EN',
    ...entries.flatMap(({ id, title, at }) => [
      'BEGIN:VEVENT',
      `UID:${id}-${reference.replace(/[^0-9A-Z]/g, '')}@application`,
      `DTSTAMP:${utc(now)}`,
      ...(typeof at === 'string'
        ? [`DTSTART;VALUE=DATE:${day(at)}`, `DTEND;VALUE=DATE:${day(addDays(at, 1))}`]
        : [`DTSTART:${utc(at[0])}`, `DTEND:${utc(at[1])}`]),
      `SUMMARY:${title.replace(/[\\;,]/g, (character) => `\\${character}`)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function day(date: IsoDate): string {
  return date.replaceAll('-', '');
}

function utc(instant: Instant): string {
  return instant.replace(/\.\d+/, '').replace(/[-:]/g, '');
}
