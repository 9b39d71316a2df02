/**
 * `/feed.xml` (Atom, RFC 4287): every cohort that is not over as an entry, what changed last on top.
 *
 * An entry keeps its id for good; what is new in it (a deadline, a price, a class) comes with a later
 * `updated`. That is when the content of the cohort’s page last changed, as git remembers it, or when
 * applications opened, whichever is later.
 */
import { generateAtomFeed } from 'feedsmith';
import type { Cohort, Program } from '#catalog/catalog-types.ts';
import type { LastChanged } from '#catalog/page-sources.ts';
import { absoluteUrl, addresses, cohortAddress } from '#domain/addresses.ts';
import { hasCome } from '#domain/instants.ts';
import { cohortSummary } from '#view-models/cohort-summary.ts';
import { demonstrationText } from '#view-models/demonstration-text.ts';
import type { Door } from '#view-models/doors.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { shortName } from '#view-models/tuition-view.ts';
import { calendarWords } from '#words/calendars.ts';
import { joinedWords } from '#words/joined.ts';
import { siteWords } from '#words/site.ts';

/** Readers ask every hour: a feed is what is new, not the whole catalog. */
const LONGEST = 50;

/** The feed as text. */
export function atomFeed(context: PageContext, lastChanged: LastChanged): string {
  const { programs, site } = context.catalog;
  const entries = programs
    .filter(({ availability }) => availability === 'offered')
    .flatMap((program) =>
      program.cohorts.flatMap((cohort) => {
        const entry = cohortEntry(context, program, cohort, lastChanged);
        return entry === null ? [] : [entry];
      }),
    )
    .sort((a, b) => b.updated.getTime() - a.updated.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, LONGEST);
  const demonstration = demonstrationText(context);
  return generateAtomFeed({
    id: tagUri(context, 'feed'),
    title: { value: siteWords.feed(site.name) },
    ...(demonstration === null ? {} : { subtitle: { value: demonstration } }),
    updated: entries[0]?.updated ?? new Date(context.now),
    authors: [{ name: site.name }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: absolute(context, addresses.feed) },
      { rel: 'alternate', type: 'text/html', href: absolute(context, addresses.cohorts) },
    ],
    entries,
  });
}

function cohortEntry(
  context: PageContext,
  program: Program,
  cohort: Cohort,
  lastChanged: LastChanged,
) {
  const view = cohortSummary(context, program, cohort);
  if (view.isPast || cohort.routes.length === 0) return null;
  const address = cohortAddress(cohort.id);
  const opened = cohort.routes
    .flatMap(({ deadline }) => (deadline.kind === 'date' ? (deadline.opensAt ?? []) : []))
    .filter((instant) => hasCome(instant, context.now));
  const updated = [lastChanged(address) ?? [], ...opened].flat().sort().at(-1) ?? context.now;
  return {
    id: tagUri(context, cohort.id),
    title: { value: calendarWords.cohort(shortName(program), cohort.name) },
    updated: new Date(updated),
    links: [{ rel: 'alternate', type: 'text/html', href: absolute(context, address) }],
    content: {
      type: 'text',
      value: joinedWords.lines([view.sessions.short, ...view.doors.flatMap(doorLines)]),
    },
  };
}

/** “Need PTI, with August 2024 PTI: Apply by July 31, 2024, $5,500 in full, including PTI” */
function doorLines({ shortLabel, entries, tuition, offers, price: line }: Door): readonly string[] {
  // Feed readers keep what they read: a price that ends is left to the page.
  const lasting = offers.flatMap(({ text, endsAt }) => (endsAt === null ? [text] : []));
  const price = [line, tuition?.includes ?? null, ...lasting];
  return entries.map(({ via, deadline }) =>
    joinedWords.named(
      joinedWords.facts([shortLabel, via].filter((part) => part !== null)),
      joinedWords.facts([deadline.applyBy, ...price].filter((part) => part !== null)),
    ),
  );
}

function absolute({ siteUrl }: PageContext, address: string): string {
  return absoluteUrl(address, siteUrl);
}

/** A name that stays when the site moves below another path (RFC 4151). */
function tagUri({ siteUrl }: PageContext, name: string): string {
  return `tag:${new URL(siteUrl).hostname},2026:${name}`;
}
