import { describe, expect, it } from 'vitest';
import { dateIn, epochMs, isInstant, timeIn, zoneName } from '#domain/instants.ts';

describe('an instant', () => {
  it('is written in UTC with milliseconds, so that text sorts as time', () => {
    expect(isInstant('2024-08-01T04:00:00.000Z')).toBe(true);
    for (const wrong of [
      '2024-08-01T04:00:00Z',
      '2024-08-01T00:00:00.000-04:00',
      '2024-02-31T00:00:00.000Z',
      '2024-08-01T24:00:00.000Z',
      '2024-08-01',
      '',
    ]) {
      expect(isInstant(wrong), wrong).toBe(false);
    }
  });

  it('is refused when malformed, instead of comparing as NaN', () => {
    expect(epochMs('1970-01-01T00:00:01.000Z')).toBe(1000);
    expect(() => epochMs('soon')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: An instant is written like 2024-08-01T04:00:00.000Z, got "soon".]`,
    );
  });

  it('falls on a date and a time of its zone', () => {
    const lastSecond = '2024-08-01T03:59:59.000Z';
    expect(dateIn(lastSecond, 'America/New_York')).toBe('2024-07-31');
    expect(timeIn(lastSecond, 'America/New_York')).toBe('23:59');
    expect(dateIn(lastSecond, 'UTC')).toBe('2024-08-01');
    expect(dateIn(lastSecond, 'Asia/Kolkata')).toBe('2024-08-01');
    expect(timeIn(lastSecond, 'Asia/Kolkata')).toBe('09:29');
    expect(timeIn('2024-08-01T04:00:00.000Z', 'America/New_York')).toBe('00:00');
    expect(timeIn('2024-07-15T16:00:00.000Z', 'Asia/Kathmandu')).toBe('21:45');
  });

  it('is refused in a zone that is none', () => {
    expect(() => dateIn('2024-08-01T04:00:00.000Z', 'America/Fluence')).toThrow(RangeError);
  });
});

describe('the name of a zone', () => {
  it('is the one people use in summer and in winter', () => {
    const summer = '2024-07-15T16:00:00.000Z';
    const winter = '2024-12-10T16:00:00.000Z';
    for (const instant of [summer, winter]) {
      expect(zoneName('America/New_York', instant, 'en-US', 'generic')).toBe('ET');
      expect(zoneName('America/New_York', instant, 'en-US', 'long-generic')).toBe('Eastern Time');
    }
    expect(zoneName('Asia/Kolkata', summer, 'en-US', 'long-generic')).toBe('India Standard Time');
    expect(zoneName('America/New_York', summer, 'de-DE', 'long-generic')).toBe(
      'Nordamerikanische Ostküstenzeit',
    );
  });
});
