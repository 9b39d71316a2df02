/** Where content files come from: a folder on the disk, or texts in memory (tests, previews). */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface ContentSource {
  /** Every file that is not hidden: its path below the content folder, with forward slashes. */
  readonly list: () => Promise<readonly string[]>;
  /** The text of one of these files. */
  readonly read: (file: string) => Promise<string>;
}

/** Astro’s glob leaves out names that begin with an underscore or a dot; so does this. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('_') || name.startsWith('.'));
}

/**
 * The files below a folder.
 *
 * @throws (when listed) if the folder does not exist or cannot be read
 */
export function contentFolder(contentDir: string): ContentSource {
  return {
    list: async () => {
      const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(contentDir, 'x').length - 1))
        .map((path) => path.split(sep).join('/'))
        .filter((path) => !isHidden(path))
        .sort();
    },
    read: (file) => readFile(join(contentDir, file), 'utf8'),
  };
}

/** Content in memory: texts by their path below the content folder. */
export function contentInMemory(texts: ReadonlyMap<string, string>): ContentSource {
  return {
    list: async () => [...texts.keys()].filter((path) => !isHidden(path)).sort(),
    read: async (file) => {
      const text = texts.get(file);
      if (text === undefined) throw new Error(`There is no ${file} in memory.`);
      return text;
    },
  };
}
