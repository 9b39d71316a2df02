/** Small steps that the elements of the list of programs share. */

/** The element that plays a part in another: the first with this `data-part`. */
export function part(root: ParentNode, name: string): HTMLElement {
  return root.querySelector(`[data-part="${name}"]`) as HTMLElement;
}

/** An entry of a list with one element in it. */
export function listItem<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string) {
  const item = document.createElement('li');
  const inner = document.createElement(tag);
  inner.textContent = text;
  item.append(inner);
  return { item, inner };
}
