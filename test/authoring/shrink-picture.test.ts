import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { shrinkPicture } from '#authoring/shrink-picture.ts';
import { drawPicture } from '../fixtures/pictures.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'shrink-'));
await mkdir(join(contentDir, 'people'));
const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(contentDir, name), bytes);
  return name;
};

describe('a picture that is made smaller', () => {
  it('stands upright and no longer says where it was taken', async () => {
    // Taken with the camera turned: 4000 × 3000 pixels that are shown as 3000 × 4000.
    const sideways = sharp(await drawPicture(4000, 3000)).withExif({ IFD0: { Copyright: 'Jo' } });
    const taken = await sideways.withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const name = put('people/jo.jpg', taken);
    expect(await shrinkPicture(name, contentDir)).toMatch(
      /people\/jo\.jpg: 1800 × 2400 pixels, \d+ KB in place of \d+ KB\.$/,
    );
    const { width, height, orientation, exif } = await sharp(
      readFileSync(join(contentDir, name)),
    ).metadata();
    expect([width, height, orientation, exif]).toEqual([1800, 2400, undefined, undefined]);
  });

  it.each(['png', 'webp', 'avif'] as const)('stays %s, and is not made larger', async (format) => {
    const name = put(`people/jo.${format}`, await drawPicture(60, 40, format));
    await shrinkPicture(name, contentDir);
    const { width, format: kept } = await sharp(readFileSync(join(contentDir, name))).metadata();
    expect([width, kept]).toEqual([60, format === 'avif' ? 'heif' : format]);
  });

  it('stays as it was where it cannot be read', async () => {
    const name = put('people/broken.jpg', 'no picture');
    await expect(shrinkPicture(name, contentDir)).rejects.toThrow(
      '"people/broken.jpg" cannot be read as a picture → Copy or export it again.',
    );
    expect(readFileSync(join(contentDir, name), 'utf8')).toBe('no picture');
    await expect(shrinkPicture('people/nobody.jpg', contentDir)).rejects.toThrow(
      'there is no picture "people/nobody.jpg" → Write its path below the content folder: people/jo-doe.jpg.',
    );
  });
});
