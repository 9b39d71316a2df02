import { describe, expect, it } from 'vitest';
import {
  closingInstant,
  dateIn,
  endOfDay,
  instantOf,
  isTimeZone,
  offsetDateTimeIn,
  offsetDateTimeOf,
  parseWallDateTime,
  startOfDay,
  timeIn,
  toInstant,
  zoneName,
} from '#domain/zoned-time.ts';

const NEW_YORK = 'America/New_York';

describe('a time zone', () => {
  it('is a name of the IANA database', () => {
    for (const right of [
      'America/New_York',
      'Asia/Kolkata',
      'Asia/Calcutta',
      'America/Argentina/Buenos_Aires',
      'America/Port-au-Prince',
      'Pacific/Apia',
      'UTC',
    ]) {
      expect(isTimeZone(right), right).toBe(true);
    }
  });

  it('is not an abbreviation, an offset or a misspelt name', () => {
    for (const wrong of [
      'ET',
      'EST',
      'EST5EDT',
      '-05:00',
      'America/New York',
      'america/new_york',
      'America/NEW_YORK',
      'America/Fluence',
      'utc',
      '',
    ]) {
      expect(isTimeZone(wrong), wrong).toBe(false);
    }
  });
});

describe('the sessions of the two cohorts as instants', () => {
  const at = (dates: readonly string[], time: string) =>
    dates.map((date) => instantOf(date, time, NEW_YORK));

  it('Summer 2024 begins at 16:00Z and ends at 18:00Z, all in daylight saving time', () => {
    const dates = [
      ...['2024-06-04', '2024-06-06', '2024-06-11', '2024-06-13', '2024-06-18', '2024-06-25'],
      ...['2024-06-27', '2024-07-09', '2024-07-11', '2024-07-16', '2024-07-18', '2024-07-23'],
    ];
    expect(at(dates, '12:00')).toEqual([
      '2024-06-04T16:00:00.000Z',
      '2024-06-06T16:00:00.000Z',
      '2024-06-11T16:00:00.000Z',
      '2024-06-13T16:00:00.000Z',
      '2024-06-18T16:00:00.000Z',
      '2024-06-25T16:00:00.000Z',
      '2024-06-27T16:00:00.000Z',
      '2024-07-09T16:00:00.000Z',
      '2024-07-11T16:00:00.000Z',
      '2024-07-16T16:00:00.000Z',
      '2024-07-18T16:00:00.000Z',
      '2024-07-23T16:00:00.000Z',
    ]);
    expect(at(dates, '14:00').map((instant) => instant.slice(11))).toEqual(
      dates.map(() => '18:00:00.000Z'),
    );
  });

  it('Fall 2024 keeps 11 AM across the end of daylight saving on November 3: 15:00Z becomes 16:00Z', () => {
    const dates = [
      ...['2024-09-17', '2024-09-24', '2024-10-01', '2024-10-08', '2024-10-15', '2024-10-29'],
      ...['2024-11-05', '2024-11-12', '2024-11-19', '2024-11-26', '2024-12-03', '2024-12-10'],
    ];
    expect(at(dates, '11:00')).toEqual([
      '2024-09-17T15:00:00.000Z',
      '2024-09-24T15:00:00.000Z',
      '2024-10-01T15:00:00.000Z',
      '2024-10-08T15:00:00.000Z',
      '2024-10-15T15:00:00.000Z',
      '2024-10-29T15:00:00.000Z',
      '2024-11-05T16:00:00.000Z',
      '2024-11-12T16:00:00.000Z',
      '2024-11-19T16:00:00.000Z',
      '2024-11-26T16:00:00.000Z',
      '2024-12-03T16:00:00.000Z',
      '2024-12-10T16:00:00.000Z',
    ]);
    expect(at(dates, '13:00')).toEqual([
      '2024-09-17T17:00:00.000Z',
      '2024-09-24T17:00:00.000Z',
      '2024-10-01T17:00:00.000Z',
      '2024-10-08T17:00:00.000Z',
      '2024-10-15T17:00:00.000Z',
      '2024-10-29T17:00:00.000Z',
      '2024-11-05T18:00:00.000Z',
      '2024-11-12T18:00:00.000Z',
      '2024-11-19T18:00:00.000Z',
      '2024-11-26T18:00:00.000Z',
      '2024-12-03T18:00:00.000Z',
      '2024-12-10T18:00:00.000Z',
    ]);
  });

  it('carry the offset of their day', () => {
    expect(offsetDateTimeOf('2024-10-29', '11:00', NEW_YORK)).toBe('2024-10-29T11:00:00-04:00');
    expect(offsetDateTimeOf('2024-11-05', '11:00', NEW_YORK)).toBe('2024-11-05T11:00:00-05:00');
    expect(offsetDateTimeIn('2024-07-15T16:00:00.000Z', NEW_YORK)).toBe(
      '2024-07-15T12:00:00-04:00',
    );
  });
});

describe('wall time elsewhere', () => {
  it('has half-hour and quarter-hour offsets', () => {
    expect(instantOf('2026-03-02', '18:30', 'Asia/Kolkata')).toBe('2026-03-02T13:00:00.000Z');
    expect(offsetDateTimeOf('2026-03-02', '18:30', 'Asia/Kolkata')).toBe(
      '2026-03-02T18:30:00+05:30',
    );
    expect(instantOf('2026-03-02', '18:30', 'Asia/Kathmandu')).toBe('2026-03-02T12:45:00.000Z');
    expect(instantOf('2026-03-02', '00:00', 'UTC')).toBe('2026-03-02T00:00:00.000Z');
  });

  it('is refused where clocks skip it', () => {
    expect(() => instantOf('2024-03-10', '02:30', NEW_YORK)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: 2024-03-10 02:30 does not exist in America/New_York: the clocks are set forward over it. Choose another time.]`,
    );
    expect(instantOf('2024-03-10', '01:59', NEW_YORK)).toBe('2024-03-10T06:59:00.000Z');
    expect(instantOf('2024-03-10', '03:00', NEW_YORK)).toBe('2024-03-10T07:00:00.000Z');
  });

  it('is refused where clocks show it twice', () => {
    expect(() => instantOf('2024-11-03', '01:30', NEW_YORK)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: 2024-11-03 01:30 happens twice in America/New_York, at 2024-11-03T05:30:00.000Z and 2024-11-03T06:30:00.000Z: the clocks are set back over it. Choose another time.]`,
    );
    expect(() => offsetDateTimeOf('2024-11-03', '01:30', NEW_YORK)).toThrow(RangeError);
    expect(instantOf('2024-11-03', '02:00', NEW_YORK)).toBe('2024-11-03T07:00:00.000Z');
  });

  it('is refused on a day that a zone skipped altogether', () => {
    expect(() => instantOf('2011-12-30', '12:00', 'Pacific/Apia')).toThrow(/does not exist/);
  });

  it('is refused where date, time or zone is none', () => {
    expect(() => instantOf('2024-02-31', '11:00', NEW_YORK)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "2024-02-31" is not a day of the calendar (YYYY-MM-DD).]`,
    );
    expect(() => instantOf('2024-09-17', '25:00', NEW_YORK)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "25:00" is not a time of day (HH:MM).]`,
    );
    expect(() => instantOf('2024-09-17', '11:00', 'ET')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "ET" is not an IANA time zone like America/New_York.]`,
    );
    expect(() => endOfDay('2024-09-17', 'EST')).toThrow(RangeError);
    expect(() => endOfDay('2024-09', NEW_YORK)).toThrow(RangeError);
  });
});

describe('the end of a day', () => {
  it('is the first instant of the next day in the zone', () => {
    expect(endOfDay('2024-07-31', NEW_YORK)).toBe('2024-08-01T04:00:00.000Z');
    expect(endOfDay('2024-09-10', NEW_YORK)).toBe('2024-09-11T04:00:00.000Z');
    expect(endOfDay('2024-12-31', NEW_YORK)).toBe('2025-01-01T05:00:00.000Z');
    expect(endOfDay('2024-07-31', 'Asia/Kolkata')).toBe('2024-07-31T18:30:00.000Z');
  });

  it('comes after 23 or 25 hours where clocks change', () => {
    expect(startOfDay('2024-03-10', NEW_YORK)).toBe('2024-03-10T05:00:00.000Z');
    expect(endOfDay('2024-03-10', NEW_YORK)).toBe('2024-03-11T04:00:00.000Z');
    expect(startOfDay('2024-11-03', NEW_YORK)).toBe('2024-11-03T04:00:00.000Z');
    expect(endOfDay('2024-11-03', NEW_YORK)).toBe('2024-11-04T05:00:00.000Z');
  });

  it('is 1 AM where midnight does not exist', () => {
    expect(() => instantOf('2024-09-08', '00:00', 'America/Santiago')).toThrow(/does not exist/);
    expect(endOfDay('2024-09-07', 'America/Santiago')).toBe('2024-09-08T04:00:00.000Z');
    expect(timeIn(endOfDay('2024-09-07', 'America/Santiago'), 'America/Santiago')).toBe('01:00');
    expect(endOfDay('2024-04-25', 'Africa/Cairo')).toBe('2024-04-25T22:00:00.000Z');
    expect(timeIn(endOfDay('2024-04-25', 'Africa/Cairo'), 'Africa/Cairo')).toBe('01:00');
  });

  it('is the earlier midnight where midnight comes twice', () => {
    // Havana sets its clocks back from 1 AM to midnight: 4:00Z and 5:00Z are both midnight.
    expect(endOfDay('2024-11-02', 'America/Havana')).toBe('2024-11-03T04:00:00.000Z');
  });
});

describe('when a deadline closes', () => {
  it('is the end of its day where no time is stated', () => {
    expect(closingInstant('2024-07-31', null, NEW_YORK)).toBe('2024-08-01T04:00:00.000Z');
  });

  it('is its time where one is stated', () => {
    expect(closingInstant('2024-07-31', '17:00', NEW_YORK)).toBe('2024-07-31T21:00:00.000Z');
  });
});

describe('reading times', () => {
  it('takes a wall time apart', () => {
    expect(parseWallDateTime('2024-07-15T12:00')).toEqual({ date: '2024-07-15', time: '12:00' });
    for (const wrong of [
      '2024-07-15',
      '2024-07-15T12:00Z',
      '2024-02-31T12:00',
      '2024-07-15T24:00',
      'T',
      'now',
    ]) {
      expect(() => parseWallDateTime(wrong), wrong).toThrow(RangeError);
    }
    expect(() => parseWallDateTime('2024-07-15 12:00')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: A wall time is written like 2024-07-15T12:00, got "2024-07-15 12:00".]`,
    );
  });

  it('takes an instant with an offset', () => {
    expect(toInstant('2024-07-15T12:00:00-04:00')).toBe('2024-07-15T16:00:00.000Z');
    expect(toInstant('2024-07-15T12:00-04:00')).toBe('2024-07-15T16:00:00.000Z');
    expect(toInstant('2024-07-15T16:00:00Z')).toBe('2024-07-15T16:00:00.000Z');
    expect(toInstant('2024-07-15T21:30:00.250+05:30')).toBe('2024-07-15T16:00:00.250Z');
  });

  it('refuses an instant without an offset, and one that is none', () => {
    expect(() => toInstant('2024-07-15T12:00:00')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: An instant is written like 2024-07-15T12:00:00-04:00, got "2024-07-15T12:00:00".]`,
    );
    for (const wrong of ['2024-02-31T12:00:00Z', '2024-07-15T25:00:00Z', '2024-07-15', 'now', '']) {
      expect(() => toInstant(wrong), wrong).toThrow(RangeError);
    }
  });

  it('goes back to the wall time it came from', () => {
    const closing = endOfDay('2024-07-31', NEW_YORK);
    expect([dateIn(closing, NEW_YORK), timeIn(closing, NEW_YORK)]).toEqual(['2024-08-01', '00:00']);
    expect(zoneName(NEW_YORK, closing, 'en-US', 'generic')).toBe('ET');
  });
});
