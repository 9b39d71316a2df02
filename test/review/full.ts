/** What `npm run test:full` holds the review to: every edit of every key, and five of them really built. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentInMemory } from '#catalog/content-source.ts';
import { inspectContent } from '#checks/check-content.ts';
import { builtFiles } from '#integrations/built-pages.ts';
import { changedOutputs } from '#review/changed-outputs.ts';
import { siteOutputs } from '#review/outputs.ts';
import type { Figure } from '../receiver/full/figures.ts';
import { root, secondSite } from '../site/sites.ts';
import { sideOf } from './edited.ts';
import {
  applied,
  hiddenEdits,
  type RandomEdit,
  randomEdits,
  texts,
  toldOf,
} from './random-edits.ts';

/** Every edit of every key. */
export async function everyEdit(): Promise<Figure> {
  const { hidden, tried } = await hiddenEdits(1);
  return {
    name: `${tried} edits, each of another key or value`,
    measured: hidden.length === 0 ? 'all told that change a page' : `hidden: ${hidden.join(', ')}`,
    isReached: hidden.length === 0 && tried > 1000,
  };
}

/**
 * So many edits, built: the files that differ are those the review names, and each has a sentence.
 *
 * @param seed where in the list of edits to begin
 */
export async function builtEdits(count: number, seed: number): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'built-edits-'));
  try {
    const base = build(folder, 'base', texts);
    const { statusAt } = JSON.parse(readFileSync(join(base, 'api/catalog.json'), 'utf8'));
    const before = await sideOf(texts, statusAt);
    const wrong: string[] = [];
    const chosen = await acceptedEdits(count, seed);
    for (const [index, edit] of chosen.entries()) {
      const edited = applied(edit);
      const after = await sideOf(edited, statusAt);
      const outputs = changedOutputs(siteOutputs(before.context), siteOutputs(after.context));
      const named = [
        ...new Set([outputs.pages, outputs.calendars, outputs.pictures, outputs.api].flat()),
      ].sort();
      const differing = differingFiles(base, build(folder, String(index), edited));
      const isTold = differing.length === 0 || toldOf({ before, after }).length > 0;
      if (!isTold) wrong.push(`${edit.name}: no sentence`);
      if (differing.join() !== named.join()) {
        const only = (these: readonly string[], those: readonly string[]) =>
          these.filter((one) => !those.includes(one)).slice(0, 5);
        wrong.push(
          `${edit.name}: built alone ${only(differing, named)}; named alone ${only(named, differing)}`,
        );
      }
    }
    return {
      name: `${count} edits built, from ${seed} (${chosen.map(({ name }) => name).join(', ')})`,
      measured: wrong.length === 0 ? 'exactly the files that the review names' : wrong.join('; '),
      isReached: wrong.length === 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Edits that the check lets pass, far from one another in the list. */
async function acceptedEdits(count: number, seed: number): Promise<readonly RandomEdit[]> {
  const found: RandomEdit[] = [];
  for (let step = 0; found.length < count; step += 1) {
    const edit = randomEdits[(seed + step * 389) % randomEdits.length];
    if (edit === undefined) continue;
    const { findings } = await inspectContent(contentInMemory(applied(edit)));
    if (findings.every(({ severity }) => severity === 'warning')) found.push(edit);
  }
  return found;
}

/** @returns the folder of the built site. @throws Error with what the build printed where it fails */
function build(
  folder: string,
  name: string,
  content: ReadonlyMap<string, string | Uint8Array>,
): string {
  const contentDir = join(folder, name, 'content');
  const outDir = join(folder, name, 'dist');
  for (const [file, text] of content) {
    mkdirSync(dirname(join(contentDir, file)), { recursive: true });
    writeFileSync(join(contentDir, file), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...secondSite.environment,
      CATALOG_CONTENT_DIR: contentDir,
      CATALOG_OUT_DIR: outDir,
    },
  });
  if (status !== 0) throw new Error(`${name}: ${stdout}${stderr}`);
  return outDir;
}

/** Addresses of pages, calendars, pictures of shared links and the API that are not the same in both. */
function differingFiles(base: string, edited: string): readonly string[] {
  const files = [base, edited].flatMap((outDir) =>
    builtFiles(outDir).filter((file) =>
      /\.(?:html|ics)$|^share(?:\/.*)?\.png$|^api\/(?:catalog|application-forms)\.json$/.test(file),
    ),
  );
  const read = (outDir: string, file: string) => {
    try {
      return readFileSync(join(outDir, file), 'base64');
    } catch {
      return null;
    }
  };
  return [...new Set(files)]
    .filter((file) => read(base, file) !== read(edited, file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();
}
