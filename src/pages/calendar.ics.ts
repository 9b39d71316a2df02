import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { deadlinesCalendar } from '#feeds/deadlines-calendar.ts';
import { calendarResponse } from '#feeds/icalendar.ts';

export const GET: APIRoute = async () => calendarResponse(deadlinesCalendar(await loadBuild()));
