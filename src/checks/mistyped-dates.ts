/** C6: dates that fit nothing around them: a class off its rhythm, a year that is another one. */
import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { daysBetween, WEEKDAYS, weekdayOf } from '#domain/dates.ts';
import { describeSchedule, rhythmWeekdays } from '#domain/schedule.ts';
import { type AuthoredSession, firstDay, lastDay, sessionsOf } from './cohort-sessions.ts';
import { deadlineDate, deadlineKeys, deadlinePath } from './deadlines.ts';
import { type Finding, finding } from './finding.ts';
import { checkLocalTimes } from './local-times.ts';
import type { CohortEntry } from './programs.ts';
import { checkSessionOrder } from './session-order.ts';

/** A day that belongs to a cohort lies less than this far from it. */
const FARTHEST_DAYS = 400;

/** Every finding of a date that was probably meant otherwise. */
export function checkMistypedDates(content: ReadContent): Finding[] {
  // Where a date is wrong for certain, what is around it tells nothing.
  const wrong = new Set(
    [...checkLocalTimes(content), ...checkSessionOrder(content)].map(({ file }) => file),
  );
  return content.collections.cohorts.flatMap((cohort) => [
    ...(wrong.has(fileOf('cohorts', cohort.id)) ? [] : offRhythm(content, cohort)),
    ...farAway(content, cohort),
    ...otherYear(content, cohort),
  ]);
}

function offRhythm(content: ReadContent, cohort: CohortEntry): Finding[] {
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

/** A deadline or another day that lies more than a year from its cohort. */
function farAway(content: ReadContent, cohort: CohortEntry): Finding[] {
  const [first, last] = [firstDay(cohort), lastDay(cohort)];
  if (first === null || last === null) return [];
  const { keyDates, selfPaced } = cohort.fields;
  const dates = [
    ...writtenRoutes(cohort.fields).map(({ deadline }, index) => ({
      path: deadlinePath(cohort, deadline, index),
      name: pathText(deadlineKeys(cohort, index)),
      date: deadlineDate(deadline),
    })),
    ...keyDates.map(({ date }, index) => ({
      path: ['keyDates', index, 'date'],
      name: `keyDates[${index}].date`,
      date,
    })),
    ...selfPaced.map(({ from }, index) => ({
      path: ['selfPaced', index, 'from'],
      name: `selfPaced[${index}].from`,
      date: from,
    })),
  ];
  return dates.flatMap(({ path, name, date }) => {
    if (date === null) return [];
    const apart = Math.max(daysBetween(date, first), daysBetween(last, date));
    if (apart <= FARTHEST_DAYS) return [];
    const text = `${name} "${date}" is ${apart} days away from its cohort → Correct the year.`;
    return [finding(content, fileOf('cohorts', cohort.id), path, 'date-years-off', text)];
  });
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
