/**
 * The circles of a graph: `['a', 'b', 'a']` where a leads to b and b to a. Each is the shortest from
 * its first name, and none begins at a name that was told before; no circle, and the list is empty.
 *
 * @param next what each name leads to; names it does not hold lead nowhere
 */
export function circlesIn(
  next: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const told = new Set<string>();
  const circles: (readonly string[])[] = [];
  for (const start of next.keys()) {
    if (told.has(start)) continue;
    const circle = shortestWayBack(start, next);
    if (circle === null) continue;
    circles.push(circle);
    for (const name of circle) told.add(name);
  }
  return circles;
}

function shortestWayBack(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const from = new Map<string, string>();
  const queue = [start];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const to of next.get(name) ?? []) {
      if (to === start) return wayTo(name, start, from).concat(start);
      if (from.has(to)) continue;
      from.set(to, name);
      queue.push(to);
    }
  }
  return null;
}

function wayTo(name: string, start: string, from: ReadonlyMap<string, string>): string[] {
  const way = [name];
  for (let at = name; at !== start; ) {
    at = from.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
