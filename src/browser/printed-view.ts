/** What a page printed for its scripts: the view of an island, as JSON in an element of its own. */

/** The view in the element with this id; null where the page has none. The page made it from its type. */
export function printedView<View>(id: string): View | null {
  const json = document.getElementById(id)?.textContent;
  return json ? (JSON.parse(json) as View) : null;
}
