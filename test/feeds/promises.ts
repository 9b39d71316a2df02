/** What the printed JSON Schema of the API promises, and which of it a change would break. */

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly additionalProperties?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function alternatives(schema: Schema): readonly Schema[] {
  return schema.anyOf ? schema.anyOf.flatMap(alternatives) : [schema];
}

function typeOf(schema: Schema): string {
  const types = alternatives(schema).flatMap(({ type }) => type ?? 'anything');
  return [...new Set(types)].sort().join(' or ');
}

/** Every key with its type: `programs[].title` → `string`; one that may be absent says so. */
export function promisesOf(schema: Schema, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  const branches = alternatives(schema).filter(({ type }) => type === 'object');
  for (const branch of branches) {
    for (const [key, value] of Object.entries(branch.properties ?? {})) {
      const here = path === '' ? key : `${path}.${key}`;
      const always = branches.every(({ required }) => required?.includes(key));
      found.set(here, `${typeOf(value)}${always ? '' : ', or absent'}`);
      for (const [inner, type] of promisesOf(value, here)) found.set(inner, type);
    }
  }
  for (const { items } of alternatives(schema)) {
    if (!items) continue;
    found.set(`${path}[]`, typeOf(items));
    for (const [inner, type] of promisesOf(items, `${path}[]`)) found.set(inner, type);
  }
  for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
    for (const [inner, type] of promisesOf(definition)) found.set(`${name}: ${inner}`, type);
  }
  return found;
}

/** A key below one that is itself gone needs no sentence of its own. */
function isInside(path: string, now: ReadonlyMap<string, string>): boolean {
  const parent = path.endsWith('[]') ? path.slice(0, -2) : path.replace(/\.?[^.]+$/, '');
  return parent !== '' && !parent.endsWith(':') && !now.has(parent);
}

/**
 * One sentence for every key of `frozen` that is gone from `current` or has another type, with what
 * to do. Keys that were added break nothing.
 */
export function brokenPromises(frozen: Schema, current: Schema): string[] {
  const now = promisesOf(current);
  const remedy =
    'Put it back; or raise `version`, replace test/feeds/catalog.schema.frozen.json by the printed schema, and say so in CHANGELOG.md.';
  return [...promisesOf(frozen)].flatMap(([path, type]) => {
    const found = now.get(path);
    if (found === undefined) return isInside(path, now) ? [] : [`${path} is gone. ${remedy}`];
    return found === type ? [] : [`${path} was ${type} and is now ${found}. ${remedy}`];
  });
}
