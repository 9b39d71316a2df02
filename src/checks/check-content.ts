/**
 * The content check: every file by its schema, then every rule across files, all in one run.
 *
 * A finding reads `file:line:column rule what was found → fix`.
 */
import { join } from 'node:path';
import { readContent } from '#catalog/read-content.ts';
import { type Finding, fromFault } from './finding.ts';

/**
 * Check a content folder.
 *
 * @returns every finding, in the order of files and lines; empty if there is none
 * @throws if the folder cannot be read from the disk
 */
export async function checkContent({
  contentDir,
}: {
  readonly contentDir: string;
}): Promise<Finding[]> {
  const content = await readContent(contentDir);
  const findings = content.faults.map(fromFault);
  return findings
    .map((finding) => ({ ...finding, file: join(contentDir, finding.file) }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

export { formatFinding } from './finding.ts';
