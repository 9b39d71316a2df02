/** One dated offering of a program, its classes, and what is offered to whom. */

import type { CourseInstance, Event, ItemAvailability, Offer } from 'schema-dts';
import type { Cohort, CohortRoute, Program } from '#catalog/catalog-types.ts';
import { absoluteUrl, applyAddress, cohortAddress, programAddress } from '#domain/addresses.ts';
import { deadlineStatus } from '#domain/deadlines.ts';
import { decimalAmount } from '#domain/money.ts';
import { plansForAll, plansOffered } from '#domain/prices.ts';
import type { Session } from '#domain/sessions.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { viaName } from '#view-models/route-text.ts';
import { joinedWords } from '#words/joined.ts';
import { programWords } from '#words/program.ts';
import { personThing } from './person.ts';
import { rhythmSchedules } from './schedule.ts';

/** How a program is taught, in the words that search engines know. */
const COURSE_MODES = {
  'live-online': 'Online',
  'self-paced': 'Online',
  hybrid: 'Blended',
  'in-person': 'Onsite',
} as const;

/** The cohort as its program’s page shows it: name, dates as far as known, who leads. */
export function courseInstance(
  context: PageContext,
  program: Program,
  cohort: Cohort,
): Exclude<CourseInstance, string> {
  const { siteUrl } = context;
  const url = absoluteUrl(cohortAddress(cohort.id), siteUrl);
  const offers = offersOf(context, program, cohort);
  const [schedule, ...others] = rhythmSchedules(cohort);
  return {
    '@type': 'CourseInstance',
    '@id': `${url}#cohort`,
    name: cohort.name,
    url,
    ...(program.delivery === null ? {} : { courseMode: COURSE_MODES[program.delivery] }),
    ...(cohort.starts === null ? {} : { startDate: cohort.starts }),
    ...(cohort.ends === null ? {} : { endDate: cohort.ends }),
    ...(schedule ? { courseSchedule: others.length > 0 ? [schedule, ...others] : schedule } : {}),
    ...locationOf(cohort),
    ...(cohort.leads.length > 0
      ? { instructor: cohort.leads.map((lead) => personThing(context, lead)) }
      : {}),
    ...(cohort.places?.capacity == null ? {} : { maximumAttendeeCapacity: cohort.places.capacity }),
    ...(offers.length > 0 ? { offers } : {}),
  };
}

function locationOf({ place, venue }: Cohort): Pick<Exclude<CourseInstance, string>, 'location'> {
  if (venue === null) return place === null ? {} : { location: place };
  const { name, address, city, country } = venue;
  return {
    location: {
      '@type': 'Place',
      name,
      address: {
        '@type': 'PostalAddress',
        ...(address === null ? {} : { streetAddress: address }),
        addressLocality: city,
        ...(country === null ? {} : { addressCountry: country }),
      },
    },
  };
}

/** The same with every class, as the cohort’s own page shows it. */
export function cohortWithClasses(
  context: PageContext,
  program: Program,
  cohort: Cohort,
): CourseInstance {
  const instance = courseInstance(context, program, cohort);
  const programUrl = absoluteUrl(programAddress(program.id), context.siteUrl);
  return {
    ...instance,
    about: { '@type': 'Course', '@id': `${programUrl}#program`, name: program.title },
    ...(cohort.sessions.length > 0 ? { subEvent: cohort.sessions.map(classEvent) } : {}),
  };
}

function classEvent(session: Session): Event {
  const number = programWords.outlineNumber(session.number);
  return {
    '@type': 'Event',
    name: session.title === null ? number : `${number}: ${session.title}`,
    startDate: session.start ?? session.date,
    endDate: session.end ?? session.endDate,
    ...(session.status === 'cancelled'
      ? { eventStatus: 'https://schema.org/EventCancelled' as const }
      : {}),
    ...(session.status === 'moved' && session.movedFrom
      ? {
          eventStatus: 'https://schema.org/EventRescheduled' as const,
          previousStartDate: session.movedFrom.date,
        }
      : {}),
  };
}

/**
 * One offer for each situation that is open and has a stated price; its first plan, as on the page,
 * and those that end, with their end.
 *
 * A demonstration offers nothing: nobody can accept.
 */
function offersOf(context: PageContext, program: Program, cohort: Cohort): readonly Offer[] {
  if (context.isDemonstration || program.availability !== 'offered') return [];
  if (cohort.status !== 'published') return [];
  return cohort.routes.flatMap((route) => offerOf(context, program, cohort, route));
}

/** At most one place in four is few. */
const FEW = 4;

/** What staff counted, in the words of search engines; null where nobody counted. */
function availabilityOf({ places }: Cohort, { deadline }: CohortRoute): ItemAvailability | null {
  if (deadline.kind === 'full') return 'https://schema.org/SoldOut';
  if (places === null || places.left === null) return null;
  // Of how many, nobody said: then nothing is few.
  const isFew = places.capacity !== null && places.left * FEW <= places.capacity;
  return isFew ? 'https://schema.org/LimitedAvailability' : 'https://schema.org/InStock';
}

function offerOf(
  context: PageContext,
  program: Program,
  cohort: Cohort,
  route: CohortRoute,
): readonly Offer[] {
  const status = deadlineStatus(route.deadline, context.now);
  if (!route.tuition || !['open', 'not-announced', 'full'].includes(status)) return [];
  const availability = availabilityOf(cohort, route);
  const { currency, plans } = route.tuition;
  // A price for a group has no word of the vocabulary for whom it is: it is left to the page.
  const forAnyone = plansOffered(plans, context.now).filter(
    ({ condition }) => condition?.group == null,
  );
  const [general] = plansForAll(forAnyone);
  const ending = forAnyone.filter(({ condition }) => condition !== null);
  return [...(general ? [general] : []), ...ending].map((plan): Offer => {
    const closesAt = route.deadline.kind === 'date' ? route.deadline.closesAt : null;
    const endsAt = plan.condition?.endsAt ?? null;
    return {
      '@type': 'Offer',
      // A price never comes without its situation and its plan.
      name: joinedWords.facts([route.situation.label, viaName(route), plan.label ?? plan.id]),
      price: decimalAmount(plan.totalCents, currency),
      priceCurrency: currency,
      ...(availability === null ? {} : { availability }),
      url: absoluteUrl(applyAddress(program.id), context.siteUrl),
      ...(endsAt === null ? {} : { validThrough: endsAt }),
      ...(closesAt === null ? {} : { availabilityEnds: closesAt }),
    };
  });
}
