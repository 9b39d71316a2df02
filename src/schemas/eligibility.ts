/** The shape of `content/eligibility/<program>.yaml`: criteria and questions, never logic. */
import { z } from 'astro/zod';
import { id, line, paragraph, status } from './fields.ts';

const option = z.strictObject({
  value: id.describe('What is kept: on-track'),
  label: line.describe('The answer, as an applicant gives it'),
  effect: z.enum(['meets', 'not-yet', 'ask']).describe('What this answer says about the criterion'),
  note: paragraph.optional().describe('What to tell who chose it: what would change it'),
});

const question = z.strictObject({
  id: id.describe('A name of its own in this file'),
  question: line.describe('As an applicant is asked'),
  hint: paragraph.optional().describe('One short sentence below the question'),
  options: z.array(option).min(2).describe('The answers'),
  field: z
    .string()
    .optional()
    .describe('The field of the application form that takes the answer over'),
});

export const eligibilitySchema = z.strictObject({
  status,
  source: line
    .optional()
    .describe('Where the criteria come from, if that is said: “2024 document”'),
  invitation: line
    .optional()
    .describe('What leads to them from the home page: “On track to a license?”'),
  intro: z.array(paragraph).default([]).describe('Who may apply, in words'),
  criteria: z
    .array(
      z.strictObject({
        id: id.describe('A name of its own in this file'),
        statement: paragraph.describe('The criterion, quoted in results'),
        required: z
          .boolean()
          .default(true)
          .describe('true: part of the stated minimum. false: expected, never changes the outcome'),
        anyOf: z
          .array(question)
          .min(1)
          .describe('Any of these is enough; most criteria have one question'),
      }),
    )
    .min(1)
    .describe('All of these'),
  outcomes: z
    .strictObject({
      meets: paragraph.describe('Below “You meet the stated minimum”; never “you are eligible”'),
      notYet: paragraph.describe('Not yet, and what to do next'),
      ask: paragraph.describe('Ask us'),
    })
    .describe('What a result says; none of them ever stops an application'),
  afterword: z.array(paragraph).default([]).describe('What else the committee weighs'),
});

export type EligibilityContent = z.output<typeof eligibilitySchema>;
