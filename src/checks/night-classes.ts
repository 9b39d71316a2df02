/** C6: classes at night, where the hours of an afternoon were probably meant. */
import { pathText } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';
import { checkLocalTimes } from './local-times.ts';

/** Nobody begins to teach between these hours without saying so. */
const LATEST_START = '22:00';
const EARLIEST_START = '06:00';

/** Every finding of hours at night, once for the usual time and once for each class with its own. */
export function checkNightClasses(content: ReadContent): Finding[] {
  // An hour that clocks skip or repeat is told as such.
  const wrong = new Set(checkLocalTimes(content).map(({ file }) => file));
  return content.collections.cohorts.flatMap(({ id, fields }) => {
    if (wrong.has(fileOf('cohorts', id))) return [];
    const own = fields.sessions.flatMap((session, index) =>
      typeof session === 'object' && session.start !== undefined
        ? [{ path: ['sessions', index, 'start'], start: session.start }]
        : [],
    );
    const usual = fields.time ? [{ path: ['time', 'start'], start: fields.time.start }] : [];
    return [...usual, ...own]
      .filter(({ start }) => start < EARLIEST_START || start >= LATEST_START)
      .map(({ path, start }) => {
        const hour = Number(start.slice(0, 2));
        const afternoon = hour < 12 ? `, such as "${hour + 12}${start.slice(2)}"` : '';
        const message = `${pathText(path)} "${start}" is at night → Hours count from 00:00 to 23:59: write the one that is meant${afternoon}; if it is right, acknowledge this.`;
        return finding(content, fileOf('cohorts', id), path, 'night-class', message);
      });
  });
}
