/** The Chromium or Chrome that is already on this machine: nothing is downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { SettingsError } from '#settings.ts';

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
 * @throws SettingsError where `CHROME_PATH` names no program
 */
export function installedBrowser(): Installed | null {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '' && !isExecutable(named)) {
    throw new SettingsError([`CHROME_PATH is "${named}": no program is there.`]);
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

/**
 * A running headless browser with a fresh profile. The caller closes it.
 *
 * @param more arguments for this one, such as where a host is
 */
export function launchBrowser(
  { executablePath, args, env }: Installed,
  more: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [...args, ...more],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
