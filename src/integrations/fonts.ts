/**
 * The typefaces of a site, each with no more than it prints: the signs of its texts, and the weights
 * of its styles.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';
import { TYPE_PAIRS, TYPEFACES, type Typeface, type TypePair } from '#domain/look.ts';
import { keptFile } from './kept-files.ts';

/** Rises when the way of making a font changes: what was kept is then made again. */
const MAKING = 'font 1';

/** Features that styles ask for, and those that letters need to sit well beside each other. */
const FEATURES = ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'tnum'];

/** What people may type into a form, whatever the texts of the site hold. */
const TYPED = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** Signs of code and of addresses, which no title holds; where one does, the fallback shows it. */
const IN_NO_TITLE = /[{}|~^`@#*\\<>_=[\]]/g;

/** What weighs a text face: regular, strong, and what lies between. */
const TEXT_WEIGHTS = { min: 400, max: 700 } as const;

/**
 * The fonts of a pair as Astro takes them. They come from npm and are served from this origin. Text is
 * painted at once and never moves: where a font is not there by then, the page keeps its fallback, and
 * the next one has the font.
 *
 * @param texts all that the site prints: letters that a font has and no text holds are left out of it
 * @param cacheDir keeps the fonts for the next build
 */
export async function fontsOf(type: TypePair | undefined, texts: string, cacheDir: string) {
  const { text, display, displayWeight } = TYPEFACES[type ?? TYPE_PAIRS[0]];
  const signs = [...new Set(TYPED + texts)].sort().join('');
  const ofText = fontOf(text, signs, TEXT_WEIGHTS, cacheDir);
  if (display === text) return [await ofText];
  const inTitles = signs.replaceAll(IN_NO_TITLE, '');
  return Promise.all([ofText, fontOf(display, inTitles, displayWeight, cacheDir)]);
}

async function fontOf(
  { family, cssVariable, fallbacks, package: name }: Typeface,
  signs: string,
  weight: number | { readonly min: number; readonly max: number },
  cacheDir: string,
) {
  const whole = readFileSync(
    createRequire(import.meta.url).resolve(
      `@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`,
    ),
  );
  const file = await keptFile(
    cacheDir,
    '.woff2',
    [whole, signs, JSON.stringify(weight), MAKING],
    () =>
      subsetFont(whole, signs, {
        targetFormat: 'woff2',
        variationAxes: { wght: weight },
        keepFeatures: FEATURES,
      }),
  );
  const weights = typeof weight === 'number' ? String(weight) : `${weight.min} ${weight.max}`;
  const variant = {
    src: [file] as [string],
    weight: weights,
    style: 'normal' as const,
    display: 'optional' as const,
  };
  return {
    name: family,
    cssVariable,
    provider: fontProviders.local(),
    fallbacks: [...fallbacks],
    optimizedFallbacks: false,
    options: { variants: [variant] as [typeof variant] },
  };
}

/**
 * Everything that a site may print: its content and the texts of its language, as they are written.
 *
 * @param folders of texts; what is no text in them is passed over
 */
export function printedTexts(folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(mdx|yaml|ts)$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('');
}

/** The packages that the fonts of a pair come from. */
export function fontPackages(type: TypePair = TYPE_PAIRS[0]): readonly string[] {
  const { text, display } = TYPEFACES[type];
  return [...new Set([text, display])].map((face) => `@fontsource-variable/${face.package}`);
}
