import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawShareImages } from '#integrations/share-images.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A small tree: a word on a green ground. */
const tree = (word: string, face = 'figtree') =>
  JSON.stringify({
    width: 120,
    height: 63,
    faces: [{ name: 'Face', package: face, weight: 400 }],
    root: {
      type: 'div',
      props: {
        style: { display: 'flex', width: 120, height: 63, background: '#0e5a53', color: '#fff' },
        children: word,
      },
    },
  });

const builtSite = () =>
  temporaryFolder({ 'share.json': tree('Site'), 'share/kap-certificate.json': tree('KAP') });

describe('the pictures of shared links', () => {
  it('stand where their trees stood, in the size of the tree', async () => {
    const folder = builtSite();
    await drawShareImages(folder, temporaryFolder());
    const { width, height } = await sharp(join(folder, 'share/kap-certificate.png')).metadata();
    expect([width, height]).toEqual([120, 63]);
    expect(existsSync(join(folder, 'share.png'))).toBe(true);
    expect(existsSync(join(folder, 'share.json'))).toBe(false);
    expect(existsSync(join(folder, 'share/kap-certificate.json'))).toBe(false);
  });

  it('are drawn once, and again only where what they show has changed', async () => {
    const cache = temporaryFolder();
    const first = builtSite();
    expect(await drawShareImages(first, cache)).toEqual({ count: 2, drawn: 2 });
    const second = builtSite();
    expect(await drawShareImages(second, cache)).toEqual({ count: 2, drawn: 0 });
    const changed = temporaryFolder({ 'share.json': tree('Other') });
    expect(await drawShareImages(changed, cache)).toEqual({ count: 1, drawn: 1 });
    const bytes = (folder: string) => readFileSync(join(folder, 'share.png'));
    expect(bytes(second).equals(bytes(first))).toBe(true);
    expect(bytes(changed).equals(bytes(first))).toBe(false);
  });

  it.each([
    ['Hi 🎉', 'Hi'],
    ['℞ Rx', 'Rx'],
    ['Nguyễn', 'Nguyen'],
    ['小明', '\u00A0'],
    ['Ms مرحبا', '\u00A0'],
    ['देव', '\u00A0'],
    ['Ж', '\u00A0'],
  ])('print “%s” without a sign that the face lacks', async (written, drawn) => {
    expect(await pictureOf(tree(written))).toEqual(await pictureOf(tree(drawn)));
  });

  it('print letters with strokes, and those of further scripts that a face has', async () => {
    expect(await pictureOf(tree('Łuk'))).not.toEqual(await pictureOf(tree('Luk')));
    const cyrillic = await pictureOf(tree('Ж', 'source-sans-3'));
    expect(cyrillic).not.toEqual(await pictureOf(tree('\u00A0', 'source-sans-3')));
    // Two letters that a face lacks look alike: both are a box.
    expect(cyrillic).not.toEqual(await pictureOf(tree('Д', 'source-sans-3')));
  });
});

async function pictureOf(shared: string): Promise<string> {
  const folder = temporaryFolder({ 'share.json': shared });
  await drawShareImages(folder, temporaryFolder());
  return readFileSync(join(folder, 'share.png')).toString('base64');
}
