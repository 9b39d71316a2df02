/** The language server behind the Astro extension of editors, spoken to as an editor speaks to it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Message = {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
};

export interface LanguageServer {
  readonly request: (method: string, params: object) => Promise<unknown>;
  readonly notify: (method: string, params: object) => void;
  readonly stop: () => void;
}

// The server comes with `astro check`, which is what the project depends on.
const withCheck = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));

/** A server for one workspace folder, initialized. */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const packageFile = withCheck.resolve('@astrojs/language-server/package.json');
  const server = spawn(
    process.execPath,
    [join(dirname(packageFile), 'bin/nodeServer.js'), '--stdio'],
    { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const waiting = new Map<number, (result: unknown) => void>();
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const take = ({ id, method, params, result }: Message) => {
    if (method === undefined) waiting.get(Number(id))?.(result ?? null);
    // What the server asks of an editor (settings, watchers) has no answer here.
    else if (id !== undefined) {
      const items = (params as { items?: readonly unknown[] } | undefined)?.items;
      send({ id, result: items ? items.map(() => null) : null });
    }
  };
  let buffer = Buffer.alloc(0);
  server.stdout.on('data', (part: Buffer) => {
    buffer = Buffer.concat([buffer, part]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('utf8', 0, head))?.[1]);
      if (buffer.length < head + 4 + length) return;
      take(JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length)) as Message);
      buffer = buffer.subarray(head + 4 + length);
    }
  });

  let last = 0;
  const request = (method: string, params: object) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      send({ id: last, method, params });
    });
  const notify = (method: string, params: object) => send({ method, params });
  const uri = pathToFileURL(folder).href;
  await request('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'project' }],
    capabilities: {
      textDocument: { diagnostic: {}, completion: { completionItem: {} }, hover: {} },
    },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: dirname(createRequire(import.meta.url).resolve('typescript')) },
    },
  });
  notify('initialized', {});
  return { request, notify, stop: () => server.kill() };
}
