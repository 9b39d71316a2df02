import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readContent } from '#catalog/read-content.ts';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';
import { keysOf } from '../schemas/walk.ts';
import { oneWayContent, pricesContent, secondContent } from './content.ts';

const { files, faults } = await readContent(secondContent);
// Prices that depend on more than the situation have a catalog of their own.
const prices = await readContent(pricesContent);
// So have programs with one way in.
const oneWay = await readContent(oneWayContent);
const everyFile = [...files, ...prices.files, ...oneWay.files];
const schemas: [CollectionName | 'site', z.ZodType][] = [
  ...Object.entries(collections).map(([name, { schema }]): [CollectionName, z.ZodType] => [
    name as CollectionName,
    schema,
  ]),
  ['site', siteSchema],
];

/** Every key that is written below a value, with the values written there. */
function written(value: unknown, path: string, into: Map<string, unknown[]>): void {
  if (Array.isArray(value)) {
    for (const part of value) {
      if (typeof part !== 'object') into.set(path, [...(into.get(path) ?? []), part]);
      written(part, `${path}[]`, into);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const here = path === '' ? key : `${path}.${key}`;
      into.set(here, [...(into.get(here) ?? []), part]);
      written(part, here, into);
    }
  }
}

function writtenIn(name: CollectionName | 'site'): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const [file, content] of everyFile) {
    if (name === 'site' ? file === 'site.yaml' : file.startsWith(`${name}/`)) {
      written(content.value, '', found);
    }
  }
  return found;
}

/** The status of an entry and the units of a cadence: all together make every choice. */
const madeAnywhere = /^(status|offeredEvery\.(unit|per))$/;

/** What a key is where nobody writes it. */
const usual = ['branding.type: warm'];

describe('the second catalog', () => {
  it('has no faults', () => {
    expect([...faults, ...prices.faults, ...oneWay.faults]).toEqual([]);
  });

  it.each(schemas)('writes every key of %s at least once', (name, schema) => {
    const found = writtenIn(name);
    const missing = keysOf(schema).filter(({ path }) => !found.has(path));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it.each(schemas)('makes every choice that %s offers at least once', (name, schema) => {
    const found = writtenIn(name);
    const missing = keysOf(schema).flatMap(({ path, choices, isBoolean }) => {
      if (madeAnywhere.test(path) || path === 'weekday') return [];
      const made = (found.get(path) ?? []).map(String);
      const offered = isBoolean && choices.length > 0 ? [...choices, 'true', 'false'] : choices;
      return offered
        .filter((choice) => !made.includes(choice))
        .map((choice) => `${path}: ${choice}`)
        .filter((made) => !usual.includes(made));
    });
    expect(missing).toEqual([]);
  });

  it('has drafts and archived entries, and counts in every unit of time', () => {
    const made = schemas.flatMap(([name]) =>
      [...writtenIn(name)].flatMap(([path, values]) => (madeAnywhere.test(path) ? values : [])),
    );
    expect([...new Set(made)].map(String).sort()).toEqual([
      'archived',
      'day',
      'draft',
      'month',
      'published',
      'week',
      'year',
    ]);
  });

  it('counts in currencies without decimals, with two and with three', () => {
    const currencies = [...files.values()].flatMap(({ file, value }) =>
      file.startsWith('pricing/') ? [(value as { currency: string }).currency] : [],
    );
    expect(new Set(currencies)).toEqual(new Set(['INR', 'JPY', 'KWD', 'USD']));
  });

  it('lives in zones of whole and of half hours, with and without daylight saving', () => {
    const zones = [...files.values()].flatMap(({ file, value }) =>
      file.startsWith('cohorts/') ? [(value as { timeZone: string }).timeZone] : [],
    );
    expect(new Set(zones)).toEqual(
      new Set(['Asia/Kolkata', 'Asia/Kuwait', 'Asia/Tokyo', 'Australia/Lord_Howe']),
    );
  });
});
