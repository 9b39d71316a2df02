/** A forecast as text for a terminal, and as JSON for programs. */
import { formatDate, formatTime } from '#domain/date-formats.ts';
import type { Instant, TimeZone } from '#domain/dates.ts';
import { dateIn, timeIn } from '#domain/instants.ts';
import { forecastWords } from '#words/forecast.ts';
import type { Forecast, Moment } from './forecast.ts';

export const forecastFormats = ['text', 'json'] as const;
export type ForecastFormat = (typeof forecastFormats)[number];

/** A forecast in one of the formats, ending with a line break. */
export function printForecast(told: Forecast, locale: string, format: ForecastFormat): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, ...told }, null, 2)}\n`;
  const { sections } = forecastWords;
  const lines = [
    forecastLead(told, locale),
    ...(told.isFrozen ? [frozenNote(told, locale)] : []),
    '',
    ...(told.moments.length === 0 ? [forecastWords.nothing, ''] : []),
    ...told.moments.flatMap((moment) => [
      momentHeading(moment.at, told.timeZone, locale),
      ...moment.happenings.map(({ text }) => `  ${text}`),
      `  ${pagesText(moment)}`,
      '',
    ]),
    ...section(sections.classes, told.classes),
    ...section(sections.undated, told.undated),
    ...section(sections.waiting, told.waiting),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** “From July 15, 2024 to August 14, 2024, in America/New_York.” */
export function forecastLead({ from, until, timeZone }: Forecast, locale: string): string {
  const day = (instant: Instant) => formatDate(dateIn(instant, timeZone), locale, 'long');
  return forecastWords.lead(day(from), day(until), timeZone);
}

/** Says that the clock is frozen. */
export function frozenNote({ from, timeZone }: Forecast, locale: string): string {
  return forecastWords.frozen(formatDate(dateIn(from, timeZone), locale, 'long'));
}

/** “Thursday, August 1, 2024, 12 AM” */
export function momentHeading(at: Instant, timeZone: TimeZone, locale: string): string {
  const day = formatDate(dateIn(at, timeZone), locale, 'weekday');
  return forecastWords.moment(day, formatTime(timeIn(at, timeZone), locale));
}

/** “3 pages change: / · /cohorts/ · /programs/…/” */
function pagesText({ outputs: { pages } }: Moment): string {
  if (pages.length === 0) return forecastWords.noPage;
  return `${forecastWords.pages(pages.length)}: ${pages.join(' · ')}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
}
