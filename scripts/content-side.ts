/** Content joined outside a build, for commands that compare or forecast; or every reason why not. */
import { buildInput } from '#catalog/build-input.ts';
import type { ContentSource } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { hashesOf } from '#catalog/picture-path.ts';
import { readContent } from '#catalog/read-content.ts';
import { inspectContent } from '#checks/check-content.ts';
import { type Finding, formatFinding } from '#checks/finding.ts';
import { openFindings } from '#checks/print-report.ts';
import type { Side } from '#review/side.ts';
import type { Settings } from '#settings.ts';
import { changesWords } from '#words/changes.ts';

/** Content that cannot be joined, with every error in it. */
export class UnreadableContent extends Error {
  override name = 'UnreadableContent';
}

/**
 * The content of a source, joined, with the clock and the addresses of a build of it.
 *
 * @param name what to call this content in a message: “as it is now”
 * @param machineNow the machine clock, which decides where the content has no `asOf`
 * @throws UnreadableContent with the place and the fix of every error, if it cannot be joined
 */
export async function readSide(
  source: ContentSource,
  name: string,
  settings: Settings,
  machineNow: string,
): Promise<Side> {
  const { entries, faults, otherFiles } = await readContent(source);
  if (entries !== null && faults.length === 0) {
    try {
      const catalog = joinCatalog(entries);
      const { formEndpoint } = settings;
      const input = buildInput(settings, entries.site, machineNow);
      const hashes = await hashesOf(source, otherFiles);
      return { entries, context: { catalog, formEndpoint, ...input }, hashes };
    } catch {
      // The check below says the same of every mistake, with its place.
    }
  }
  const errors = (await findingsOf(source)).filter(({ severity }) => severity === 'error');
  const lines = errors.map((finding) =>
    formatFinding({ ...finding, file: `${settings.contentDir}/${finding.file}` }),
  );
  throw new UnreadableContent([changesWords.doesNotLoad(name), ...lines].join('\n'));
}

/** What the content check says of a source, acknowledged warnings aside. */
export async function findingsOf(source: ContentSource): Promise<readonly Finding[]> {
  return openFindings((await inspectContent(source)).findings);
}
