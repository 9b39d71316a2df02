/** What pages, rules and edits of one content ask for again and again is made once. */

/** What was made of one argument, or of those before it: by object, or by text. */
interface Kept {
  get(by: unknown): unknown;
  set(by: unknown, made: unknown): unknown;
  has(by: unknown): boolean;
}

/**
 * The function, which answers the same objects and texts with what it made of them before.
 *
 * Nothing is kept longer than the objects: a build drops its catalog, and with it what was made.
 *
 * @param make reads nothing but its arguments, and what it gives is changed by nobody
 */
export function madeOnce<Given extends readonly [object, ...(object | string)[]], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const kept: Kept = new WeakMap();
  return (...given) => {
    let at = kept;
    for (let place = 0; place < given.length - 1; place += 1) {
      let next = at.get(given[place]) as Kept | undefined;
      if (next === undefined) {
        next = typeof given[place + 1] === 'string' ? new Map() : new WeakMap();
        at.set(given[place], next);
      }
      at = next;
    }
    const last = given.at(-1);
    if (!at.has(last)) at.set(last, make(...given));
    return at.get(last) as Made;
  };
}
