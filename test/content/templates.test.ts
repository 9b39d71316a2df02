import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type CollectionName, collections } from '#schemas/collections.ts';

const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const templates = [...guide.matchAll(/<!-- template: (\w+) -->\n```\w+\n([\s\S]*?)```/g)].map(
  ([, kind, text]) => ({
    kind: (kind ?? '') as CollectionName,
    facts: (text ?? '').replace(/^---\n([\s\S]*?)\n---[\s\S]*$/, '$1'),
  }),
);

describe('the templates of content/README.md', () => {
  it('cover every kind of file', () => {
    expect([...new Set(templates.map(({ kind }) => kind))].sort()).toEqual(
      Object.keys(collections).sort(),
    );
  });

  it.each(templates)('are correct as they stand: $kind', ({ kind, facts }) => {
    const result = collections[kind].schema.safeParse(parse(facts));
    expect(result.error?.issues ?? []).toEqual([]);
  });
});
