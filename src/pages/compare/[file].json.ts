import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { comparedFiles } from '#view-models/compare-page.ts';

export async function getStaticPaths() {
  const files = comparedFiles(await loadBuild());
  return [...files].map(([file, cohorts]) => ({ params: { file }, props: { cohorts } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props['cohorts']);
