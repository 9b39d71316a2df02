/** The front matter of `content/programs/<program>.mdx`: what a program is. */
import { z } from 'astro/zod';
import { count, id, line, notStated, paragraph, period, status } from './fields.ts';

const range = z
  .tuple([count, count])
  .refine(([min, max]) => min <= max, 'is the wrong way round → Write the smaller number first.');

const unit = z.enum(['day', 'week', 'month', 'year']);

const roughly = z.boolean().default(false).describe('true where the source says “roughly”');

const cadence = z.union(
  [
    z.strictObject({
      every: range.describe('From and to: [3, 4] with month reads “every 3–4 months”'),
      unit,
      roughly,
    }),
    z.strictObject({
      times: range.describe('From and to: [1, 2] with month reads “1–2 times a month”'),
      per: unit,
      roughly,
    }),
  ],
  {
    error:
      'is not a cadence → Write { every: [3, 4], unit: month } or { times: [1, 2], per: month }.',
  },
);

const prerequisite = z.union(
  [
    id.describe('A program of this site that must be completed first'),
    z.strictObject({
      anyOf: z
        .array(
          z.union([
            id,
            z.strictObject({ other: line.describe('A course of another provider, in words') }),
          ]),
        )
        .min(2),
    }),
  ],
  { error: 'is not a prerequisite → Write the id of a program, or { anyOf: [ … ] }.' },
);

const route = z.strictObject({
  id: id.describe(
    'Used by cohorts and prices: prerequisite-taken, prerequisite-enrolled, with-prerequisite',
  ),
  label: line.describe('What an applicant says: “I’ve completed PTI”'),
  shortLabel: line.describe('The same in a narrow place: “Completed PTI”'),
  form: id.describe('The application form for it: a file in content/applications'),
  summary: paragraph.optional().describe('One sentence on what it means'),
});

const continuingEducation = z.strictObject({
  kind: z.enum(['CE', 'CME']),
  category: line.optional().describe('“Category 1”'),
  hours: z.union([z.number().positive(), notStated]).default('not-stated'),
  for: z.array(id).default([]).describe('The learning components it counts for'),
  statement: paragraph.describe('The whole statement as it stands on the page'),
});

const component = z.strictObject({
  id: id.describe('The id of its program, if it has one, else a name of its own'),
  title: line,
  sessions: z.union([count, notStated]).default('not-stated'),
  minutes: z.union([count, notStated]).default('not-stated').describe('Length of one session'),
  summary: paragraph,
  mayPrecedeEnrollment: z.boolean().describe('May it be taken before enrolling?'),
  continuingEducation: z.array(z.enum(['CE', 'CME'])).default([]),
});

export const programSchema = z.strictObject({
  title: line.describe('The full name'),
  abbreviation: line.optional().describe('As people say it: KAP'),
  status,
  order: z.number().int().default(100).describe('Lists show smaller numbers first'),
  edition: z
    .string()
    .regex(/^\d{4}$/, 'is not a year → Write the year in quotes: "2024".')
    .describe('The year of the document it rests on; pages read “2024 program”'),
  editionOf: id.describe('The subject that several editions share'),
  availability: z
    .enum(['offered', 'unconfirmed', 'archived'])
    .describe('offered: today. unconfirmed: rests on an old document. archived: no more'),
  source: line.describe('Where the facts come from: “2024 document”'),
  kind: z.enum([
    'certificate',
    'workshop',
    'study-group',
    'consultation-group',
    'retreat',
    'other',
  ]),
  delivery: z.union([z.enum(['live-online', 'hybrid', 'in-person', 'self-paced']), notStated]),
  contactHours: z
    .union([z.number().positive(), notStated])
    .default('not-stated')
    .describe('Hours of class and training'),
  contactHoursNote: paragraph.optional().describe('What the hours leave out'),
  duration: z.union([period, notStated]).default('not-stated'),
  format: line.optional().describe('How it meets, where no cohort lists sessions'),
  offeredEvery: cadence.optional().describe('How often it begins'),
  summary: paragraph.describe('One or two sentences: cards, search results, shared links'),
  audience: paragraph.optional().describe('Whom it is for'),
  features: z.array(z.strictObject({ title: line, text: paragraph })).default([]),
  teaches: z.array(line).default([]).describe('What one learns, a line each'),
  prerequisites: z
    .array(prerequisite)
    .default([])
    .describe('All of these must come first; inside anyOf one is enough'),
  prerequisiteNote: paragraph.optional(),
  routes: z
    .array(route)
    .default([])
    .describe('The situations of an applicant, in the order they are shown'),
  outline: z
    .array(z.strictObject({ title: line, summary: paragraph }))
    .default([])
    .describe('The classes in planned order; their numbers come from the order'),
  components: z.array(component).default([]).describe('The parts a participant completes'),
  componentNotes: z.array(paragraph).default([]),
  admission: z
    .strictObject({
      by: z.enum(['application', 'with-program', 'ask-admissions']),
      withProgram: id.optional().describe('The program whose application includes this one'),
      form: id.optional().describe('The form of a program without cohorts'),
      decisionWithin: z.union([period, notStated]).default('not-stated'),
      decidedBy: line.optional(),
      interviewers: z.union([count, notStated]).default('not-stated'),
      letterFrom: line.optional().describe('Who sends the letter'),
      notes: z.array(paragraph).default([]),
      before: paragraph.optional().describe('What an applicant must read before the form'),
    })
    .describe('How one gets in'),
  continuingEducation: z.array(continuingEducation).default([]),
  mentoring: z
    .strictObject({
      meetings: range.describe('Fewest and most'),
      firstWithin: period.describe('After enrollment'),
      atLeastEvery: period,
      notes: z.array(paragraph).default([]),
    })
    .optional(),
  people: z
    .array(
      z.strictObject({
        person: id,
        role: z.enum(['director', 'trainer', 'mentor']),
        statement: line.describe(
          'The role with its year: “Taught the KAP Class in the 2021 program”',
        ),
      }),
    )
    .default([]),
  statements: z.array(id).default([]).describe('Ids of statements in site.yaml'),
  notStated: z.array(line).default([]).describe('What the sources leave open, a line each'),
  staffNotes: z
    .array(paragraph)
    .default([])
    .describe('For staff alone: contradictions in the sources, what to ask'),
});

export type ProgramContent = z.output<typeof programSchema>;
