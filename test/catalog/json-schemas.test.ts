import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseContentFile } from '#catalog/content-file.ts';
import { contentJsonSchemas } from '#catalog/json-schemas.ts';

const schemas = contentJsonSchemas();
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
ajv.addKeyword('asks');
ajv.addFormat('email', /^\S+@\S+$/);
ajv.addFormat('uri', /^https?:\/\/\S+$/);
const validators = new Map(
  Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
);

/** What an editor marks in a file: the place in its facts, and what is wrong there. */
function marks(file: string, source: string): string[] {
  const kind = file === 'site.yaml' ? 'site' : (file.split('/')[0] ?? '');
  const validate = validators.get(kind);
  if (!validate) throw new Error(`There is no schema for ${file}.`);
  validate(parseContentFile(file, source).value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${message}${params['additionalProperty'] ? `: ${params['additionalProperty']}` : ''}`,
  );
}

const root = join(import.meta.dirname, '../..');
const folders = ['test/fixtures/demonstration', 'test/fixtures/second-catalog'].map((folder) =>
  join(root, folder),
);
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mdx|yaml)$/.test(file))
    .map((file) => [file, join(folder, file)] as const),
);
const shipped = (file: string) =>
  readFileSync(join(root, 'test/fixtures/demonstration', file), 'utf8');

describe('the JSON Schemas for editors', () => {
  it('accept every content file, shipped and second', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(
      files.flatMap(([file, path]) =>
        marks(file, readFileSync(path, 'utf8')).map((mark) => `${path}: ${mark}`),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a misspelt key',
      'faq/kap-cost.mdx',
      'topic:',
      'topci:',
      [" must have required property 'topic'", ' must NOT have additional properties: topci'],
    ],
    [
      'a misspelt key inside another',
      'cohorts/kap-certificate/fall-2024.mdx',
      '    warning:',
      '    waring:',
      ['/routes/2 must NOT have additional properties: waring'],
    ],
    [
      'a word that is none of the choices',
      'programs/pti-certificate.mdx',
      'offered',
      'ofered',
      ['/availability must be equal to one of the allowed values'],
    ],
    [
      'a key that is missing',
      'pricing/kap-certificate.mdx',
      'currency: USD\n',
      '',
      [" must have required property 'currency'"],
    ],
    [
      'a date of another form',
      'site.yaml',
      '"2024-07-15T12:00"',
      '"July 15, 2024"',
      [String.raw`/asOf must match pattern "^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$"`],
    ],
    [
      'an amount with its sign',
      'pricing/kap-certificate.mdx',
      'surcharge: 150',
      'surcharge: $150',
      [String.raw`/tuition/0/plans/1/surcharge must match pattern "^\d+(\.\d+)?$"`],
    ],
    [
      'an id that is none',
      'cohorts/kap-certificate/fall-2024.mdx',
      '[chantelle-thomas]',
      '[Chantelle Thomas]',
      ['/leads/0 must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"'],
    ],
  ])('mark %s', (_, file, from, to, expected) => {
    const source = shipped(file);
    expect(source).toContain(from);
    const found = marks(
      file,
      source.replace(from, () => to),
    );
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('describe every key in words', () => {
    const undescribed: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties = {} } = schema as { properties?: Record<string, object> };
      for (const [key, value] of Object.entries(properties)) {
        if (!('description' in value)) undescribed.push(`${path}.${key}`);
      }
      for (const [key, value] of Object.entries(schema)) walk(value, `${path}.${key}`);
    };
    for (const [name, schema] of Object.entries(schemas)) walk(schema, name);
    expect(undescribed).toEqual([]);
  });

  it('know the form of every value', () => {
    // A value of which nothing is known would be completed and checked by nothing.
    const formless = JSON.stringify(schemas).match(
      /:\{(?:"description":"[^"]*"(?:,"default":[^,}]*)?)?\}/g,
    );
    expect(formless ?? []).toEqual([]);
  });
});
