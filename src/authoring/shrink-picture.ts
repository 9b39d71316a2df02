/** `npm run shrink`: a picture with as many pixels as a page needs, upright, without its metadata. */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { AuthoringMistake } from './mistake.ts';

/** Pixels of the longer edge: twice as many as the widest place for a picture has points, and room to cut. */
const LONGER_EDGE = 2400;

/**
 * Writes the picture anew in its place, in its own format.
 *
 * @param name below the content folder, as the content check names it, or as the terminal opens it
 * @returns what was done, in a line
 * @throws AuthoringMistake for what is no picture; the file stays as it was
 */
export async function shrinkPicture(name: string, contentDir: string): Promise<string> {
  const file = [join(contentDir, name), name].find((path) => existsSync(path));
  if (file === undefined) {
    throw new AuthoringMistake(
      `there is no picture "${name}" → Write its path below the content folder: people/jo-doe.jpg.`,
    );
  }
  const before = await readFile(file);
  const { data, info } = await shrunk(before).catch(() => {
    throw new AuthoringMistake(`"${name}" cannot be read as a picture → Copy or export it again.`);
  });
  // Whoever looks at the folder now sees the old picture or the new one, never a part of it.
  await writeFile(`${file}.part`, data);
  await rename(`${file}.part`, file);
  return `${file}: ${info.width} × ${info.height} pixels, ${kilobytes(data.length)} in place of ${kilobytes(before.length)}.`;
}

async function shrunk(bytes: Buffer) {
  const { format } = await sharp(bytes).metadata();
  const picture = sharp(bytes)
    .rotate()
    .resize(LONGER_EDGE, LONGER_EDGE, { fit: 'inside', withoutEnlargement: true });
  switch (format) {
    case 'png':
      return picture.png({ palette: true }).toBuffer({ resolveWithObject: true });
    case 'webp':
      return picture.webp({ quality: 85 }).toBuffer({ resolveWithObject: true });
    case 'jpeg':
      return picture.jpeg({ quality: 85, mozjpeg: true }).toBuffer({ resolveWithObject: true });
    default:
      return picture.avif().toBuffer({ resolveWithObject: true });
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`;
}
