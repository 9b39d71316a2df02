/** C6: the classes of a cohort against each other, its stated weekdays, and the outline. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { daysBetween, WEEKDAYS, weekdayOf } from '#domain/dates.ts';
import {
  type AuthoredSession,
  compare,
  daysHeld,
  heldSessions,
  sessionsOf,
} from './cohort-sessions.ts';
import { type Finding, finding, lookingAt } from './finding.ts';
import { type CohortEntry, programOf } from './programs.ts';

/** Half a year: a longer gap between two classes of one cohort is a mistyped year. */
const LONGEST_GAP_DAYS = 182;

/** Every finding in the list of sessions of every cohort. */
export function checkSessionOrder(content: ReadContent): Finding[] {
  return content.collections.cohorts.flatMap((cohort) => [
    ...within(content, cohort),
    ...count(content, cohort),
  ]);
}

const within = lookingAt((content, cohort: CohortEntry) => [
  ...times(content, cohort),
  ...order(content, cohort),
  ...overlaps(content, cohort),
  ...skippedDates(content, cohort),
  ...weekdays(content, cohort),
]);

function at(content: ReadContent, { id }: CohortEntry) {
  return (path: readonly (string | number)[], name: Parameters<typeof finding>[3], text: string) =>
    finding(content, fileOf('cohorts', id), path, name, text);
}

function times(content: ReadContent, cohort: CohortEntry): Finding[] {
  const report = at(content, cohort);
  const { time, starts, ends } = cohort.fields;
  const usual =
    time && !time.nextDay && time.end <= time.start
      ? [
          report(
            ['time', 'end'],
            'end-before-start',
            `time.end "${time.end}" is not after time.start "${time.start}" → Write the time of the end, in 24 hours; nextDay: true where it ends after midnight.`,
          ),
        ]
      : [];
  const span =
    starts !== undefined && ends !== undefined && ends < starts.slice(0, ends.length)
      ? [
          report(
            ['ends'],
            'end-before-start',
            `ends "${ends}" is before starts "${starts}" → Write the later date after ends.`,
          ),
        ]
      : [];
  const own = sessionsOf(cohort)
    .filter(
      ({ hasOwnTime, date, start, endDate, end }) => hasOwnTime && endDate === date && end <= start,
    )
    .map(({ index, start, end }) =>
      report(
        ['sessions', index, 'end'],
        'end-before-start',
        `sessions[${index}] ends at "${end}", not after its start "${start}" → Write the time of the end, in 24 hours; nextDay: true where it ends after midnight.`,
      ),
    );
  return [...usual, ...span, ...own, ...movedHours(content, cohort)];
}

/** What of the old hours is not written is as it is now. */
function movedHours(content: ReadContent, cohort: CohortEntry): Finding[] {
  const sessions = sessionsOf(cohort);
  return cohort.fields.sessions.flatMap((session, index) => {
    const { date, endDate, start = '', end = '' } = sessions[index] ?? {};
    const { movedFrom } = typeof session === 'string' ? {} : session;
    if (movedFrom === undefined || date !== endDate) return [];
    const old = { start: movedFrom.start ?? start, end: movedFrom.end ?? end };
    if (old.start === '' || old.end === '' || old.end > old.start) return [];
    // One that is written whole, late in the day, went on past midnight.
    if (movedFrom.start && movedFrom.end && old.start >= '18:00') return [];
    const text = `sessions[${index}] was moved from "${old.start}", and its old end is "${old.end}" → Write start and end of movedFrom, in 24 hours.`;
    return [at(content, cohort)(['sessions', index, 'movedFrom'], 'end-before-start', text)];
  });
}

/**
 * Each class after the one before it, and none so far from it that the year must be wrong. A moved
 * class keeps its number and may stand out of order.
 */
function order(content: ReadContent, cohort: CohortEntry): Finding[] {
  const report = at(content, cohort);
  const findings: Finding[] = [];
  let before: AuthoredSession | undefined;
  for (const session of sessionsOf(cohort).filter(({ status }) => status !== 'moved')) {
    const apart = before ? daysBetween(before.date, session.date) : 0;
    if (before && apart > LONGEST_GAP_DAYS) {
      const text = `sessions[${session.index}] "${session.date}" is ${apart} days after sessions[${before.index}] → Correct the date, or write another cohort.`;
      findings.push(report(session.datePath, 'outside-cohort', text));
      // The classes after it are compared with the last one that can be believed.
      continue;
    }
    if (before && compare(before, session) > 0) {
      const text = `sessions[${session.index}] "${session.date}" is before sessions[${before.index}] "${before.date}" → Put the classes in the order of their dates.`;
      findings.push(report(session.datePath, 'sessions-not-in-order', text));
    }
    before = session;
  }
  return findings;
}

function overlaps(content: ReadContent, cohort: CohortEntry): Finding[] {
  const held = heldSessions(cohort);
  return held.flatMap((session, place) => {
    const other = held.slice(0, place).find((earlier) => overlap(earlier, session));
    if (!other) return [];
    const isSame = other.start === session.start;
    const text = isSame
      ? `sessions[${session.index}] "${session.date}" stands there twice, first as sessions[${other.index}] → Delete one, or correct its date.`
      : `sessions[${session.index}] "${session.date}"${session.start && ` at ${session.start}`} begins before sessions[${other.index}] ends${other.end && ` at ${other.end}`} → Correct the times.`;
    return [at(content, cohort)(session.datePath, 'overlapping-sessions', text)];
  });
}

/** For certain: without hours a class begins by the end of its first day, and ends on its last. */
function overlap(a: AuthoredSession, b: AuthoredSession): boolean {
  const begins = ({ date, start }: AuthoredSession) => `${date} ${start || '24:00'}`;
  const ends = ({ endDate, end }: AuthoredSession) => `${endDate} ${end || '00:00'}`;
  if (a.start === '' && b.start === '' && a.date === b.date) return true;
  return begins(a) < ends(b) && begins(b) < ends(a);
}

function skippedDates(content: ReadContent, cohort: CohortEntry): Finding[] {
  const report = at(content, cohort);
  const held = heldSessions(cohort);
  const days = held.map(({ date }) => date).sort();
  const [first, last] = [days[0], days.at(-1)];
  return cohort.fields.noSession.flatMap(({ date }, index) => {
    const path = ['noSession', index, 'date'];
    const session = held.find((candidate) => daysHeld(candidate).includes(date));
    if (session) {
      const text = `noSession[${index}] "${date}" is a day without a class, and sessions[${session.index}] is on it → Take the date out of one of the two.`;
      return [report(path, 'skipped-date-is-session', text)];
    }
    if (first === undefined || last === undefined || (date > first && date < last)) return [];
    const text = `noSession[${index}] "${date}" is outside the cohort, which runs from "${first}" to "${last}" → Correct the date, or take it out.`;
    return [report(path, 'outside-cohort', text)];
  });
}

function weekdays(content: ReadContent, cohort: CohortEntry): Finding[] {
  const stated = cohort.fields.weekday;
  if (!stated) return [];
  return sessionsOf(cohort).flatMap(({ index, date, datePath, status }) => {
    const weekday = WEEKDAYS[weekdayOf(date)];
    if (['moved', 'added'].includes(status) || stated.includes(weekday)) return [];
    const text = `sessions[${index}] "${date}" is a ${weekday}, and weekday says ${stated.join(', ')} → Correct the date, or the weekday.`;
    return [at(content, cohort)(datePath, 'wrong-weekday', text)];
  });
}

/** Class n of the outline is session n. A cancelled class may have another in its place, or none. */
function count(content: ReadContent, cohort: CohortEntry): Finding[] {
  const sessions = sessionsOf(cohort);
  const held = heldSessions(cohort);
  const program = programOf(content, cohort.id);
  const planned = program?.fields.outline.length ?? 0;
  if (sessions.length === 0 || planned === 0) return [];
  const added = sessions.filter(({ status }) => status === 'added').length;
  if ([sessions.length, held.length, sessions.length - added].includes(planned)) return [];
  const text = `sessions has ${held.length} classes, and the outline of ${program?.id} has ${planned} → List every class, or correct the outline.`;
  return [at(content, cohort)(['sessions'], 'count-differs-from-outline', text)];
}
