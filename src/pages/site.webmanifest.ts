import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { webManifest } from '#feeds/web-manifest.ts';

export const GET: APIRoute = async () => {
  const { catalog, base } = await loadBuild();
  return Response.json(webManifest(catalog.site, base));
};
