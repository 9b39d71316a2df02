import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSiteAddressAndClock } from '#catalog/build-input.ts';
import { asOfInstant, catalogClock } from '#catalog/catalog-clock.ts';
import { contentDir } from '../fixtures/edits.ts';

const sources = {
  catalogNow: null,
  asOf: null,
  timeZone: 'Asia/Kolkata',
  machineNow: '2026-11-21T12:00:00.000Z',
};

describe('the catalog clock', () => {
  it('is the machine clock on a live site', () => {
    expect(catalogClock(sources)).toEqual({
      now: '2026-11-21T12:00:00.000Z',
      isDemonstration: false,
      asOf: null,
    });
  });

  it('stands at asOf, wall time in the home zone', () => {
    expect(catalogClock({ ...sources, asOf: '2025-03-05T09:00' })).toEqual({
      now: '2025-03-05T03:30:00.000Z',
      isDemonstration: true,
      asOf: '2025-03-05T09:00:00+05:30',
    });
  });

  it('stands at CATALOG_NOW above all, said in the home zone', () => {
    const catalogNow = '2024-07-15T16:00:00.000Z';
    expect(catalogClock({ ...sources, catalogNow, asOf: '2025-03-05T09:00' })).toEqual({
      now: '2024-07-15T16:00:00.000Z',
      isDemonstration: true,
      asOf: '2024-07-15T21:30:00+05:30',
    });
  });

  it('refuses a wall time that the clocks of the zone skip or show twice', () => {
    expect(() => asOfInstant('2024-03-10T02:30', 'America/New_York')).toThrow(RangeError);
    expect(() => asOfInstant('2024-11-03T01:30', 'America/New_York')).toThrow('happens twice');
    expect(asOfInstant(null, 'America/New_York')).toBeNull();
  });

  it('leaves a wall time that clocks skip to the content check, which says where it stands', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const written = readFileSync(join(contentDir, 'site.yaml'), 'utf8');
    const skipped = written.replace('2024-07-15T12:00', '2024-03-10T02:30');
    writeFileSync(join(folder, 'site.yaml'), skipped);
    expect(readSiteAddressAndClock(folder).asOf).toBeUndefined();
  });
});
