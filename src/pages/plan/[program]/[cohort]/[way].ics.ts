import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { calendarResponse } from '#feeds/icalendar.ts';
import { planCalendar } from '#feeds/plan-calendar.ts';
import { type PlannedWay, plannedWays } from '#view-models/plan-page.ts';

export async function getStaticPaths() {
  return plannedWays(await loadBuild()).map((way) => ({
    params: {
      program: way.program.id,
      cohort: way.cohort.id.slice(way.program.id.length + 1),
      way: way.id,
    },
    props: { way },
  }));
}

export const GET: APIRoute = async ({ props }) => {
  const { way } = props as { way: PlannedWay };
  return calendarResponse(planCalendar(await loadBuild(), way));
};
