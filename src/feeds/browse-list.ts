/**
 * `/programs/browse.json`: the list of programs as the filters over it load it. Not a public
 * interface: programs that read this site use `/api/catalog.json`.
 */
import type { Catalog } from '#catalog/catalog-types.ts';
import { browseList } from '#view-models/browse/browse-list.ts';

/** The text of the file. */
export function printBrowseList(catalog: Catalog): string {
  return JSON.stringify(browseList(catalog));
}
