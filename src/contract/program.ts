/** `programs` of `/api/catalog.json`. */
import { z } from 'zod';
import { PROGRAM_KINDS } from '#domain/program-kinds.ts';
import { range, text, unit } from './values.ts';

/** One entry of `programs`. */
export const programApiSchema = z.object({
  id: text,
  url: text,
  title: text,
  abbreviation: text.nullable(),
  edition: text.meta({ description: 'The year of its document; empty where it has none' }),
  editionOf: text,
  availability: z.enum(['offered', 'unconfirmed', 'archived']),
  kind: z.enum(PROGRAM_KINDS),
  delivery: z.enum(['live-online', 'hybrid', 'in-person', 'self-paced']).nullable(),
  ownKind: z
    .object({ id: text, singular: text, plural: text })
    .nullable()
    .meta({ description: 'A kind that only this site knows; then kind is other' }),
  deliveryText: text.nullable().meta({ description: 'The delivery in the words of the institute' }),
  languages: z.array(text).meta({ description: 'BCP 47; empty: not stated' }),
  residency: text.nullable().meta({ description: 'Where one must live or be licensed' }),
  contactHours: z.number().nullable(),
  duration: text.nullable().meta({ description: 'ISO 8601: P6W' }),
  offeredEvery: z
    .union([
      z.object({
        every: range.extend({ unit }),
        on: text.optional().meta({ description: 'On which day, in words' }),
        roughly: z.boolean().optional(),
      }),
      z.object({ times: range, per: unit, roughly: z.boolean().optional() }),
    ])
    .nullable(),
  byDemand: z
    .object({ fewest: z.number().int().nullable() })
    .nullable()
    .meta({ description: 'It begins when so many people ask; fewest null: not stated' }),
  summary: text,
  prerequisites: z.array(text).meta({ description: 'Ids of programs of this site' }),
  prerequisiteGroups: z
    .array(
      z.object({
        anyOf: z.array(z.union([z.object({ program: text }), z.object({ other: text })])),
      }),
    )
    .meta({ description: 'All of these; inside anyOf one is enough' }),
  outline: z.array(
    z.object({
      number: z.number().int(),
      title: text,
      summary: text,
      stage: text.nullable().meta({ description: 'Of classes in a row; null: in no stages' }),
    }),
  ),
  components: z.array(
    z.object({
      id: text,
      title: text,
      sessions: z.number().int().nullable(),
      minutes: z.number().int().nullable(),
      continuingEducation: z.array(z.enum(['CE', 'CME'])),
      ownCredits: z
        .array(z.object({ id: text, name: text }))
        .meta({ description: 'Credits of systems that only this site names' }),
    }),
  ),
  admission: z.object({
    by: z.enum(['application', 'with-program', 'ask-admissions']),
    form: text.nullable().meta({ description: 'The form of a program without cohorts' }),
    decisionWithin: text.nullable(),
    interviewers: z.number().int().nullable(),
    interviewedBy: text.nullable().meta({ description: 'What they are, after that number' }),
    late: z.enum(['considered', 'not-considered', 'not-stated']),
  }),
  continuingEducation: z.array(
    z.object({
      kind: z.enum(['CE', 'CME']),
      category: text.nullable(),
      hours: z.number().nullable(),
      for: z.array(text),
      statement: text,
      number: text.nullable().meta({ description: 'Under which the program is approved' }),
      professions: z.array(text).meta({ description: 'For whom it counts; empty: not stated' }),
    }),
  ),
  ownCredits: z
    .array(
      z.object({
        id: text,
        name: text,
        accreditor: text,
        providerNumber: text.nullable(),
        category: text.nullable(),
        hours: z.number().nullable(),
        for: z.array(text),
        statement: text,
        number: text.nullable(),
        professions: z.array(text),
      }),
    )
    .meta({
      description:
        'Credits of systems that only this site names; they are not in continuingEducation',
    }),
  mentoring: z
    .object({
      meetings: z.tuple([z.number().int(), z.number().int()]),
      firstWithin: text,
      atLeastEvery: text,
      notes: z.array(text),
    })
    .nullable(),
  outcomes: z
    .object({
      recognizedBy: z.array(z.object({ name: text, statement: text })),
      permits: z.array(text).meta({ description: 'What a graduate may do' }),
      completion: z
        .object({ year: text, began: z.number().int(), finished: z.number().int() })
        .nullable(),
    })
    .meta({ description: 'What it is worth afterward; empty and null: not stated' }),
  people: z.array(
    z.object({
      id: text,
      name: text,
      role: z.enum(['director', 'trainer', 'mentor']),
      statement: text,
    }),
  ),
  ownRoles: z
    .array(z.object({ id: text, name: text, role: text, roleName: text, statement: text }))
    .meta({ description: 'People in a role that only this site knows; they are not in people' }),
  notStated: z.array(text),
});
