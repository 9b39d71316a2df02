import { describe, expect, it } from 'vitest';
import { compareQuery, readKept, toggleKept } from '#domain/kept-cohorts.ts';

const fall = { id: 'kap-certificate/fall-2024', name: 'KAP Fall 2024' };
const summer = { id: 'kap-certificate/summer-2024', name: 'KAP Summer 2024' };

describe('cohorts kept on a device', () => {
  it('are added once and taken out the same way', () => {
    expect(toggleKept([], fall)).toEqual([fall]);
    expect(toggleKept([fall], summer)).toEqual([fall, summer]);
    expect(toggleKept([fall, summer], { ...fall, name: 'Another name' })).toEqual([summer]);
  });

  it('come back as they were kept', () => {
    expect(readKept(JSON.stringify([fall, summer]))).toEqual([fall, summer]);
  });

  it.each([null, '', 'null', '{"id":1}', '[1]', '[{"id":"x"}]', '[{"id":"../a","name":"b"}]'])(
    'are none where %s was kept',
    (text) => {
      expect(readKept(text)).toEqual([]);
    },
  );

  it('are compared by their address, the first four of more', () => {
    expect(compareQuery([])).toBe('');
    expect(compareQuery([fall, summer])).toBe(
      '?cohort=kap-certificate/fall-2024&cohort=kap-certificate/summer-2024',
    );
    const many = [1, 2, 3, 4, 5].map((number) => ({ id: `a/b-${number}`, name: '' }));
    expect(compareQuery(many)).toBe('?cohort=a/b-1&cohort=a/b-2&cohort=a/b-3&cohort=a/b-4');
  });
});
