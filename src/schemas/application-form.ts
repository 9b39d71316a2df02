/** The shape of `content/applications/<form>.yaml`: questions, never logic. */
import { z } from 'astro/zod';
import { FIELD_TYPES, RESERVED_FIELDS } from '#domain/application.ts';
import { count, id, line, paragraph, status } from './fields.ts';
import { wrong } from './messages.ts';

const name = z
  .string({ error: ({ input }) => wrong(input, 'a field name', 'givenName') })
  .regex(/^[a-z][A-Za-z0-9]*$/, {
    error: ({ input }) => wrong(input, 'a field name', 'givenName'),
  })
  .refine(
    // Answers are looked up by name: what every object has would be found unasked.
    (text) => !RESERVED_FIELDS.includes(text) && !(text in {}),
    'is kept for the form itself → Choose another name.',
  );

const when = z.record(z.string(), z.array(z.string()).min(1));

const field = z.strictObject({
  name: name.describe('The name under which the answer is kept; changing it breaks old drafts'),
  label: line.describe('The question, always visible'),
  hint: paragraph.optional().describe('One short sentence below the label'),
  type: z.enum(FIELD_TYPES).describe('How it is answered'),
  required: z.boolean().default(true).describe('false prints “(optional)”'),
  missing: line
    .optional()
    .describe('What to say when it is empty: “Enter your email address”. Needed if required'),
  maxLength: count.optional().describe('Characters; needed for text and textarea'),
  min: z.number().optional().describe('Smallest number'),
  max: z.number().optional().describe('Largest number'),
  rows: count.optional().describe('Height of a textarea'),
  autocomplete: line.optional().describe('The HTML token: given-name, email …'),
  options: z
    .array(
      z.strictObject({
        value: id.describe('What is kept: on-track'),
        label: line.describe('What an applicant reads'),
        when: when.optional().describe('Offered only if every named field has one of these values'),
      }),
    )
    .min(2)
    .optional()
    .describe('For radio, select and checkboxes'),
  when: when
    .optional()
    .describe(
      'Asked only if every named field has one of these values; program and route count too',
    ),
  apart: z
    .boolean()
    .default(false)
    .describe('true: kept apart from the application and left out of the committee’s copy'),
  purpose: line.optional().describe('Why it is asked, for staff'),
});

/** Fewer characters than these stop people whose answer is right. */
const LEAST: Readonly<Record<string, number>> = { email: 60, tel: 15, textarea: 40 };

export const applicationFormSchema = z
  .strictObject({
    title: line.describe('Above the form: Application'),
    status,
    intro: z.array(paragraph).default([]).describe('Before the first question'),
    prepare: z.array(line).default([]).describe('What to have ready'),
    freeTextHint: paragraph
      .optional()
      .describe('Stands with every free text except the one kept apart'),
    sections: z
      .array(
        z.strictObject({
          id: id.describe('A name of its own in this file'),
          title: line.describe('The heading of these questions'),
          intro: paragraph.optional().describe('Below the heading'),
          fields: z.array(field).min(1).describe('The questions, in order'),
        }),
      )
      .min(1)
      .describe('The questions, grouped'),
  })
  .superRefine((form, context) => {
    form.sections.forEach((section, s) => {
      section.fields.forEach((field, f) => {
        const path = ['sections', s, 'fields', f];
        const fault = (key: string, message: string) =>
          context.addIssue({ code: 'custom', path: [...path, key], input: field, message });
        const isChoice = ['radio', 'select', 'checkboxes'].includes(field.type);
        if (isChoice && !field.options) {
          fault(
            'options',
            'is missing → List at least two options, each with a value and a label.',
          );
        }
        if (!isChoice && field.options) {
          fault(
            'options',
            `does not go with type ${field.type} → Use radio, select or checkboxes.`,
          );
        }
        if (field.required && !field.missing) {
          fault('missing', 'is missing → Write what to say when it is empty: “Enter your …”.');
        }
        if ((field.type === 'text' || field.type === 'textarea') && !field.maxLength) {
          fault('maxLength', 'is missing → Write how many characters the answer may have.');
        }
        const least = LEAST[field.type] ?? 1;
        if (field.maxLength !== undefined && field.maxLength < least) {
          fault(
            'maxLength',
            `${field.maxLength} is too short for an answer of type ${field.type} → Write ${least} or more.`,
          );
        }
      });
    });
  });

export type ApplicationFormContent = z.output<typeof applicationFormSchema>;
export type FieldContent = ApplicationFormContent['sections'][number]['fields'][number];
