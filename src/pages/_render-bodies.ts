import type { Prose } from '#catalog/catalog-types.ts';
import { loadBuild, renderBody } from '#catalog/load-catalog.ts';
import type { Bodies, Body } from '#view-models/bodies.ts';
import { hasLaterPlaces, placed } from '#view-models/list-places.ts';
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
  const build = await loadBuild();
  const { catalog, base } = build;
  return {
    byEntry: new Map(await Promise.all(rendered)),
    facts: liveFacts(build),
    placed: hasLaterPlaces(catalog)
      ? (address) => base + placed(catalog, `/${address.slice(base.length)}`).slice(1)
      : null,
  };
}
