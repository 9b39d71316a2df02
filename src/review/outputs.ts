/**
 * Everything a build prints, by its address, each as the text it is made from.
 *
 * Not the HTML, which only Astro makes, but all that goes into it: the view model of a page with the
 * prose it shows and its structured data, the text of a calendar, the JSON of the API. Where two of
 * these are equal, the pages are; so an edit or a moment can be asked which pages it changes.
 */
import type { Program } from '#catalog/catalog-types.ts';
import {
  addresses,
  applyAddress,
  cohortAddress,
  cohortCalendarAddress,
  eligibilityAddress,
  eventCalendarAddress,
  listPageAddress,
  planAddress,
  programAddress,
  reminderAddress,
  shareImageAddress,
} from '#domain/addresses.ts';
import { hasCalendar } from '#domain/key-dates.ts';
import { SITE_PAGES, type SitePageName, sitePages } from '#domain/site-pages.ts';
import { textPageAddress } from '#domain/text-pages.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { deadlineReminder } from '#feeds/deadline-reminder.ts';
import { deadlinesCalendar } from '#feeds/deadlines-calendar.ts';
import { eventCalendar } from '#feeds/event-events.ts';
import { cohortWithClasses } from '#feeds/json-ld/cohort.ts';
import { educationEvent } from '#feeds/json-ld/event.ts';
import { portrayed } from '#feeds/json-ld/person.ts';
import { course } from '#feeds/json-ld/program.ts';
import { organization, webSite } from '#feeds/json-ld/site.ts';
import { planCalendar } from '#feeds/plan-calendar.ts';
import { plainProse } from '#markdown/plain-prose.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyChoicePage } from '#view-models/apply-choice-page.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { remindersOf } from '#view-models/calendar-links.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { cohortsPage } from '#view-models/cohorts-page.ts';
import { comparePage } from '#view-models/compare-page.ts';
import { developersPage } from '#view-models/developers-page.ts';
import { eligibilityPage } from '#view-models/eligibility-page.ts';
import { comingEvents } from '#view-models/events-view.ts';
import { faqPage } from '#view-models/faq-page.ts';
import { homePage } from '#view-models/home-page.ts';
import { howToApplyPage } from '#view-models/how-to-apply-page.ts';
import { liveFacts } from '#view-models/live-facts.ts';
import { notFoundPage } from '#view-models/not-found-page.ts';
import { hasApplyPage } from '#view-models/offering.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { peoplePage } from '#view-models/people-page.ts';
import { planPage, plansPage, waysOf } from '#view-models/plan-page.ts';
import { programPage } from '#view-models/program-page.ts';
import { programsPage } from '#view-models/programs-page.ts';
import { receivedPage } from '#view-models/received-page.ts';
import { pageRedirects, redirectPage } from '#view-models/redirect-page.ts';
import { searchPage } from '#view-models/search-page.ts';
import { programShareCard, siteShareCard } from '#view-models/share-card.ts';
import {
  aboutPage,
  accessibilityPage,
  contactPage,
  ownPage,
  ownPages,
  privacyPage,
} from '#view-models/text-pages.ts';

export type OutputKind = 'page' | 'calendar' | 'api' | 'picture';

export interface Output {
  readonly kind: OutputKind;
  /** Equal texts print equal files. */
  readonly text: string;
}

/** Site-relative addresses with what is there. */
export type Outputs = ReadonlyMap<string, Output>;

/** Contexts do not change, and one build is compared with several. */
const known = new WeakMap<PageContext, Outputs>();

/** Every page, calendar, picture and API file that a build of this catalog has. */
export function siteOutputs(context: PageContext): Outputs {
  const outputs = known.get(context) ?? printOutputs(context);
  known.set(context, outputs);
  return outputs;
}

/** Those of the pages that every site has that become several where there is much to list. */
const LISTS = {
  programs: programsPage,
  cohorts: cohortsPage,
  plan: plansPage,
  howToApply: howToApplyPage,
  apply: applyChoicePage,
  faq: faqPage,
  people: (context: PageContext, number: number) => {
    const view = peoplePage(context, number);
    return { ...view, portrayed: portrayed(context, view) };
  },
} as const;

type OnePage = Exclude<SitePageName, keyof typeof LISTS>;

function pagesOfList(context: PageContext, name: keyof typeof LISTS) {
  const { address } = SITE_PAGES[name];
  const count = LISTS[name](context, 1).pages?.count ?? 1;
  return Array.from({ length: count }, (_, index) =>
    page(context, listPageAddress(address, index + 1), LISTS[name](context, index + 1)),
  );
}

/** What goes into the others. */
const partsOf: Readonly<Record<OnePage, (context: PageContext) => readonly unknown[]>> = {
  home: (context) => [
    homePage(context),
    organization(context),
    webSite(context),
    comingEvents(context).map((event) => educationEvent(context, event)),
  ],
  compare: (context) => [comparePage(context)],
  received: (context) => [receivedPage(context)],
  contact: (context) => [contactPage(context, applicationFormsApi(context.catalog).forms)],
  about: (context) => [aboutPage(context)],
  accessibility: (context) => [accessibilityPage(context)],
  privacy: (context) => [privacyPage(context)],
  developers: (context) => [developersPage(context)],
  search: (context) => [searchPage(context)],
};

function printOutputs(context: PageContext): Outputs {
  const { catalog } = context;
  const { forms } = applicationFormsApi(catalog);
  const api = catalogApi(catalog, { ...context, asOf: null, commit: null });
  return new Map<string, Output>([
    ...sitePages.flatMap(([name, { address }]) =>
      name in LISTS
        ? pagesOfList(context, name as keyof typeof LISTS)
        : [page(context, address, ...partsOf[name as OnePage](context))],
    ),
    ...ownPages(context).map((own) =>
      page(context, textPageAddress(own.id), ownPage(context, own)),
    ),
    page(context, '/404.html', notFoundPage(context)),
    ...catalog.programs.flatMap((program) => programOutputs(context, program, forms)),
    ...redirectOutputs(context),
    output(context, 'calendar', addresses.calendar, deadlinesCalendar(context)),
    ...catalog.events.map((event) =>
      output(context, 'calendar', eventCalendarAddress(event.id), eventCalendar(context, event)),
    ),
    output(context, 'picture', addresses.shareImage, siteShareCard(context)),
    // The instant for which the states are printed is no change; the states are.
    output(context, 'api', addresses.catalogApi, { ...api, statusAt: null }),
    output(context, 'api', addresses.applicationFormsApi, forms),
  ]);
}

type Forms = ReturnType<typeof applicationFormsApi>['forms'];

function programOutputs(
  context: PageContext,
  program: Program,
  forms: Forms,
): readonly (readonly [string, Output])[] {
  const view = programPage(context, program);
  return [
    page(context, programAddress(program.id), view, course(context, program, view)),
    output(context, 'picture', shareImageAddress(program.id), programShareCard(context, program)),
    ...(program.eligibility === null
      ? []
      : [page(context, eligibilityAddress(program.id), eligibilityPage(context, program))]),
    ...(hasApplyPage(context, program) ? [formPage(context, program, forms)] : []),
    ...program.cohorts.flatMap((cohort) => [
      page(
        context,
        cohortAddress(cohort.id),
        cohortPage(context, program, cohort),
        cohortWithClasses(context, program, cohort),
      ),
      ...waysOf(context, program, cohort).flatMap((way) => {
        const address = planAddress(cohort.id, way.id);
        return [
          page(context, address, planPage(context, way)),
          output(context, 'calendar', `${address.slice(0, -1)}.ics`, planCalendar(context, way)),
        ];
      }),
      ...remindersOf(context, cohort).map((reminder) =>
        output(
          context,
          'calendar',
          reminderAddress(cohort.id, reminder.id),
          deadlineReminder(context, cohort, reminder),
        ),
      ),
      ...(!hasCalendar(cohort)
        ? []
        : [
            output(
              context,
              'calendar',
              cohortCalendarAddress(cohort.id),
              cohortCalendar(context, program, cohort),
            ),
          ]),
    ]),
  ];
}

/** What is at old addresses: pages that lead on, and copies of calendars. */
function redirectOutputs(context: PageContext): readonly (readonly [string, Output])[] {
  const { redirects, programs } = context.catalog;
  return [
    ...pageRedirects(context.catalog).map(({ from, to }) =>
      page(context, from, redirectPage(context, to)),
    ),
    ...programs.flatMap((program) =>
      program.cohorts.flatMap((cohort) =>
        redirects
          .filter(({ to }) => to === cohortCalendarAddress(cohort.id))
          .map(({ from }) =>
            output(context, 'calendar', from, cohortCalendar(context, program, cohort)),
          ),
      ),
    ),
  ];
}

function formPage(context: PageContext, program: Program, forms: Forms) {
  const view = applyPage(context, program, forms);
  return page(
    context,
    applyAddress(program.id),
    view,
    applicationIsland(context, program, forms, view) ?? {},
  );
}

function page(context: PageContext, address: string, ...parts: readonly unknown[]) {
  return output(context, 'page', address, parts);
}

function output(
  context: PageContext,
  kind: OutputKind,
  address: string,
  value: unknown,
): readonly [string, Output] {
  const text = typeof value === 'string' ? value : JSON.stringify(value, printedOnly(context));
  return [address, { kind, text }];
}

/**
 * Leaves out what every build prints anew: the clock itself, and the date on paper. Of a pill that
 * counts days only its tone stays, since the browser counts on.
 */
function printedOnly(context: PageContext) {
  const facts = liveFacts(context);
  return (key: string, value: unknown): unknown => {
    if (key === 'catalogNow' || key === 'printed') {
      return typeof value === 'string' || value === null ? null : value;
    }
    // A text with components prints what the data says.
    if (key === 'body' && typeof value === 'string' && value.includes('<')) {
      return [value, plainProse(value, facts)];
    }
    const isPill =
      typeof value === 'object' && value !== null && 'tone' in value && 'text' in value;
    return isPill && (value.tone === 'open' || value.tone === 'soon') ? value.tone : value;
  };
}
