/**
 * `/api/catalog.schema.json`: the shapes of the public files as JSON Schema, for other programs.
 */
import { z } from 'zod';
import { applicationFormsApiSchema } from './application-forms.ts';
import { catalogApiSchema } from './catalog.ts';

const TARGET = { target: 'draft-2020-12' } as const;

/** A JSON object as `z.toJSONSchema` gives it. */
type JsonSchema = Record<string, unknown>;

/** Keys may be added without a new version, so the printed schema allows more than it names. */
function allowMore(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(allowMore);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => key !== 'additionalProperties');
  return Object.fromEntries(entries.map(([key, value]) => [key, allowMore(value)]));
}

/**
 * `/api/catalog.schema.json`: JSON Schema, draft 2020-12. The catalog is described by its root,
 * `/api/application-forms.json` by `#/$defs/applicationForms`.
 */
export function catalogJsonSchema(): JsonSchema {
  const { $schema: _, ...applicationForms } = z.toJSONSchema(applicationFormsApiSchema, TARGET);
  return allowMore({
    title: 'The program catalog',
    ...z.toJSONSchema(catalogApiSchema, TARGET),
    $defs: { applicationForms },
  }) as JsonSchema;
}
