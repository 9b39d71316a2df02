/** The shape of a content file, read off its JSON Schema: no key is named here. */
import type { JsonSchema, SchemaNode } from '#catalog/json-schemas.ts';
import type { Form, GroupShape, Key, ListShape, Shape, ValueShape } from './shape.ts';

/** @throws Error where a schema has a form that the editor has no field for */
export function shapeOfFile(schema: JsonSchema): GroupShape {
  return groupOf(schema as SchemaNode);
}

function shapeOf(node: SchemaNode): Shape {
  if (node.anyOf) return unionOf(node, node.anyOf);
  if (node.properties) return groupOf(node);
  if (node.type === 'array') return listOf(node, null);
  if (node.type === 'object') {
    const { additionalProperties: of } = node;
    if (typeof of === 'object' && of.type === 'array') return { is: 'map', of: plainList(of) };
    throw new Error(`The editor has no field for ${JSON.stringify(node)}.`);
  }
  return valueShape([node], node);
}

function groupOf(node: SchemaNode): GroupShape {
  const keys = Object.entries(node.properties ?? {}).map(
    ([name, value]): Key => ({
      name,
      about: value.description ?? '',
      isNeeded: node.required?.includes(name) ?? false,
      default: value.default,
      shape: shapeOf(value),
    }),
  );
  return { is: 'group', keys, short: null };
}

function listOf(node: SchemaNode, none: string | null): Shape {
  if (!Array.isArray(node.items)) return plainList(node, none);
  const [first] = node.items as readonly SchemaNode[];
  return { is: 'pair', of: valueShape([first ?? {}], first ?? {}) };
}

function plainList(node: SchemaNode, none: string | null = null): ListShape {
  return { is: 'list', of: shapeOf(node.items as SchemaNode), none, min: node.minItems ?? 0 };
}

const isWord = (node: SchemaNode): boolean =>
  node.type === 'string' && (!!node.enum || 'const' in node);
const isGroup = (node: SchemaNode): boolean => node.properties !== undefined;

function unionOf(node: SchemaNode, parts: readonly SchemaNode[]): Shape {
  const groups = parts.filter(isGroup);
  const lists = parts.filter(({ type }) => type === 'array');
  if (groups.length === 0 && lists.length === 0) return valueShape(parts, node);
  const [list] = lists;
  if (list) return listOf(list, String(parts.find(isWord)?.const ?? ''));
  const words = parts.filter(isWord);
  const values = parts.filter((part) => !isWord(part) && !isGroup(part));
  // A value that reads like a key of a group is that group in short.
  const shortOf = (group: SchemaNode) =>
    group.required?.find((key) =>
      values.some(({ pattern }) => pattern && pattern === group.properties?.[key]?.pattern),
    ) ?? null;
  const forms: readonly Form[] = [
    ...values
      .filter(
        ({ pattern }) =>
          !groups.some((group) => {
            const key = shortOf(group);
            return key !== null && group.properties?.[key]?.pattern === pattern;
          }),
      )
      .map((value) => ({
        name: value.asks ?? 'value',
        about: value.description ?? '',
        shape: valueShape([value], value),
      })),
    ...groups.map((group) => ({
      name: group.required?.[0] ?? 'group',
      about: group.description ?? group.properties?.[group.required?.[0] ?? '']?.description ?? '',
      shape: { ...groupOf(group), short: shortOf(group) },
    })),
    ...words.map((word) => ({
      name: String(word.const),
      about: word.description ?? '',
      shape: null,
    })),
  ];
  const [only] = forms;
  if (forms.length === 1 && only?.shape) return only.shape;
  return { is: 'choice', forms };
}

function valueShape(parts: readonly SchemaNode[], whole: SchemaNode): ValueShape {
  const words = parts.flatMap((part) => part.enum ?? (isWord(part) ? [String(part.const)] : []));
  const others = parts.filter((part) => !isWord(part) && !part.enum);
  const types = [...new Set(parts.flatMap(({ type }) => type ?? []))].map(typeOf);
  const isClosed = others.every(({ type }) => type === 'boolean');
  const yesAndNo = others.flatMap((part) =>
    part.const === undefined ? [true, false] : [part.const === true],
  );
  const [other = {}] = others as readonly SchemaNode[];
  const numbers = others.filter(({ type }) => type === 'integer' || type === 'number');
  return {
    is: 'value',
    types: [...new Set(types)],
    choices: isClosed ? [...yesAndNo, ...words] : [],
    words: isClosed ? [] : words,
    asks: whole.asks ?? other.asks ?? null,
    isWhole: numbers.length > 0 && numbers.every(({ type }) => type === 'integer'),
    format: other.format ?? null,
    pattern: other.pattern ?? null,
    example: other.examples?.[0] ?? null,
    min: other.minimum ?? (other.exclusiveMinimum === undefined ? null : 1),
    max: other.maximum === Number.MAX_SAFE_INTEGER ? null : (other.maximum ?? null),
  };
}

function typeOf(type: string): ValueShape['types'][number] {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string' || type === 'boolean') return type;
  throw new Error(`The editor has no field for ${type}.`);
}
