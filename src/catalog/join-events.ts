/** Events before one decides: times as instants, about the programs that are printed. */
import type { TimeZone } from '#domain/dates.ts';
import { instantOf } from '#domain/zoned-time.ts';
import type { ProgramEvent } from './catalog-types.ts';
import type { ContentEntries } from './content-entries.ts';
import { programOf } from './join-cohort.ts';
import { type ProgramIds, published } from './published.ts';

/**
 * By when they begin; an event about drafts alone, or before a cohort that is one, is left out. An
 * archived one takes place no more.
 *
 * @throws Unjoined if one names a program that does not exist
 */
export function joinEvents(
  entries: ContentEntries['events'],
  programIds: ProgramIds,
  cohorts: ReadonlyMap<string, unknown>,
  homeTimeZone: TimeZone,
): readonly ProgramEvent[] {
  return published(entries)
    .filter(({ fields }) => fields.status === 'published')
    .flatMap(({ id, fields }): ProgramEvent[] => {
      const { cohort = null, date, timeZone = homeTimeZone } = fields;
      const named = cohort === null ? fields.programs : [programOf(cohort)];
      const programs = programIds.namedBy(named, `content/events/${id}.yaml`);
      if (programs === null || (cohort !== null && !cohorts.has(cohort))) return [];
      return [
        {
          id,
          title: fields.title,
          summary: fields.summary ?? null,
          programs,
          cohort,
          date,
          startTime: fields.start,
          endTime: fields.end,
          timeZone,
          startsAt: instantOf(date, fields.start, timeZone),
          endsAt: instantOf(date, fields.end, timeZone),
          join: fields.join ?? null,
          link: fields.link ?? null,
        },
      ];
    })
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}
