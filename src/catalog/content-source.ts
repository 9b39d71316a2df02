/** Where content files come from: a folder on the disk, or texts in memory (tests, previews). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ContentSource {
  /** Every file that is not hidden: its path below the content folder, with forward slashes. */
  readonly list: () => Promise<readonly string[]>;
  /** The text of one of these files. */
  readonly read: (file: string) => Promise<string>;
  /** The same as it lies on the disk: a picture is no text. */
  readonly readBytes: (file: string) => Promise<Uint8Array>;
}

/** No content: what editors, disks and systems leave behind begins with a dot, notes with an underscore. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('_') || name.startsWith('.'));
}

/** Paths below a folder; links are followed, as the glob does, and those that lead nowhere left out. */
function filesBelow(folder: string, before = ''): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isHidden(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
      if (kind?.isDirectory()) return filesBelow(path, `${before}${entry.name}/`);
      return kind?.isFile() ? [before + entry.name] : [];
    });
}

/**
 * The files below a folder.
 *
 * @throws (when listed) if the folder does not exist or cannot be read
 */
export function contentFolder(contentDir: string): ContentSource {
  return {
    // Thousands of small files are listed and read many times faster in a row than side by side.
    list: async () => filesBelow(contentDir).toSorted(),
    read: async (file) => readFileSync(join(contentDir, file), 'utf8'),
    readBytes: (file) => readFile(join(contentDir, file)),
  };
}

/** Content in memory: texts and pictures by their path below the content folder. */
export function contentInMemory(files: ReadonlyMap<string, string | Uint8Array>): ContentSource {
  const readBytes = async (file: string): Promise<Uint8Array> => {
    const found = files.get(file);
    if (found === undefined) throw new Error(`There is no ${file} in memory.`);
    return typeof found === 'string' ? Buffer.from(found) : found;
  };
  return {
    list: async () => [...files.keys()].filter((path) => !isHidden(path)).sort(),
    read: async (file) => Buffer.from(await readBytes(file)).toString('utf8'),
    readBytes,
  };
}
