/** What a schema allows at a path: keys, of which a misspelt one is nearest to one, and free text. */
import type { z } from 'astro/zod';
import { foldLetters } from '#domain/letters.ts';

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  /** Of a text that must have a form: an address, a pattern. */
  readonly format?: string;
  readonly checks?: readonly z.core.$ZodCheck[];
}

function definitionOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** Every schema that could take the place of `schema`: unions opened, wrappers taken off. */
function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  const definition = definitionOf(schema);
  if (definition.options) return definition.options.flatMap(alternatives);
  if (definition.innerType) return alternatives(definition.innerType);
  if (definition.type === 'pipe' && definition.in) return alternatives(definition.in);
  return [schema];
}

/** Every schema that could be at `path`. */
function schemasAt(
  schema: z.core.$ZodType,
  path: readonly (string | number)[],
): readonly z.core.$ZodType[] {
  let level = alternatives(schema);
  for (const step of path) {
    level = level.flatMap((candidate) => {
      const definition = definitionOf(candidate);
      const next = typeof step === 'number' ? definition.element : definition.shape?.[step];
      return next ? alternatives(next) : [];
    });
  }
  return level;
}

/** The keys an object at `path` may have; empty where the schema is not an object there. */
export function knownKeys(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  return schemasAt(schema, path).flatMap((candidate) =>
    Object.keys(definitionOf(candidate).shape ?? {}),
  );
}

/** Whether a value at `path` may be any words: no date, id, choice or address. */
export function takesFreeText(
  schema: z.core.$ZodType,
  path: readonly (string | number)[],
): boolean {
  return schemasAt(schema, path).some((candidate) => {
    const { type, format, checks = [] } = definitionOf(candidate);
    const hasForm = checks.some(({ _zod }) => _zod.def.check === 'string_format');
    return type === 'string' && format === undefined && !hasForm;
  });
}

/** Edit distance after Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The candidate that `key` was probably meant to be, or null.
 *
 * @param most how many typing mistakes may lie between them; a capital does not count
 */
export function nearestKey(key: string, candidates: readonly string[], most = 2): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, away: distance(foldLetters(key), foldLetters(candidate)) }))
    .filter(({ candidate, away }) => away <= Math.min(most, Math.floor(candidate.length / 2)))
    .sort((a, b) => a.away - b.away);
  return ranked[0]?.candidate ?? null;
}
