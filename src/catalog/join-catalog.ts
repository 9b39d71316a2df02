/**
 * Join every entry into one catalog: drafts left out, references resolved by index, frozen.
 *
 * It trusts content that passed the check and throws at the first reference that leads nowhere.
 */
import type {
  Catalog,
  Cohort,
  Letter,
  Person,
  ProsePage,
  Question,
  Site,
  Testimonial,
} from './catalog-types.ts';
import type { ContentEntries, Entry } from './content-entries.ts';
import { freezeDeep } from './freeze.ts';
import { joinCohort, programOf } from './join-cohort.ts';
import { joinEligibility } from './join-eligibility.ts';
import { joinForm } from './join-form.ts';
import { joinPricing } from './join-pricing.ts';
import { joinOutline, joinProgram, joinSituations } from './join-program.ts';
import { resolve } from './resolve.ts';

type WithStatus = { readonly status: 'draft' | 'published' | 'archived' };

/** Drafts are printed nowhere. */
function published<Fields extends WithStatus>(entries: readonly Entry<Fields>[]): Entry<Fields>[] {
  return entries.filter((entry) => entry.fields.status !== 'draft');
}

function byId<Value extends { readonly id: string }>(values: readonly Value[]): Map<string, Value> {
  return new Map(values.map((value) => [value.id, value]));
}

function joinSite(site: ContentEntries['site']): Site {
  return {
    name: site.name,
    shortName: site.shortName,
    tagline: site.tagline,
    description: site.description,
    url: site.url ?? null,
    asOf: site.asOf ?? null,
    timeZone: site.timeZone,
    locale: site.locale,
    notice: site.notice,
    treatmentNotice: site.treatmentNotice,
    admissionsEmail: site.contacts.admissionsEmail,
    phone: site.contacts.phone ?? null,
    postalAddress: site.contacts.postalAddress ?? null,
    retentionDays: site.retentionDays,
    acknowledged: site.acknowledged,
    redirects: site.redirects,
  };
}

function joinPeople(entries: ContentEntries['people']): Person[] {
  return published(entries)
    .sort((a, b) => a.fields.order - b.fields.order || a.id.localeCompare(b.id))
    .map(({ id, fields, body }) => ({
      id,
      name: fields.name,
      credentials: fields.credentials ?? null,
      source: fields.source,
      prose: { collection: 'people', id, body },
    }));
}

function joinQuestions(entries: ContentEntries['faq']): Question[] {
  return published(entries)
    .sort((a, b) => a.fields.order - b.fields.order || a.id.localeCompare(b.id))
    .map(({ id, fields, body }) => ({
      id,
      question: fields.question,
      topic: fields.topic,
      programs: fields.programs,
      source: fields.source ?? null,
      prose: { collection: 'faq', id, body },
    }));
}

function joinTestimonials(entries: ContentEntries['testimonials']): Testimonial[] {
  return published(entries).map(({ id, fields, body }) => ({
    id,
    name: fields.name,
    title: fields.title ?? null,
    program: fields.program ?? null,
    source: fields.source,
    permission: fields.permission,
    prose: { collection: 'testimonials', id, body },
  }));
}

function joinLetters(entries: ContentEntries['letters']): Letter[] {
  return published(entries).map(({ id, fields, body }) => ({
    id,
    title: fields.title,
    kind: fields.kind,
    programs: fields.programs,
    subject: fields.subject,
    prose: { collection: 'letters', id, body },
  }));
}

function joinPages(entries: ContentEntries['pages']): Map<string, ProsePage> {
  const pages = published(entries).map(
    ({ id, fields, body }): ProsePage => ({
      id,
      title: fields.title,
      description: fields.description,
      lead: fields.lead ?? null,
      prose: { collection: 'pages', id, body },
    }),
  );
  return byId(pages);
}

/** By first day, earliest first; a cohort without one comes last. */
function byStart(a: Cohort, b: Cohort): number {
  return (a.starts ?? '9999').localeCompare(b.starts ?? '9999') || a.id.localeCompare(b.id);
}

/**
 * @throws Unjoined if a reference leads nowhere or to a draft
 * @throws RangeError if a local time does not exist or is ambiguous in its zone
 */
export function joinCatalog(entries: ContentEntries): Catalog {
  const programEntries = published(entries.programs).sort(
    (a, b) => a.fields.order - b.fields.order || a.id.localeCompare(b.id),
  );
  const programIds = new Set(programEntries.map(({ id }) => id));
  const cohortEntries = published(entries.cohorts).filter(({ id }) =>
    programIds.has(programOf(id)),
  );
  const people = joinPeople(entries.people);
  const peopleById = byId(people);
  const faq = joinQuestions(entries.faq);
  const statements = byId(entries.site.statements);

  const titles = new Map<string, string>();
  for (const { id, fields } of programEntries) {
    for (const component of fields.components) titles.set(component.id, component.title);
    titles.set(id, fields.title);
  }
  const cohortNames = new Map(
    cohortEntries.map(({ id, fields }) => {
      const program = programEntries.find((candidate) => candidate.id === programOf(id));
      const abbreviation = program?.fields.abbreviation ?? program?.fields.title ?? '';
      return [id, `${fields.name} ${abbreviation}`];
    }),
  );

  const programs = programEntries.map((entry) => {
    const place = `content/programs/${entry.id}.mdx`;
    const pricingEntry = published(entries.pricing).find(({ id }) => id === entry.id);
    const pricing = pricingEntry ? joinPricing(pricingEntry, titles) : null;
    const eligibility = published(entries.eligibility).find(({ id }) => id === entry.id);
    const around = {
      homeTimeZone: entries.site.timeZone,
      situations: joinSituations(entry.fields),
      outline: joinOutline(entry.fields),
      pricing,
      people: peopleById,
      cohortNames,
    };
    return joinProgram(entry, {
      cohorts: cohortEntries
        .filter(({ id }) => programOf(id) === entry.id)
        .map((cohort) => joinCohort(cohort, around))
        .sort(byStart),
      pricing,
      eligibility: eligibility ? joinEligibility(eligibility) : null,
      faq: faq.filter(({ programs }) => programs.includes(entry.id)),
      people: entry.fields.people.map(({ person, role, statement }) => ({
        person: resolve(peopleById.get(person), place, `person "${person}"`),
        role,
        statement,
      })),
      statements: entry.fields.statements.map((id) =>
        resolve(statements.get(id), place, `statement "${id}"`),
      ),
    });
  });

  const cohorts = programs.flatMap((program) => program.cohorts);
  const forms = published(entries.applications).map(joinForm);
  return freezeDeep({
    site: joinSite(entries.site),
    programs,
    programById: byId(programs),
    cohorts,
    cohortById: byId(cohorts),
    forms,
    formById: byId(forms),
    faq,
    people,
    testimonials: joinTestimonials(entries.testimonials),
    letters: joinLetters(entries.letters),
    pages: joinPages(entries.pages),
  });
}
