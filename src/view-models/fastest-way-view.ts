/** The fastest way in for somebody without the prerequisite, in sentences. */
import type { Program } from '#catalog/catalog-types.ts';
import { fastestWay } from '#domain/fastest-way.ts';
import { programWords } from '#words/program.ts';
import { doorsOf } from './doors.ts';
import { ownPath } from './own-path.ts';
import type { PageContext } from './page-context.ts';

/**
 * Which prerequisite cohort, by when to apply, the first classes, and what is not known; null where
 * no such way can be entered, or the program has no prerequisite to take along.
 */
export function fastestWayLines(context: PageContext, program: Program): readonly string[] | null {
  const { catalog, now } = context;
  if (program.availability !== 'offered') return null;
  const prerequisites = new Map(
    catalog.cohorts.map((cohort) => [
      cohort.id,
      { ...cohort, duration: catalog.programById.get(cohort.program)?.duration ?? null },
    ]),
  );
  const open = program.cohorts.filter(({ status }) => status === 'published');
  const way = fastestWay(open, prerequisites, now);
  const route = way?.cohort.routes.find(({ via }) => via === way.route.via);
  if (!way || !route?.viaName) return null;
  const entry = doorsOf(context, program, way.cohort)
    .flatMap(({ entries }) => entries)
    .find(({ deadline }) => deadline.deadline === route.deadline);
  return [
    programWords.fastest(way.cohort.name, route.viaName),
    ...(entry ? [`${entry.deadline.applyBy}.`] : []),
    ...ownPath(context, way.cohort, route, null).lines.slice(1),
    ...(entry?.warning ? [entry.warning] : []),
  ];
}
