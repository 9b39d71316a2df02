/** The shape of `/api/application-forms.json`. */
import { z } from 'zod';
import { FIELD_TYPES } from '#domain/application.ts';
import { text } from './values.ts';

const condition = z
  .record(z.string(), z.array(text))
  .meta({ description: 'AND over the keys, OR over the values' });

const field = z.object({
  name: text,
  label: text,
  type: z.enum(FIELD_TYPES),
  required: z.boolean(),
  maxLength: z.number().int().nullable(),
  options: z
    .array(z.object({ value: text, label: text, when: condition.exactOptional() }))
    .nullable(),
  when: condition.nullable(),
  section: text,
  hint: text.nullable(),
  autocomplete: text.nullable(),
  missing: text.nullable(),
  apart: z.boolean(),
  rows: z.number().int().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
});

export const applicationFormsApiSchema = z.object({
  forms: z.array(
    z.object({
      id: text,
      version: text.meta({ description: 'A hash of the definition, wording included' }),
      archived: z.literal(true).exactOptional(),
      title: text,
      sections: z.array(z.object({ id: text, title: text, intro: text.nullable() })),
      fields: z.array(field),
    }),
  ),
});
