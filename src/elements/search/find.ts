/** One search, from what was typed to what is shown; the index opens with the first. */
import { catalogNow } from '#browser/clock.ts';
import { readerZone } from '#browser/reader-zone.ts';
import { questionWords, stopWords } from '#words/search.ts';
import { answer } from './answer.ts';
import { openIndex, type ReadRecord } from './index-files.ts';
import { type Result, resultOf } from './results.ts';

export interface Found {
  readonly query: string;
  readonly total: number;
  /** The words searched for, where they are not all that were typed; else null. */
  readonly readAs: string | null;
  readonly isPartial: boolean;
  /** The best of them, read. */
  readonly results: readonly Result[];
}

type Index = Awaited<ReturnType<typeof openIndex>>;

let opening: Promise<Index> | null = null;

/** Opens the index, so that it is there when the first word is typed. A failure is told by `find`. */
export function prepare(): void {
  opened().catch(() => undefined);
}

/**
 * The results for a query.
 *
 * @param count how many are read; the others are only counted
 * @throws Error if a file of the index does not come; the next search opens it anew
 */
export async function find(query: string, count: number): Promise<Found> {
  try {
    const found = await answer<ReadRecord>(query, await opened(), { stopWords, questionWords });
    const records = await Promise.all(found.matches.slice(0, count).map(({ data }) => data()));
    const reading = {
      now: catalogNow(),
      zone: readerZone(),
      locale: document.documentElement.lang,
    };
    return {
      query,
      total: found.matches.length,
      readAs: found.isReadOtherwise ? found.terms.join(' ') : null,
      isPartial: found.isPartial,
      results: records.map((record) => resultOf(record, found.terms, reading)),
    };
  } catch (error) {
    opening = null;
    throw error;
  }
}

function opened(): Promise<Index> {
  opening ??= openIndex(import.meta.env.BASE_URL).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}
