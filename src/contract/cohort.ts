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
  ends: partialDate.nullable(),
  place: text.nullable(),
  waitingList: z.boolean(),
  sessions: z.array(session),
  noSession: z.array(z.object({ date, reason: text.nullable() })),
  routes: z
    .array(
      z.object({
        id: text,
        via: text.nullable(),
        viaName: text.nullable(),
        label: text,
        form: text,
        warning: text.nullable(),
        deadline,
      }),
    )
    .meta({ description: '(id, via) is the key of a route' }),
});
