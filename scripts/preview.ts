/**
 * `npm run preview -- <base> [--to <folder>]`: a folder that any static host can show, with the built
 * site and `changes/`: what the content says otherwise than at a revision of git, in words and pictures.
 *
 * Reads the build in `CATALOG_OUT_DIR`; the content as it was is built beside it, by the same program
 * and for the same address. Needs no secret and no network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { contentRevision } from '#catalog/content-revision.ts';
import { contentFolder } from '#catalog/content-source.ts';
import { findChanges } from '#review/find-changes.ts';
import { fileSentences } from '#review/print-changes.ts';
import { readSettings, SettingsError } from '#settings.ts';
import { changesWords } from '#words/changes.ts';
import { readSide, UnreadableContent } from './content-side.ts';
import { type Installed, installedBrowser, launchBrowser } from './installed-browser.ts';
import {
  CHANGES_FOLDER,
  type ChangedPage,
  changedPages,
  MOST_PICTURES,
  pictureName,
  writePreview,
} from './preview-pages.ts';
import { readArguments } from './read-arguments.ts';
import { reportFailure } from './report-failure.ts';
import { serveFolder } from './serve-folder.ts';

const root = join(import.meta.dirname, '..');
const USAGE = 'Use npm run preview -- <base> [--to <folder>].';

try {
  const { given, words: named } = readArguments(
    process.argv.slice(2),
    { to: { type: 'string' } },
    USAGE,
    1,
  );
  const [base] = named;
  if (base === undefined) throw new SettingsError([`What to compare with is missing. ${USAGE}`]);
  const settings = readSettings(process.env);
  const after = resolve(settings.outDir);
  if (!existsSync(join(after, 'build.json'))) {
    throw new SettingsError([`${after} holds no build. Run "npm run build" first.`]);
  }
  const to = resolve(given.to ?? 'preview');
  rmSync(to, { recursive: true, force: true });
  const work = mkdtempSync(join(tmpdir(), 'catalog-preview-'));
  try {
    const before = await buildOf(base, settings.contentDir, work);
    const pages = changedPages(before, after);
    const words = await sentences(base, settings);
    mkdirSync(join(to, CHANGES_FOLDER), { recursive: true });
    const browser = await phoneBrowser();
    if (browser !== null) {
      await takePictures(browser, pages, before, after, join(to, CHANGES_FOLDER));
    }
    const note =
      before === null
        ? 'The content as it was could not be built, so nothing is compared.'
        : browser === null
          ? 'There are no pictures: no Chromium or Chrome was found, here or at CHROME_PATH.'
          : null;
    writePreview({ after, to, pages, words, note });
    const count = pages.length === 1 ? '1 page looks' : `${pages.length} pages look`;
    process.stdout.write(`${count} different: ${join(to, CHANGES_FOLDER)}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
} catch (error) {
  reportFailure(error);
}

/** Build the content of a revision; null where this program cannot build it any more. */
async function buildOf(base: string, contentDir: string, work: string): Promise<string | null> {
  const source = contentRevision(contentDir, base);
  const folder = join(work, 'content');
  for (const file of await source.list()) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await source.readBytes(file));
  }
  const outDir = join(work, 'dist');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', join(root, 'scripts/require-node.mjs'), join(root, 'scripts/build.ts')],
    {
      env: { ...process.env, CATALOG_CONTENT_DIR: folder, CATALOG_OUT_DIR: outDir },
      encoding: 'utf8',
    },
  );
  if (status === 0) return outDir;
  process.stderr.write(`The content at ${base} cannot be built:\n${stderr}`);
  return null;
}

async function sentences(base: string, settings: ReturnType<typeof readSettings>) {
  const now = new Date().toISOString();
  try {
    const before = contentRevision(settings.contentDir, base);
    const sides = {
      before: await readSide(before, changesWords.sideBefore(base), settings, now),
      after: await readSide(
        contentFolder(settings.contentDir),
        changesWords.sideNow,
        settings,
        now,
      ),
    };
    return findChanges(sides).files.map((changed) => ({
      file: changed.file,
      sentences: fileSentences(changed),
    }));
  } catch (error) {
    if (!(error instanceof UnreadableContent)) throw error;
    return [{ file: 'content', sentences: [error.message] }];
  }
}

/** One of this machine, else the one that the tests of the engine’s own checkout bring. */
async function phoneBrowser(): Promise<Installed | null> {
  const tests = join(root, 'test/browser/chromium.ts');
  const installed = installedBrowser();
  if (installed !== null || !existsSync(tests)) return installed;
  const { findChromium } = (await import(tests)) as { findChromium: () => Installed };
  return findChromium();
}

/** Pictures as a phone shows the pages, whole. */
async function takePictures(
  browser: Installed,
  pages: readonly ChangedPage[],
  before: string | null,
  after: string,
  folder: string,
): Promise<void> {
  if (pages.length === 0) return;
  const running = await launchBrowser(browser);
  try {
    for (const side of ['before', 'after'] as const) {
      const build = side === 'before' ? before : after;
      if (build === null) continue;
      const site = await serveFolder(build);
      const context = await running.newContext({
        viewport: { width: 360, height: 780 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const { address } of pages.slice(0, MOST_PICTURES).filter((one) => one[side])) {
        await page.goto(site.url + address);
        await page.evaluate(() => document.fonts.ready);
        const path = join(folder, pictureName(address, side));
        await page.screenshot({ path, fullPage: true, type: 'jpeg', quality: 70 });
      }
      await context.close();
      site.close();
    }
  } finally {
    await running.close();
  }
}
