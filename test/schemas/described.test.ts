import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { collections } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';
import { keysOf } from './walk.ts';

const schemas: [string, z.ZodType][] = [
  ...Object.entries(collections).map(([name, { schema }]): [string, z.ZodType] => [name, schema]),
  ['site', siteSchema],
];

describe('the schemas', () => {
  it.each(schemas)('describe every key of %s, in words an author understands', (_, schema) => {
    const keys = keysOf(schema);
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key) => key.description === null).map((key) => key.path)).toEqual([]);
    expect(keys.filter((key) => /\.$/.test(key.description ?? '')).map((key) => key.path)).toEqual(
      [],
    );
  });
});
