/** The field table of the guide for staff, made from what the schemas say of each key. */
import { contentJsonSchemas, type SchemaNode } from '#catalog/json-schemas.ts';

/** Where the files of each kind lie, in the order of the guide. */
const KINDS = {
  programs: 'programs/<program>.mdx',
  cohorts: 'cohorts/<program>/<cohort>.mdx',
  pricing: 'pricing/<program>.mdx',
  events: 'events/<event>.yaml',
  faq: 'faq/<question>.mdx',
  eligibility: 'eligibility/<program>.yaml',
  applications: 'applications/<form>.yaml',
  letters: 'letters/<letter>.mdx',
  people: 'people/<person>.mdx',
  testimonials: 'testimonials/<name>.mdx',
  pages: 'pages/<page>.mdx',
  search: 'search/<file>.yaml',
  site: 'site.yaml',
} as const;

interface Field {
  readonly path: string;
  readonly about: string;
  readonly takes: readonly string[];
  readonly isNeeded: boolean;
}

/** One table for each kind of file: every key, what it is, what it takes. Markdown. */
export function fieldTable(): string {
  const schemas = contentJsonSchemas();
  return Object.entries(KINDS)
    .map(([kind, place]) => {
      const fields = fieldsOf(schemas[kind as keyof typeof KINDS], '');
      const rows = fields.map(
        ({ path, about, takes, isNeeded }) =>
          `| \`${path}\`${isNeeded ? ' *' : ''} | ${cell(about)} | ${takes.map(cell).join(', ')} |`,
      );
      return [
        `### \`${place}\``,
        '',
        '| key | what it is | write |',
        '|---|---|---|',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The keys of a group and of the groups in it, an entry of a list marked by `[]`. */
function fieldsOf(schema: SchemaNode, before: string): Field[] {
  const found = Object.entries(schema.properties ?? {}).flatMap(([key, value]): Field[] => {
    const path = before === '' ? key : `${before}.${key}`;
    const isNeeded = schema.required?.includes(key) ?? false;
    const field = { path, about: value.description ?? '', takes: takesOf(value), isNeeded };
    return [field, ...inside(value, path)];
  });
  // Two forms of one group may share keys: each counts once.
  return found.filter(({ path }, index) => found.findIndex((one) => one.path === path) === index);
}

function inside(schema: SchemaNode, path: string): Field[] {
  const items = entriesOf(schema);
  const found = [
    ...fieldsOf(schema, path),
    ...(schema.anyOf ?? []).flatMap((form) => inside(form, path)),
    ...items.flatMap((item) => inside(item, `${path}[]`)),
  ];
  return found.filter(
    (field, index) => found.findIndex((one) => one.path === field.path) === index,
  );
}

function entriesOf({ items }: SchemaNode): readonly SchemaNode[] {
  if (items === undefined) return [];
  return Array.isArray(items) ? [] : [items as SchemaNode];
}

/** What an author writes there: words, an example, or what sort of value it is. */
function takesOf(schema: SchemaNode): string[] {
  const forms = schema.anyOf?.flatMap(takesOf) ?? ownForm(schema);
  return [...new Set(forms)];
}

function ownForm(schema: SchemaNode): string[] {
  const { type, examples, properties } = schema;
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``);
  if (schema.const !== undefined) return [`\`${schema.const}\``];
  if (examples) return examples.map((example) => `\`${example}\``);
  if (properties) return ['a group of keys'];
  if (type === 'array') return Array.isArray(schema.items) ? ['`[1, 2]`'] : listOf(schema);
  if (type === 'object') return ['a group of keys'];
  if (type === 'boolean') return ['`true`', '`false`'];
  if (type === 'integer' || type === 'number') return ['a number'];
  return ['text'];
}

function listOf(schema: SchemaNode): string[] {
  const forms = entriesOf(schema).flatMap(takesOf);
  return [`a list: ${forms.join(' or ')}`];
}
