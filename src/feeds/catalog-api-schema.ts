/**
 * The shape of `/api/catalog.json`, printed beside it as JSON Schema.
 *
 * A key removed or retyped here is a breaking change: raise `version`, say so in CHANGELOG.md.
 */
import { z } from 'zod';
import { instant, text } from './api-values.ts';
import { applicationFormsApiSchema } from './application-forms-api-schema.ts';
import { cohortApiSchema } from './cohort-api-schema.ts';
import { pricingApiLists } from './pricing-api-schema.ts';
import { programApiSchema } from './program-api-schema.ts';

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
  programs: z.array(programApiSchema),
  cohorts: z.array(cohortApiSchema),
  ...pricingApiLists,
  redirects: z
    .array(z.object({ from: text, to: text }))
    .meta({ description: 'Old addresses and where they lead: ids that were renamed' }),
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

const TARGET = { target: 'draft-2020-12' } as const;

/** A JSON object as `z.toJSONSchema` gives it. */
type JsonSchema = Record<string, unknown>;

/** Keys may be added without a new version, so the printed schema allows more than it names. */
function allowMore(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(allowMore);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => key !== 'additionalProperties');
  return Object.fromEntries(entries.map(([key, value]) => [key, allowMore(value)]));
}

/**
 * `/api/catalog.schema.json`: JSON Schema, draft 2020-12. The catalog is described by its root,
 * `/api/application-forms.json` by `#/$defs/applicationForms`.
 */
export function catalogJsonSchema(): JsonSchema {
  const { $schema: _, ...applicationForms } = z.toJSONSchema(applicationFormsApiSchema, TARGET);
  return allowMore({
    title: 'The program catalog',
    ...z.toJSONSchema(catalogApiSchema, TARGET),
    $defs: { applicationForms },
  }) as JsonSchema;
}
