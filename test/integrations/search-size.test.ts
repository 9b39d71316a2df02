import { describe, expect, it } from 'vitest';
import { measureSearch } from './search-size/measure.ts';

describe('what a search transfers', () => {
  it('grows with the catalog by nothing but the index: its beginning and the parts asked for', async () => {
    const small = await measureSearch(20, 'october');
    const large = await measureSearch(100, 'october');
    // Otherwise both would be small for another reason.
    expect(large.matches).toBeGreaterThan(small.matches);
    expect(small.matches).toBeGreaterThanOrEqual(8);
    expect(large.machine).toBe(small.machine);
    expect(large.total).toBeLessThanOrEqual(small.total + large.beginning + large.parts);
    // One file for each of the eight results that are shown, however many there are.
    expect(large.texts).toBeLessThan(8 * 1024);
    // A record adds little more to the beginning than the name of its text.
    expect(large.beginning / large.records).toBeLessThan(8);
  }, 120_000);
});
