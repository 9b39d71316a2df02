import type { APIRoute } from 'astro';
import type { ProgramEvent } from '#catalog/catalog-types.ts';
import { loadBuild } from '#catalog/load-catalog.ts';
import { eventCalendar } from '#feeds/event-events.ts';
import { calendarResponse } from '#feeds/icalendar.ts';

export async function getStaticPaths() {
  const { catalog } = await loadBuild();
  return catalog.events.map((event) => ({ params: { event: event.id }, props: { event } }));
}

export const GET: APIRoute = async ({ props }) => {
  const { event } = props as { event: ProgramEvent };
  return calendarResponse(eventCalendar(await loadBuild(), event));
};
