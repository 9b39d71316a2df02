/** `cohorts` of `/api/catalog.json`. */
import { z } from 'zod';
import { DEADLINE_KINDS, DEADLINE_STATUSES } from '#domain/deadlines.ts';
import { date, instant, partialDate, text, time } from './values.ts';

const session = z.object({
  number: z.number().int(),
  title: text.nullable(),
  start: instant,
  end: instant,
  status: z.enum(['scheduled', 'cancelled', 'moved']),
  isAdded: z.boolean().meta({ description: 'One more than the plan has' }),
  place: text.nullable(),
  movedFrom: z.object({ date, startTime: time, endTime: time }).nullable(),
  notice: z.object({ date, text }).nullable(),
});

const deadline = z.object({
  status: z.enum(DEADLINE_STATUSES),
  kind: z.enum(DEADLINE_KINDS),
  date: date.nullable(),
  closesAt: instant.nullable().meta({ description: 'Open while now is before it' }),
  passesAt: instant.nullable().meta({
    description: 'Where no date is stated: from then on nobody can enter',
  }),
  opensAt: instant.nullable(),
  opensDate: date.nullable(),
  time: time.nullable(),
  timeZone: text.nullable(),
  priorityDate: date.nullable(),
  extendedFrom: date.nullable(),
  isExtended: z.boolean().meta({ description: 'True also where the date before is not recorded' }),
  namesZone: z
    .boolean()
    .meta({ description: 'Whether timeZone must be named beside a date without a time' }),
});

const sessionWithoutHours = session.omit({ start: true, end: true, movedFrom: true }).extend({
  date,
  endDate: date.meta({
    description: 'Its last day; equal to date but for a class on several days',
  }),
  movedFrom: z.object({ date, startTime: time.nullable(), endTime: time.nullable() }).nullable(),
});

/** One entry of `cohorts`. */
export const cohortApiSchema = z.object({
  id: text,
  program: text,
  status: z.enum(['published', 'archived']),
  name: text,
  label: text.nullable(),
  url: text,
  timeZone: text,
  leads: z.array(text),
  starts: partialDate.nullable(),
  startsIn: z
    .array(partialDate)
    .meta({ description: 'Where it is one of several: then `starts` is their year, or null' }),
  ends: partialDate.nullable(),
  place: text.nullable(),
  venue: z
    .object({
      id: text,
      name: text,
      address: text.nullable(),
      city: text,
      country: text.nullable(),
      access: text.nullable().meta({ description: 'How one gets in' }),
    })
    .nullable(),
  places: z
    .object({
      capacity: z.number().int().nullable(),
      left: z.number().int().nullable().meta({ description: 'null: not counted, or full' }),
      isFull: z.boolean(),
      asOf: date.nullable().meta({ description: 'The day on which staff counted' }),
    })
    .nullable()
    .meta({ description: 'As staff state it; applications do not change it' }),
  waitingList: z.boolean(),
  sessions: z.array(session),
  sessionsWithoutHours: z.array(sessionWithoutHours).meta({
    description: 'Classes whose hours are not stated; they are not in `sessions`',
  }),
  selfPaced: z
    .array(z.object({ id: text, title: text, from: date, until: date, note: text.nullable() }))
    .meta({ description: 'Parts that participants take alone, from a first to a last day' }),
  keyDates: z
    .array(
      z.object({
        id: text,
        label: text,
        date,
        startTime: time.nullable(),
        endTime: time.nullable(),
        timeZone: text,
        startsAt: instant.nullable(),
        note: text.nullable(),
      }),
    )
    .meta({ description: 'Days that are neither a class nor a deadline to apply' }),
  noSession: z.array(z.object({ date, reason: text.nullable() })),
  routes: z
    .array(
      z.object({
        id: text,
        via: text.nullable(),
        viaName: text.nullable(),
        label: text,
        form: text,
        isFull: z.boolean().meta({
          description: 'No place is left in this cohort, or in the one taken with it',
        }),
        warning: text.nullable(),
        deadline,
      }),
    )
    .meta({ description: '(id, via) is the key of a route' }),
});
