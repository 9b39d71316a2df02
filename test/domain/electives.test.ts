import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { electiveLines } from '#domain/electives.ts';

const choices = [
  { id: 'fog', label: 'Fog', amountCents: 20_000 },
  { id: 'tides', label: 'Tides', amountCents: 25_000 },
  { id: 'bells', label: 'Bells', amountCents: 18_000 },
  { id: 'flags', label: 'Flags', amountCents: null },
];
const bundles = [
  { of: ['fog', 'tides'], count: null, amountCents: 40_000 },
  { of: null, count: 3, amountCents: 55_000 },
];
const chosen = (...ids: string[]) =>
  electiveLines({ choices, bundles }, ids).map(({ choices: of, amountCents }) => [
    of.map(({ id }) => id).join('+'),
    amountCents,
  ]);

describe('electives', () => {
  it('cost what each costs singly', () => {
    expect(chosen()).toEqual([]);
    expect(chosen('bells', 'fog')).toEqual([
      ['fog', 20_000],
      ['bells', 18_000],
    ]);
  });

  it('cost less where a bundle names them, and the rest singly', () => {
    expect(chosen('fog', 'tides')).toEqual([['fog+tides', 40_000]]);
    expect(chosen('fog', 'tides', 'bells')).toEqual([['fog+tides+bells', 55_000]]);
    expect(chosen('fog', 'tides', 'bells', 'flags')).toEqual([
      ['fog+tides', 40_000],
      ['bells', 18_000],
      ['flags', null],
    ]);
  });

  it('have a known amount together where one of them has none singly', () => {
    expect(chosen('fog', 'bells', 'flags')).toEqual([['fog+bells+flags', 55_000]]);
    expect(chosen('flags')).toEqual([['flags', null]]);
  });

  it('hold each chosen one once, at amounts that the content states', () => {
    const stated = [...choices, ...bundles].map(({ amountCents }) => amountCents);
    fc.assert(
      fc.property(fc.subarray(choices.map(({ id }) => id)), (ids) => {
        const lines = electiveLines({ choices, bundles }, ids);
        expect(lines.flatMap((line) => line.choices.map(({ id }) => id)).sort()).toEqual(
          [...ids].sort(),
        );
        for (const { amountCents } of lines) expect(stated).toContain(amountCents);
      }),
    );
  });
});
