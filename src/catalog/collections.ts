/** Every collection: its folder below `content/`, the files in it, the schema of one. */
import type { z } from 'astro/zod';
import { applicationFormSchema } from '#schemas/application-form.ts';
import { cohortSchema } from '#schemas/cohort.ts';
import { eligibilitySchema } from '#schemas/eligibility.ts';
import { faqSchema } from '#schemas/faq.ts';
import { letterSchema } from '#schemas/letter.ts';
import { pageSchema } from '#schemas/page.ts';
import { personSchema } from '#schemas/person.ts';
import { pricingSchema } from '#schemas/pricing.ts';
import { programSchema } from '#schemas/program.ts';
import { testimonialSchema } from '#schemas/testimonial.ts';
import type { CollectionName } from './content-entries.ts';

export interface Collection {
  readonly extension: 'mdx' | 'yaml';
  readonly schema: z.ZodType;
}

export const collections = {
  programs: { extension: 'mdx', schema: programSchema },
  cohorts: { extension: 'mdx', schema: cohortSchema },
  pricing: { extension: 'mdx', schema: pricingSchema },
  faq: { extension: 'mdx', schema: faqSchema },
  eligibility: { extension: 'yaml', schema: eligibilitySchema },
  applications: { extension: 'yaml', schema: applicationFormSchema },
  letters: { extension: 'mdx', schema: letterSchema },
  people: { extension: 'mdx', schema: personSchema },
  testimonials: { extension: 'mdx', schema: testimonialSchema },
  pages: { extension: 'mdx', schema: pageSchema },
} as const satisfies Record<CollectionName, Collection>;
