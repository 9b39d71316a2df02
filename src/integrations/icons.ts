/**
 * Draws every icon of the site from `favicon.svg`: for old browsers, for phones, for the manifest.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawnOnce } from './kept-files.ts';

const ICO_SIZE = 32;

/** Square PNG files by name; `bleed` fills the rounded corners, since the phone rounds its own. */
const PNG_FILES = [
  { name: 'apple-touch-icon.png', size: 180, bleed: true },
  { name: 'icon-192.png', size: 192, bleed: false },
  { name: 'icon-512.png', size: 512, bleed: false },
] as const;

/** The integration. */
export function icons({ cacheDir }: { cacheDir: string }): AstroIntegration {
  return {
    name: 'icons',
    hooks: { 'astro:build:done': ({ dir }) => writeIcons(fileURLToPath(dir), cacheDir) },
  };
}

/** Writes the icons beside the `favicon.svg` of a built folder. */
export async function writeIcons(folder: string, cacheDir: string): Promise<void> {
  const svg = await readFile(join(folder, 'favicon.svg'), 'utf8');
  const square = svg.replace(/ rx="[\d.]+"/, '');
  const pixels = (size: number, bleed: boolean) => {
    const drawing = bleed ? square : svg;
    return drawnOnce(cacheDir, [drawing, `icon ${size}`], () => rasterize(drawing, size));
  };
  await writeFile(join(folder, 'favicon.ico'), wrapAsIco(await pixels(ICO_SIZE, false), ICO_SIZE));
  for (const { name, size, bleed } of PNG_FILES) {
    await writeFile(join(folder, name), await pixels(size, bleed));
  }
}

async function rasterize(svg: string, size: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  // At 72 dots an inch one unit is one pixel. Of the two schemes in the drawing sharp takes the light.
  const units = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1] ?? ICO_SIZE);
  return sharp(Buffer.from(svg), { density: (72 * size) / units })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/**
 * An icon file with one picture in it.
 *
 * @param png a square of `size` pixels, below 256
 */
function wrapAsIco(png: Uint8Array, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(1, 4); // one picture
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // color planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18); // where the picture begins
  return Buffer.concat([header, png]);
}
