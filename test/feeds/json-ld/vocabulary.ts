/** The terms of schema.org, read from the types that `schema-dts` makes of the published vocabulary. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Term {
  readonly parents: readonly string[];
  /** Name of a property to what its value may be: names of types, and members of enumerations. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

const text = readFileSync(
  createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts'),
  'utf8',
);

/** `CourseInstanceBase`, with what it adds. */
const bases = new Map<string, Term>();
for (const [, name = '', parents = '', body = ''] of text.matchAll(
  /^(?:export )?interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm,
)) {
  const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)];
  bases.set(name, {
    parents: parents.split(', '),
    properties: new Map(properties.map(([, key = '', range = '']) => [key, range.split(' | ')])),
  });
}

/** `ItemAvailability` with its members, and a type with those below it. */
const unions = new Map(
  [...text.matchAll(/^export type (\w+) = (.+);$/gm)].map(([, name = '', members = '']) => [
    name,
    members.split(' | ').map((member) => member.replaceAll('"', '')),
  ]),
);

const TEXTS = [
  'Text',
  'URL',
  'Date',
  'DateTime',
  'Time',
  'Number',
  'Integer',
  'Duration',
  'string',
];

/**
 * What is no term of the vocabulary, or not where it stands, as `Course.starts: no such property`.
 *
 * @param value JSON-LD, or a part of it
 */
export function strangeTerms(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(strangeTerms);
  if (typeof value !== 'object' || value === null) return [];
  const type = '@type' in value ? String(value['@type']) : null;
  if (type !== null && !bases.has(`${type}Leaf`)) return [`${type}: no such type`];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === '@graph') return strangeTerms(inner);
    if (key.startsWith('@')) return [];
    const range = type === null ? undefined : rangeOf(`${type}Leaf`, key);
    if (range === undefined) return [`${type}.${key}: no such property`];
    const wrong = [inner].flat().filter((one) => !range.some((name) => isOne(one, name)));
    return [
      ...wrong.map((one) => `${type}.${key}: not ${JSON.stringify(one)}`),
      ...strangeTerms(inner),
    ];
  });
}

function rangeOf(base: string, key: string): readonly string[] | undefined {
  const term = bases.get(base);
  return (
    term?.properties.get(key) ??
    term?.parents.map((parent) => rangeOf(parent, key)).find((range) => range !== undefined)
  );
}

/** Whether a value is one of a type of the vocabulary. */
function isOne(value: unknown, name: string): boolean {
  if (typeof value === 'object' && value !== null) {
    if (!('@type' in value)) return name === 'IdReference' && '@id' in value;
    return isBelow(`${value['@type']}Leaf`, name);
  }
  const members = unions.get(name) ?? [];
  // A term by its address is none of a range that takes any text: it would be a slip of the pen.
  const isTerm = typeof value === 'string' && value.startsWith('https://schema.org/');
  // What has an address may be named by it.
  const isAddress = name === 'IdReference' && URL.canParse(String(value));
  return members.includes(String(value)) || (!isTerm && (isAddress || TEXTS.includes(name)));
}

function isBelow(term: string, name: string): boolean {
  if (term === `${name}Leaf` || term === `${name}Base`) return true;
  return bases.get(term)?.parents.some((parent) => isBelow(parent, name)) ?? false;
}
