import type { APIRoute, GetStaticPaths } from 'astro';
import type { Program } from '#catalog/catalog-types.ts';
import { loadBuild } from '#catalog/load-catalog.ts';
import { sharePicture } from '#feeds/share-picture.ts';
import { programShareCard } from '#view-models/share-card.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { catalog } = await loadBuild();
  return catalog.programs.map((program) => ({
    params: { program: program.id },
    props: { program },
  }));
};

export const GET: APIRoute = async ({ props }) => {
  const { program } = props as { program: Program };
  return Response.json(sharePicture(programShareCard(await loadBuild(), program)));
};
