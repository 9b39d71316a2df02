import type { Prose } from '#catalog/catalog-types.ts';
import { loadBuild, renderBody } from '#catalog/load-catalog.ts';
import type { Bodies, Body } from '#view-models/bodies.ts';
import { liveFacts } from '#view-models/live-facts.ts';

/** The texts that a page prints, rendered; entries that are absent are passed over. */
export async function renderBodies(proses: readonly (Prose | null)[]): Promise<Bodies> {
  const rendered = proses.flatMap((prose) =>
    prose === null
      ? []
      : [
          renderBody(prose).then(
            (body) => [`${prose.collection}/${prose.id}`, body as Body] as const,
          ),
        ],
  );
  return {
    byEntry: new Map(await Promise.all(rendered)),
    facts: liveFacts(await loadBuild()),
  };
}
