/** What the picture beside a shared link says: the first screen of a page in a few lines. */

import type { Program } from '#catalog/catalog-types.ts';
import { formatDate } from '#domain/date-formats.ts';
import type { Look } from '#domain/look.ts';
import { dateIn } from '#domain/zoned-time.ts';
import { dateWords } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords, programWords } from '#words/program.ts';
import { siteWords } from '#words/site.ts';
import type { Door } from './doors.ts';
import type { PageContext } from './page-context.ts';
import { type Cover, drawCover } from './pictures/cover-lines.ts';
import { kindLine } from './program-card.ts';
import { type ProgramOpening, programOpening } from './program-opening.ts';
import { sessionsInWords } from './sessions-view.ts';

export interface ShareCard {
  readonly siteName: string;
  /** “Certificate · 2024 program”; null where the site speaks of itself. */
  readonly kind: string | null;
  readonly title: string;
  /** Format, dates, a notice: one sentence each. */
  readonly lines: readonly string[];
  /** Facts with what they belong to: a price is never without its situation. */
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  readonly cover: Cover;
  readonly look: Look;
  /** Said in a demonstration; null when live. */
  readonly banner: string | null;
}

/** How many facts fit below the title. */
const rowCount = 3;

/** Facts of a page that do not go out with a link: where nothing is open, a price is history. */
const leftOut: readonly string[] = [
  programWords.facts.price,
  programWords.facts.decision,
  programWords.facts.notCounted,
];

/** The card of a program: prices only while a cohort is open, each with situation and deadline. */
export function programShareCard(context: PageContext, program: Program): ShareCard {
  const opening = programOpening(context, program);
  const { format, notice } = opening;
  const facts = opening.facts
    .filter(({ term, text }) => !leftOut.includes(term) && text !== format)
    .map(({ term, text }) => ({ label: term, text }));
  return {
    ...frameOf(context, drawCover(program.id, program.kind)),
    kind: kindLine(program),
    title: program.title,
    lines: [
      ...(format === '' ? [] : [format]),
      ...datesLine(context, program, opening),
      ...(notice === null ? [] : [notice.title]),
    ],
    rows: (opening.doors.length > 0 ? pricedRows(opening.doors) : facts).slice(0, rowCount),
  };
}

/** The card of every page that belongs to no program. */
export function siteShareCard(context: PageContext): ShareCard {
  const { pages, site } = context.catalog;
  const home = pages.get('home');
  return {
    ...frameOf(context, drawCover(site.shortName)),
    kind: null,
    title: home?.title ?? site.name,
    lines: [home?.lead ?? site.tagline],
    rows: [],
  };
}

function frameOf(context: PageContext, cover: Cover) {
  const { site } = context.catalog;
  const today = formatDate(dateIn(context.now, site.timeZone), site.locale, 'long');
  const { title, text } = siteWords.demonstration(today);
  return {
    siteName: site.shortName,
    look: site.look,
    cover,
    banner: context.isDemonstration ? joinedWords.sentences([title, text]) : null,
  };
}

/** “Fall 2024: Tuesdays, Sep 17 – Dec 10, 11 AM–1 PM ET”; nothing where no cohort is open. */
function datesLine(
  context: PageContext,
  program: Program,
  opening: ProgramOpening,
): readonly string[] {
  const cohort = program.cohorts.find(({ name }) => name === opening.cohortName);
  if (cohort === undefined) return [];
  const { shortParts } = sessionsInWords(cohort, context.catalog.site.locale);
  // A line breaks between the parts, not within a date; and there is no list to look at here.
  const parts = shortParts.filter((part) => part !== dateWords.timesVary).map(unbroken);
  return [programWords.opensWith(unbroken(cohort.name), joinedWords.facts(parts))];
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** What is open with a stated price; where nothing is, whatever can still be entered. */
function pricedRows(doors: readonly Door[]) {
  const stated = doors.filter(
    ({ entries, tuition, modules }) =>
      entries[0]?.deadline.status === 'open' && (tuition ?? modules) !== null,
  );
  const shown = stated.length > 0 ? stated : doors.filter(({ isClosed }) => !isClosed);
  return shown.flatMap(pricedRow);
}

/** “Completed PTI”: “Apply by Sep 10, 2024 · $3,000 in full”. A picture keeps no price that ends. */
function pricedRow({ shortLabel, entries: [entry], tuition, price }: Door) {
  if (entry === undefined) return [];
  const amount = tuition ? costWords.amountIn(tuition.amount, tuition.condition) : price;
  const lasting = joinedWords.facts([amount, entry.via].flatMap((part) => part ?? []));
  const parts = [
    entry.deadline.applyByShort,
    ...((tuition?.endsAt ?? null) === null ? [lasting] : []),
  ];
  return [{ label: shortLabel ?? costWords.tuition, text: joinedWords.apart(parts) }];
}
