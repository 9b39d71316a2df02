import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { llmsText } from '#feeds/llms-text.ts';

export const GET: APIRoute = async () => new Response(llmsText(await loadBuild()));
