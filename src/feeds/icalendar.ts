/**
 * Calendar files (RFC 5545) from plain events.
 *
 * Events carry wall time with a TZID and the VTIMEZONE that explains it, so that a class stays at
 * 11 AM whatever the rules of its zone become. Names are stable and stamps are fixed: the same
 * content gives the same file, and a calendar that read it before finds its events again.
 */
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalDateTimeValue,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { calendarText } from '#domain/calendar-text.ts';
import { addDays, type IsoDate, type TimeOfDay, type TimeZone } from '#domain/dates.ts';
import { zoneChanges } from '#domain/zoned-time.ts';

/** When an event is: wall time in a zone, one moment of a day, or whole days. */
export type CalendarTime =
  | {
      readonly kind: 'span';
      readonly date: IsoDate;
      readonly startTime: TimeOfDay;
      readonly endTime: TimeOfDay;
      /** Left out: it ends on the same day. */
      readonly endDate?: IsoDate;
      readonly timeZone: TimeZone;
    }
  | {
      readonly kind: 'moment';
      readonly date: IsoDate;
      readonly time: TimeOfDay;
      readonly timeZone: TimeZone;
    }
  /** Through the end of `until`. */
  | { readonly kind: 'day'; readonly date: IsoDate; readonly until?: IsoDate };

export interface CalendarEvent {
  /** The same in every build, unique among all calendars. */
  readonly uid: string;
  /** Rises when the content says that the event has changed. */
  readonly sequence: number;
  readonly when: CalendarTime;
  readonly summary: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly location: string | null;
  readonly isCancelled: boolean;
  /** How long before its start, in seconds, a calendar speaks up; for a whole day before its midnight. */
  readonly alarms?: readonly number[];
  /** Absolute. */
  readonly url: string;
}

export interface CalendarFile {
  readonly name: string;
  readonly description: string;
  /** Absolute address of the page it belongs to. */
  readonly url: string;
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}

const DAY_SECONDS = 86_400;

/** A calendar as the text of an `.ics` file. */
export function icalendar({ name, description, url, language, events }: CalendarFile): string {
  const calendar = ical({
    // The generator prints these two as they are.
    name: calendarText(name),
    description: calendarText(description),
    url,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'program-catalog', product: 'calendars', language },
    // A zone for the whole calendar would take the Z off DTSTAMP: each event names its own.
    timezone: { name: null as unknown as string, generator: (zone) => zoneRules(zone, events) },
    ttl: DAY_SECONDS,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: stampOf(event.sequence),
      summary: event.summary,
      description: event.description.join('\n\n'),
      location: event.location,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A day to remember keeps nobody busy, and neither does what does not take place.
      transparency:
        event.when.kind === 'span' && !event.isCancelled
          ? ICalEventTransparency.OPAQUE
          : ICalEventTransparency.TRANSPARENT,
      url: event.url,
      alarms: (event.alarms ?? []).map((trigger) => ({
        type: ICalAlarmType.display,
        trigger,
        description: event.summary,
      })),
      ...timesOf(event.when),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The response of an `.ics` address. */
export function calendarResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

/**
 * A name that no other calendar has and that stays when a class moves.
 *
 * @param parts ids; a full id, `program/cohort`, counts as two
 * @param siteUrl absolute address of the site
 */
export function eventUid(parts: readonly string[], siteUrl: string): string {
  const name = parts.flatMap((part) => part.split('/')).join('.');
  return `${name}@${new URL(siteUrl).hostname}`;
}

function timesOf(when: CalendarTime) {
  switch (when.kind) {
    case 'day':
      return {
        start: wallTime(when.date, '00:00'),
        end: wallTime(addDays(when.until ?? when.date, 1), '00:00'),
        allDay: true,
      };
    case 'moment':
      return { start: wallTime(when.date, when.time), timezone: when.timeZone };
    case 'span':
      return {
        start: wallTime(when.date, when.startTime),
        end: wallTime(when.endDate ?? when.date, when.endTime),
        timezone: when.timeZone,
      };
  }
}

/**
 * Wall time in the one shape that the generator prints as it is, that of a dayjs object.
 *
 * A text or a `Date` would pass through the zone of the machine that builds, and come out an hour
 * later where clocks there skip that hour.
 */
function wallTime(date: IsoDate, time: TimeOfDay): ICalDateTimeValue {
  const utc = new Date(`${date}T${time}:00Z`);
  const digits = { YYYYMMDD: date.replaceAll('-', ''), HHmmss: `${time.replace(':', '')}00` };
  const stub = {
    tz: () => stub,
    utc: () => stub,
    format: (format: string) => digits[format as keyof typeof digits],
    toDate: () => utc,
    isValid: () => true,
    toJSON: () => utc.toJSON(),
  };
  return stub as unknown as ICalDateTimeValue;
}

/** What changed last has the later stamp, though every build writes the same one. */
function stampOf(sequence: number): Date {
  return new Date(Date.UTC(2024, 0, 1 + sequence));
}

/**
 * The rules of a zone for the years of the events, from the same data that the pages are made with: a
 * list of rules of another origin differs where a zone has changed them.
 */
function zoneRules(timeZone: string, events: readonly CalendarEvent[]): string {
  const years = events.map(({ when }) => Number(when.date.slice(0, 4)));
  const [first, last] = [Math.min(...years) - 1, Math.max(...years) + 1];
  const key = `${timeZone} ${first} ${last}`;
  const rules = keptRules.get(key) ?? printedRules(timeZone, first, last);
  keptRules.set(key, rules);
  return rules;
}

/** Every cohort and every plan has a calendar, nearly all of them in the same zones and years. */
const keptRules = new Map<string, string>();

function printedRules(timeZone: string, firstYear: number, lastYear: number): string {
  const rules = zoneChanges(timeZone, firstYear, lastYear).flatMap(
    ({ wallTime, offsetFrom, offsetTo, isForward }) => {
      const kind = isForward ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${wallTime}`,
        `TZOFFSETFROM:${offsetFrom}`,
        `TZOFFSETTO:${offsetTo}`,
        `END:${kind}`,
      ];
    },
  );
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...rules, 'END:VTIMEZONE'].join('\r\n');
}
