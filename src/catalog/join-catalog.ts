/**
 * Join every entry into one catalog: drafts left out, references resolved by index, frozen.
 *
 * It trusts content that passed the check and throws at the first reference that leads nowhere.
 */
import { knownOr, PROGRAM_KINDS, PROGRAM_ROLES } from '#domain/program-kinds.ts';
import type { Catalog, Cohort, Site, Statement } from './catalog-types.ts';
import type { ContentEntries } from './content-entries.ts';
import { joinLogo, joinLook } from './join-branding.ts';
import { joinCohort, programOf } from './join-cohort.ts';
import { joinEligibility } from './join-eligibility.ts';
import { joinEvents } from './join-events.ts';
import { joinForm } from './join-form.ts';
import { joinPricing } from './join-pricing.ts';
import {
  isArchivedProgram,
  joinComponents,
  joinContinuingEducation,
  joinProgram,
  joinSituations,
  stated,
} from './join-program.ts';
import {
  joinLetters,
  joinPages,
  joinPeople,
  joinQuestions,
  joinSearch,
  joinTestimonials,
} from './join-prose.ts';
import { programIdsOf, published } from './published.ts';
import { redirectsOf } from './redirects.ts';
import { checkProgramReferences } from './references.ts';
import { resolve } from './resolve.ts';

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
    treatmentNotice: site.treatmentNotice ?? null,
    operator: site.operator ?? site.shortName,
    admissionsEmail: site.contacts.admissionsEmail,
    phone: site.contacts.phone ?? null,
    postalAddress: site.contacts.postalAddress ?? null,
    retentionDays: site.retentionDays,
    acknowledged: site.acknowledged,
    redirects: site.redirects,
    topics: site.topics,
    logo: joinLogo(site.branding),
    look: joinLook(site.branding),
    navigation: site.navigation ? site.navigation.map(joinLink) : null,
    footer: site.footer ? site.footer.map(joinLink) : null,
  };
}

function joinStatement(authored: ContentEntries['site']['statements'][number]): Statement {
  return { ...authored, source: authored.source ?? null };
}

function joinLink({ to, label }: { readonly to: string; readonly label?: string | undefined }) {
  return { to, label: label ?? null };
}

/** By first day, earliest first; one in a month comes after all days of it, one without any last. */
function byStart(a: Cohort, b: Cohort): number {
  const key = ({ starts, startsIn }: Cohort) => `${startsIn[0] ?? starts ?? '9999'}~`;
  return key(a).localeCompare(key(b)) || a.id.localeCompare(b.id);
}

/** Titles of programs and of their learning components, by id. */
function titlesOf(programs: ContentEntries['programs']): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { fields } of programs) {
    for (const component of fields.components) titles.set(component.id, component.title);
  }
  for (const { id, fields } of programs) titles.set(id, fields.title);
  return titles;
}

/**
 * @throws Unjoined if a reference leads nowhere or to a draft
 * @throws RangeError if a local time does not exist or is ambiguous in its zone
 */
export function joinCatalog(entries: ContentEntries): Catalog {
  const programIds = programIdsOf(entries.programs);
  const programEntries = published(entries.programs).sort(
    (a, b) => a.fields.order - b.fields.order || a.id.localeCompare(b.id),
  );
  const cohortEntries = published(entries.cohorts).filter(({ id }) =>
    programIds.isPrintedWith(programOf(id), `content/cohorts/${id}.mdx`),
  );
  const cohortsByProgram = Map.groupBy(cohortEntries, ({ id }) => programOf(id));
  const pricingById = byId(
    published(entries.pricing).filter(({ id }) =>
      programIds.isPrintedWith(id, `content/pricing/${id}.mdx`),
    ),
  );
  const eligibilityById = byId(
    published(entries.eligibility).filter(({ id }) =>
      programIds.isPrintedWith(id, `content/eligibility/${id}.yaml`),
    ),
  );
  const forms = published(entries.applications).map(joinForm);
  const formById = byId(forms);
  const people = joinPeople(entries.people);
  const peopleById = byId(people);
  const faq = joinQuestions(entries.faq, programIds);
  const statements = byId(entries.site.statements);
  const kinds = byId(entries.site.kinds);
  const roles = byId(entries.site.roles);
  const titles = titlesOf(programEntries);
  const programEntryById = byId(programEntries);
  const cohortNames = new Map(
    cohortEntries.map(({ id, fields }) => {
      const program = programEntryById.get(programOf(id))?.fields;
      return [id, { name: fields.name, program: program?.abbreviation ?? program?.title ?? '' }];
    }),
  );
  const references = { programIds, forms: formById, titles };
  const archived = new Set([
    ...cohortEntries
      .filter(({ id, fields }) => {
        const program = programEntryById.get(programOf(id))?.fields;
        return fields.status === 'archived' || (program && isArchivedProgram(program));
      })
      .map(({ id }) => id),
    ...forms.filter(({ status }) => status === 'archived').map(({ id }) => id),
  ]);

  const creditSystems = new Map(
    entries.site.creditSystems.map((system) => [
      system.id,
      { ...system, number: system.number ?? null },
    ]),
  );
  const venues = new Map(
    entries.site.venues.map((venue) => [
      venue.id,
      {
        ...venue,
        address: venue.address ?? null,
        country: venue.country ?? null,
        access: venue.access ?? null,
      },
    ]),
  );
  const full = new Map(
    cohortEntries.flatMap(({ id, fields: { places } }) =>
      places?.full && places.asOf ? [[id, places.asOf] as const] : [],
    ),
  );

  const programs = programEntries.map((entry) => {
    const place = `content/programs/${entry.id}.mdx`;
    const pricingEntry = pricingById.get(entry.id);
    const pricing = pricingEntry
      ? joinPricing(pricingEntry, references, entries.site.timeZone)
      : null;
    const eligibility = eligibilityById.get(entry.id);
    const cohortsOfProgram = cohortsByProgram.get(entry.id) ?? [];
    const situations = joinSituations(
      entry.fields,
      cohortsOfProgram.map(({ fields }) => fields),
    );
    const around = {
      homeTimeZone: entries.site.timeZone,
      duration: stated(entry.fields.duration),
      situations,
      program: entry,
      archived,
      full,
      venues,
      pricing,
      people: peopleById,
      cohortNames,
    };
    checkProgramReferences(entry, references);
    const { kind } = entry.fields;
    const isKnown = knownOr(PROGRAM_KINDS, kind, null) !== null;
    return joinProgram(entry, {
      components: joinComponents(entry.fields, creditSystems, place),
      continuingEducation: joinContinuingEducation(entry.fields, creditSystems, place),
      ownKind: isKnown ? null : resolve(kinds.get(kind), place, `kind "${kind}"`),
      situations,
      cohorts: cohortsOfProgram.map((cohort) => joinCohort(cohort, around)).sort(byStart),
      pricing,
      eligibility: eligibility ? joinEligibility(eligibility) : null,
      faq: faq.filter(({ programs }) => programs.includes(entry.id)),
      people: entry.fields.people.map(({ person, role, statement }) => ({
        person: resolve(peopleById.get(person), place, `person "${person}"`),
        role:
          knownOr(PROGRAM_ROLES, role, null) ?? resolve(roles.get(role), place, `role "${role}"`),
        statement,
      })),
      statements: entry.fields.statements.map((id) =>
        joinStatement(resolve(statements.get(id), place, `statement "${id}"`)),
      ),
    });
  });

  const cohorts = programs.flatMap((program) => program.cohorts);
  const site = joinSite(entries.site);
  return freezeDeep({
    site,
    redirects: redirectsOf(site.redirects, programs),
    programs,
    programById: byId(programs),
    cohorts,
    cohortById: byId(cohorts),
    forms,
    formById,
    events: joinEvents(entries.events, programIds, byId(cohorts), site.timeZone),
    faq,
    people,
    testimonials: joinTestimonials(entries.testimonials, programIds),
    search: joinSearch(entries.search),
    letters: joinLetters(entries.letters, programIds),
    pages: joinPages(entries.pages),
  });
}

/**
 * Freeze a value and everything in it, so that no room can change the catalog another reads.
 *
 * Objects already frozen are not entered again: joined objects refer to each other.
 */
function freezeDeep<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) closeMap(value);
  Object.freeze(value);
  const inside = value instanceof Map ? value.values() : Object.values(value);
  for (const part of inside) freezeDeep(part);
  return value;
}

/** Freezing an object leaves the entries of a Map open. */
function closeMap(map: Map<unknown, unknown>): void {
  const refuse = () => {
    throw new TypeError('The catalog is immutable.');
  };
  for (const method of ['set', 'delete', 'clear']) {
    Object.defineProperty(map, method, { value: refuse });
  }
}
