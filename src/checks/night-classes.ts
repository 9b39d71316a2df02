/** C6: hours at night, where those of an afternoon were probably meant, and classes of odd length. */
import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { daysBetween, type TimeOfDay } from '#domain/dates.ts';
import { sessionsOf } from './cohort-sessions.ts';
import { deadlineKeys } from './deadlines.ts';
import { type Finding, finding } from './finding.ts';
import { checkLocalTimes } from './local-times.ts';
import type { CohortEntry } from './programs.ts';

/** Nobody begins to teach between these hours without saying so. */
const LATEST_START = '22:00';
const EARLIEST_START = '06:00';

/** A class of one day is neither shorter nor longer. */
const SHORTEST_MINUTES = 10;
const LONGEST_MINUTES = 12 * 60;

interface StatedHour {
  readonly path: readonly (string | number)[];
  readonly time: TimeOfDay | undefined;
  /** It is said that the class goes on past midnight: a late start is meant. */
  readonly nextDay?: boolean | undefined;
}

/** Every finding of hours at night, once for the usual time and once for each day with its own. */
export function checkNightClasses(content: ReadContent): Finding[] {
  // An hour that clocks skip or repeat is told as such.
  const wrong = new Set(checkLocalTimes(content).map(({ file }) => file));
  const { cohorts, events } = content.collections;
  const night = (file: string, hours: readonly StatedHour[]) => atNight(content, file, hours);
  return [
    ...cohorts.flatMap((cohort) => {
      const file = fileOf('cohorts', cohort.id);
      return [...night(file, hoursOf(cohort)), ...oddLengths(content, cohort)];
    }),
    ...events.flatMap(({ id, fields: { start, end } }) => {
      const file = fileOf('events', id);
      const found = night(file, [{ path: ['start'], time: start }]);
      if (found.length > 0) return found;
      return oddLength(content, file, { path: ['end'], start, end, days: 0 });
    }),
  ].filter(({ file }) => !wrong.has(file));
}

function hoursOf(cohort: CohortEntry): StatedHour[] {
  const { time, sessions, keyDates } = cohort.fields;
  return [
    { path: ['time', 'start'], time: time?.start, nextDay: time?.nextDay },
    ...sessions.flatMap((session, index) =>
      typeof session === 'object'
        ? [
            {
              path: ['sessions', index, 'start'],
              time: session.start,
              nextDay: session.nextDay,
            },
            { path: ['sessions', index, 'movedFrom', 'start'], time: session.movedFrom?.start },
          ]
        : [],
    ),
    ...keyDates.map(({ start }, index) => ({ path: ['keyDates', index, 'start'], time: start })),
    ...writtenRoutes(cohort.fields).flatMap(({ deadline }, index) => {
      const closes = typeof deadline === 'object' ? deadline.time : undefined;
      // Late in the evening is a usual end of a day; 00:00 has a rule of its own.
      const isUsual = closes === undefined || closes >= LATEST_START || closes === '00:00';
      return isUsual ? [] : [{ path: [...deadlineKeys(cohort, index), 'time'], time: closes }];
    }),
  ];
}

function atNight(content: ReadContent, file: string, hours: readonly StatedHour[]): Finding[] {
  return hours.flatMap(({ path, time, nextDay }) => {
    if (time === undefined || (time >= EARLIEST_START && time < LATEST_START)) return [];
    if (nextDay && time >= LATEST_START) return [];
    const hour = Number(time.slice(0, 2));
    const afternoon = hour < 12 ? `, such as "${hour + 12}${time.slice(2)}"` : '';
    const message = `${pathText(path)} "${time}" is at night → Hours count from 00:00 to 23:59: write the one that is meant${afternoon}; if it is right, acknowledge this.`;
    return [finding(content, file, path, 'night-class', message)];
  });
}

/** The usual time once, then each class with hours of its own. */
function oddLengths(content: ReadContent, cohort: CohortEntry): Finding[] {
  const { time } = cohort.fields;
  const usual = time
    ? [{ path: ['time', 'end'], start: time.start, end: time.end, days: time.nextDay ? 1 : 0 }]
    : [];
  const own = sessionsOf(cohort).flatMap(({ index, date, endDate, start, end, hasOwnTime }) => {
    const session = cohort.fields.sessions[index];
    const isOfOneDay = typeof session === 'object' && session.endDate === undefined;
    if (!hasOwnTime || !isOfOneDay || start === '' || end === '') return [];
    const key = session.end === undefined ? 'start' : 'end';
    return [{ path: ['sessions', index, key], start, end, days: daysBetween(date, endDate) }];
  });
  const file = fileOf('cohorts', cohort.id);
  return [...usual, ...own].flatMap((hours) => oddLength(content, file, hours));
}

interface Hours {
  readonly path: readonly (string | number)[];
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
  /** How many days after its first it ends. */
  readonly days: number;
}

function oddLength(
  content: ReadContent,
  file: string,
  { path, start, end, days }: Hours,
): Finding[] {
  const minutes = minutesOf(end) - minutesOf(start) + days * 24 * 60;
  if (minutes <= 0 || (minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES)) return [];
  const length =
    minutes < 60
      ? `${minutes} minute${minutes === 1 ? '' : 's'}`
      : `${Math.round(minutes / 6) / 10} hours`;
  const noun = file.startsWith('events/') ? 'an event' : 'a class';
  const message = `${noun} from "${start}" to "${end}" takes ${length} → Correct one of the two; if it is right, acknowledge this.`;
  return [finding(content, file, path, 'odd-length', message)];
}

function minutesOf(time: TimeOfDay): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
