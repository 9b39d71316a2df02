import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { favicon } from '#feeds/favicon.ts';
import { writeIcons } from '#integrations/icons.ts';
import { temporaryFolder } from './temporary-folder.ts';

const mark = favicon(null);

/** Red, green, blue and opacity of one pixel of a picture in a folder. */
async function pixel(folder: string, name: string, left: number, top: number) {
  const part = sharp(join(folder, name)).extract({ left, top, width: 1, height: 1 }).ensureAlpha();
  return [...(await part.raw().toBuffer())];
}

async function drawn(): Promise<string> {
  const folder = temporaryFolder({ 'favicon.svg': mark });
  await writeIcons(folder, temporaryFolder());
  return folder;
}

describe('the icons', () => {
  it('are drawn in the sizes that phones and the manifest ask for', async () => {
    const folder = await drawn();
    const names = ['apple-touch-icon.png', 'icon-192.png', 'icon-512.png'];
    const sizes = await Promise.all(names.map((name) => sharp(join(folder, name)).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [180, 180],
      [192, 192],
      [512, 512],
    ]);
  });

  it('have the accent of the light scheme as their ground', async () => {
    expect(await pixel(await drawn(), 'icon-192.png', 96, 8)).toEqual([14, 90, 83, 255]);
  });

  it('have open corners, but not where the phone rounds them itself', async () => {
    const folder = await drawn();
    expect((await pixel(folder, 'icon-192.png', 0, 0)).at(-1)).toBe(0);
    expect(await pixel(folder, 'apple-touch-icon.png', 0, 0)).toEqual([14, 90, 83, 255]);
  });

  it('hold one picture of 32 pixels in the file for old browsers', async () => {
    const ico = readFileSync(join(await drawn(), 'favicon.ico'));
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const { format, width } = await sharp(ico.subarray(22)).metadata();
    expect({ format, width, length: ico.length }).toEqual({
      format: 'png',
      width: 32,
      length: 22 + ico.readUInt32LE(14),
    });
  });
});
