import { describe, expect, it } from 'vitest';
import { catalogApiSchema } from '#contract/catalog.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { programApis } from '#feeds/program-api.ts';
import { AS_OF, catalog } from '../fixtures/demonstration.ts';

const api = catalogApi(catalog, { now: AS_OF, asOf: null, base: '/', commit: null });
const apis = programApis(api);

describe('the API of one program', () => {
  it('has the shape of the catalog', () => {
    for (const [, one] of apis) expect(catalogApiSchema.safeParse(one).error).toBeUndefined();
    expect(apis.size).toBe(7);
  });

  it('holds its cohorts and prices, and those of no other', () => {
    const kap = apis.get('kap-certificate');
    expect(kap?.programs.map(({ id }) => id)).toEqual(['kap-certificate']);
    expect(kap?.cohorts.map(({ id }) => id)).toEqual([
      'kap-certificate/summer-2024',
      'kap-certificate/fall-2024',
    ]);
    expect(kap?.tuition.map(({ route }) => route)).toEqual([
      'prerequisite-taken',
      'with-prerequisite',
    ]);
    expect(kap?.fees).toEqual([]);
    expect(apis.get('pc-kap')?.fees.map(({ amountCents }) => amountCents)).toEqual([10_000]);
  });

  it('says together what the catalog says', () => {
    const lists = ['programs', 'cohorts', 'tuition', 'fees', 'credits', 'notIncluded'] as const;
    for (const list of lists) {
      expect([...apis.values()].flatMap((one): readonly unknown[] => one[list])).toEqual(api[list]);
    }
  });
});
