import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { formspreeConfig } from '#feeds/formspree-config.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await loadBuild();
  const { forms } = applicationFormsApi(catalog);
  return Response.json(formspreeConfig(forms, catalog.site.admissionsEmail));
};
