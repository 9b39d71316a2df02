/** What pages, rules and edits of one content ask for again and again is made once. */

/**
 * The function, which answers the same objects with what it made of them before.
 *
 * Nothing is kept longer than the objects: a build drops its catalog, and with it what was made.
 *
 * @param make reads nothing but its arguments, and what it gives is changed by nobody
 */
export function madeOnce<Given extends readonly [object, ...object[]], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const kept = new WeakMap<object, unknown>();
  return (...given) => {
    let at = kept;
    for (const object of given.slice(0, -1)) {
      const next = (at.get(object) as typeof kept | undefined) ?? new WeakMap<object, unknown>();
      at.set(object, next);
      at = next;
    }
    const last = given.at(-1) as object;
    if (!at.has(last)) at.set(last, make(...given));
    return at.get(last) as Made;
  };
}
