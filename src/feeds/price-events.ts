/** The last day of each price that ends, as events beside deadlines and classes. */
import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { absoluteUrl, cohortAddress } from '#domain/addresses.ts';
import { zoneName } from '#domain/instants.ts';
import { demonstrationText } from '#view-models/demonstration-text.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { offerText, shortName } from '#view-models/tuition-view.ts';
import { calendarWords } from '#words/calendars.ts';
import { type CalendarEvent, eventUid } from './icalendar.ts';

/** The sequence of a price’s event: those of its cohort and its price file together. */
export function priceSequence({ sequence }: Cohort, { pricing }: Program): number {
  return sequence + (pricing?.sequence ?? 0);
}

/** One event for each situation and plan; a situation entered in several ways has it once. */
export function priceEvents(
  context: PageContext,
  program: Program,
  cohort: Cohort,
): readonly CalendarEvent[] {
  const { site } = context.catalog;
  const url = absoluteUrl(cohortAddress(cohort.id), context.siteUrl);
  const name = calendarWords.cohort(shortName(program), cohort.name);
  const ways = new Map(cohort.routes.map((route) => [route.id, route]));
  return [...ways.values()].flatMap(({ id, situation, tuition }) =>
    (tuition?.plans ?? []).flatMap((plan): CalendarEvent[] => {
      const { until = null, endsAt = null } = plan.condition ?? {};
      if (tuition === null || until === null || endsAt === null) return [];
      return [
        {
          uid: eventUid([cohort.id, id, plan.id, 'price'], context.siteUrl),
          sequence: priceSequence(cohort, program),
          when: { kind: 'day', date: until },
          summary: calendarWords.priceEnds(name, situation.shortLabel, plan.label ?? plan.id),
          description: [
            offerText(plan, tuition.currency, site.locale),
            calendarWords.wholeDay(zoneName(site.timeZone, endsAt, site.locale, 'long-generic')),
            url,
            demonstrationText(context),
          ].filter((part) => part !== null),
          location: null,
          isCancelled: false,
          url,
        },
      ];
    }),
  );
}
