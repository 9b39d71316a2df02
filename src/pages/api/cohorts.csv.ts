import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { cohortsTable } from '#feeds/cohorts-table.ts';

export const GET: APIRoute = async () => {
  const build = await loadBuild();
  return new Response(cohortsTable(build.catalog, build), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
