/** A receiver in a process of its own, which can be killed. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from '../fixture-site.ts';

/** The server as it is. */
export const SERVE = join(import.meta.dirname, '../../../scripts/serve.ts');
/** A server in which something is thrown that nobody catches. */
export const SERVE_AND_THROW = join(import.meta.dirname, 'serve-and-throw.ts');
/** A server whose store acknowledges before it commits. */
export const SERVE_EARLY = join(import.meta.dirname, 'serve-early.ts');

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly output: () => string;
  /** whether the process still lives */
  readonly isAlive: () => boolean;
  /** close the ends to which it writes, as a reader of its log that went away */
  hangUp(): void;
  /** resolves with the exit code when it ends by itself */
  ended(): Promise<number | null>;
  /** kill -9 */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code */
  stop(): Promise<number | null>;
}

/**
 * Start a script that prints `ready http://…`.
 *
 * @param fileKilobytes no file it writes may grow beyond, as on a disk that is full
 * @throws Error with its output when it ends before
 */
export async function startProcess(
  script: string,
  environment: Record<string, string>,
  fileKilobytes: number | 'unlimited' = 'unlimited',
): Promise<ServerProcess> {
  const limited = `ulimit -f ${fileKilobytes}; exec "$0" "$@"`;
  const compiled = process.env['NODE_COMPILE_CACHE'];
  const child = spawn('/bin/bash', ['-c', limited, process.execPath, ...flags(), script], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }),
      CATALOG_OUT_DIR: SITE,
      PORT: '0',
      RATE_LIMIT: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /^ready (http:\S+)/m.exec(output);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(output)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    hangUp() {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    ended: () => ended(child, null),
    kill: async () => {
      await ended(child, 'SIGKILL');
    },
    stop: () => ended(child, 'SIGTERM'),
  };
}

/** The flags of `npm run serve`: what is measured here is what runs there. */
function flags(): string[] {
  const { scripts } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
  ) as { scripts: { serve: string } };
  return scripts.serve.split(' ').filter((word) => word.startsWith('--max'));
}

function ended(child: ChildProcess, signal: NodeJS.Signals | null): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (signal !== null) child.kill(signal);
  return exit;
}
