/** The files of the index, loaded when somebody first searches; nothing of them before. */
import { FIELD_WEIGHTS, SEARCH_FOLDER, WORDS_FOLDER } from '#domain/search-fields.ts';
import type { AskedIndex } from './answer.ts';

/** What Pagefind gives of one record. Texts are plain but for `<mark>` and escaped `<`, `>`. */
export interface ReadRecord {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly anchor?: { readonly id: string };
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  }[];
}

/** What `pagefind.js` exports, as far as it is used here. */
export interface Pagefind {
  readonly createInstance: (options: object) => {
    readonly init: () => Promise<void>;
    readonly search: (words: string) => Promise<{
      readonly results: readonly {
        readonly id: string;
        readonly score: number;
        readonly data: () => Promise<ReadRecord>;
      }[];
    }>;
  };
}

/** About two lines of a result. */
const EXCERPT_WORDS = 26;

/** How often the index was opened: a browser remembers that an address did not come. */
let opened = 0;

/**
 * Opens the index.
 *
 * @param base path of the site, beginning and ending with `/`
 * @throws Error if a file does not come
 */
export async function openIndex(base: string): Promise<AskedIndex<ReadRecord>> {
  const folder = `${base}${SEARCH_FOLDER}`;
  const script = `${folder}pagefind.js${opened === 0 ? '' : `?${opened}`}`;
  opened += 1;
  return askedIndex((await import(/* @vite-ignore */ script)) as Pagefind, folder);
}

/**
 * The index in a folder, asked through Pagefind.
 *
 * @param folder address of the index, ending with `/`
 */
export function askedIndex(module: Pagefind, folder: string): AskedIndex<ReadRecord> {
  const pagefind = module.createInstance({
    basePath: folder,
    excerptLength: EXCERPT_WORDS,
    ranking: { metaWeights: FIELD_WEIGHTS, pageLength: 0 },
    // On the page itself: a catalog is searched in a moment, and a worker would load it all twice.
    noWorker: true,
  });
  const shelves = new Map<string, Promise<readonly string[]>>();
  return {
    search: async (words) => (await pagefind.search(words)).results,
    words: (shelf) => {
      const loading = shelves.get(shelf) ?? loadWords(`${folder}${WORDS_FOLDER}${shelf}.json`);
      shelves.set(shelf, loading);
      return loading;
    },
  };
}

async function loadWords(address: string): Promise<readonly string[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.json();
}
