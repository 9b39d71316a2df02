import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogJsonSchema } from '#contract/published-schema.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { catalogOf, demonstrationContent, secondContent } from '../catalog/content.ts';
import frozen from './catalog.schema.frozen.json' with { type: 'json' };
import { brokenPromises, promisesOf } from './promises.ts';

const schema = catalogJsonSchema();
const ajv = new Ajv2020({ allErrors: true, strict: true });
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|[+-]\d{2}:\d{2})$/);
ajv.addSchema(schema, 'catalog');

/** What is wrong with a value by the printed schema; empty if nothing is. */
function faultsBy(reference: string, value: unknown): string[] {
  const validate = ajv.getSchema(reference);
  if (!validate) throw new Error(`There is no schema ${reference}.`);
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const context = { now: '2025-03-05T03:30:00.000Z', asOf: null, base: '/', commit: null };
const catalogs = [
  ['the shipped catalog', demonstrationContent],
  ['the second catalog', secondContent],
] as const;

describe('the printed schema of the API', () => {
  it.each(catalogs)('holds for %s', async (_, contentDir) => {
    const catalog = await catalogOf(contentDir);
    expect(faultsBy('catalog', catalogApi(catalog, context))).toEqual([]);
    expect(faultsBy('catalog#/$defs/applicationForms', applicationFormsApi(catalog))).toEqual([]);
  });

  it.each(catalogs)('names every key that is printed of %s', async (_, contentDir) => {
    const catalog = await catalogOf(contentDir);
    const named = promisesOf(schema);
    const printed = new Set<string>();
    const collect = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const part of value) collect(part, `${path}[]`);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) {
          const here = path === '' ? key : `${path}.${key}`;
          printed.add(here);
          collect(part, here);
        }
      }
    };
    collect(catalogApi(catalog, context), '');
    expect([...printed].filter((path) => !named.has(path))).toEqual([]);
  });

  it('refuses what is missing and what has another type', async () => {
    const api = catalogApi(await catalogOf(secondContent), context);
    const { programs, ...rest } = api;
    expect(faultsBy('catalog', rest)).toEqual([" must have required property 'programs'"]);
    expect(faultsBy('catalog', { ...api, version: 2, asOf: 'today' })).toEqual([
      '/version must be equal to constant',
      '/asOf must match format "date-time"',
      '/asOf must be null',
      '/asOf must match a schema in anyOf',
    ]);
    const fees = api.fees.map((fee) => ({ ...fee, amountCents: 15.5 }));
    expect(faultsBy('catalog', { ...api, fees }).at(0)).toBe('/fees/0/amountCents must be integer');
  });

  it('allows keys that are not in it yet', async () => {
    const api = catalogApi(await catalogOf(secondContent), context);
    expect(faultsBy('catalog', { ...api, tides: [] })).toEqual([]);
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });
});

describe('the shape of the API', () => {
  type Mutable = { properties: Record<string, Record<string, unknown>>; required: string[] };
  const copy = () => structuredClone(schema) as unknown as Mutable;

  it('keeps every promise of the frozen schema', () => {
    expect(brokenPromises(frozen as never, schema)).toEqual([]);
    expect(promisesOf(frozen as never).size).toBeGreaterThan(150);
  });

  it('breaks one if a key is removed', () => {
    const changed = copy();
    delete changed.properties['notIncluded'];
    expect(brokenPromises(schema, changed as never)).toEqual([
      'notIncluded is gone. Put it back; or raise `version`, replace test/feeds/catalog.schema.frozen.json by the printed schema, and say so in CHANGELOG.md.',
    ]);
  });

  it('breaks one if a key gets another type, or may be absent or null', () => {
    const changed = copy();
    changed.properties['asOf'] = { type: 'integer' };
    changed.properties['statusAt'] = { anyOf: [{ type: 'string' }, { type: 'null' }] };
    changed.required = changed.required.filter((key) => key !== 'commit');
    expect(brokenPromises(schema, changed as never)).toEqual([
      'asOf was null or string and is now integer. Put it back; or raise `version`, replace test/feeds/catalog.schema.frozen.json by the printed schema, and say so in CHANGELOG.md.',
      'statusAt was string and is now null or string. Put it back; or raise `version`, replace test/feeds/catalog.schema.frozen.json by the printed schema, and say so in CHANGELOG.md.',
      'commit was null or string and is now null or string, or absent. Put it back; or raise `version`, replace test/feeds/catalog.schema.frozen.json by the printed schema, and say so in CHANGELOG.md.',
    ]);
  });

  it('breaks none if a key is added', () => {
    const changed = copy();
    changed.properties['tides'] = { type: 'array', items: { type: 'string' } };
    changed.required.push('tides');
    expect(brokenPromises(schema, changed as never)).toEqual([]);
  });
});
