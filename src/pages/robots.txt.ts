import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { robotsText } from '#feeds/robots.ts';

export const GET: APIRoute = async () => new Response(robotsText((await loadBuild()).siteUrl));
