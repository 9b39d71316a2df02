/** The real server, as `npm run serve` starts it, on a built site and a data folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, printsLine, start } from '../commands/run.ts';
import { endWithWorker } from '../ends-with-worker.ts';
import { type BuiltSite, root } from '../site/sites.ts';

/** A running server. */
export interface ServedSite {
  /** Where it answers, base path included, ending with `/`. */
  readonly url: string;
  readonly command: Command;
  /** What it was started with, for commands that read the same data. */
  readonly environment: Readonly<Record<string, string>>;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
  /** kill -9: it gets no chance to finish anything. */
  kill(): Promise<void>;
}

/** A new folder for the data of a server. The caller removes it. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'catalog-data-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Serves a built site on a free port.
 *
 * @param data folder of the database; two servers after one another on one folder share it
 */
export async function serveSite(site: BuiltSite, data: string): Promise<ServedSite> {
  const environment = {
    ...site.environment,
    DATABASE_URL: `file:${join(data, 'applications.db')}`,
    PORT: '0',
    RATE_LIMIT: 'off',
  };
  const command = start(process.execPath, [join(root, 'scripts/serve.ts')], environment);
  const [, origin = ''] = await printsLine(command, /^ready (http:\/\/[\w.:]+)/m);
  return {
    url: origin + site.base,
    command,
    environment,
    async stop() {
      command.process.kill('SIGTERM');
      await command.ended;
    },
    async kill() {
      command.process.kill('SIGKILL');
      await command.ended;
    },
  };
}

const shared = new Map<string, Promise<ServedSite>>();

/**
 * The server of a site for all files of a worker. Nobody stops it, and whoever counts what it has
 * stored needs a server of their own.
 */
export function sharedServer(site: BuiltSite): Promise<ServedSite> {
  const known = shared.get(site.name) ?? startShared(site);
  shared.set(site.name, known);
  return known;
}

async function startShared(site: BuiltSite): Promise<ServedSite> {
  const data = dataFolder();
  const served = await serveSite(site, data.path);
  endWithWorker(() => {
    served.command.process.kill('SIGKILL');
    data.remove();
  });
  return served;
}
