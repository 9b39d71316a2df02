import { describe, expect, it } from 'vitest';
import { closingTimeIn, dayShift, minutesAhead, zoneToShow } from '#domain/reader-zone.ts';

const HOME = 'America/New_York';

describe('the zone to show', () => {
  it('is the chosen one, else that of the device, else what a browser still knows', () => {
    expect(zoneToShow('Europe/London', 'Asia/Tokyo')).toBe('Europe/London');
    expect(zoneToShow(null, 'Asia/Tokyo')).toBe('Asia/Tokyo');
    expect(zoneToShow('Mars/Olympus', 'Asia/Tokyo')).toBe('Asia/Tokyo');
    expect(zoneToShow('', 'Asia/Tokyo')).toBe('Asia/Tokyo');
  });
});

describe('another clock', () => {
  it('is ahead by four hours in the one week in which only London has changed', () => {
    expect(minutesAhead('2024-09-17T15:00:00.000Z', 'Europe/London', HOME)).toBe(300);
    expect(minutesAhead('2024-10-29T15:00:00.000Z', 'Europe/London', HOME)).toBe(240);
    expect(minutesAhead('2024-11-05T16:00:00.000Z', 'Europe/London', HOME)).toBe(300);
    expect(minutesAhead('2024-09-17T15:00:00.000Z', 'Asia/Kolkata', HOME)).toBe(570);
    expect(minutesAhead('2024-09-17T15:00:00.000Z', 'America/Phoenix', HOME)).toBe(-180);
  });

  it('may stand on the next day, the same or the day before', () => {
    expect(dayShift('2024-09-17T15:00:00.000Z', 'Asia/Tokyo', HOME)).toBe(1);
    expect(dayShift('2024-09-17T15:00:00.000Z', 'Europe/London', HOME)).toBe(0);
    expect(dayShift('2024-12-31T15:00:00.000Z', HOME, 'Asia/Tokyo')).toBe(-1);
  });
});

describe('the last moment on the reader’s clock', () => {
  const closesAt = '2024-08-01T04:00:00.000Z';

  it('is said where it differs: the evening before in Los Angeles, a morning later in London', () => {
    const inZone = (zone: string) => closingTimeIn(closesAt, zone, 'America/New_York', 'en-US');
    expect(inZone('America/Los_Angeles')).toBe('Jul 31, 9:00 PM');
    expect(inZone('Europe/London')).toBe('Aug 1, 5:00 AM');
    expect(inZone('America/Toronto')).toBeNull();
  });
});
