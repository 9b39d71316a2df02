/** When what Astro has read of the content counts no longer. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cacheFolder } from '#integrations/astro-cache.ts';

let place: string;
let schemas: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'astro-cache-'));
  schemas = join(place, 'schemas');
  mkdirSync(join(schemas, 'parts'), { recursive: true });
  writeFileSync(join(schemas, 'cohort.ts'), 'of then');
});
afterEach(() => rmSync(place, { recursive: true }));

const build = (contentDir = 'content', outDir = 'dist') =>
  cacheFolder({ contentDir, outDir }, join(place, 'caches'), [schemas]);

/** Whether an entry that was read before a change is still there after it. */
function keeps(change: () => void): boolean {
  const entry = join(build(), 'data-store.json');
  writeFileSync(entry, '{}');
  change();
  build();
  return existsSync(entry);
}

it('what was read is kept while the schemas stay as they are', () => {
  expect(keeps(() => undefined)).toBe(true);
});

it.each([
  ['a changed schema', () => writeFileSync(join(schemas, 'cohort.ts'), 'of now')],
  ['a new schema', () => writeFileSync(join(schemas, 'parts/price.ts'), 'new')],
  ['a schema that is gone', () => rmSync(join(schemas, 'cohort.ts'))],
  [
    'a renamed schema',
    () => {
      rmSync(join(schemas, 'cohort.ts'));
      writeFileSync(join(schemas, 'offering.ts'), 'of then');
    },
  ],
])('%s lets everything be read anew', (_, change) => {
  expect(keeps(change)).toBe(false);
});

it('every content folder and every place of a build has a cache of its own', () => {
  const folders = [build(), build('other'), build('content', 'elsewhere')];
  expect(new Set(folders).size).toBe(3);
});
