/** Every key that authors may write, found by walking a schema. */
import type { z } from 'astro/zod';

export interface SchemaKey {
  /** `plans[].installments.count`; alternatives of a union share one path. */
  readonly path: string;
  readonly description: string | null;
  /** The words it takes, where it takes words; empty elsewhere. */
  readonly choices: readonly string[];
  /** `true` and `false` for a yes or no. */
  readonly isBoolean: boolean;
}

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
}

function definitionOf(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** Unions opened, wrappers taken off. */
function alternatives(schema: z.ZodType): z.ZodType[] {
  const { options, innerType, type, in: input } = definitionOf(schema);
  if (options) return options.flatMap(alternatives);
  if (innerType) return alternatives(innerType);
  if (type === 'pipe' && input) return alternatives(input);
  return [schema];
}

function descriptionOf(schema: z.ZodType): string | null {
  if (schema.description) return schema.description;
  const { innerType } = definitionOf(schema);
  return innerType ? descriptionOf(innerType) : null;
}

function choicesOf(schema: z.ZodType): string[] {
  return alternatives(schema).flatMap((candidate) => {
    const { type, entries, values, element } = definitionOf(candidate);
    if (type === 'enum') return Object.values(entries ?? {});
    if (type === 'literal') return (values ?? []).map(String);
    return type === 'array' && element ? choicesOf(element) : [];
  });
}

export function keysOf(schema: z.ZodType, path = ''): SchemaKey[] {
  const found = alternatives(schema).flatMap((candidate): SchemaKey[] => {
    const { shape, element } = definitionOf(candidate);
    if (element) return keysOf(element, `${path}[]`);
    return Object.entries(shape ?? {}).flatMap(([key, value]) => {
      const here = path === '' ? key : `${path}.${key}`;
      const isBoolean = alternatives(value).some(
        (choice) => definitionOf(choice).type === 'boolean',
      );
      return [
        { path: here, description: descriptionOf(value), choices: choicesOf(value), isBoolean },
        ...keysOf(value, here),
      ];
    });
  });
  return found;
}
