import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { cohortHours } from '#view-models/cohorts-page.ts';

export async function getStaticPaths() {
  const hours = cohortHours(await loadBuild());
  return hours.length === 0 ? [] : [{ params: { file: 'hours' }, props: { hours } }];
}

export const GET: APIRoute = ({ props }) => Response.json(props['hours']);
