/** C6: an event before a cohort is over before that cohort begins. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { endOfDay, instantOf } from '#domain/zoned-time.ts';
import { firstSession, latestStart } from './cohort-sessions.ts';
import { type Finding, finding } from './finding.ts';

/** Every finding of an event that comes too late for its cohort. */
export function checkEvents(content: ReadContent): Finding[] {
  const { site, collections } = content;
  if (!site) return [];
  return collections.events.flatMap(({ id, fields }) => {
    const cohort = collections.cohorts.find((one) => one.id === fields.cohort);
    const last = cohort && latestStart(cohort);
    if (!cohort || !last) return [];
    const { timeZone } = cohort.fields;
    const first = firstSession(cohort);
    const begins = first ? instantOf(first.date, first.start, timeZone) : endOfDay(last, timeZone);
    const ends = instantOf(fields.date, fields.end, fields.timeZone ?? site.timeZone);
    if (ends <= begins) return [];
    const message = `date "${fields.date}" is after ${cohort.id} begins, "${last}" → Write an earlier date, or name the next cohort.`;
    return [finding(content, fileOf('events', id), ['date'], 'event-after-start', message)];
  });
}
