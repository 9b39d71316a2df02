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
import type { AstroIntegration } from 'astro';
import type { Face, PictureTree } from '#domain/look.ts';
import { besidePages } from './beside-pages.ts';
import { drawnOnce } from './kept-files.ts';

type SatoriFont = { name: string; data: Buffer; weight: 400 | 600; style: 'normal' };

/** satori reads woff, not the variable woff2 of pages. What a face lacks (“₹”, “ł”) is drawn from its extension, which comes after it. */
const SUBSETS = [
  { subset: 'latin', suffix: '' },
  { subset: 'latin-ext', suffix: ' Extended' },
] as const;

/** Read where a text has a sign that the two above lack; no face has all of them. */
const FURTHER = ['greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'].map((subset) => ({
  subset,
  suffix: ` ${subset}`,
}));

/** Rises when the way of drawing changes: what was kept is then drawn again. */
const DRAWING = 'share image 2';

/** Most of the time goes into making the PNG, each on a thread of its own. */
const AT_ONCE = 4;

/** The integration. */
export function shareImages({ cacheDir }: { cacheDir: string }): AstroIntegration {
  return {
    name: 'share-images',
    hooks: besidePages(
      (folder) => drawShareImages(folder, cacheDir),
      ({ count, drawn }) => `${count} pictures for shared links, ${drawn} of them drawn`,
    ),
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
  const waiting = trees.values();
  const drawWaiting = async () => {
    for (const name of waiting) {
      const path = join(folder, name);
      const tree = await readFile(path, 'utf8');
      const picture = JSON.parse(tree) as PictureTree;
      const faces = JSON.stringify(picture.faces);
      const reading = read.get(faces) ?? readFonts(picture.faces, SUBSETS);
      read.set(faces, reading);
      const fonts = await reading;
      const sources = [DRAWING, tree, ...fonts.map(({ data }) => data)];
      const png = await drawnOnce(cacheDir, sources, () => {
        drawn += 1;
        return draw(picture, fonts);
      });
      await writeFile(path.replace(/json$/, 'png'), png);
      await rm(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, drawWaiting));
  return { count: trees.length, drawn };
}

/** Those of the files that the package of a face has. */
async function readFonts(
  used: readonly Face[],
  subsets: readonly { readonly subset: string; readonly suffix: string }[],
): Promise<readonly SatoriFont[]> {
  const { resolve } = createRequire(import.meta.url);
  const fonts = subsets.flatMap(({ subset, suffix }) =>
    used.map(async ({ name, weight, ...face }): Promise<SatoriFont[]> => {
      const file = `@fontsource/${face.package}/files/${face.package}-${subset}-${weight}-normal.woff`;
      const path = subset.startsWith('latin') ? resolve(file) : resolvedOrNull(resolve, file);
      if (path === null) return [];
      return [{ name: `${name}${suffix}`, data: await readFile(path), weight, style: 'normal' }];
    }),
  );
  return (await Promise.all(fonts)).flat();
}

function resolvedOrNull(resolve: NodeJS.RequireResolve, file: string): string | null {
  try {
    return resolve(file);
  } catch {
    return null;
  }
}

async function draw(picture: PictureTree, fonts: readonly SatoriFont[]) {
  // It takes a quarter of a second to load, and most builds find every picture in the cache.
  const { default: sharp } = await import('sharp');
  let { svg, missing } = await layOut(picture, fonts);
  if (missing.length > 0) {
    const all = [...fonts, ...(await readFonts(picture.faces, FURTHER))];
    ({ svg, missing } = await layOut(picture, all));
    if (missing.length > 0) {
      const root = withoutSigns(picture.root, missing);
      ({ svg } = await layOut({ ...picture, root }, all));
    }
  }
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

/** The picture as SVG, and the signs in it that none of the fonts has: they are drawn as boxes. */
async function layOut({ root, width, height }: PictureTree, fonts: readonly SatoriFont[]) {
  const { default: satori } = await import('satori');
  const missing: string[] = [];
  const svg = await satori(root as Parameters<typeof satori>[0], {
    width,
    height,
    fonts: [...fonts],
    loadAdditionalAsset: async (_, signs) => {
      missing.push(signs);
      return [];
    },
  });
  return { svg, missing };
}

/** A tree of boxes and texts, of which only the texts change. */
function withoutSigns<Node>(node: Node, missing: readonly string[]): Node {
  const { props } = node as { props: { children?: string | readonly unknown[] } };
  const { children } = props;
  if (children === undefined) return node;
  const changed =
    typeof children === 'string'
      ? drawableText(children, missing)
      : children.map((child) => withoutSigns(child, missing));
  return { ...node, props: { ...props, children: changed } };
}

/** What keeps the place of a text that cannot be drawn, so that rows stay beside their labels. */
const NOTHING = '\u00A0';

/**
 * A text without signs that no font has: letters without their marks, symbols left out. Where a letter
 * would be missing, the text is: half a name is another name, and the words are beside the link.
 */
function drawableText(text: string, missing: readonly string[]): string {
  let left = text;
  for (const signs of missing.toSorted((a, b) => b.length - a.length)) {
    if (!left.includes(signs)) continue;
    const plain = signs.normalize('NFKD').replaceAll(/\p{M}/gu, '');
    const isPlain = /^[ -~]+$/.test(plain);
    if (!isPlain && /[\p{L}\p{N}]/u.test(signs)) return NOTHING;
    left = left.replaceAll(signs, isPlain ? plain : '');
  }
  return left.replaceAll(/ {2,}/g, ' ').trim() || NOTHING;
}
