/** Astro and the plain reader read the same files: what a build prints is what both make of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { catalogJsonSchema } from '#contract/published-schema.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { demonstrationSite, secondSite, sites } from './sites.ts';

const readJson = (outDir: string, path: string) =>
  JSON.parse(readFileSync(join(outDir, path), 'utf8'));

/** As it arrives: JSON has no `undefined`, no Map, no frozen objects. */
const printed = (value: unknown) => JSON.parse(JSON.stringify(value));

describe.each(sites)('the API of the $name site', async ({ outDir, contentDir, base }) => {
  const { entries } = await readContent(contentDir);
  if (!entries) throw new Error(`${contentDir} has no site.yaml.`);
  const catalog = joinCatalog(entries);
  const built = readJson(outDir, 'api/catalog.json');

  it('is what the plain reader makes of the same content', () => {
    const { statusAt: now, asOf, commit } = built;
    expect(built).toEqual(printed(catalogApi(catalog, { now, asOf, base, commit })));
  });

  it('has the same forms, with the same versions', () => {
    const forms = readJson(outDir, 'api/application-forms.json');
    expect(forms).toEqual(printed(applicationFormsApi(catalog)));
  });

  it('is printed beside its schema', () => {
    expect(readJson(outDir, 'api/catalog.schema.json')).toEqual(printed(catalogJsonSchema()));
  });
});

describe('the clock of the API', () => {
  it.each([
    [demonstrationSite, '2024-07-15T12:00:00-04:00', '2024-07-15T16:00:00.000Z'],
    [secondSite, '2025-03-05T09:00:00+05:30', '2025-03-05T03:30:00.000Z'],
  ])('stands where the content of the $name site says', ({ outDir }, asOf, statusAt) => {
    expect(readJson(outDir, 'api/catalog.json')).toMatchObject({ asOf, statusAt });
  });
});
