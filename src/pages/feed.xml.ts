import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { atomFeed } from '#feeds/atom-feed.ts';

export const GET: APIRoute = async () => {
  const build = await loadBuild();
  return new Response(atomFeed(build, build.lastChanged), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
