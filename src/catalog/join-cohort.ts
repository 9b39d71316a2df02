/** One cohort, joined: sessions as instants, deadlines as instants, situations and prices resolved. */

import { type LastDays, lastDaysOf } from '#domain/cohort-phase.ts';
import {
  type Instant,
  type IsoDate,
  isIsoDate,
  lastDayOf,
  type PartialDate,
  type Period,
  type TimeZone,
  WEEKDAYS,
  type Weekday,
} from '#domain/dates.ts';
import { type Deadline, passesAt as passingOf, type StatedDeadline } from '#domain/deadlines.ts';
import { madeOnce } from '#domain/made-once.ts';
import { heldSessions, lastDayOfSession, type Session } from '#domain/sessions.ts';
import {
  closingInstant,
  endOfDay,
  instantOf,
  offsetDateTimeOf,
  startOfDay,
} from '#domain/zoned-time.ts';
import type { CohortContent } from '#schemas/cohort.ts';
import type { ProgramContent } from '#schemas/program.ts';
import type { Cohort, CohortRoute, Person, Pricing, Program, Venue } from './catalog-types.ts';
import type { Entry } from './content-entries.ts';
import { tuitionOf } from './join-pricing.ts';
import { resolve } from './resolve.ts';
import { writtenRoutes } from './written-routes.ts';
import { writtenHours } from './written-session.ts';

function joinSession(
  authored: CohortContent['sessions'][number],
  index: number,
  cohort: CohortContent,
  outline: ProgramContent['outline'],
): Session {
  const full = typeof authored === 'string' ? null : authored;
  const { timeZone } = cohort;
  const { date, hours: written, endDate } = writtenHours(authored, cohort);
  const hours = written
    ? {
        startTime: written.start,
        endTime: written.end,
        startsAt: instantOf(date, written.start, timeZone),
        endsAt: instantOf(endDate, written.end, timeZone),
        start: offsetDateTimeOf(date, written.start, timeZone),
        end: offsetDateTimeOf(endDate, written.end, timeZone),
      }
    : { startTime: null, endTime: null, startsAt: null, endsAt: null, start: null, end: null };
  return {
    number: index + 1,
    // Class n of the outline is planned for session n.
    title: full?.title ?? outline[index]?.title ?? null,
    date,
    ...hours,
    endDate,
    timeZone,
    place: full?.place === cohort.place ? null : (full?.place ?? null),
    status: full && full.status !== 'added' ? full.status : 'scheduled',
    isAdded: full?.status === 'added',
    movedFrom: full?.movedFrom
      ? {
          date: full.movedFrom.date,
          startTime: full.movedFrom.start ?? hours.startTime,
          endTime: full.movedFrom.end ?? hours.endTime,
        }
      : null,
    notice: full?.notice ?? null,
  };
}

/**
 * From when nobody can enter: the start of the first class that is held; without its hour, or without
 * classes, the end of what is known of the first day, since by then the cohort has begun.
 */
function entryEndsAt(cohort: CohortContent, held: readonly Session[]): Instant | null {
  const [first] = held;
  if (first?.startsAt) return first.startsAt;
  const last = first?.date ?? cohort.starts ?? [...cohort.startsIn].sort().at(-1);
  return last ? endOfDay(lastDayOf(last), cohort.timeZone) : null;
}

/**
 * A deadline as authored, with its instant.
 *
 * Without a stated time it closes with its day in the home zone of the institute; no time of day
 * is invented for the page, only the instant is fixed.
 *
 * @param zones the home zone of the institute, and that of the classes
 * @param passesAt from then on nobody can enter
 * @param isWithdrawn not offered any more: what is archived closes whatever is stated
 */
function joinDeadline(
  authored: CohortContent['routes'][number]['deadline'],
  zones: { readonly home: TimeZone; readonly ofClasses: TimeZone },
  passesAt: Instant | null,
  isWithdrawn: boolean,
): Deadline {
  if (authored === 'passed') return { kind: 'passed' };
  if (isWithdrawn && typeof authored === 'string' && !isIsoDate(authored)) {
    return { kind: 'withdrawn', date: null, closesAt: null };
  }
  if (authored === 'not-announced') return { kind: 'not-announced', passesAt };
  if (authored === 'rolling') return { kind: 'rolling', passesAt };
  const stated = typeof authored === 'string' ? { date: authored } : authored;
  const full = typeof authored === 'string' ? null : authored;
  const timeZone = full?.timeZone ?? zones.home;
  const time = full?.time ?? null;
  const opensDate = full?.opens ?? null;
  const closesAt = closingInstant(stated.date, time, timeZone);
  if (isWithdrawn) return { kind: 'withdrawn', date: stated.date, closesAt };
  return {
    kind: 'date',
    date: stated.date,
    time,
    timeZone,
    closesAt,
    opensAt: opensDate ? startOfDay(opensDate, timeZone) : null,
    opensDate,
    priorityDate: full?.priority ?? null,
    extendedFrom: full?.extendedFrom ?? null,
    isExtended: full?.extended === true || full?.extendedFrom !== undefined,
    namesZone: full?.timeZone !== undefined || zones.ofClasses !== zones.home,
  };
}

/** Nobody is invited where no place is left; what is withdrawn, or has no date any more, stays that. */
function whereFull(deadline: Deadline, asOf: IsoDate | undefined): Deadline {
  if (asOf === undefined) return deadline;
  if (['passed', 'withdrawn', 'full'].includes(deadline.kind)) return deadline;
  const stated = deadline as StatedDeadline;
  return { kind: 'full', stated, closesAt: passingOf(stated), asOf };
}

/** The classes of a cohort, and what follows from them: most of a join, and the same until one of both files changes. */
const classesOf = madeOnce(({ fields }: Entry<CohortContent>, program: Entry<ProgramContent>) => {
  const sessions = fields.sessions.map((session, index) =>
    joinSession(session, index, fields, program.fields.outline),
  );
  const held = heldSessions(sessions);
  return {
    sessions,
    firstDate: held[0]?.date,
    lastDate: held.map(lastDayOfSession).sort().at(-1),
    passesAt: entryEndsAt(fields, held),
  };
});

export interface CohortSurroundings {
  readonly homeTimeZone: TimeZone;
  /** The stated length of the program. */
  readonly duration: Program['duration'];
  readonly situations: Program['situations'];
  readonly program: Entry<ProgramContent>;
  readonly pricing: Pricing | null;
  /** Of site.yaml, by id. */
  readonly venues: ReadonlyMap<string, Venue>;
  readonly people: ReadonlyMap<string, Person>;
  /** Full ids of cohorts and ids of forms that are archived: nobody can enter with them. */
  readonly archived: ReadonlySet<string>;
  /** By full id: the cohorts without a place left, with the day of the count. */
  readonly full: ReadonlyMap<string, IsoDate>;
  /** By full id: the name of every cohort with the abbreviation of its program. */
  readonly cohortNames: ReadonlyMap<string, NonNullable<CohortRoute['viaCohort']>>;
}

/**
 * @throws Unjoined if a reference of the cohort leads nowhere
 */
export function joinCohort(entry: Entry<CohortContent>, around: CohortSurroundings): Cohort {
  const { fields } = entry;
  const place = `content/cohorts/${entry.id}.mdx`;
  const venue =
    fields.venue === undefined
      ? null
      : resolve(around.venues.get(fields.venue), place, `venue "${fields.venue}"`);
  const { sessions, firstDate, lastDate, passesAt } = classesOf(entry, around.program);
  const isArchived = around.archived.has(entry.id);

  const startsIn = [...fields.startsIn].sort();
  const starts = firstDate ?? fields.starts ?? yearOf(startsIn);
  const ends = lastDate ?? fields.ends ?? null;

  const routes = writtenRoutes(fields).map((route): CohortRoute => {
    const situation = resolve(
      around.situations.find((candidate) => candidate.id === route.id),
      place,
      `route "${route.id}"`,
    );
    const via = route.via ?? null;
    return {
      id: route.id,
      via,
      viaCohort: via ? resolve(around.cohortNames.get(via), place, `cohort "${via}"`) : null,
      situation,
      form: situation.form,
      deadline: whereFull(
        joinDeadline(
          route.deadline,
          { home: around.homeTimeZone, ofClasses: fields.timeZone },
          passesAt,
          [entry.id, via ?? entry.id, situation.form].some((id) => around.archived.has(id)),
        ),
        around.full.get(entry.id) ?? around.full.get(via ?? ''),
      ),
      warning: route.warning ?? null,
      tuition: tuitionOf(around.pricing, { id: entry.id, starts, startsIn }, route.id),
    };
  });

  return {
    id: entry.id,
    program: programOf(entry.id),
    status: isArchived ? 'archived' : 'published',
    name: fields.name,
    label: fields.label ?? null,
    timeZone: fields.timeZone,
    leads: fields.leads.map((lead) => resolve(around.people.get(lead), place, `person "${lead}"`)),
    starts,
    startsIn,
    ends,
    lastDays:
      lastDaysBetween(startsIn, ends, around.duration) ?? lastDaysOf(starts, ends, around.duration),
    time: fields.time
      ? {
          startTime: fields.time.start,
          endTime: fields.time.end,
          daysLater: fields.time.nextDay ? 1 : 0,
        }
      : null,
    weekdays: fields.weekday?.map((name) => WEEKDAYS.indexOf(name) as Weekday) ?? null,
    place: fields.place ?? null,
    venue,
    sessions,
    noSession: fields.noSession.map(({ date, reason }) => ({
      date,
      reason: reason ?? null,
    })),
    selfPaced: fields.selfPaced
      .map((part) => ({ ...part, note: part.note ?? null }))
      .sort((a, b) => a.from.localeCompare(b.from)),
    keyDates: fields.keyDates
      .map(({ start, end, note, ...day }) => ({
        ...day,
        startTime: start ?? null,
        endTime: end ?? null,
        timeZone: fields.timeZone,
        startsAt: start ? instantOf(day.date, start, fields.timeZone) : null,
        note: note ?? null,
      }))
      .sort((a, b) =>
        `${a.date}${a.startTime ?? ''}`.localeCompare(`${b.date}${b.startTime ?? ''}`),
      ),
    routes,
    places: fields.places
      ? {
          capacity: fields.places.capacity ?? null,
          left: fields.places.left ?? null,
          isFull: fields.places.full === true,
          asOf: fields.places.asOf ?? null,
        }
      : null,
    waitingList: fields.waitingList,
    sequence: fields.sequence,
    staffNotes: fields.staffNotes,
    prose: { collection: 'cohorts', id: entry.id, body: entry.body },
  };
}

/** The year of all of them; null where there are several, or none. */
function yearOf(days: readonly PartialDate[]): PartialDate | null {
  const [year, ...others] = new Set(days.map((day) => day.slice(0, 4)));
  return year !== undefined && others.length === 0 ? year : null;
}

/** The same as `lastDaysOf` where the first day is one of several. */
function lastDaysBetween(
  startsIn: readonly PartialDate[],
  ends: PartialDate | null,
  length: Period | null,
): LastDays | null {
  const [first, last] = [startsIn[0], startsIn.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [earliest, latest] = [first, last].map((start) => lastDaysOf(start, ends, length));
  return earliest && latest ? { earliest: earliest.earliest, latest: latest.latest } : null;
}

/** The program of a full cohort id. */
export function programOf(cohortId: string): string {
  return cohortId.split('/')[0] ?? cohortId;
}
