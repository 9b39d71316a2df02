/** The fastest way in for somebody without the prerequisite, in one sentence. */
import type { Catalog, Program } from '#catalog/catalog-types.ts';
import { fastestWay } from '#domain/fastest-way.ts';
import { madeOnce } from '#domain/made-once.ts';
import { programWords } from '#words/program.ts';
import type { PageContext } from './page-context.ts';
import { viaName } from './route-text.ts';

/** Every cohort by its id, with how long its program takes. */
const takenBefore = madeOnce(
  ({ cohorts, programById }: Catalog) =>
    new Map(
      cohorts.map((cohort) => [
        cohort.id,
        { ...cohort, duration: programById.get(cohort.program)?.duration ?? null },
      ]),
    ),
);

/**
 * Which cohort to apply for, with which cohort of the prerequisite; null where no such way can be
 * entered, or the program has no prerequisite to take along.
 */
export function fastestWayLine(context: PageContext, program: Program): string | null {
  if (program.availability !== 'offered') return null;
  const open = program.cohorts.filter(({ status }) => status === 'published');
  const way = fastestWay(open, takenBefore(context.catalog), context.now);
  const route = way?.cohort.routes.find(({ via }) => via === way.route.via);
  const via = route && viaName(route);
  return way && via ? programWords.fastest(way.cohort.name, via) : null;
}
