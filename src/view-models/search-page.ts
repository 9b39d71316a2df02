/** The page of the search: what is there without a query, and without script: everything, by kind. */

import {
  addresses,
  cohortAddress,
  href,
  personAddress,
  programAddress,
} from '#domain/addresses.ts';
import type { SearchKind } from '#domain/search-fields.ts';
import { cohortWords } from '#words/cohort.ts';
import { joinedWords } from '#words/joined.ts';
import { searchWords } from '#words/search.ts';
import { allQuestions } from './faq-page.ts';
import { placed } from './list-places.ts';
import { listedPages } from './listed-pages.ts';
import { notStatedAnswers } from './not-stated-answers.ts';
import { type Action, listedCohorts, listedPrograms, openNext } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { rolesOf } from './person-view.ts';
import { kindLine } from './program-card.ts';
import { sessionsInWords } from './sessions-view.ts';
import { shortName } from './tuition-view.ts';

/** A kind with more entries lists so many and leads to the page that lists them all. */
const LISTED = 100;

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly title: string;
  readonly entries: readonly (Action & { readonly note: string | null })[];
  /** Where all of them are; null where all are here. */
  readonly all: Action | null;
}

export interface SearchPage {
  readonly frame: PageFrame;
  readonly action: string;
  /** What is open now, for whoever finds nothing. */
  readonly next: Action;
  readonly groups: readonly SearchGroup[];
}

export function searchPage(context: PageContext): SearchPage {
  const { catalog, base } = context;
  const { people, site } = catalog;
  const programs = listedPrograms(catalog);
  const entry = (label: string, address: string, note: string | null) => ({
    label,
    href: href(placed(context.catalog, address), base),
    note,
  });
  const groups = [
    group(
      'program',
      programs.map((program) =>
        entry(program.title, programAddress(program.id), kindLine(program)),
      ),
      addresses.programs,
    ),
    group(
      'dates',
      programs.flatMap((program) =>
        listedCohorts(context, program).map((cohort) =>
          entry(
            cohortWords.title(shortName(program), cohort.name),
            cohortAddress(cohort.id),
            sessionsInWords(cohort, site.locale).short,
          ),
        ),
      ),
      addresses.cohorts,
    ),
    group(
      'question',
      [
        ...allQuestions(context).map(({ question, href, note }) => ({
          label: question,
          href,
          note,
        })),
        ...notStatedAnswers(context).map(({ title, address, programs }) =>
          entry(title, address, programs),
        ),
      ],
      addresses.faq,
    ),
    group(
      'person',
      people.map((person) =>
        entry(
          person.name,
          personAddress(person.id),
          joinedWords.apart(rolesOf(catalog, person)) || null,
        ),
      ),
      addresses.people,
    ),
    group(
      'page',
      listedPages(context).map(({ title, address }) => entry(title, address, null)),
      addresses.home,
    ),
  ];

  function group(
    kind: SearchKind,
    entries: SearchGroup['entries'],
    listAddress: string,
  ): SearchGroup {
    const title = searchWords.kinds[kind];
    const all = {
      label: searchWords.allOf(title, entries.length),
      href: href(listAddress, base),
    };
    return {
      kind,
      title,
      entries: entries.slice(0, LISTED),
      all: entries.length > LISTED ? all : null,
    };
  }

  return {
    frame: pageFrame(context, {
      address: addresses.search,
      title: searchWords.title,
      description: searchWords.description,
      // Results of a search are no place to arrive at from another one.
      indexed: false,
    }),
    action: href(addresses.search, base),
    next: openNext(context),
    groups: groups.filter(({ entries }) => entries.length > 0),
  };
}
