/**
 * The shape of `/api/catalog.json`, printed beside it as JSON Schema.
 *
 * A key removed or retyped here is a breaking change: raise `version`, say so in CHANGELOG.md.
 */
import { z } from 'astro/zod';

const date = z.string().meta({ format: 'date', description: 'YYYY-MM-DD' });
const partialDate = z.string().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD' });
const instant = z.string().meta({ format: 'date-time' });
const time = z.string().meta({ description: 'HH:MM on the clock of the zone' });
const cents = z.number().int().nonnegative().meta({
  description: 'Minor units of the currency: cents for USD, whole yen for JPY, fils for KWD',
});
const currency = z.string().meta({ description: 'ISO 4217' });
const text = z.string();
const unit = z.enum(['day', 'week', 'month', 'year']);
const range = z.object({ min: z.number().int(), max: z.number().int() });

const program = z.object({
  id: text,
  url: text,
  title: text,
  abbreviation: text.nullable(),
  edition: text,
  editionOf: text,
  availability: z.enum(['offered', 'unconfirmed', 'archived']),
  kind: z.enum([
    'certificate',
    'workshop',
    'study-group',
    'consultation-group',
    'retreat',
    'other',
  ]),
  delivery: z.enum(['live-online', 'hybrid', 'in-person', 'self-paced']).nullable(),
  contactHours: z.number().nullable(),
  duration: text.nullable().meta({ description: 'ISO 8601: P6W' }),
  offeredEvery: z
    .union([
      z.object({ every: range.extend({ unit }), roughly: z.boolean().optional() }),
      z.object({ times: range, per: unit, roughly: z.boolean().optional() }),
    ])
    .nullable(),
  summary: text,
  prerequisites: z.array(text).meta({ description: 'Ids of programs of this site' }),
  prerequisiteGroups: z
    .array(
      z.object({
        anyOf: z.array(z.union([z.object({ program: text }), z.object({ other: text })])),
      }),
    )
    .meta({ description: 'All of these; inside anyOf one is enough' }),
  outline: z.array(z.object({ number: z.number().int(), title: text, summary: text })),
  components: z.array(
    z.object({
      id: text,
      title: text,
      sessions: z.number().int().nullable(),
      minutes: z.number().int().nullable(),
      continuingEducation: z.array(z.enum(['CE', 'CME'])),
    }),
  ),
  admission: z.object({
    by: z.enum(['application', 'with-program', 'ask-admissions']),
    form: text.nullable().meta({ description: 'The form of a program without cohorts' }),
    decisionWithin: text.nullable(),
    interviewers: z.number().int().nullable(),
  }),
  continuingEducation: z.array(
    z.object({
      kind: z.enum(['CE', 'CME']),
      category: text.nullable(),
      hours: z.number().nullable(),
      for: z.array(text),
      statement: text,
    }),
  ),
  mentoring: z
    .object({
      meetings: z.tuple([z.number().int(), z.number().int()]),
      firstWithin: text,
      atLeastEvery: text,
      notes: z.array(text),
    })
    .nullable(),
  people: z.array(
    z.object({
      id: text,
      name: text,
      role: z.enum(['director', 'trainer', 'mentor']),
      statement: text,
    }),
  ),
  notStated: z.array(text),
});

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
  status: z.enum(['open', 'not-open-yet', 'passed', 'not-announced']),
  kind: z.enum(['date', 'passed', 'not-announced', 'rolling']),
  date: date.nullable(),
  closesAt: instant.nullable().meta({ description: 'Open while now is before it' }),
  passesAt: instant.nullable().meta({
    description: 'Where no date is stated: from then on nobody can enter',
  }),
  opensAt: instant.nullable(),
  time: time.nullable(),
  timeZone: text.nullable(),
  priorityDate: date.nullable(),
  extendedFrom: date.nullable(),
});

const cohort = z.object({
  id: text,
  program: text,
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

const plan = z.object({
  id: text,
  label: text.nullable(),
  installments: z.array(cents),
  totalCents: cents,
  due: z.literal('before-start').nullable(),
  dueDates: z.array(date).nullable(),
  every: text.nullable(),
  depositCents: cents.nullable(),
  discountCents: cents,
  feeCents: cents,
  computed: z.boolean().meta({ description: 'The exact payments were worked out here' }),
});

export const catalogApiSchema = z.object({
  version: z.literal(1),
  asOf: instant.nullable(),
  statusAt: instant,
  commit: text.nullable(),
  site: z.object({
    name: text,
    shortName: text,
    timeZone: text,
    locale: text,
    admissionsEmail: text,
    retentionDays: z.number().int(),
    notice: text,
  }),
  programs: z.array(program),
  cohorts: z.array(cohort),
  tuition: z.array(
    z.object({
      program: text,
      route: text.nullable().meta({ description: 'null: every route. No entry: not stated' }),
      currency,
      includes: z.array(text),
      plans: z.array(plan),
    }),
  ),
  fees: z.array(
    z.object({
      program: text,
      id: text,
      label: text,
      currency,
      amountCents: cents,
      refundable: z.boolean().nullable(),
      note: text.nullable(),
    }),
  ),
  notIncluded: z.array(z.object({ program: text, label: text })),
  credits: z.array(
    z.object({
      program: text,
      for: text,
      currency,
      amountCents: cents.nullable().meta({ description: 'null: confirmed by admissions' }),
    }),
  ),
  addOns: z.array(z.object({ program: text, id: text, label: text, currency, amountCents: cents })),
  refunds: z.array(
    z.object({ program: text, daysBefore: z.number().int(), percent: z.number().int() }),
  ),
  letters: z.array(
    z.object({
      id: text,
      kind: z.enum(['acceptance', 'deferral', 'refusal']),
      title: text,
      subject: text,
      programs: z.array(text),
      body: text,
    }),
  ),
});

export type CatalogApi = z.output<typeof catalogApiSchema>;

/** A JSON object as `z.toJSONSchema` gives it. */
type JsonSchema = Record<string, unknown>;

/** Keys may be added without a new version, so the printed schema allows more than it names. */
function allowMore(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(allowMore);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => key !== 'additionalProperties');
  return Object.fromEntries(entries.map(([key, value]) => [key, allowMore(value)]));
}

/** `/api/catalog.schema.json`: JSON Schema, draft 2020-12. */
export function catalogJsonSchema(): JsonSchema {
  return allowMore({
    title: 'The program catalog',
    ...z.toJSONSchema(catalogApiSchema, { target: 'draft-2020-12' }),
  }) as JsonSchema;
}
