/**
 * Draws the pictures that are beside shared links.
 *
 * Pages print each picture as a tree of boxes and texts, `share.json` and `share/<program>.json`;
 * here it becomes a PNG file of the same name, and the tree goes. What was drawn before from the same
 * tree comes out of a cache.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Face, PictureTree } from '#domain/look.ts';
import { drawnOnce } from './kept-files.ts';

type SatoriFont = { name: string; data: Buffer; weight: 400 | 600; style: 'normal' };

/** satori reads woff, not the variable woff2 of pages. What a face lacks (“₹”, “ł”) is drawn from its extension, which comes after it. */
const SUBSETS = [
  { subset: 'latin', suffix: '' },
  { subset: 'latin-ext', suffix: ' Extended' },
] as const;

/** Rises when the way of drawing changes: what was kept is then drawn again. */
const DRAWING = 'share image 1';

/** The integration. */
export function shareImages({ cacheDir }: { cacheDir: string }): AstroIntegration {
  return {
    name: 'share-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { count, drawn } = await drawShareImages(fileURLToPath(dir), cacheDir);
        logger.info(`${count} pictures for shared links, ${drawn} of them drawn`);
      },
    },
  };
}

/**
 * Turns the trees of a built folder into PNG files.
 *
 * @returns how many there are, and how many were not in the cache
 */
export async function drawShareImages(
  folder: string,
  cacheDir: string,
): Promise<{ readonly count: number; readonly drawn: number }> {
  const ofPrograms = await readdir(join(folder, 'share')).catch(() => []);
  const trees = ['share.json', ...ofPrograms.map((name) => join('share', name))].filter((path) =>
    path.endsWith('.json'),
  );
  const read = new Map<string, Promise<readonly SatoriFont[]>>();
  let drawn = 0;
  for (const name of trees) {
    const path = join(folder, name);
    const tree = await readFile(path, 'utf8');
    const picture = JSON.parse(tree) as PictureTree;
    const faces = JSON.stringify(picture.faces);
    const fonts = await (read.get(faces) ?? readFonts(picture.faces));
    read.set(faces, Promise.resolve(fonts));
    const sources = [DRAWING, tree, ...fonts.map(({ data }) => data)];
    const png = await drawnOnce(cacheDir, sources, () => {
      drawn += 1;
      return draw(picture, fonts);
    });
    await writeFile(path.replace(/json$/, 'png'), png);
    await rm(path);
  }
  return { count: trees.length, drawn };
}

async function readFonts(used: readonly Face[]): Promise<readonly SatoriFont[]> {
  const { resolve } = createRequire(import.meta.url);
  const faces = SUBSETS.flatMap(({ subset, suffix }) =>
    used.map(({ name, weight, ...face }) => ({
      name: `${name}${suffix}`,
      file: `@fontsource/${face.package}/files/${face.package}-${subset}-${weight}-normal.woff`,
      weight,
    })),
  );
  return Promise.all(
    faces.map(async ({ name, file, weight }) => ({
      name,
      data: await readFile(resolve(file)),
      weight,
      style: 'normal',
    })),
  );
}

async function draw({ root, width, height }: PictureTree, fonts: readonly SatoriFont[]) {
  // Both take a quarter of a second to load, and most builds find every picture in the cache.
  const [{ default: satori }, { default: sharp }] = await Promise.all([
    import('satori'),
    import('sharp'),
  ]);
  const svg = await satori(root as Parameters<typeof satori>[0], {
    width,
    height,
    fonts: [...fonts],
  });
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
