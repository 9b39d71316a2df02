/** The description for other programs, read by a validator that knows the specification. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApi } from '#contract/openapi.ts';

const site = { name: 'Institute', siteUrl: 'https://example.org/catalog' };

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(openApi(site));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('names every public address of the catalog and the receiver, below the site', () => {
    const { paths, servers } = openApi(site) as { paths: object; servers: { url: string }[] };
    expect(servers).toEqual([{ url: 'https://example.org/catalog' }]);
    expect(Object.keys(paths)).toEqual([
      '/api/catalog.json',
      '/api/programs/{program}.json',
      '/api/cohorts.csv',
      '/api/application-forms.json',
      '/f/application',
      '/f/interest',
      '/f/contact',
      '/f/arrived',
    ]);
  });

  it('is refused by the validator where a schema is missing', async () => {
    const broken = JSON.parse(
      JSON.stringify(openApi(site)).replace('"responses":{"200"', '"responses":{"twohundred"'),
    );
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });
});
