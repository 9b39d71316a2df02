import type { APIRoute } from 'astro';
import { catalogJsonSchema } from '#feeds/catalog-api-schema.ts';

export const GET: APIRoute = () => Response.json(catalogJsonSchema());
