import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await loadBuild();
  return Response.json(applicationFormsApi(catalog));
};
