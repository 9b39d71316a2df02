/** Which content files each page is made from, so that a sitemap can say when it changed. */
import {
  applyAddress,
  cohortAddress,
  eligibilityAddress,
  listAddressOf,
  programAddress,
} from '#domain/addresses.ts';
import type { Instant } from '#domain/dates.ts';
import { type PageSource, sitePages } from '#domain/site-pages.ts';
import { isOwnPage, textPageAddress } from '#domain/text-pages.ts';
import type { Catalog, Cohort, Person, Program, ProsePage } from './catalog-types.ts';
import { contentDates } from './content-dates.ts';
import { fileOf } from './read-content.ts';

/**
 * Paths below the content folder, by site-relative address.
 *
 * A page that is not listed, or has no path, is made from no file in particular.
 */
export function pageSources(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const { programs } = catalog;
  const page = (id: string) => fileOf('pages', id);
  const filesFrom: Readonly<Record<PageSource, readonly string[]>> = {
    site: ['site.yaml'],
    programs: programs.map(programFile),
    cohorts: programs.flatMap(({ cohorts }) => cohorts.map(cohortFile)),
    pricing: programs.map(priceFile),
    events: catalog.events.map(({ id }) => fileOf('events', id)),
    faq: catalog.faq.map(({ id }) => fileOf('faq', id)),
    people: personFiles(catalog.people),
    testimonials: catalog.testimonials.map(({ id }) => fileOf('testimonials', id)),
  };
  return new Map<string, readonly string[]>([
    ...sitePages.map(([, { address, text, from }]) => {
      const own = text === null ? [] : [page(text)];
      return [address, [...own, ...from.flatMap((source) => filesFrom[source])]] as const;
    }),
    ...ownPages(catalog).map(({ id }) => [textPageAddress(id), [page(id)]] as const),
    ...programs.flatMap(programPages),
  ]);
}

/** When the content of a page last changed, by its site-relative address; undefined: not known. */
export type LastChanged = (address: string) => Instant | undefined;

/** Asks git once, when it is asked for the first page. */
export function lastChanged(catalog: Catalog, contentDir: string): LastChanged {
  let known: [ReadonlyMap<string, readonly string[]>, ReadonlyMap<string, Instant>] | null = null;
  return (address) => {
    known ??= [pageSources(catalog), contentDates(contentDir)];
    const [sources, dates] = known;
    return (sources.get(listAddressOf(address)) ?? [])
      .flatMap((file) => dates.get(file) ?? [])
      .sort()
      .at(-1);
  };
}

/** Texts that are a page of their own, by address. */
function ownPages({ pages }: Catalog): readonly ProsePage[] {
  return [...pages.values()].filter(({ id }) => isOwnPage(id));
}

function programPages(program: Program): readonly (readonly [string, readonly string[]])[] {
  const { id, cohorts, situations, admission } = program;
  const own = programFile(program);
  const price = priceFile(program);
  const criteria = fileOf('eligibility', id);
  const forms = [...situations.map(({ form }) => form), admission.form]
    .filter((form) => form !== null)
    .map((form) => fileOf('applications', form));
  const people = [...program.people.map(({ person }) => person), ...cohorts.flatMap(leadsOf)];
  const questions = program.faq.map((question) => fileOf('faq', question.id));
  const dated = cohorts.map(cohortFile);
  return [
    [programAddress(id), [own, price, criteria, ...dated, ...questions, ...personFiles(people)]],
    [eligibilityAddress(id), [own, criteria]],
    [applyAddress(id), [own, price, ...dated, ...forms]],
    ...cohorts.map(
      (cohort) =>
        [
          cohortAddress(cohort.id),
          [cohortFile(cohort), own, price, ...personFiles(cohort.leads)],
        ] as const,
    ),
  ];
}

function programFile({ id }: Program): string {
  return fileOf('programs', id);
}

function priceFile({ id }: Program): string {
  return fileOf('pricing', id);
}

function cohortFile({ id }: Cohort): string {
  return fileOf('cohorts', id);
}

function leadsOf({ leads }: Cohort): readonly Person[] {
  return leads;
}

function personFiles(people: readonly Person[]): readonly string[] {
  return people.flatMap(({ id, photo }) => [
    fileOf('people', id),
    ...(photo === null ? [] : [photo.file]),
  ]);
}
