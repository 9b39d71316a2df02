/** A calendar file read by an independent parser, each event with its exact instants. */
import ICAL from 'ical.js';

export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string;
  readonly status: string;
  readonly zone: string | null;
  /** An instant; a date where the event is a day. */
  readonly start: string;
  readonly end: string;
  /** The instants at which a calendar speaks up. */
  readonly alarms: readonly string[];
}

export interface ReadCalendar {
  readonly name: string;
  /** As older readers find it. */
  readonly ownName: string;
  readonly description: string;
  readonly events: readonly ReadEvent[];
}

/** Reads the text of an `.ics` file, its time zones from the file itself. */
export function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const textOf = (component: InstanceType<typeof ICAL.Component>, name: string) => {
    const property = component.getFirstProperty(name);
    const value = property?.getFirstValue()?.toString() ?? '';
    // Texts as well (RFC 7986; RFC 5545, 3.8.8.2), which the parser leaves as they stand.
    if (property?.type !== 'unknown') return value;
    return ICAL.Property.fromString(`SUMMARY:${value}`).getFirstValue()?.toString() ?? '';
  };
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  const instant = (time: InstanceType<typeof ICAL.Time>) =>
    time.isDate ? time.toString() : time.toJSDate().toISOString();
  return {
    name: textOf(calendar, 'name'),
    ownName: textOf(calendar, 'x-wr-calname'),
    description: textOf(calendar, 'x-wr-caldesc'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const start = component.getFirstProperty('dtstart');
      return {
        uid: event.uid,
        sequence: event.sequence,
        stamp: textOf(component, 'dtstamp'),
        summary: event.summary,
        description: event.description ?? '',
        location: event.location,
        url: textOf(component, 'url'),
        status: textOf(component, 'status'),
        zone: start?.getFirstParameter('tzid') ?? null,
        start: instant(event.startDate),
        end: instant(event.endDate),
        alarms: component.getAllSubcomponents('valarm').map((alarm) => {
          const time = event.startDate.clone();
          // Before a whole day means before its first minute.
          time.isDate = false;
          time.addDuration(
            alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>,
          );
          return event.startDate.isDate ? time.toString() : time.toJSDate().toISOString();
        }),
      };
    }),
  };
}
