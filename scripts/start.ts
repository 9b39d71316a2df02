/**
 * `npm start`: builds, then serves what was built until it is told to stop.
 *
 * The build runs in a process of its own: it may need a gigabyte that the server must not keep, and
 * a signal during the build ends it at once.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const build = spawn(
  process.execPath,
  ['--import', import.meta.resolve('./require-node.mjs'), join(import.meta.dirname, 'build.ts')],
  { stdio: 'inherit' },
);

let isStopping = false;
const stop = () => {
  isStopping = true;
  build.kill('SIGTERM');
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
const code = await new Promise<number | null>((resolve) => build.once('close', resolve));
process.removeListener('SIGTERM', stop);
process.removeListener('SIGINT', stop);

if (isStopping) process.exitCode = 0;
else if (code !== 0) process.exitCode = code ?? 1;
else await import('./serve.ts');
