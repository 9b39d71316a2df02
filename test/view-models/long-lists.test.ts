/** Lists of a large catalog: cut into pages, and found there by links that name a place. */
import { describe, expect, it } from 'vitest';
import type { Catalog, Cohort } from '#catalog/catalog-types.ts';
import { contentInMemory } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { searchIndexInput } from '#feeds/search/search-index.ts';
import { applyChoicePage } from '#view-models/apply-choice-page.ts';
import { inPages, listPages } from '#view-models/browse/list-pages.ts';
import { cohortHours, cohortsPage } from '#view-models/cohorts-page.ts';
import { comparedFiles, comparePage } from '#view-models/compare-page.ts';
import { allQuestions, faqPage } from '#view-models/faq-page.ts';
import { homePage } from '#view-models/home-page.ts';
import { howToApplyPage } from '#view-models/how-to-apply-page.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { peoplePage } from '#view-models/people-page.ts';
import { planAction, plansPage } from '#view-models/plan-page.ts';
import { programsPage } from '#view-models/programs-page.ts';
import { receivedPage } from '#view-models/received-page.ts';
import { redirectPage } from '#view-models/redirect-page.ts';
import { searchPage } from '#view-models/search-page.ts';
import { generatedCatalog } from '../fixtures/generated-catalog/generate.ts';
import { demonstration, running } from './contexts.ts';

const NOW = '2031-02-03T14:00:00.000Z';

async function contextOf(programs: number): Promise<PageContext> {
  const { entries } = await readContent(contentInMemory(generatedCatalog(programs)));
  if (entries === null) throw new Error('The generated catalog cannot be read.');
  return running(withMany(joinCatalog(entries)), NOW);
}

/** As many questions and people as programs: a fifth and a quarter of them are generated. */
function withMany(catalog: Catalog): Catalog {
  const many = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    catalog.programs.flatMap((program, index) => {
      const entry = entries[index % entries.length];
      return entry ? [{ ...entry, id: `${entry.id}-of-${program.id}` }] : [];
    });
  return { ...catalog, faq: many(catalog.faq), people: many(catalog.people) };
}

const [small, large] = await Promise.all([contextOf(60), contextOf(120)]);

interface Listed {
  readonly pages: { readonly count: number } | null;
}

/** Every page of a list. */
function everyPage<Page extends Listed>(
  page: (context: PageContext, number: number) => Page,
  context: PageContext,
): readonly Page[] {
  const count = page(context, 1).pages?.count ?? 1;
  return Array.from({ length: count }, (_, index) => page(context, index + 1));
}

const lists = {
  programs: programsPage,
  cohorts: cohortsPage,
  apply: applyChoicePage,
  'how to apply': howToApplyPage,
  plans: plansPage,
  people: peoplePage,
  questions: faqPage,
} as const;

describe('a list of a large catalog', () => {
  it.each(Object.entries(lists))(
    '%s: has more pages where there is more, and no larger ones',
    (_, page) => {
      const largest = (context: PageContext) =>
        Math.max(...everyPage<Listed>(page, context).map((one) => JSON.stringify(one).length));
      const counts = [small, large].map((context) => everyPage<Listed>(page, context).length);
      expect(counts[0]).toBeGreaterThan(1);
      expect(counts[1]).toBeGreaterThan(counts[0] ?? 0);
      expect(largest(large)).toBeLessThan(1.2 * largest(small));
    },
  );

  it('has every entry once, in the order that one page would have', () => {
    const { programs, people } = large.catalog;
    const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
    const cohorts = everyPage(cohortsPage, large);
    const rows = cohorts.flatMap(({ current, past }) => [...current, ...past]);
    expect(idsOf(rows.map(({ cohort }) => cohort)).sort()).toEqual(
      idsOf(
        programs.filter(({ status }) => status !== 'archived').flatMap((one) => one.cohorts),
      ).sort(),
    );
    expect(cohorts.findLastIndex(({ current }) => current.length > 0)).toBeLessThanOrEqual(
      cohorts.findIndex(({ past }) => past.length > 0),
    );
    expect(everyPage(peoplePage, large).flatMap((one) => idsOf(one.people))).toEqual(idsOf(people));
    expect(
      everyPage(faqPage, large).flatMap(({ topics }) =>
        topics.flatMap((one) => idsOf(one.questions)),
      ),
    ).toEqual(idsOf(allQuestions(large)));
    const choices = everyPage(applyChoicePage, large);
    const chosen = choices.flatMap(({ open, others }) => [...open, ...others]);
    expect(new Set(chosen.map(({ href }) => href)).size).toBe(chosen.length);
    expect(choices.findLastIndex(({ open }) => open.length > 0)).toBeLessThanOrEqual(
      choices.findIndex(({ others }) => others.length > 0),
    );
  });

  it('names its later pages by their number, in title, address and the way there', () => {
    const { frame, title, pages } = cohortsPage(large, 2);
    expect(title).toBe('Dates & costs, page 2');
    expect(frame.canonical).toBe('https://example.org/cohorts/page/2/');
    expect(frame.breadcrumbs.map(({ label }) => label)).toEqual([
      'Home',
      'Dates & costs',
      'Page 2',
    ]);
    expect(frame.nav.find(({ href }) => href === '/cohorts/')?.current).toBe('true');
    expect(pages).toMatchObject({
      previous: '/cohorts/',
      next: '/cohorts/page/3/',
      byProgram: { href: '/programs/' },
    });
  });

  it('says on its first page alone what is said once', () => {
    const [first, ...others] = everyPage(cohortsPage, large);
    expect(first?.pastBegins?.href).toMatch(/^\/cohorts\/page\/\d+\/#past$/);
    expect(first?.calendar).not.toBeNull();
    expect(others.every((page) => page.calendar === null && page.weekFit === null)).toBe(true);
    expect(receivedPage(large)).toMatchObject({ next: [], howToApply: { href: '/how-to-apply/' } });
  });

  it('keeps a situation that another page has, so that links lead on with it', () => {
    const pages = everyPage(cohortsPage, large);
    for (const { situations } of pages) {
      expect(situations.toSorted()).toEqual(['anyone', 'prerequisite-taken', 'with-prerequisite']);
    }
  });
});

describe('a comparison of a large catalog', () => {
  it('holds nothing, and has what can be chosen and the facts in files', () => {
    const { comparison } = comparePage(large);
    expect(comparison).toMatchObject({ cohorts: [], source: '/compare/' });
    const { list = [], ...parts } = Object.fromEntries(comparedFiles(large));
    const facts = new Map(
      Object.entries(parts).flatMap(([part, all]) => all.map(({ id }) => [id, Number(part)])),
    );
    expect(list.length).toBe(facts.size);
    expect(list.every((one) => 'part' in one && facts.get(one.id) === one.part)).toBe(true);
    expect(
      Math.max(...Object.values(parts).map((part) => JSON.stringify(part).length)),
    ).toBeLessThan(100_000);
  });

  it('finds hours in a file, of cohorts that are not over, with the way to each', () => {
    expect(cohortsPage(large).weekFit).toMatchObject({
      cohorts: [],
      source: '/cohorts/hours.json',
    });
    const past = new Set(
      everyPage(cohortsPage, large).flatMap((page) => page.past.map(({ cohort }) => cohort.id)),
    );
    const hours = cohortHours(large);
    expect(hours.length).toBeGreaterThan(50);
    expect(hours.filter(({ id, href }) => past.has(id) || href !== `/programs/${id}/`)).toEqual([]);
  });
});

describe('a place on a later page', () => {
  const lastQuestion = () => everyPage(faqPage, large).at(-1)?.topics.at(-1)?.questions.at(-1);
  const lastPerson = () => everyPage(peoplePage, large).at(-1)?.people.at(-1);

  it('is where every link to it leads', () => {
    const question = lastQuestion();
    const person = lastPerson();
    expect(question?.href).toBe(`/faq/page/${faqPage(large).pages?.count}/#${question?.id}`);
    const at = `/people/page/${peoplePage(large).pages?.count}/#${person?.id}`;
    const api = catalogApi(large.catalog, { ...large, asOf: null, commit: null });
    expect(api.people?.find(({ id }) => id === person?.id)?.url).toBe(at);
    expect(searchIndexInput(large).pages.map(({ url }) => url)).toEqual(
      expect.arrayContaining([question?.href, at]),
    );
    expect(redirectPage(large, `/people/#${person?.id}`).link.href).toBe(at);
    expect(searchPage(large).groups.find(({ kind }) => kind === 'person')?.all?.href).toBe(
      '/people/',
    );
  });

  it('is where the choice of a plan leads', () => {
    const twice = ({ routes: [route], ...cohort }: Cohort): Cohort => ({
      ...cohort,
      routes: route ? [route, { ...route, id: 'another' }] : [],
    });
    const programs = large.catalog.programs.map((program) => ({
      ...program,
      cohorts: program.cohorts.map(twice),
    }));
    const context = { ...large, catalog: { ...large.catalog, programs } };
    const placesOf = (number: number) =>
      plansPage(context, number).cohorts.map(({ id }) => `/plan/page/${number}/#${id}`);
    const actions = programs.flatMap((program) =>
      program.cohorts.flatMap((cohort) => planAction(context, program, cohort)?.href ?? []),
    );
    expect(placesOf(2).length).toBeGreaterThan(0);
    expect(actions).toEqual(expect.arrayContaining(placesOf(2)));
  });

  it('is named by settings as if there were one page', () => {
    const person = lastPerson();
    const { site } = large.catalog;
    const navigation = [{ to: `/people/#${person?.id}`, label: 'Our dean' }];
    const context = { ...large, catalog: { ...large.catalog, site: { ...site, navigation } } };
    expect(homePage(context).frame.nav[0]?.href).toMatch(/^\/people\/page\/\d+\/#/);
  });
});

describe('a small catalog', () => {
  it('has one page of each list, and no file beside it', () => {
    for (const page of Object.values(lists)) expect(page(demonstration).pages).toBeNull();
    expect(comparedFiles(demonstration).size).toBe(0);
    expect(cohortHours(demonstration)).toEqual([]);
    expect(cohortsPage(demonstration)).toMatchObject({ title: 'Dates & costs', pastBegins: null });
    expect(receivedPage(demonstration).howToApply).toBeNull();
  });
});

describe('pages of a list', () => {
  it('hold fifty entries, or fewer long ones; one that is longer than a page has its own', () => {
    const sizes = (pages: readonly (readonly unknown[])[]) => pages.map((page) => page.length);
    const numbers = Array.from({ length: 120 }, (_, index) => index);
    expect(sizes(inPages(numbers))).toEqual([50, 50, 20]);
    expect(sizes(inPages(numbers.slice(0, 50), () => 2900))).toEqual([20, 20, 10]);
    expect(sizes(inPages([1, 90_000, 1], (bytes) => bytes))).toEqual([1, 1, 1]);
    expect(sizes(inPages([]))).toEqual([0]);
  });

  it('name the first, the last and those beside the current one', () => {
    const pages = listPages('/cohorts/', 20, 7, '/catalog/');
    expect(pages?.links.map(({ number }) => number)).toEqual([1, 5, 6, 7, 8, 9, 20]);
    expect(pages?.links.filter(({ afterGap }) => afterGap).map(({ number }) => number)).toEqual([
      5, 20,
    ]);
    expect(pages?.previous).toBe('/catalog/cohorts/page/6/');
    expect(pages?.label).toBe('Page 7 of 20');
  });
});
