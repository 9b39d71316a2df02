/**
 * Pictures of pages as a phone shows them, by a Chromium or Chrome that is already here. It is spoken to
 * over its own protocol: an institute’s repository brings no other program for it.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser, with what it has to be told where it stands. */
export interface Installed {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export const BROWSER_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

// The browser shows this site only and often runs as root, where its sandbox cannot start.
const SYSTEM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that `CHROME_PATH` names, else one of this machine; null where there is none.
 *
 * @throws Error where `CHROME_PATH` names no program
 */
export function installedBrowser(): Installed | null {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '' && !isExecutable(named)) {
    throw new Error(`CHROME_PATH is "${named}": no program stands there.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = folders.flatMap((folder) => BROWSER_NAMES.map((name) => join(folder, name)));
  const found = named || [...places, MAC].find(isExecutable);
  return found === undefined ? null : { executablePath: found, args: SYSTEM_FLAGS, env: {} };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns what takes a picture of a whole page into a file, and what ends the browser */
export async function openPhone({ executablePath, args, env }: Installed) {
  const profile = mkdtempSync(join(tmpdir(), 'catalog-browser-'));
  const browser = spawn(
    executablePath,
    [
      ...args,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  const close = async () => {
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const page = await pageOf(await addressOf(browser));
    const size = { width: 360, height: 780, deviceScaleFactor: 1, mobile: false };
    await page.ask('Emulation.setDeviceMetricsOverride', size);
    const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
    await page.ask('Emulation.setEmulatedMedia', { features });
    await page.ask('Page.enable');
    return { take: (url: string, file: string) => take(page, url, file), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the browser can be spoken to, which it prints once it stands. */
function addressOf(browser: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    browser.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [, address] = /listening on (ws:\S+)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    browser.once('error', reject);
    browser.once('close', () => reject(new Error(`The browser did not start: ${printed}`)));
  });
}

interface Page {
  /** One command of the protocol, answered. */
  readonly ask: (method: string, params?: object) => Promise<Record<string, unknown>>;
  /** The next time that this happens. */
  readonly next: (event: string) => Promise<void>;
}

async function pageOf(address: string): Promise<Page> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  const events = new Map<string, () => void>();
  let count = 0;
  let sessionId: string | undefined;
  socket.addEventListener('message', ({ data }) => {
    const { id, method, result, error } = JSON.parse(String(data));
    if (method !== undefined) events.get(method)?.();
    else waiting.get(id)?.(error === undefined ? result : { error: error.message });
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The browser cannot be spoken to.')));
  });
  const gone = new Promise<never>((_, reject) => {
    socket.addEventListener('close', () => reject(new Error('The browser ended.')));
  });
  // Nobody may be waiting when it ends.
  gone.catch(() => undefined);
  const ask: Page['ask'] = async (method, params = {}) => {
    count += 1;
    const id = count;
    const answered = new Promise<Record<string, unknown>>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    const answer = await Promise.race([answered, gone]);
    if (answer['error'] !== undefined) throw new Error(`${method}: ${answer['error']}`);
    return answer;
  };
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const attached = await ask('Target.attachToTarget', { targetId, flatten: true });
  sessionId = String(attached['sessionId']);
  return {
    ask,
    next: (event) =>
      Promise.race([new Promise<void>((resolve) => events.set(event, resolve)), gone]),
  };
}

async function take({ ask, next }: Page, url: string, file: string): Promise<void> {
  const loaded = next('Page.loadEventFired');
  await ask('Page.navigate', { url });
  await loaded;
  await ask('Runtime.evaluate', {
    expression: 'document.fonts.ready.then(() => 0)',
    awaitPromise: true,
  });
  const { cssContentSize } = (await ask('Page.getLayoutMetrics')) as {
    cssContentSize: { width: number; height: number };
  };
  const { data } = await ask('Page.captureScreenshot', {
    ...{ format: 'jpeg', quality: 70, captureBeyondViewport: true },
    clip: { x: 0, y: 0, width: 360, height: cssContentSize.height, scale: 1 },
  });
  writeFileSync(file, Buffer.from(String(data), 'base64'));
}
