/**
 * The schedule of a cohort as it can be said: the rhythm its plan follows, what differs from it, and
 * where it is interrupted. What it says is false of no date.
 *
 * The rhythm is read off the plan: a moved class counts where it was, a cancelled one where
 * it would have been. A rhythm is named only where at least four in five planned days fit it and at
 * least three in four of its steps are uninterrupted; else there are only dates.
 */
import {
  addDays,
  daysBetween,
  type IsoDate,
  type TimeOfDay,
  type Weekday,
  weekdayOf,
} from './dates.ts';
import {
  daysOfSession,
  hasHours,
  heldSessions,
  isOnSeveralDays,
  minutesOf,
  type NoSession,
  type Session,
} from './sessions.ts';

/** Which one in its month: the first to the fourth, or the last (-1). */
export type MonthPosition = 1 | 2 | 3 | 4 | -1;

export type Rhythm =
  /** The same weekdays every so many weeks, in the order of the week of this cohort. */
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[]; readonly everyWeeks: number }
  | { readonly kind: 'monthly'; readonly weekday: Weekday; readonly position: MonthPosition }
  /** Runs of the same neighboring weekdays, at no regular distance: weekends. */
  | {
      readonly kind: 'blocks';
      readonly weekdays: readonly Weekday[];
      readonly blocks: readonly DateSpan[];
    }
  /** None that is true: the dates themselves are the schedule. */
  | { readonly kind: 'dates' };

export interface DateSpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Wall times of one class. */
export interface Hours {
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
  /** 0: it ends on the day on which it begins; 1: on the next one. */
  readonly daysLater: number;
}

/** The usual hours of a day: one entry per class of that day. `weekdays` null: of every day. */
export interface UsualHours {
  readonly weekdays: readonly Weekday[] | null;
  readonly hours: readonly Hours[];
}

/** A class that differs from rhythm or usual hours. */
export interface ScheduleException {
  /**
   * moved: the content says so. added: the content says so, or one more than the rhythm has. other-day: in place of a day of
   * the rhythm, without a word why. other-hours: on a day of the rhythm.
   */
  readonly kind: 'moved' | 'added' | 'other-day' | 'other-hours';
  readonly session: Session;
  readonly hasUsualHours: boolean;
}

/** Days without class where one would expect it: stated, or a rhythm that is interrupted. */
export interface Gap extends DateSpan {
  /** The days of the rhythm in it, and those the content states. */
  readonly dates: readonly IsoDate[];
  readonly reason: string | null;
}

export interface Schedule {
  /** Classes as planned, those that were cancelled too. */
  readonly planned: number;
  readonly cancelled: readonly Session[];
  /** Null where those that take place differ in length. */
  readonly minutesPerSession: number | null;
  /** Of the classes that take place. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly rhythm: Rhythm;
  /** False where the hours of no class are stated. */
  readonly statesHours: boolean;
  /** Empty where hours follow no rule, or are not stated. */
  readonly usualHours: readonly UsualHours[];
  /** The classes that fit rhythm and usual hours. */
  readonly regular: readonly Session[];
  readonly exceptions: readonly ScheduleException[];
  readonly gaps: readonly Gap[];
  /** Calendar weeks, Sunday to Saturday, from the first class to the last. */
  readonly weeksSpanned: number;
  readonly weeksWithSessions: number;
}

/** What a schedule is read from; a cohort is one. */
export interface SchedulePlan {
  readonly sessions: readonly Session[];
  readonly noSession: readonly NoSession[];
  /** As content states them; null: not stated, the rhythm is inferred. */
  readonly weekdays: readonly Weekday[] | null;
}

const MOST_WEEKS_APART = 4;

/** Page, card, list, search and calendar of one cohort ask for the same schedule. */
const described = new WeakMap<SchedulePlan, Schedule | null>();

/**
 * The schedule of a cohort.
 *
 * @returns null where no class takes place
 */
export function describeSchedule(plan: SchedulePlan): Schedule | null {
  let schedule = described.get(plan);
  if (schedule === undefined) {
    schedule = scheduleOf(plan);
    described.set(plan, schedule);
  }
  return schedule;
}

function scheduleOf(plan: SchedulePlan): Schedule | null {
  const held = heldSessions(plan.sessions);
  const first = held[0];
  const heldDates = new Set(held.flatMap(daysOfSession));
  const last = [...heldDates].sort().at(-1);
  if (first === undefined || last === undefined) return null;

  // An added class is no part of the plan.
  const planned = plan.sessions.filter(({ isAdded }) => !isAdded);
  const days = distinct(planned.map(plannedDate));
  const several = planned.filter(isOnSeveralDays);
  const excused = new Set([
    ...plan.noSession.map(({ date }) => date),
    ...plan.sessions.filter(({ status }) => status === 'cancelled').map(({ date }) => date),
    ...plan.sessions.flatMap(({ movedFrom }) => movedFrom?.date ?? []),
  ]);
  // A rhythm of days says nothing of meetings that last several: their dates do.
  const fit = several.length * 5 > planned.length ? null : bestFit(days, excused, plan.weekdays);
  const slots = new Set(fit?.slots ?? []);
  const onRhythm = (date: IsoDate) => fit === null || fits(date, fit);
  const regularDates = held.map(({ date }) => date).filter(onRhythm);
  const usualHours = usualHoursOf(planned.length > 0 ? planned : plan.sessions);
  const missing = [...slots].filter(
    (date) => date > first.date && date < last && !heldDates.has(date) && !excused.has(date),
  );
  const statesHours = held.some(hasHours);
  const regular: Session[] = [];
  const exceptions: ScheduleException[] = [];
  for (const session of held) {
    const onDay = onRhythm(session.date);
    const hasUsualHours =
      hasHours(session) === statesHours &&
      (fit === null || !isOnSeveralDays(session)) &&
      atUsualHours(session, usualHours, plan.sessions);
    if (onDay && hasUsualHours && !session.isAdded) {
      regular.push(session);
      continue;
    }
    const kind =
      session.status === 'moved'
        ? 'moved'
        : session.isAdded
          ? 'added'
          : onDay
            ? 'other-hours'
            : takeSlot(missing, session.date, regularDates)
              ? 'other-day'
              : 'added';
    exceptions.push({ kind, session, hasUsualHours });
  }
  const lengths = new Set(held.map(minutesOf));
  return {
    planned: plan.sessions.length,
    cancelled: plan.sessions.filter(({ status }) => status === 'cancelled'),
    minutesPerSession: lengths.size === 1 ? minutesOf(first) : null,
    first: first.date,
    last,
    rhythm: fit?.rhythm ?? { kind: 'dates' },
    statesHours,
    usualHours,
    regular,
    exceptions,
    gaps: gapsOf(plan.noSession, missing, fit?.slots ?? [], heldDates),
    weeksSpanned: daysBetween(weekStart(first.date), weekStart(last)) / 7 + 1,
    weeksWithSessions: new Set([...heldDates].map(weekStart)).size,
  };
}

/** A gap as one prints it: a day or two by themselves, a longer one from its first to its last day. */
export function gapSpans({ first, last, dates }: Gap): readonly DateSpan[] {
  return dates.length > 2 ? [{ first, last }] : dates.map((date) => ({ first: date, last: date }));
}

/** The weekdays a rhythm names; null where it names none. */
export function rhythmWeekdays(rhythm: Rhythm): readonly Weekday[] | null {
  if (rhythm.kind === 'dates') return null;
  return rhythm.kind === 'monthly' ? [rhythm.weekday] : rhythm.weekdays;
}

/** A rhythm laid over the days: every day it has, from the first planned day to the last. */
interface Fit {
  readonly rhythm: Rhythm;
  readonly slots: readonly IsoDate[];
  /** Days off the rhythm, and days of the rhythm without a class: the fewest win. */
  readonly cost: number;
}

function plannedDate({ date, movedFrom }: Session): IsoDate {
  return movedFrom?.date ?? date;
}

function bestFit(
  days: readonly IsoDate[],
  excused: ReadonlySet<IsoDate>,
  stated: readonly Weekday[] | null,
): Fit | null {
  if (days.length < 2) return null;
  const candidates =
    days.length < 3
      ? []
      : [...monthlyFits(days, excused), ...weeklyFits(days, excused, stated)].filter(
          ({ rhythm }) => stated === null || sameDays(rhythmWeekdays(rhythm), stated),
        );
  const [best] = candidates.sort((a, b) => a.cost - b.cost);
  if (best) return best;
  const blocks = blockFit(days);
  return stated === null || sameDays(blocks && rhythmWeekdays(blocks.rhythm), stated)
    ? blocks
    : null;
}

function sameDays(a: readonly Weekday[] | null, b: readonly Weekday[]): boolean {
  return a !== null && [...a].sort().join() === [...new Set(b)].sort().join();
}

function monthlyFits(days: readonly IsoDate[], excused: ReadonlySet<IsoDate>): Fit[] {
  const kinds = new Map(
    days
      .flatMap((date) => positionsOf(date).map((position) => ({ date, position })))
      .map(({ date, position }) => [
        `${weekdayOf(date)} ${position}`,
        { weekday: weekdayOf(date), position },
      ]),
  );
  return [...kinds.values()].flatMap(({ weekday, position }) => {
    const on = days.filter((date) => weekdayOf(date) === weekday && isAtPosition(date, position));
    const first = on[0];
    const last = on.at(-1);
    if (first === undefined || last === undefined || !areMost(on, days)) return [];
    const slots: IsoDate[] = [];
    for (let date = first; date <= last; date = addDays(date, 7)) {
      if (isAtPosition(date, position)) slots.push(date);
    }
    return accepted({ kind: 'monthly', weekday, position }, slots, days, excused);
  });
}

/** Whether a day is that one of its weekday in its month; a fourth may be the last, too. */
export function isAtPosition(date: IsoDate, position: MonthPosition): boolean {
  return positionsOf(date).includes(position);
}

/** The first Tuesday is one position; a fourth that is the last is two. */
function positionsOf(date: IsoDate): MonthPosition[] {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  const isLast = addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  return [...(nth < 5 ? [nth as MonthPosition] : []), ...(isLast ? [-1 as const] : [])];
}

function weeklyFits(
  days: readonly IsoDate[],
  excused: ReadonlySet<IsoDate>,
  stated: readonly Weekday[] | null,
): Fit[] {
  const counts = [...Map.groupBy(days, weekdayOf)].sort((a, b) => b[1].length - a[1].length);
  const frequent = counts.map(([weekday]) => weekday);
  const sets = stated ? [stated] : frequent.map((_, index) => frequent.slice(0, index + 1));
  return sets.flatMap((set) => {
    const weekdays = inWeekOrder(set);
    const [start] = weekdays;
    if (start === undefined) return [];
    const on = days.filter((date) => weekdays.includes(weekdayOf(date)));
    const first = on[0];
    const last = on.at(-1);
    if (first === undefined || last === undefined || !areMost(on, days)) return [];
    const weekOf = (date: IsoDate) => addDays(date, -((weekdayOf(date) - start + 7) % 7));
    const zero = weekOf(first);
    // Days of fewer weeks repeat nothing.
    if (new Set(on.map(weekOf)).size < 3) return [];
    return Array.from({ length: MOST_WEEKS_APART }, (_, index) => index + 1).flatMap(
      (everyWeeks) => {
        const slots: IsoDate[] = [];
        for (let week = zero; week <= last; week = addDays(week, 7 * everyWeeks)) {
          for (const weekday of weekdays) {
            const date = addDays(week, (weekday - start + 7) % 7);
            if (date >= first && date <= last) slots.push(date);
          }
        }
        return accepted({ kind: 'weekly', weekdays, everyWeeks }, slots, days, excused);
      },
    );
  });
}

/** Weekdays from the one behind the longest pause: Saturday before Sunday, Friday to Sunday. */
function inWeekOrder(weekdays: readonly Weekday[]): readonly Weekday[] {
  const sorted = [...new Set(weekdays)].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const pauses = sorted.map((day, index) => {
    const before = sorted.at(index - 1) ?? day;
    return sorted.length === 1 ? 7 : (day - before + 7) % 7;
  });
  const start = pauses.indexOf(Math.max(...pauses));
  return [...sorted.slice(start), ...sorted.slice(0, start)];
}

/** At least four in five: with fewer on its days a rhythm need not be laid over them. */
function areMost(some: readonly IsoDate[], days: readonly IsoDate[]): boolean {
  return some.length * 5 >= days.length * 4;
}

/** One fit where the rhythm is really there; none else. */
function accepted(
  rhythm: Rhythm,
  slots: readonly IsoDate[],
  days: readonly IsoDate[],
  excused: ReadonlySet<IsoDate>,
): Fit[] {
  const planned = new Set(days);
  const taken = slots.filter((date) => planned.has(date));
  if (!areMost(taken, days)) return [];
  const off = days.filter((date) => !slots.includes(date));
  const empty = slots.filter((date) => !planned.has(date) && !excused.has(date));
  // A day off the rhythm takes the place of an empty one: no interruption.
  for (const date of off) takeSlot(empty, date, taken);
  const interruptions = slots.filter(
    (date, index) => empty.includes(date) && !empty.includes(slots[index - 1] ?? ''),
  ).length;
  if (interruptions * 4 > taken.length - 1) return [];
  return [{ rhythm, slots, cost: off.length + empty.length }];
}

/** Runs of neighboring days, nearly all of the same weekdays. */
function blockFit(days: readonly IsoDate[]): Fit | null {
  const runs: IsoDate[][] = [];
  for (const date of days) {
    const run = runs.at(-1);
    if (run && addDays(run.at(-1) ?? date, 1) === date) run.push(date);
    else runs.push([date]);
  }
  const byDays = Map.groupBy(runs, (run) => `${weekdayOf(run[0] ?? '')} ${run.length}`);
  const [same] = [...byDays.values()].sort((a, b) => b.flat().length - a.flat().length);
  const run = same?.[0];
  if (!same || !run || run.length < 2 || run.length > 7) return null;
  const slots = same.flat();
  if (!areMost(slots, days)) return null;
  const blocks = same.map((block) => ({ first: block[0] ?? '', last: block.at(-1) ?? '' }));
  const rhythm = { kind: 'blocks' as const, weekdays: run.map(weekdayOf), blocks };
  return { rhythm, slots, cost: days.length - slots.length };
}

/** A rhythm goes on behind its last planned day and ahead of its first. */
function fits(date: IsoDate, { rhythm, slots }: Fit): boolean {
  if (slots.includes(date)) return true;
  const [first] = slots;
  const last = slots.at(-1);
  if (rhythm.kind === 'monthly' && first && last) {
    return weekdayOf(date) === rhythm.weekday && isAtPosition(date, rhythm.position);
  }
  if (rhythm.kind !== 'weekly' || !first) return false;
  const same = slots.find((slot) => weekdayOf(slot) === weekdayOf(date));
  return same !== undefined && daysBetween(same, date) % (7 * rhythm.everyWeeks) === 0;
}

/**
 * Takes the empty day of the rhythm in whose place a class is: the nearest with no class of the
 * rhythm between them.
 */
function takeSlot(missing: IsoDate[], date: IsoDate, regular: readonly IsoDate[]): boolean {
  const [nearest] = missing
    .filter((slot) => {
      const [from, to] = slot < date ? [slot, date] : [date, slot];
      return !regular.some((other) => other > from && other < to);
    })
    .sort((a, b) => Math.abs(daysBetween(a, date)) - Math.abs(daysBetween(b, date)));
  if (nearest === undefined) return false;
  missing.splice(missing.indexOf(nearest), 1);
  return true;
}

/** The hours of a class, and of a moved one where it was; null where they are not stated. */
export function hoursOfSession(session: Session): Hours | null {
  const { date, startTime, endTime, endDate } = session;
  if (startTime === null || endTime === null) return null;
  return { startTime, endTime, daysLater: daysBetween(date, endDate) };
}

function plannedHours(session: Session): Hours | null {
  const { movedFrom } = session;
  const now = hoursOfSession(session);
  if (movedFrom === null) return now;
  const { startTime, endTime } = movedFrom;
  if (startTime === null || endTime === null) return null;
  const daysLater = isOnSeveralDays(session) ? (now?.daysLater ?? 0) : endTime <= startTime ? 1 : 0;
  return { startTime, endTime, daysLater };
}

/** One rule for all days where four in five share it, else one per weekday where that holds for all. */
function usualHoursOf(sessions: readonly Session[]): readonly UsualHours[] {
  const timed = sessions.filter((session) => plannedHours(session) !== null);
  const days = [...Map.groupBy(timed, plannedDate)].map(([date, group]) => ({
    weekday: weekdayOf(date),
    hours: group
      .flatMap((session) => plannedHours(session) ?? [])
      .sort((a, b) => (hoursKey(a) < hoursKey(b) ? -1 : 1)),
  }));
  const all = commonHours(days);
  if (all) return [{ weekdays: null, hours: all }];
  const weekdays = inWeekOrder(days.map(({ weekday }) => weekday));
  const perDay = weekdays.map((weekday) => ({
    weekday,
    hours: commonHours(days.filter((day) => day.weekday === weekday)),
  }));
  if (perDay.some(({ hours }) => hours === null)) return [];
  const groups = Map.groupBy(perDay, ({ hours }) => dayKey(hours ?? []));
  return [...groups.values()].map((group) => ({
    weekdays: group.map(({ weekday }) => weekday),
    hours: group[0]?.hours ?? [],
  }));
}

function commonHours(days: readonly { hours: readonly Hours[] }[]): readonly Hours[] | null {
  const groups = [...Map.groupBy(days, ({ hours }) => dayKey(hours)).values()];
  const [most] = groups.sort((a, b) => b.length - a.length);
  return most?.[0] && most.length * 5 >= days.length * 4 ? most[0].hours : null;
}

/** At an hour of its day, and no other hour of that day is without its class. */
function atUsualHours(
  session: Session,
  usual: readonly UsualHours[],
  sessions: readonly Session[],
): boolean {
  // Where hours follow no rule nothing is said about them that could be false.
  if (usual.length === 0) return true;
  const weekday = weekdayOf(session.date);
  const ofDay = usual.find(({ weekdays }) => weekdays === null || weekdays.includes(weekday));
  const own = hoursOfSession(session);
  if (own === null || !ofDay?.hours.some((one) => hoursKey(one) === hoursKey(own))) return false;
  const planned = new Set(
    sessions
      .flatMap((other) => [
        other.date === session.date ? hoursOfSession(other) : null,
        other.movedFrom?.date === session.date ? plannedHours(other) : null,
      ])
      .flatMap((hours) => (hours === null ? [] : hoursKey(hours))),
  );
  return ofDay.hours.every((one) => planned.has(hoursKey(one)));
}

function hoursKey({ startTime, endTime, daysLater }: Hours): string {
  return `${startTime}–${endTime}+${daysLater}`;
}

function dayKey(hours: readonly Hours[]): string {
  return hours.map(hoursKey).join();
}

/**
 * Single days, and spans: days of the rhythm that follow each other are one gap. A gap that takes
 * whole calendar weeks is named by these weeks.
 */
function gapsOf(
  stated: readonly NoSession[],
  missing: readonly IsoDate[],
  slots: readonly IsoDate[],
  held: ReadonlySet<IsoDate>,
): Gap[] {
  const reasons = new Map(stated.map(({ date, reason }) => [date, reason]));
  const days = distinct([...stated.map(({ date }) => date), ...missing]);
  const gaps: IsoDate[][] = [];
  for (const date of days) {
    const run = gaps.at(-1);
    const before = run?.at(-1);
    const follows =
      before !== undefined &&
      slots.includes(date) &&
      slots.indexOf(date) - 1 === slots.indexOf(before) &&
      !reasons.get(date) &&
      !reasons.get(before) &&
      !isAnyBetween(held, before, date);
    if (run && follows) run.push(date);
    else gaps.push([date]);
  }
  return gaps.flatMap((run): Gap[] => {
    const first = run[0] ?? '';
    const last = run.at(-1) ?? '';
    const week = { first: weekStart(first), last: addDays(weekStart(last), 6) };
    const inWeeks = slots.filter((date) => date >= week.first && date <= week.last);
    const fillsWeeks =
      inWeeks.every((date) => run.includes(date)) &&
      !isAnyBetween(held, addDays(week.first, -1), addDays(week.last, 1));
    if (run.length > 1 && fillsWeeks) return [{ ...week, dates: run, reason: null }];
    if (run.length > 2) return [{ first, last, dates: run, reason: null }];
    return run.map((date) => ({
      first: date,
      last: date,
      dates: [date],
      reason: reasons.get(date) ?? null,
    }));
  });
}

function isAnyBetween(dates: ReadonlySet<IsoDate>, after: IsoDate, before: IsoDate): boolean {
  return [...dates].some((date) => date > after && date < before);
}

function weekStart(date: IsoDate): IsoDate {
  return addDays(date, -weekdayOf(date));
}

function distinct(dates: readonly IsoDate[]): IsoDate[] {
  return [...new Set(dates)].sort();
}
