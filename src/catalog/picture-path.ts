/** Where the pictures lie that content files name. */
import { createHash } from 'node:crypto';
import type { ContentSource } from './content-source.ts';
import { published } from './published.ts';
import { fileOf, type ReadContent } from './read-content.ts';

/**
 * The path of a picture below the content folder; null for an address, and for a way out of the folder.
 *
 * @param from the file that names it, below the content folder
 * @param name as written: `jo-doe.jpg`, `./jo-doe.jpg`, `../pictures/harbor.jpg`
 */
export function picturePath(from: string, name: string): string | null {
  if (/^(?:[a-z]+:|\/)/i.test(name)) return null;
  const path = from.split('/').slice(0, -1);
  for (const step of name.split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return null;
    } else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The SHA-256 of each file by its path: another picture may lie under the same name. */
export async function hashesOf(
  source: ContentSource,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const hashOf = async (file: string) =>
    createHash('sha256')
      .update(await source.readBytes(file))
      .digest('hex');
  return new Map(await Promise.all(files.map(async (file) => [file, await hashOf(file)] as const)));
}

/** Pictures that front matter and `site.yaml` name and pages print: paths below the content folder. */
export function picturesInFacts({ site, collections, otherFiles }: ReadContent): readonly string[] {
  const named = published(collections.people).flatMap(({ id, fields }) =>
    fields.photo ? [picturePath(fileOf('people', id), fields.photo.file)] : [],
  );
  const { file, dark } = site?.branding?.logo ?? {};
  const marks = [file, dark].flatMap((name) => (name ? [picturePath('site.yaml', name)] : []));
  const files = new Set(otherFiles);
  return [...new Set([...named, ...marks])].flatMap((file) =>
    file !== null && files.has(file) ? [file] : [],
  );
}
