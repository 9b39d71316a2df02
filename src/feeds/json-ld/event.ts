/** Information sessions, open houses and sample classes that one can still come to. */
import type { EducationEvent } from 'schema-dts';
import type { ProgramEvent } from '#catalog/catalog-types.ts';
import { offsetDateTimeOf } from '#domain/zoned-time.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { organization } from './site.ts';

/** One event; how one takes part is where it is. */
export function educationEvent(context: PageContext, event: ProgramEvent): EducationEvent {
  const { title, summary, date, startTime, endTime, timeZone, join, link } = event;
  const { '@id': organizer } = organization(context) as { '@id': string };
  return {
    '@type': 'EducationEvent',
    name: title,
    startDate: offsetDateTimeOf(date, startTime, timeZone),
    endDate: offsetDateTimeOf(date, endTime, timeZone),
    ...(summary === null ? {} : { description: summary }),
    ...(link === null
      ? join === null
        ? {}
        : { location: join }
      : {
          eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' as const,
          location: { '@type': 'VirtualLocation', url: link },
        }),
    organizer: { '@id': organizer },
  };
}
