/** What components in texts print about a program, on a page, in the search and for other programs. */

import type { Program } from '#catalog/catalog-types.ts';
import type { LiveFacts } from '#markdown/live-facts.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords, programWords } from '#words/program.ts';
import { cohortSummary } from './cohort-summary.ts';
import { currentPrices } from './current-prices.ts';
import { deadlineView } from './deadline-view.ts';
import { modulePrices } from './module-prices.ts';
import type { PageContext } from './page-context.ts';
import { viaName } from './route-text.ts';
import { lastingTuition, otherOffers, shortNames, tuitionView } from './tuition-view.ts';

/** The facts of a catalog at `now`. */
export function liveFacts(context: PageContext): LiveFacts {
  const lines = { Deadlines: deadlineLines, Prices: priceLines };
  return (name, id) => {
    const program = context.catalog.programById.get(id);
    return program === undefined ? [] : lines[name](context, program);
  };
}

/** One line for each situation that is not over: “Fall 2024, Completed PTI: Apply by …”. */
function deadlineLines(context: PageContext, program: Program): readonly string[] {
  const lines = program.cohorts
    .filter((cohort) => !cohortSummary(context, program, cohort).isPast)
    .flatMap(({ name, routes }) =>
      routes.flatMap((route) => {
        const way = [name, route.situation.shortLabel, viaName(route)];
        const { applyBy, status } = deadlineView(
          route.deadline,
          context.now,
          context.catalog.site.locale,
        );
        return status === 'passed' || status === 'full'
          ? []
          : [costWords.priceOf(joinedWords.facts(way), applyBy)];
      }),
    );
  return lines.length > 0 ? lines : [programWords.noDeadline];
}

/**
 * One line for each price of today: “I’ve completed PTI: $3,000 in full, or …”. Nothing takes a line
 * out of a text in time: prices that end are left to the places that can.
 */
export function priceLines(context: PageContext, program: Program): readonly string[] {
  const names = shortNames(context.catalog.programs);
  const { locale } = context.catalog.site;
  const prices = currentPrices(context, program).flatMap(({ situation, scope, tuition: all }) => {
    const tuition = all && lastingTuition(all);
    if (tuition === null) return [];
    const view = tuitionView(tuition, situation, names, locale);
    const price = joinedWords.facts(
      [
        costWords.amountIn(view.amount, view.condition),
        view.includes,
        view.alternative,
        ...otherOffers(tuition, context.now, locale).map(({ text }) => text),
      ].filter((part) => part !== null),
    );
    const whose = [situation, scope].filter((part) => part !== null);
    return [whose.length > 0 ? costWords.priceOf(joinedWords.facts(whose), price) : price];
  });
  if (prices.length > 0) return prices;
  return [modulePrices(program.pricing, locale) ?? costWords.notStatedLong];
}
