/** The first cohort of a program: nothing to copy, so only its start is written. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { cohortAddress } from '#domain/addresses.ts';
import type { ToldCohort } from './cohort-entry.ts';
import { copyCohort } from './copy-cohort.ts';
import { idOf } from './readers.ts';
import { mdxText, type Written } from './written-file.ts';

/** Only a start is known: classes are added by hand. */
export function firstCohort(
  { program, name, starts, leads, ...told }: ToldCohort,
  content: ReadContent,
): Written {
  const id = told.id ?? idOf(name ?? '');
  const fields = content.collections.programs.find((entry) => entry.id === program)?.fields;
  const situations = fields?.routes ?? [];
  const isForAll = situations.length === 0 && fields?.admission.form !== undefined;
  const text = copyCohort(
    mdxText(
      {
        name,
        timeZone: content.site?.timeZone ?? 'UTC',
        starts,
        ...(situations.length > 0 && { routes: [] }),
        ...(isForAll && { deadline: 'not-announced' }),
      },
      '',
    ),
    {
      name: name ?? '',
      starts,
      dates: [],
      skipped: [],
      weekdays: [],
      leads: leads ?? [],
      routes: situations
        .filter((situation) => !isTogether(situation.id, content, program))
        .map((situation) => ({ id: situation.id, via: null, deadline: null })),
    },
  );
  return {
    files: [{ path: fileOf('cohorts', `${program}/${id}`), text }],
    notes: ['Only its start is written; list its classes under sessions once they are known.'],
    next: [`See it: npm run dev, then ${cohortAddress(`${program}/${id}`)}`],
  };
}

/** Whether other cohorts of the program name a prerequisite’s cohort for a situation. */
function isTogether(situation: string, content: ReadContent, program: string | null): boolean {
  return content.collections.cohorts.some(
    ({ id, fields }) =>
      id.startsWith(`${program}/`) &&
      fields.routes.some((route) => route.id === situation && route.via !== undefined),
  );
}
