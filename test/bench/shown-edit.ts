/** How long `npm run dev` takes to show an edit of a program, as a browser that is open sees it. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BuiltSite, root } from '../site/sites.ts';

const PORT = 4399;
const EDITS = 5;
/** Between two edits: what follows the one is over when the next is made. */
const REST_MS = 3000;
const MOST_MS = 120_000;

/** The file of a program of a site, to be edited. */
export function programFile({ contentDir }: BuiltSite): { id: string; path: string } {
  const [name = ''] = readdirSync(join(contentDir, 'programs')).sort();
  return { id: name.replace(/\.mdx$/, ''), path: join(contentDir, 'programs', name) };
}

/** Gives a program another title, which no page had before. */
export function editTitle(path: string, text: string): string {
  const title = `Edited ${text}`;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
  return title;
}

/** Milliseconds from the edit until the page that its reload brings has it: the median of five. */
export async function shownEdit(site: BuiltSite): Promise<number> {
  const url = `http://127.0.0.1:${PORT}/`;
  const script = join(root, 'scripts/dev.ts');
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, ...site.environment, PORT: String(PORT) },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const { id, path } = programFile(site);
    const page = `${url}programs/${id}/`;
    await within(async () => (await textOf(page)) !== null);
    const token = /wsToken = "([^"]+)"/.exec((await textOf(`${url}@vite/client`)) ?? '')?.[1];
    const socket = new WebSocket(`${url.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
    let isReloaded = false;
    socket.addEventListener('message', ({ data }) => {
      isReloaded ||= (JSON.parse(String(data)) as { type: string }).type === 'full-reload';
    });
    const times: number[] = [];
    for (let edit = 1; edit <= EDITS; edit += 1) {
      await pause(REST_MS);
      isReloaded = false;
      const started = performance.now();
      const title = editTitle(path, `${edit} of ${EDITS}`);
      await within(async () => isReloaded);
      await within(async () => (await textOf(page))?.includes(title) ?? false);
      times.push(performance.now() - started);
    }
    socket.close();
    return times.sort((a, b) => a - b)[Math.floor(EDITS / 2)] ?? 0;
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

async function textOf(url: string): Promise<string | null> {
  const reply = await fetch(url, { headers: { Accept: 'text/html' } }).catch(() => null);
  return reply?.ok ? reply.text() : null;
}

async function within(isSo: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > MOST_MS) throw new Error('The development server is silent.');
    await pause(10);
  }
}
