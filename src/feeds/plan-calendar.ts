/** `/plan/{program}/{cohort}/{way}.ics`: every date of one way into a cohort, the last day with an alarm. */
import { absoluteUrl, planAddress } from '#domain/addresses.ts';
import { isLate } from '#domain/deadlines.ts';
import { formatMoney } from '#domain/money.ts';
import { plansOffered } from '#domain/prices.ts';
import { demonstrationText } from '#view-models/demonstration-text.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { cohortsOf, type PlannedWay } from '#view-models/plan-page.ts';
import { shortSituation } from '#view-models/route-text.ts';
import { planLabel, shortName } from '#view-models/tuition-view.ts';
import { calendarWords } from '#words/calendars.ts';
import { planWords } from '#words/plan.ts';
import { cohortEvents } from './cohort-calendar.ts';
import { withAlarms } from './deadline-reminder.ts';
import { deadlineEvent } from './deadlines-calendar.ts';
import { type CalendarEvent, eventUid, icalendar } from './icalendar.ts';
import { priceSequence } from './price-events.ts';

/** The calendar file of a plan, as text. */
export function planCalendar(context: PageContext, way: PlannedWay): string {
  const { programById, site } = context.catalog;
  const { program, cohort, route } = way;
  const name = planWords.titleOf(calendarWords.cohort(shortName(program), cohort.name));
  const demonstration = demonstrationText(context);
  const { deadline } = route;
  return icalendar({
    name,
    description: demonstration === null ? name : `${name}. ${demonstration}`,
    url: absoluteUrl(planAddress(cohort.id, way.id), context.siteUrl),
    language: site.locale,
    events: [
      ...(deadline.kind === 'date' && !isLate(deadline, context.now)
        ? [withAlarms(deadlineEvent(context, cohort, route, deadline, shortSituation(route)))]
        : []),
      ...cohortsOf(context, way).flatMap((one) => {
        const of = programById.get(one.program);
        return of ? cohortEvents(context, of, one) : [];
      }),
      ...paymentEvents(context, way),
    ],
  });
}

/** A day for each payment whose day is stated; which plan one takes is said in it. */
function paymentEvents(
  context: PageContext,
  { id, program, cohort, route }: PlannedWay,
): readonly CalendarEvent[] {
  const { locale } = context.catalog.site;
  const { tuition } = route;
  if (tuition === null) return [];
  const url = absoluteUrl(planAddress(cohort.id, id), context.siteUrl);
  const name = calendarWords.cohort(shortName(program), cohort.name);
  return plansOffered(tuition.plans, context.now).flatMap((plan) =>
    (plan.dueDates ?? []).map((date, index) => ({
      uid: eventUid([cohort.id, route.id, plan.id, `payment-${index + 1}`], context.siteUrl),
      sequence: priceSequence(cohort, program),
      when: { kind: 'day', date },
      summary: planWords.dueEvent(
        name,
        planLabel(plan, locale),
        formatMoney(plan.installments[index] ?? 0, tuition.currency, locale),
      ),
      description: [url, demonstrationText(context)].filter((part) => part !== null),
      location: null,
      isCancelled: false,
      url,
    })),
  );
}
