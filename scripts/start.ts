/**
 * `npm start`: builds, then serves what was built until it is told to stop, and builds again whenever
 * time has changed what the site says.
 *
 * A build runs in a process of its own: it may need a gigabyte that the server must not keep, and a
 * signal during the first build ends it at once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

let running: ChildProcess | null = null;
let isStopping = false;
const stop = () => {
  isStopping = true;
  running?.kill('SIGTERM');
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.on('exit', stop);
const { code } = await run('build.ts', []);

if (isStopping) process.exitCode = 0;
else if (code !== 0) process.exitCode = code ?? 1;
else {
  // Loaded only now: a signal in the first second must find somebody who listens.
  const { serveUntilStopped } = await import('#server/serve-until-stopped.ts');
  const { CurrentBuild } = await import('#server/keep-current.ts');
  const { writeLog } = await import('#receiver/log.ts');
  const { readBuilt } = await import('#receiver/built-catalog.ts');
  await serveUntilStopped(process.env);
  // Asked while it was starting, when nobody but this listened.
  if (isStopping) process.kill(process.pid, 'SIGTERM');
  const current = new CurrentBuild({
    machineNow: () => new Date().toISOString(),
    // Of the build that is served; `null` where it is a demonstration, or its clock was frozen.
    statusAt: () => {
      const { build, catalog } = readBuilt(process.env['CATALOG_OUT_DIR']?.trim() || 'dist');
      return build.catalogNow === null && build.asOf === null ? catalog.statusAt : null;
    },
    nextChange: async (since) => {
      const { printed } = await run('forecast.ts', ['--next'], { CATALOG_NOW: since });
      return printed.trim() || null;
    },
    build: async () => {
      const ended = await run('build.ts', []);
      return ended.code === 0 ? null : `the build ended with ${ended.code}`;
    },
    log: writeLog,
  });
  // Where the server did not start, its reason is said and this ends.
  if (process.exitCode === undefined) current.start();
}

/** Runs a script to its end; what it prints is also ours, but for the answer of the forecast. */
async function run(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      import.meta.resolve('./require-node.mjs'),
      join(import.meta.dirname, script),
      ...args,
    ],
    {
      stdio: ['inherit', args.length > 0 ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    },
  );
  running = child;
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  running = null;
  return { code, printed };
}
