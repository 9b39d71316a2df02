import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { favicon } from '#feeds/favicon.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await loadBuild();
  return new Response(favicon(catalog.site.look.colors), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
