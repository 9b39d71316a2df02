/** C5: every time on a clock happens there exactly once. */

import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import type { IsoDate, TimeOfDay, TimeZone } from '#domain/dates.ts';
import { instantOf, parseWallDateTime } from '#domain/zoned-time.ts';
import { sessionsOf } from './cohort-sessions.ts';
import { deadlineKeys } from './deadlines.ts';
import { type Finding, finding, lookingAt } from './finding.ts';
import type { CohortEntry } from './programs.ts';

type Path = readonly (string | number)[];

const found = new WeakMap<ReadContent, Finding[]>();

/** Every finding of a time that clocks skip or show twice. Three rules ask for it. */
export function checkLocalTimes(content: ReadContent): Finding[] {
  const findings = found.get(content) ?? readLocalTimes(content);
  found.set(content, findings);
  return findings;
}

const inItsZone = lookingAt((content, cohort: CohortEntry) => {
  const file = fileOf('cohorts', cohort.id);
  const { timeZone, keyDates } = cohort.fields;
  const at = (path: Path, date: IsoDate, time: TimeOfDay) =>
    timeFault(content, file, path, date, time, timeZone);
  return [
    ...sessionsOf(cohort)
      .filter(({ start }) => start !== '')
      .flatMap(({ datePath, date, start, endDate, end }) => [
        ...at(datePath, date, start),
        ...at(datePath, endDate, end),
      ]),
    ...keyDates.flatMap(({ date, start, end }, index) =>
      [start, end].flatMap((time) => (time ? at(['keyDates', index, 'date'], date, time) : [])),
    ),
  ];
});

function readLocalTimes(content: ReadContent): Finding[] {
  const { site, collections } = content;
  const at = (file: string, path: Path, date: IsoDate, time: TimeOfDay, zone: TimeZone) =>
    timeFault(content, file, path, date, time, zone);
  const ofCohorts = collections.cohorts.flatMap((cohort) => {
    const file = fileOf('cohorts', cohort.id);
    return [
      ...inItsZone(content, cohort),
      ...writtenRoutes(cohort.fields).flatMap(({ deadline }, index) =>
        typeof deadline === 'object' && deadline.time && site
          ? at(
              file,
              [...deadlineKeys(cohort, index), 'time'],
              deadline.date,
              deadline.time,
              deadline.timeZone ?? site.timeZone,
            )
          : [],
      ),
    ];
  });
  const ofEvents = collections.events.flatMap(({ id, fields: { date, start, end, timeZone } }) =>
    [start, end].flatMap((time) =>
      site ? at(fileOf('events', id), ['date'], date, time, timeZone ?? site.timeZone) : [],
    ),
  );
  if (!site?.asOf) return [...ofCohorts, ...ofEvents];
  const { date, time } = parseWallDateTime(site.asOf);
  return [...ofCohorts, ...ofEvents, ...at('site.yaml', ['asOf'], date, time, site.timeZone)];
}

function timeFault(
  content: ReadContent,
  file: string,
  path: Path,
  date: IsoDate,
  time: TimeOfDay,
  timeZone: TimeZone,
): Finding[] {
  try {
    instantOf(date, time, timeZone);
    return [];
  } catch (fault) {
    const { message } = fault as RangeError;
    const name = message.includes('twice') ? 'repeated-time' : 'skipped-time';
    const found = message.replace('. Choose', ' → Choose');
    return [finding(content, file, path, name, `${pathText(path)} ${found}`)];
  }
}
