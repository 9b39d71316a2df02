/**
 * The shape of `/api/catalog.json`. The build writes it, the receiver reads it, others rely on it.
 *
 * A key removed or retyped here is a breaking change: raise `version`, say so in CHANGELOG.md.
 */
import { z } from 'zod';
import { cohortApiSchema } from './cohort.ts';
import { letterSchema } from './letters.ts';
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
    operator: text.meta({ description: 'To whom applications go, as a sentence names them' }),
  }),
  programs: z.array(programApiSchema),
  cohorts: z.array(cohortApiSchema),
  people: z.array(
    z.object({
      id: text,
      url: text,
      name: text,
      credentials: text.nullable(),
      photo: z.object({ url: text, alt: text }).nullable(),
      links: z.array(z.object({ label: text, url: text })),
    }),
  ),
  events: z
    .array(
      z.object({
        id: text,
        title: text,
        summary: text.nullable(),
        programs: z.array(text).meta({ description: 'Empty: about all of them' }),
        cohort: text.nullable(),
        start: instant,
        end: instant,
        timeZone: text,
        join: text.nullable().meta({ description: 'How one takes part, in words' }),
        link: text.nullable(),
      }),
    )
    .meta({ description: 'Information sessions, open houses, sample classes' }),
  ...pricingApiLists,
  redirects: z
    .array(z.object({ from: text, to: text }))
    .meta({ description: 'Old addresses and where they lead: ids that were renamed' }),
  letters: z
    .array(letterSchema)
    .meta({ description: 'Empty since 2026-11-28: letters of admissions are no longer published' }),
});

export type CatalogApi = DeepReadonly<z.output<typeof catalogApiSchema>>;
