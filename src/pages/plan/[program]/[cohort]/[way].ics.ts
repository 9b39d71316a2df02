import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { calendarResponse } from '#feeds/icalendar.ts';
import { planCalendar } from '#feeds/plan-calendar.ts';
import { type PlannedWay, planPaths } from '#view-models/plan-page.ts';

export async function getStaticPaths() {
  return planPaths(await loadBuild());
}

export const GET: APIRoute = async ({ props }) => {
  const { way } = props as { way: PlannedWay };
  return calendarResponse(planCalendar(await loadBuild(), way));
};
