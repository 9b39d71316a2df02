import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { catalogApi } from '#feeds/catalog-api.ts';

export const GET: APIRoute = async () => {
  const build = await loadBuild();
  return Response.json(catalogApi(build.catalog, build));
};
