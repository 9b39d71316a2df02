/** C6: no deadline lies after what it is a deadline for. */

import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import type { IsoDate } from '#domain/dates.ts';
import { closingInstant, instantOf } from '#domain/zoned-time.ts';
import { firstSession, latestStart } from './cohort-sessions.ts';
import { type Finding, finding } from './finding.ts';
import { type CohortEntry, entryOf } from './programs.ts';

export type AuthoredDeadline = CohortEntry['fields']['routes'][number]['deadline'];

/** The last day of a dated deadline; null for the others. */
export function deadlineDate(deadline: AuthoredDeadline): IsoDate | null {
  if (typeof deadline === 'object') return deadline.date;
  return /^\d/.test(deadline) ? deadline : null;
}

/** Keys that lead to a deadline: that of a route, by its place, or that of the whole cohort. */
export function deadlineKeys({ fields }: CohortEntry, route: number): (string | number)[] {
  return fields.deadline === undefined ? ['routes', route, 'deadline'] : ['deadline'];
}

/** Keys that lead to the date of a deadline. */
export function deadlinePath(
  cohort: CohortEntry,
  deadline: AuthoredDeadline,
  route: number,
): (string | number)[] {
  const path = deadlineKeys(cohort, route);
  return typeof deadline === 'object' ? [...path, 'date'] : path;
}

/** Every finding of a deadline after the first class of its cohort, or of the prerequisite’s. */
export function checkDeadlines(content: ReadContent): Finding[] {
  return [...afterStart(content), ...atMidnight(content), ...withoutZone(content)];
}

/** Hardly anybody who writes a day and 00:00 means the moment at which that day begins. */
function atMidnight(content: ReadContent): Finding[] {
  return content.collections.cohorts.flatMap((cohort) =>
    writtenRoutes(cohort.fields).flatMap(({ deadline }, index) => {
      if (typeof deadline !== 'object' || deadline.time !== '00:00') return [];
      const keys = deadlineKeys(cohort, index);
      const path = [...keys, 'time'];
      const message = `${pathText(keys)} closes as "${deadline.date}" begins → Leave out time, and the whole day counts; if this moment is meant, write the day before.`;
      return [
        finding(content, fileOf('cohorts', cohort.id), path, 'deadline-at-midnight', message),
      ];
    }),
  );
}

/** Where classes are in another zone than the institute, nobody can tell in which one a day ends. */
function withoutZone(content: ReadContent): Finding[] {
  const home = content.site?.timeZone;
  return content.collections.cohorts.flatMap((cohort) =>
    writtenRoutes(cohort.fields).flatMap(({ deadline }, index) => {
      const { id, fields } = cohort;
      const date = deadlineDate(deadline);
      const isNamed = typeof deadline === 'object' && deadline.timeZone !== undefined;
      if (date === null || isNamed || home === undefined || home === fields.timeZone) return [];
      const message = `${pathText(deadlineKeys(cohort, index))} "${date}" ends in the home zone, ${home}, and classes are in ${fields.timeZone} → Say which is meant: { date: "${date}", timeZone: ${fields.timeZone} }, or timeZone: ${home}.`;
      const path = deadlinePath(cohort, deadline, index);
      return [finding(content, fileOf('cohorts', id), path, 'deadline-without-zone', message)];
    }),
  );
}

function afterStart(content: ReadContent): Finding[] {
  const { cohorts } = content.collections;
  return cohorts.flatMap((cohort) =>
    writtenRoutes(cohort.fields).flatMap(({ deadline, via }, index) => {
      const date = deadlineDate(deadline);
      if (date === null) return [];
      const path = deadlinePath(cohort, deadline, index);
      const report = (text: string) =>
        finding(content, fileOf('cohorts', cohort.id), path, 'deadline-after-start', text);
      const found = `${pathText(deadlineKeys(cohort, index))} "${date}"`;

      if (isAfterStart(content, cohort, deadline)) {
        const first = firstSession(cohort);
        return [
          first
            ? report(
                `${found} is after the first session "${first.date}" → Move the deadline to or before the first session.`,
              )
            : report(
                `${found} is after the cohort begins, "${cohort.fields.starts ?? latestStart(cohort)}" → Move the deadline to or before the start.`,
              ),
        ];
      }
      const prerequisite = entryOf(cohorts, via);
      const latest = prerequisite ? latestStart(prerequisite) : null;
      if (latest === null || date <= latest) return [];
      return [
        report(
          `${found} is after ${via} begins, "${prerequisite?.fields.starts ?? latest}" → Move the deadline to or before the start of ${via}.`,
        ),
      ];
    }),
  );
}

/** On the day of the first class a deadline is in order, unless its hour is after the class begins. */
export function isAfterStart(
  { site }: ReadContent,
  cohort: CohortEntry,
  deadline: AuthoredDeadline,
): boolean {
  const date = deadlineDate(deadline);
  const latest = latestStart(cohort);
  if (date === null || latest === null) return false;
  if (date !== latest) return date > latest;
  const first = firstSession(cohort);
  if (!first || typeof deadline !== 'object' || !deadline.time || !site) return false;
  try {
    const begins = instantOf(first.date, first.start, cohort.fields.timeZone);
    const closes = closingInstant(date, deadline.time, deadline.timeZone ?? site.timeZone);
    return closes > begins;
  } catch {
    // A time that clocks skip has a finding of its own.
    return false;
  }
}
