/** A program that the filters found, as a card with the cohorts and prices that match. */
import type { Match } from '#domain/browse.ts';
import type { BrowseData, BrowseWay } from '#domain/browse-data.ts';
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import { dateTimeFormat } from '#domain/kept-formats.ts';
import { browseResultsWords as words } from '#words/browse-results.ts';
import { listItem, part } from './part.ts';

/** So many cohorts of one program are named. */
const MOST_COHORTS = 3;

/**
 * @param template the printed card, empty
 * @param programs the address that those of programs begin with
 */
export function foundCard(
  template: HTMLTemplateElement,
  { entry, ways }: Match,
  data: BrowseData,
  programs = '',
): Node {
  const card = document.importNode(template.content, true);
  const address = `${programs}${entry.id}/`;
  for (const name of ['kind', 'summary', 'title'] as const)
    part(card, name).textContent = entry[name];
  (part(card, 'title') as HTMLAnchorElement).href = address;
  part(card, 'earlier').hidden = entry.isOffered;

  const line = part(card, 'cohort');
  const byCohort = new Map<BrowseWay['cohort'], BrowseWay>();
  for (const way of ways) {
    const known = byCohort.get(way.cohort);
    // The best state first: a cohort is not closed because one of its situations is.
    if (!known || stateOf(way) < stateOf(known)) byCohort.set(way.cohort, way);
  }
  byCohort.delete(null);
  const cohorts = [...byCohort.values()];
  for (const { cohort, deadline } of cohorts.slice(0, MOST_COHORTS)) {
    if (cohort === null) continue;
    const item = line.cloneNode(true) as HTMLElement;
    const link = part(item, 'name') as HTMLAnchorElement;
    link.href = `${address}${cohort.slug}/`;
    link.textContent = cohort.name;
    if (cohort.starts !== '') {
      const days = words.days(cohort.days.map((day) => data.days[day] ?? ''));
      part(item, 'when').textContent = words.meets(days, printed(cohort.starts, 'short'), cohort);
    }
    const pill = part(item, 'state').firstElementChild as HTMLElement;
    if (deadline === null) pill.remove();
    else label(pill, deadline);
    line.before(item);
  }
  line.textContent = words.moreCohorts(cohorts.length - MOST_COHORTS);
  line.hidden = cohorts.length <= MOST_COHORTS;

  const prices = ways.flatMap(({ price }) => price ?? []).sort((a, b) => a.cents - b.cents);
  const lines = prices.map(({ situation, text }) => words.price(situation, text));
  part(card, 'prices').replaceChildren(
    ...[...new Set(lines.length > 0 ? lines : [words.priceNotStated])].map(
      (text) => listItem('span', text).item,
    ),
  );
  return card;
}

function stateOf({ values }: BrowseWay): number {
  return values[0]?.[0] ?? 9;
}

/** What `<deadline-status>` needs to label itself. */
function label(pill: HTMLElement, deadline: NonNullable<BrowseWay['deadline']>) {
  const { date = '', opensDate = '', ...rest } = { ...deadline } as Record<string, string>;
  const closes = date && printed(date, 'long', false);
  const opens = opensDate && printed(opensDate, 'long', false);
  for (const [key, value] of Object.entries({ ...rest, closes, opens })) {
    if (value) pill.dataset[key] = value;
  }
}

/** As much of a date as is known: “Sep 4, 2031”, “Sep 2031”, “2031”. */
function printed(date: IsoDate | PartialDate, month: 'short' | 'long', withYear = true): string {
  const format = dateTimeFormat(document.documentElement.lang, {
    timeZone: 'UTC',
    ...(withYear && { year: 'numeric' }),
    ...(date.length > 4 && { month }),
    ...(date.length > 7 && { day: 'numeric' }),
  });
  return format.format(new Date(date));
}
