/**
 * What the pages of `npm run dev` are drawn from, and what follows the pages of a build: the content that the
 * check let pass last.
 */
import type { ReadContent } from './read-content.ts';

let shown: ReadContent | null = null;

/** @param content without an error */
export function showContent(content: ReadContent): void {
  shown = content;
}

/** @throws if nothing was shown yet */
export function shownContent(): ReadContent {
  if (shown === null) throw new Error('No content was checked yet.');
  return shown;
}
