/** C6: dates that fit nothing around them: a class off its rhythm, a year that is another one. */
import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import {
  addPeriod,
  daysBetween,
  firstDayOf,
  type IsoDate,
  lastDayOf,
  WEEKDAYS,
  weekdayOf,
} from '#domain/dates.ts';
import { describeSchedule, rhythmWeekdays } from '#domain/schedule.ts';
import { type AuthoredSession, firstDay, lastDay, sessionsOf } from './cohort-sessions.ts';
import { deadlineDate, deadlineKeys, deadlinePath } from './deadlines.ts';
import { type Finding, finding, lookingAt } from './finding.ts';
import { checkLocalTimes } from './local-times.ts';
import { type CohortEntry, programOf } from './programs.ts';
import { checkSessionOrder } from './session-order.ts';

/** A day lies less than this far from what it belongs to; the same day of another year does not. */
const FARTHEST_DAYS = 300;
const FARTHEST_OPENING_DAYS = 400;
/** Of a program that states no duration. */
const LONGEST_PROGRAM = 'P60M';

/** Every finding of a date that was probably meant otherwise. */
export function checkMistypedDates(content: ReadContent): Finding[] {
  // Where a date is wrong for certain, what is around it tells nothing.
  const wrong = new Set(
    [...checkLocalTimes(content), ...checkSessionOrder(content)].map(({ file }) => file),
  );
  return content.collections.cohorts
    .flatMap((cohort) => [
      ...(wrong.has(fileOf('cohorts', cohort.id)) ? [] : offRhythm(content, cohort)),
      ...farOrOther(content, cohort),
      ...lateEnd(content, cohort),
    ])
    .concat(farEvents(content));
}

/** An event that no cohort it could come before is near. */
function farEvents(content: ReadContent): Finding[] {
  const { cohorts, events } = content.collections;
  return events.flatMap(({ id, fields: { cohort, programs, date } }) => {
    const near = cohorts.filter((one) =>
      cohort === undefined
        ? programs.length === 0 || programs.includes(one.id.split('/')[0] ?? '')
        : one.id === cohort,
    );
    const apart = near.flatMap((one) => {
      const [first, last] = [firstDay(one), lastDay(one)];
      if (first === null || last === null) return [];
      return [Math.max(daysBetween(date, first), daysBetween(last, date), 0)];
    });
    // One about no cohort may come before one that is not planned yet.
    const farthest = cohort === undefined ? 2 * FARTHEST_DAYS : FARTHEST_DAYS;
    const nearest = Math.min(...apart);
    if (apart.length === 0 || nearest <= farthest) return [];
    const text = `date "${date}" is ${nearest} days away from the next cohort → Correct the year.`;
    return [finding(content, fileOf('events', id), ['date'], 'date-years-off', text)];
  });
}

const offRhythm = lookingAt((content, cohort: CohortEntry) => [
  ...otherWeekdays(content, cohort),
  ...nothingToSkip(content, cohort),
]);

const farOrOther = lookingAt((content, cohort: CohortEntry) => [
  ...farAway(content, cohort),
  ...otherYear(content, cohort),
  ...otherMonth(content, cohort),
]);

function otherWeekdays(content: ReadContent, cohort: CohortEntry): Finding[] {
  const sessions = sessionsOf(cohort);
  const schedule = describeSchedule({
    sessions: sessions.map(asSession),
    noSession: cohort.fields.noSession.map(({ date }) => ({ date, reason: null })),
    weekdays: null,
  });
  const weekdays = schedule && rhythmWeekdays(schedule.rhythm);
  // Stated weekdays are compared by a rule of their own, an error.
  if (!schedule || !weekdays || cohort.fields.weekday) return [];
  const days = weekdays.map((day) => `${WEEKDAYS[day]}s`).join(' and ');
  return schedule.exceptions.flatMap(({ kind, session: { number, date } }) => {
    const session = sessions[number - 1];
    const isOnItsDay = weekdays.includes(weekdayOf(date)) || kind === 'other-hours';
    if (session?.status !== 'scheduled' || isOnItsDay) return [];
    const text = `sessions[${session.index}] "${date}" is a ${WEEKDAYS[weekdayOf(date)]}, and the classes around it are on ${days} → Correct the date; if it is right, write status: added, or status: moved with movedFrom.`;
    const file = fileOf('cohorts', cohort.id);
    return [finding(content, file, session.datePath, 'class-off-rhythm', text)];
  });
}

/** A day without a class, on a weekday that never has one. */
function nothingToSkip(content: ReadContent, cohort: CohortEntry): Finding[] {
  const sessions = sessionsOf(cohort);
  const days = new Set(
    sessions.flatMap(({ date, movedFrom }) => [date, movedFrom?.date ?? date]).map(weekdayOf),
  );
  if (sessions.length < 4) return [];
  return cohort.fields.noSession.flatMap(({ date }, index) => {
    if (days.has(weekdayOf(date))) return [];
    const text = `noSession[${index}] "${date}" is a ${WEEKDAYS[weekdayOf(date)]}, and no class is on one → Correct the date, or take it out.`;
    const path = ['noSession', index, 'date'];
    return [finding(content, fileOf('cohorts', cohort.id), path, 'class-off-rhythm', text)];
  });
}

/** Only order and length matter here: no zone is needed. */
function asSession(session: AuthoredSession) {
  const { index, date, start, endDate, end, status, movedFrom } = session;
  const [startTime, endTime] = [start || null, end || null];
  const startsAt = startTime && `${date}T${startTime}:00.000Z`;
  const endsAt = endTime && `${endDate}T${endTime}:00.000Z`;
  return {
    ...{ number: index + 1, title: null, place: null, notice: null, timeZone: 'UTC' },
    ...{ date, startTime, endDate, endTime },
    ...{ startsAt, endsAt, start: startsAt, end: endsAt },
    status: status === 'added' ? ('scheduled' as const) : status,
    isAdded: status === 'added',
    movedFrom: movedFrom && { date: movedFrom.date, startTime, endTime },
  };
}

type Path = readonly (string | number)[];

/** A day, and the days it belongs to. */
interface BelongingDate {
  readonly path: Path;
  readonly date: IsoDate | undefined;
  readonly to: readonly [IsoDate, IsoDate];
  /** What those days are. */
  readonly of: string;
  readonly farthest?: number;
}

/** A deadline or another day whose year is probably another one. */
function farAway(content: ReadContent, cohort: CohortEntry): Finding[] {
  const file = fileOf('cohorts', cohort.id);
  const days = [...daysOfCohort(cohort), ...daysOfDeadlines(cohort), ...daysOfSessions(cohort)];
  return [
    ...days.flatMap(({ path, date, to, of, farthest = FARTHEST_DAYS }) => {
      if (date === undefined) return [];
      const apart = Math.max(daysBetween(date, to[0]), daysBetween(to[1], date));
      if (apart <= farthest) return [];
      const text = `${pathText(path)} "${date}" is ${apart} days away from ${of} → Correct the year.`;
      return [finding(content, file, path, 'date-years-off', text)];
    }),
    ...lateNotices(content, cohort),
  ];
}

function daysOfCohort(cohort: CohortEntry): BelongingDate[] {
  const [first, last] = [firstDay(cohort), lastDay(cohort)];
  if (first === null || last === null) return [];
  const { keyDates, selfPaced, places } = cohort.fields;
  const dated = [
    ...writtenRoutes(cohort.fields).map(({ deadline }, index) => ({
      path: deadlinePath(cohort, deadline, index),
      date: deadlineDate(deadline) ?? undefined,
    })),
    ...keyDates.map(({ date }, index) => ({ path: ['keyDates', index, 'date'], date })),
    ...selfPaced.flatMap(({ from, until }, index) => [
      { path: ['selfPaced', index, 'from'], date: from },
      { path: ['selfPaced', index, 'until'], date: until },
    ]),
    { path: ['places', 'asOf'], date: places?.asOf },
  ];
  return dated.map((day) => ({ ...day, to: [first, last], of: 'its cohort' }));
}

function daysOfDeadlines(cohort: CohortEntry): BelongingDate[] {
  return writtenRoutes(cohort.fields).flatMap(({ deadline }, index) => {
    if (typeof deadline !== 'object') return [];
    const to = [deadline.date, deadline.date] as const;
    const keys = deadlineKeys(cohort, index);
    const of = 'the deadline';
    return [
      // Applications may open long before.
      { path: [...keys, 'opens'], date: deadline.opens, to, of, farthest: FARTHEST_OPENING_DAYS },
      { path: [...keys, 'priority'], date: deadline.priority, to, of },
      { path: [...keys, 'extendedFrom'], date: deadline.extendedFrom, to, of },
    ];
  });
}

function daysOfSessions({ fields }: CohortEntry): BelongingDate[] {
  return fields.sessions.flatMap((session, index) => {
    if (typeof session === 'string') return [];
    const { date, movedFrom, notice } = session;
    const to = [date, date] as const;
    return [
      {
        path: ['sessions', index, 'movedFrom', 'date'],
        date: movedFrom?.date,
        to,
        of: 'the class',
      },
      { path: ['sessions', index, 'notice', 'date'], date: notice?.date, to, of: 'the class' },
    ];
  });
}

/** A notice that comes when the class is over tells nobody. */
function lateNotices(content: ReadContent, { id, fields }: CohortEntry): Finding[] {
  return fields.sessions.flatMap((session, index) => {
    const notice = typeof session === 'object' ? session.notice?.date : undefined;
    if (typeof session === 'string' || notice === undefined) return [];
    const last =
      [session.endDate ?? session.date, session.movedFrom?.date ?? ''].sort().at(-1) ?? '';
    const apart = daysBetween(last, notice);
    if (apart <= 0 || apart > FARTHEST_DAYS) return [];
    const path = ['sessions', index, 'notice', 'date'];
    const text = `${pathText(path)} "${notice}" is after the class of "${last}" → Write the day on which you announced it.`;
    return [finding(content, fileOf('cohorts', id), path, 'date-years-off', text)];
  });
}

/** An end that the stated duration does not lead to. */
function lateEnd(content: ReadContent, { id, fields: { starts, ends } }: CohortEntry): Finding[] {
  if (starts === undefined || ends === undefined) return [];
  const duration = programOf(content, id)?.fields.duration;
  const stated = duration === undefined || duration === 'not-stated' ? LONGEST_PROGRAM : duration;
  const expected = addPeriod(lastDayOf(starts), stated);
  const apart = daysBetween(expected, firstDayOf(ends));
  if (apart <= FARTHEST_DAYS) return [];
  const text = `ends "${ends}" is ${apart} days later than a program of ${stated} that starts "${starts}" → Correct the year.`;
  return [finding(content, fileOf('cohorts', id), ['ends'], 'date-years-off', text)];
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month),
  ),
);

/** “August 2024” whose classes are in September and October. */
function otherMonth(content: ReadContent, cohort: CohortEntry): Finding[] {
  const { name } = cohort.fields;
  const named = MONTHS.flatMap((month, index) =>
    new RegExp(String.raw`\b${month}\b`).test(name) ? [index + 1] : [],
  );
  const [first, last] = [firstDay(cohort), lastDay(cohort)];
  if (named.length === 0 || first === null || last === null) return [];
  const months = monthsBetween(first, last);
  if (months.length > 11 || named.some((month) => months.includes(month))) return [];
  const text = `name "${name}" names another month than its dates, which begin in "${first.slice(0, 7)}" → Correct the name, or the dates.`;
  return [finding(content, fileOf('cohorts', cohort.id), ['name'], 'date-years-off', text)];
}

function monthsBetween(first: IsoDate, last: IsoDate): readonly number[] {
  const count = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const length = Math.max(count(last) - count(first), 0) + 1;
  return Array.from({ length }, (_, step) => ((count(first) + step) % 12) + 1);
}

/** “Fall 2024” that begins in 2025. */
function otherYear(content: ReadContent, cohort: CohortEntry): Finding[] {
  const { name } = cohort.fields;
  const named = [...name.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year);
  const [first, last] = [firstDay(cohort), lastDay(cohort)];
  if (named.length === 0 || first === null || last === null) return [];
  const years = [first.slice(0, 4), last.slice(0, 4)];
  if (named.some((year) => year >= (years[0] ?? '') && year <= (years[1] ?? ''))) return [];
  const text = `name "${name}" names another year than its dates, which begin "${first}" → Correct the name, or the dates.`;
  return [finding(content, fileOf('cohorts', cohort.id), ['name'], 'date-years-off', text)];
}
