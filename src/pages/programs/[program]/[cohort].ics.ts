import type { APIRoute } from 'astro';
import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { loadBuild } from '#catalog/load-catalog.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { calendarResponse } from '#feeds/icalendar.ts';
import { cohortCalendarLinks } from '#view-models/calendar-links.ts';

export async function getStaticPaths() {
  const build = await loadBuild();
  return build.catalog.programs.flatMap((program) =>
    program.cohorts
      .filter((cohort) => cohortCalendarLinks(build, cohort)?.download)
      .map((cohort) => ({
        params: { program: program.id, cohort: cohort.id.slice(program.id.length + 1) },
        props: { program, cohort },
      })),
  );
}

export const GET: APIRoute = async ({ props }) => {
  const { program, cohort } = props as { program: Program; cohort: Cohort };
  return calendarResponse(cohortCalendar(await loadBuild(), program, cohort));
};
