import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { searchIndexInput } from '#feeds/search/search-index.ts';

export const GET: APIRoute = async () => Response.json(searchIndexInput(await loadBuild()));
