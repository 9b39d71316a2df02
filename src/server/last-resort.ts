/**
 * What nobody caught. A process that met it is in a state nobody knows: it says where, in one line,
 * and ends, so that whoever runs it starts a new one. Nothing that was acknowledged is in memory alone.
 */

import { placeOf, writeLog } from '#receiver/log.ts';

/** End with code 1 on whatever nobody caught; go on when nobody reads the log any more. */
export function watchForTheUnexpected(): void {
  const end = (error: unknown) => {
    writeLog({ event: 'unexpected-end', reason: placeOf(error) });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  // A log that is closed or full is no reason to take no applications.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
