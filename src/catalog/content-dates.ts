/** When content last changed, as git remembers it: file dates on a disk tell when it was cloned. */
import { execFileSync } from 'node:child_process';
import type { Instant } from '#domain/dates.ts';

/** Begins the line of a commit; no path of a content file begins with it. */
const COMMIT = '\u0001';

/**
 * The instant of the last commit of every content file, by its path below the folder.
 *
 * One call for all files. A file that git does not know has no date; neither has one whose last
 * commit lies beyond the end of a shallow clone, where git would name the oldest commit it has.
 *
 * @returns an empty map outside git or without git
 */
export function contentDates(contentDir: string): ReadonlyMap<string, Instant> {
  const dates = new Map<string, Instant>();
  let date: Instant | null = null;
  for (const line of readLog(contentDir).split('\n')) {
    if (line.startsWith(COMMIT)) {
      const [committed = '', decoration = ''] = line.slice(1).split(COMMIT);
      date = decoration.includes('grafted') ? null : new Date(committed).toISOString();
    } else if (line !== '' && date !== null && !dates.has(line)) {
      dates.set(line, date);
    }
  }
  return dates;
}

/** Newest first: for each commit a line with its date, then the paths it touched. */
function readLog(contentDir: string): string {
  const format = `--format=${COMMIT}%cI${COMMIT}%D`;
  try {
    return execFileSync(
      'git',
      ['-c', 'core.quotePath=false', 'log', format, '--name-only', '--relative', '--', '.'],
      {
        cwd: contentDir,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  } catch {
    return '';
  }
}
