/**
 * The shape of `/api/catalog.json`. The build writes it, the receiver reads it, others rely on it.
 *
 * A key removed or retyped here is a breaking change: raise `version`, say so in CHANGELOG.md.
 */
import { z } from 'zod';
import { DECISIONS } from '#domain/admission.ts';
import { cohortApiSchema } from './cohort.ts';
import { pricingApiLists } from './pricing.ts';
import { programApiSchema } from './program.ts';
import { type DeepReadonly, instant, text } from './values.ts';

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
      kind: z.enum(DECISIONS),
      title: text,
      subject: text,
      programs: z.array(text),
      body: text,
    }),
  ),
});

export type CatalogApi = DeepReadonly<z.output<typeof catalogApiSchema>>;
