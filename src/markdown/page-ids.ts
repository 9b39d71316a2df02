/** Ids on pages: one page prints several texts, and an id occurs on it once. */

/**
 * The anchor of a heading on a page that prints other texts beside it. Texts of `pages` are alone
 * on theirs and keep the heading’s own anchor.
 *
 * @param id of the entry, below the folder of its collection
 */
export function scopedAnchor(collection: string, id: string, anchor: string): string {
  return collection === 'pages' ? anchor : `${id.replaceAll('/', '-')}-${anchor}`;
}
