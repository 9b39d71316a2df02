/** What a content file may say, as JSON Schema: for completion, hover and marks in an editor. */
import { z } from 'astro/zod';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';

/** A schema that an editor reads; draft 7, since that is what editors know. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A part of such a schema, as its readers go through it. */
export type SchemaNode = JsonSchema & {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode | readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string | number | boolean;
  readonly examples?: readonly string[];
  readonly default?: unknown;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly asks?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
};

/**
 * One schema for each kind of file, `site` among them.
 *
 * It describes what authors write, before defaults and amounts in minor units, and only its form:
 * whether a day is in the calendar, and every rule across files, the content check tells.
 */
export function contentJsonSchemas(): Readonly<Record<CollectionName | 'site', JsonSchema>> {
  const names = Object.keys(collections) as CollectionName[];
  return Object.fromEntries([
    ...names.map((name) => [name, jsonSchemaOf(collections[name].schema)]),
    ['site', jsonSchemaOf(siteSchema)],
  ]) as Record<CollectionName | 'site', JsonSchema>;
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    // Values of an own form say theirs in the metadata of their schema.
    unrepresentable: 'any',
  });
}
