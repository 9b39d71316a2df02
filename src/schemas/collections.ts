/** Every collection: its folder below `content/`, the files in it, the schema of one. */
import type { z } from 'astro/zod';
import { applicationFormSchema } from './application-form.ts';
import { cohortSchema } from './cohort.ts';
import { eligibilitySchema } from './eligibility.ts';
import { eventSchema } from './event.ts';
import { faqSchema } from './faq.ts';
import { letterSchema } from './letter.ts';
import { pageSchema } from './page.ts';
import { personSchema } from './person.ts';
import { pricingSchema } from './pricing.ts';
import { programSchema } from './program.ts';
import { searchSchema } from './search.ts';
import { testimonialSchema } from './testimonial.ts';

export interface Collection {
  readonly extension: 'mdx' | 'yaml';
  readonly schema: z.ZodType;
}

export const collections = {
  programs: { extension: 'mdx', schema: programSchema },
  cohorts: { extension: 'mdx', schema: cohortSchema },
  pricing: { extension: 'mdx', schema: pricingSchema },
  events: { extension: 'yaml', schema: eventSchema },
  faq: { extension: 'mdx', schema: faqSchema },
  eligibility: { extension: 'yaml', schema: eligibilitySchema },
  applications: { extension: 'yaml', schema: applicationFormSchema },
  letters: { extension: 'mdx', schema: letterSchema },
  people: { extension: 'mdx', schema: personSchema },
  testimonials: { extension: 'mdx', schema: testimonialSchema },
  pages: { extension: 'mdx', schema: pageSchema },
  search: { extension: 'yaml', schema: searchSchema },
} as const satisfies Record<string, Collection>;

/** The collections that are folders of files; `site.yaml` is the one file beside them. */
export type CollectionName = keyof typeof collections;

/**
 * The files of a collection, for the glob with which Astro reads them: names that begin with a dot or
 * an underscore are none. The plain reader of `catalog` leaves out the same; a test compares both.
 */
export function filePatterns({ extension }: Collection): string[] {
  return [`**/*.${extension}`, '!**/{_,.}*', '!**/{_,.}*/**'];
}
