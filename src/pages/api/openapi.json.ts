import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { openApi } from '#contract/openapi.ts';

export const GET: APIRoute = async () => {
  const { catalog, siteUrl } = await loadBuild();
  return Response.json(openApi({ name: catalog.site.name, siteUrl }));
};
