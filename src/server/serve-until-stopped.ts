/** The command behind `npm run serve` and the second half of `npm start`. */

import { placeOf, writeLog } from '#receiver/log.ts';
import { readSettings, SettingsError } from '#settings.ts';
import { StartError } from './start-error.ts';
import { startServer } from './start-server.ts';

/**
 * Serve until SIGTERM or SIGINT, then finish what is in flight and let the process end with 0.
 *
 * Prints `ready http://…` on a line of its own once it answers. What keeps it from starting is one
 * line on standard error, and the exit code is 1.
 */
export async function serveUntilStopped(
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  watchForTheUnexpected();
  try {
    const server = await startServer({ settings: readSettings(env) });
    for (const note of server.notes) process.stderr.write(`${note}\n`);
    let isStopping = false;
    const stop = async () => {
      if (isStopping) return;
      isStopping = true;
      await server.stop();
      process.exit(0);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    process.stdout.write(`ready ${server.url}\n`);
  } catch (error) {
    if (!(error instanceof StartError || error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * What nobody caught. A process that met it is in a state nobody knows: it says where, in one line, and
 * ends with code 1, so that whoever runs it starts a new one. Nothing that was acknowledged is in
 * memory alone. It goes on when nobody reads the log any more.
 */
function watchForTheUnexpected(): void {
  const end = (error: unknown) => {
    writeLog({ event: 'unexpected-end', reason: placeOf(error) });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  // A log that is closed or full is no reason to take no applications.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
