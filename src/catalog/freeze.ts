/**
 * Freeze a value and everything in it, so that no room can change the catalog another reads.
 *
 * Objects already frozen are not entered again: joined objects refer to each other.
 */
export function freezeDeep<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) closeMap(value);
  Object.freeze(value);
  const inside = value instanceof Map ? value.values() : Object.values(value);
  for (const part of inside) freezeDeep(part);
  return value;
}

/** Freezing an object leaves the entries of a Map open. */
function closeMap(map: Map<unknown, unknown>): void {
  const refuse = () => {
    throw new TypeError('The catalog is immutable.');
  };
  for (const method of ['set', 'delete', 'clear']) {
    Object.defineProperty(map, method, { value: refuse });
  }
}
