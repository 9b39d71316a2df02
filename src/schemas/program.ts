/** The front matter of `content/programs/<program>.mdx`: what a program is. */
import { z } from 'astro/zod';
import { CREDIT_KINDS, PROGRAM_KINDS, PROGRAM_ROLES } from '#domain/program-kinds.ts';
import { cadence, range } from './cadence.ts';
import {
  count,
  formId,
  id,
  knownOrOwn,
  languageTag,
  line,
  order,
  orNotStated,
  paragraph,
  period,
  personId,
  programId,
  statementId,
  status,
  year,
} from './fields.ts';
import { prerequisite } from './prerequisite.ts';

const route = z.strictObject({
  id: id.describe(
    'Used by cohorts and prices: prerequisite-taken, prerequisite-enrolled, with-prerequisite',
  ),
  label: line.describe('What an applicant says: “I’ve completed PTI”'),
  shortLabel: line.describe('The same in a narrow place: “Completed PTI”'),
  form: formId.describe('The application form for it: a file in content/applications'),
  summary: paragraph.optional().describe('One sentence on what it means'),
});

const hours = orNotStated(z.number().positive(), 'a number of hours', '125 or 6.5');

const somePeriod = orNotStated(period, 'a length of time', 'P1W (one week), P1M (one month)');

const someCount = orNotStated(count, 'a whole number from 1', '12');

const continuingEducation = z.strictObject({
  kind: knownOrOwn(CREDIT_KINDS, 'creditSystems').describe(
    'CE, CME, or the id of a credit system that site.yaml names',
  ),
  number: line.optional().describe('The number under which this program is approved'),
  professions: z.array(line).default([]).describe('For whom it counts: [psychologists]'),
  category: line.optional().describe('As it is called: “Category 1”'),
  hours: hours.default('not-stated').describe('How many hours it counts, or not-stated'),
  for: z.array(id).default([]).describe('The learning components it counts for'),
  statement: paragraph.describe('The whole statement as it stands on the page'),
});

const component = z.strictObject({
  id: id.describe('The id of its program, if it has one, else a name of its own'),
  title: line.describe('Its name'),
  sessions: someCount.default('not-stated').describe('How many sessions, or not-stated'),
  minutes: someCount.default('not-stated').describe('Length of one session, or not-stated'),
  summary: paragraph.describe('One or two sentences'),
  mayPrecedeEnrollment: z.boolean().describe('May it be taken before enrolling?'),
  continuingEducation: z
    .array(knownOrOwn(CREDIT_KINDS, 'creditSystems'))
    .default([])
    .describe('Which credit it carries: CE, CME, or the id of a credit system of site.yaml'),
});

export const programSchema = z.strictObject({
  title: line.describe('The full name'),
  abbreviation: line.optional().describe('As people say it: KAP'),
  status,
  order,
  edition: year
    .optional()
    .describe('The year of the document it rests on, where it rests on one: “2024 program”'),
  editionOf: id.optional().describe('The subject that several editions share'),
  availability: z
    .enum(['offered', 'unconfirmed', 'archived'])
    .describe('offered: today. unconfirmed: rests on an old document. archived: no more'),
  source: line.optional().describe('Where the facts come from, if that is said: “2024 document”'),
  kind: knownOrOwn(PROGRAM_KINDS, 'kinds').describe('What sort of program it is'),
  delivery: z
    .enum(['live-online', 'hybrid', 'in-person', 'self-paced', 'not-stated'])
    .describe('How it is taught'),
  deliveryText: line
    .optional()
    .describe('The same in your words: “Hybrid, two weekends in Oakland”; pages print it instead'),
  languages: z
    .array(languageTag)
    .default([])
    .describe('The languages it is taught in, where that needs saying: [fr]'),
  residency: paragraph.optional().describe('Where one must live or hold a license to take part'),
  contactHours: hours.default('not-stated').describe('Hours of class and training, or not-stated'),
  contactHoursNote: paragraph.optional().describe('What the hours leave out'),
  duration: somePeriod.default('not-stated').describe('How long it takes: P6W, or not-stated'),
  format: line.optional().describe('How it meets, where no cohort lists sessions'),
  offeredEvery: cadence.optional().describe('How often it begins'),
  byDemand: someCount
    .optional()
    .describe('It begins when so many people ask for it, or not-stated; the interest form counts'),
  summary: paragraph.describe('One or two sentences: cards, search results, shared links'),
  audience: paragraph.optional().describe('Whom it is for'),
  features: z
    .array(
      z.strictObject({
        title: line.describe('A few words'),
        text: paragraph.optional().describe('A sentence, where the title does not say it'),
      }),
    )
    .default([])
    .describe('What stands out'),
  teaches: z.array(line).default([]).describe('What one learns, a line each'),
  prerequisites: z
    .array(prerequisite)
    .default([])
    .describe('All of these must come first; inside anyOf one is enough'),
  prerequisiteNote: paragraph.optional().describe('What to do without them'),
  routes: z
    .array(route)
    .default([])
    .describe('The situations of an applicant, in the order they are shown'),
  outline: z
    .array(
      z.strictObject({
        title: line.describe('The title of the class'),
        summary: paragraph.describe('What it is about'),
        stage: line
          .optional()
          .describe('The stage it belongs to, the same for classes in a row: Prepare'),
      }),
    )
    .default([])
    .describe('The classes in planned order; their numbers come from the order'),
  components: z.array(component).default([]).describe('The parts a participant completes'),
  componentNotes: z
    .array(paragraph)
    .default([])
    .describe('Their order, and which may come before enrolling'),
  admission: z
    .strictObject({
      by: z
        .enum(['application', 'with-program', 'ask-admissions'])
        .describe('By an application of its own, with another program, or by asking'),
      withProgram: programId.optional().describe('The program whose application includes this one'),
      form: formId.optional().describe('The form of a program without cohorts'),
      decisionWithin: somePeriod
        .default('not-stated')
        .describe('From receipt to decision: P1W, or not-stated'),
      decidedBy: line.optional().describe('Who decides: “the Admissions Committee”'),
      interviewers: someCount
        .default('not-stated')
        .describe('How many people interview an applicant, or not-stated'),
      interviewedBy: line.optional().describe('What they are, after that number: “trainers”'),
      letterFrom: line.optional().describe('Who sends the letter'),
      notes: z.array(paragraph).default([]).describe('What else is known, a paragraph each'),
      late: z
        .enum(['considered', 'not-considered', 'not-stated'])
        .default('not-stated')
        .describe('Whether an application after the deadline is considered'),
      before: paragraph.optional().describe('What an applicant must read before the form'),
    })
    .describe('How one gets in'),
  continuingEducation: z
    .array(continuingEducation)
    .default([])
    .describe('What is stated of CE and CME'),
  mentoring: z
    .strictObject({
      meetings: range.describe('Fewest and most'),
      firstWithin: period.describe('After enrollment'),
      atLeastEvery: period.describe('P1M: at least monthly'),
      notes: z.array(paragraph).default([]).describe('What else is known, a paragraph each'),
    })
    .optional()
    .describe('Meetings with a mentor'),
  outcomes: z
    .strictObject({
      recognizedBy: z
        .array(
          z.strictObject({
            name: line.describe('A board, a register, an employer'),
            statement: paragraph.describe('What it recognizes, as it says so'),
          }),
        )
        .default([])
        .describe('Who recognizes it'),
      permits: z.array(line).default([]).describe('What a graduate may do, a line each'),
      completion: z
        .strictObject({
          year: year.describe('The year in which they began'),
          began: count.describe('How many people began'),
          finished: z
            .number()
            .int()
            .min(0)
            .describe('How many of them finished; a whole number from 0'),
        })
        .optional()
        .describe('How many finish'),
    })
    .default({ recognizedBy: [], permits: [] })
    .describe('What it is worth afterward; leave out what is not stated'),
  people: z
    .array(
      z.strictObject({
        person: personId.describe('A file in content/people'),
        role: knownOrOwn(PROGRAM_ROLES, 'roles').describe('What they do in this program'),
        statement: line.describe(
          'The role with its year: “Taught the KAP Class in the 2021 program”',
        ),
      }),
    )
    .default([])
    .describe('Who teaches, and who directs'),
  statements: z.array(statementId).default([]).describe('Ids of statements in site.yaml'),
  notStated: z.array(line).default([]).describe('What the sources leave open, a line each'),
  staffNotes: z
    .array(paragraph)
    .default([])
    .describe('For staff alone: contradictions in the sources, what to ask'),
});

export type ProgramContent = z.output<typeof programSchema>;
