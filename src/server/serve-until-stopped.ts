/** The command behind `npm run serve` and the second half of `npm start`. */

import { readSettings, SettingsError } from '#settings.ts';
import { watchForTheUnexpected } from './last-resort.ts';
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
