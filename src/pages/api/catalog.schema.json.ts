import type { APIRoute } from 'astro';
import { catalogJsonSchema } from '#contract/published-schema.ts';

export const GET: APIRoute = () => Response.json(catalogJsonSchema());
