/**
 * What both readers hand to the join: every entry of every collection, parsed by its schema.
 *
 * Astro's reader and the plain reader produce exactly this; a test compares them.
 */
import type { ApplicationFormContent } from '#schemas/application-form.ts';
import type { CohortContent } from '#schemas/cohort.ts';
import type { EligibilityContent } from '#schemas/eligibility.ts';
import type { EventContent } from '#schemas/event.ts';
import type { FaqContent } from '#schemas/faq.ts';
import type { LetterContent } from '#schemas/letter.ts';
import type { PageContent } from '#schemas/page.ts';
import type { PersonContent } from '#schemas/person.ts';
import type { PricingContent } from '#schemas/pricing.ts';
import type { ProgramContent } from '#schemas/program.ts';
import type { SearchContent } from '#schemas/search.ts';
import type { SiteContent } from '#schemas/site.ts';
import type { TestimonialContent } from '#schemas/testimonial.ts';

/** One content file: `id` is its path below the collection's folder, without its ending. */
export interface Entry<Fields> {
  readonly id: string;
  readonly fields: Fields;
  /** The prose below the front matter, as written, without white space around it; empty for YAML files. */
  readonly body: string;
}

export interface ContentEntries {
  readonly site: SiteContent;
  readonly programs: readonly Entry<ProgramContent>[];
  readonly cohorts: readonly Entry<CohortContent>[];
  readonly pricing: readonly Entry<PricingContent>[];
  readonly events: readonly Entry<EventContent>[];
  readonly faq: readonly Entry<FaqContent>[];
  readonly eligibility: readonly Entry<EligibilityContent>[];
  readonly applications: readonly Entry<ApplicationFormContent>[];
  readonly letters: readonly Entry<LetterContent>[];
  readonly people: readonly Entry<PersonContent>[];
  readonly testimonials: readonly Entry<TestimonialContent>[];
  readonly pages: readonly Entry<PageContent>[];
  readonly search: readonly Entry<SearchContent>[];
}
