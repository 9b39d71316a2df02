import type { APIRoute } from 'astro';
import { loadBuild } from '#catalog/load-catalog.ts';
import { sharePicture } from '#feeds/share-picture.ts';
import { siteShareCard } from '#view-models/share-card.ts';

export const GET: APIRoute = async () =>
  Response.json(sharePicture(siteShareCard(await loadBuild())));
