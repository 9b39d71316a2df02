import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { printBrowseList } from '#feeds/browse-list.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await loadBuild();
  return new Response(printBrowseList(catalog), {
    headers: { 'content-type': 'application/json' },
  });
};
