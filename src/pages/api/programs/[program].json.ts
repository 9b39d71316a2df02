import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import type { CatalogApi } from '#contract/catalog.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { programApis } from '#feeds/program-api.ts';

export async function getStaticPaths() {
  const build = await loadBuild();
  const apis = programApis(catalogApi(build.catalog, build));
  return [...apis].map(([program, api]) => ({ params: { program }, props: { api } }));
}

export const GET: APIRoute<{ api: CatalogApi }> = ({ props }) => Response.json(props.api);
