import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatPartialDate,
  formatTime,
  formatTimeRange,
  formatWeekday,
} from '#domain/date-formats.ts';
import {
  addDays,
  addPeriod,
  daysBetween,
  firstDayOf,
  isIsoDate,
  isPartialDate,
  isPeriod,
  isTimeOfDay,
  lastDayOf,
  parsePeriod,
  weekdayOf,
} from '#domain/dates.ts';

describe('what is a date', () => {
  it('is a day of the calendar, written in full', () => {
    expect(isIsoDate('2024-07-31')).toBe(true);
    expect(isIsoDate('2024-02-29')).toBe(true);
    expect(isIsoDate('0099-01-01')).toBe(true);
  });

  it('is not a day that does not exist', () => {
    for (const wrong of ['2024-02-31', '2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10']) {
      expect(isIsoDate(wrong), wrong).toBe(false);
    }
  });

  it('is not another way to write one', () => {
    const wrong = [
      '2024-7-31',
      '20240731',
      '2024-07-31T00:00',
      ' 2024-07-31',
      '2024-07',
      '+02024-07-31',
      '',
    ];
    for (const text of wrong) expect(isIsoDate(text), text).toBe(false);
    expect(isIsoDate('2024-07-31\n')).toBe(false);
  });

  it('may be known to the month or the year only', () => {
    for (const right of ['2024', '2024-08', '2024-08-06']) expect(isPartialDate(right)).toBe(true);
    for (const wrong of ['24', '2024-13', '2024-8', '2024-02-31', 'August 2024', '2024-']) {
      expect(isPartialDate(wrong), wrong).toBe(false);
    }
  });

  it('has times from 00:00 to 23:59', () => {
    for (const right of ['00:00', '09:30', '23:59']) expect(isTimeOfDay(right)).toBe(true);
    for (const wrong of ['24:00', '9:30', '12:60', '11 AM', '11:00:00', '']) {
      expect(isTimeOfDay(wrong), wrong).toBe(false);
    }
  });

  it('has periods of one unit', () => {
    for (const right of ['P14D', 'P1W', 'P3M', 'P1Y']) expect(isPeriod(right)).toBe(true);
    for (const wrong of ['P0D', '1W', 'P1', 'P1M2W', 'PT2H', 'P-1W', 'p1w', '']) {
      expect(isPeriod(wrong), wrong).toBe(false);
    }
    expect(parsePeriod('P1W')).toEqual({ count: 1, unit: 'week' });
    expect(parsePeriod('P18M')).toEqual({ count: 18, unit: 'month' });
    expect(() => parsePeriod('1 week')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: A period is written like P14D, P1W or P3M, got "1 week".]`,
    );
  });
});

describe('arithmetic on days', () => {
  it('goes over the ends of months, years and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2024-07-31', 0)).toBe('2024-07-31');
  });

  it('neither gains nor loses a day where clocks change', () => {
    expect(addDays('2024-03-09', 2)).toBe('2024-03-11');
    expect(addDays('2024-11-02', 2)).toBe('2024-11-04');
    expect(daysBetween('2024-11-01', '2024-11-08')).toBe(7);
  });

  it('counts the days between two dates, backwards with a minus', () => {
    expect(daysBetween('2024-07-15', '2024-07-31')).toBe(16);
    expect(daysBetween('2024-07-31', '2024-07-15')).toBe(-16);
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  });

  it('adds weeks: a decision on an application of July 31 can take until August 7', () => {
    expect(addPeriod('2024-07-31', 'P1W')).toBe('2024-08-07');
    expect(addPeriod('2024-09-10', 'P1W')).toBe('2024-09-17');
    expect(addPeriod('2024-07-31', 'P14D')).toBe('2024-08-14');
  });

  it('adds months to the same day, or to the last one of a shorter month', () => {
    expect(addPeriod('2024-01-15', 'P1M')).toBe('2024-02-15');
    expect(addPeriod('2024-01-31', 'P1M')).toBe('2024-02-29');
    expect(addPeriod('2023-12-31', 'P2M')).toBe('2024-02-29');
    expect(addPeriod('2024-11-30', 'P1M')).toBe('2024-12-30');
    expect(addPeriod('2024-12-15', 'P1M')).toBe('2025-01-15');
    expect(addPeriod('2024-02-29', 'P1Y')).toBe('2025-02-28');
  });

  it('counts several periods from the first date and not from a shortened month', () => {
    expect(addPeriod('2024-01-31', 'P1M', 2)).toBe('2024-03-31');
    expect(addPeriod('2024-01-31', 'P1M', 0)).toBe('2024-01-31');
    expect(addPeriod('2024-07-31', 'P1W', 3)).toBe('2024-08-21');
  });

  it('knows the weekday: Fall 2024 meets on Tuesdays', () => {
    expect(weekdayOf('2024-09-17')).toBe(2);
    expect(weekdayOf('2024-06-30')).toBe(0);
    expect(weekdayOf('1969-12-31')).toBe(3);
  });

  it('goes there and back, whatever the date and the days', () => {
    const day = fc.integer({ min: -300_000, max: 300_000 });
    fc.assert(
      fc.property(day, day, (first, days) => {
        const from = addDays('2024-07-15', first);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('refuses what is no date, and what leaves the calendar', () => {
    expect(() => addDays('2024-02-31', 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "2024-02-31" is not a day of the calendar (YYYY-MM-DD).]`,
    );
    expect(() => addDays('9999-12-31', 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: 9999-12-31 and 1 days leave the calendar.]`,
    );
    expect(() => addPeriod('9999-12-01', 'P1M')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: 9999-12-01 and 1 months leave the calendar.]`,
    );
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2024-01-01', 0.5)).toThrow(RangeError);
    expect(() => addPeriod('2024-01-01', 'P1W', -1)).toThrow(RangeError);
    expect(() => addPeriod('2024-02-31', 'P1M')).toThrow(RangeError);
    expect(() => weekdayOf('2024-08')).toThrow(RangeError);
  });
});

describe('a partial date', () => {
  it('has a first and a last day it may mean', () => {
    expect([firstDayOf('2024'), lastDayOf('2024')]).toEqual(['2024-01-01', '2024-12-31']);
    expect([firstDayOf('2024-02'), lastDayOf('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDayOf('2024-08-06'), lastDayOf('2024-08-06')]).toEqual([
      '2024-08-06',
      '2024-08-06',
    ]);
    expect(lastDayOf('2024-12')).toBe('2024-12-31');
  });

  it('ends on a last day even at the end of the calendar', () => {
    expect(lastDayOf('9999')).toBe('9999-12-31');
    expect(lastDayOf('9999-12')).toBe('9999-12-31');
    expect(addPeriod('9999-11-05', 'P1M')).toBe('9999-12-05');
  });

  it('prints as much as is known', () => {
    expect(formatPartialDate('2024', 'en-US')).toBe('2024');
    expect(formatPartialDate('2024-08', 'en-US')).toBe('August 2024');
    expect(formatPartialDate('2024-07-31', 'en-US')).toBe('July 31, 2024');
    expect(formatPartialDate('2021-10', 'de-DE')).toBe('Oktober 2021');
  });

  it('is refused where it is none', () => {
    expect(() => formatPartialDate('2024-13', 'en-US')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "2024-13" is not a date, a month or a year (YYYY-MM-DD, YYYY-MM, YYYY).]`,
    );
    expect(() => firstDayOf('')).toThrow(RangeError);
  });
});

describe('printed dates', () => {
  it('have a style for each place', () => {
    expect(formatDate('2024-07-31', 'en-US', 'long')).toBe('July 31, 2024');
    expect(formatDate('2024-07-31', 'en-US', 'medium')).toBe('Jul 31, 2024');
    expect(formatDate('2024-07-31', 'en-US', 'short')).toBe('7/31/2024');
    expect(formatDate('2024-09-17', 'en-US', 'weekday')).toBe('Tuesday, September 17, 2024');
    expect(formatDate('2024-07-31', 'en-US', 'month-day')).toBe('July 31');
    expect(formatDate('2024-09-17', 'en-US', 'month-day-short')).toBe('Sep 17');
  });

  it('follow the locale', () => {
    expect(formatDate('2024-07-31', 'de-DE', 'long')).toBe('31. Juli 2024');
    expect(formatWeekday(2, 'en-US')).toBe('Tuesday');
    expect(formatWeekday(0, 'en-US', 'short')).toBe('Sun');
    expect(formatWeekday(6, 'fr-FR')).toBe('samedi');
  });

  it('say a shared month or year of a range once', () => {
    expect(formatDateRange('2024-09-17', '2024-12-10', 'en-US')).toBe(
      'September 17 – December 10, 2024',
    );
    expect(formatDateRange('2024-06-04', '2024-06-27', 'en-US')).toBe('June 4 – 27, 2024');
    expect(formatDateRange('2024-12-30', '2025-01-02', 'en-US')).toBe(
      'December 30, 2024 – January 2, 2025',
    );
    expect(formatDateRange('2024-07-31', '2024-07-31', 'en-US')).toBe('July 31, 2024');
    expect(formatDateRange('2024-06', '2024-08', 'en-US')).toBe('June – August 2024');
    expect(formatDateRange('2024-08', '2024-09-17', 'en-US')).toBe(
      'August 2024 – September 17, 2024',
    );
  });

  it('refuse a range that ends before it starts', () => {
    expect(() =>
      formatDateRange('2024-12-10', '2024-09-17', 'en-US'),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The range ends (2024-09-17) before it starts (2024-12-10).]`,
    );
    expect(() => formatDate('2024-02-31', 'en-US', 'long')).toThrow(RangeError);
  });

  it('use ordinary spaces, where Intl uses narrow and thin ones', () => {
    const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });
    const raw = time.formatToParts(0).map((part) => part.value);
    expect(raw.join('')).toBe('12:00\u202fAM');
    expect(time.formatRange(0, 7_200_000)).toBe('12:00\u2009–\u20092:00\u202fAM');
    const printed = [
      formatDateRange('2024-09-17', '2024-12-10', 'en-US'),
      formatTimeRange('11:00', '13:00', 'en-US'),
      formatTime('09:30', 'en-US'),
      formatDate('2024-07-31', 'fr-FR', 'weekday'),
    ].join('');
    expect(printed).not.toMatch(/[\u00a0\u2009\u202f]/);
  });
});

describe('printed times', () => {
  it('leave out minutes that are zero', () => {
    expect(formatTime('11:00', 'en-US')).toBe('11 AM');
    expect(formatTime('09:30', 'en-US')).toBe('9:30 AM');
    expect(formatTime('00:00', 'en-US')).toBe('12 AM');
    expect(formatTime('12:00', 'en-US')).toBe('12 PM');
    expect(formatTime('23:59', 'en-US')).toBe('11:59 PM');
  });

  it('say a shared AM or PM of a range once', () => {
    expect(formatTimeRange('11:00', '13:00', 'en-US')).toBe('11 AM–1 PM');
    expect(formatTimeRange('12:00', '14:00', 'en-US')).toBe('12–2 PM');
    expect(formatTimeRange('09:30', '11:00', 'en-US')).toBe('9:30–11 AM');
    expect(formatTimeRange('18:30', '20:00', 'en-US')).toBe('6:30–8 PM');
    expect(formatTimeRange('10:00', '12:00', 'en-US')).toBe('10 AM–12 PM');
  });

  it('say both where the end is on the next day', () => {
    expect(formatTimeRange('22:00', '21:00', 'en-US')).toBe('10 PM–9 PM');
    expect(formatTimeRange('23:00', '01:00', 'en-US')).toBe('11 PM–1 AM');
  });

  it('keep minutes where clocks count to 24, and AM before the time where it stands there', () => {
    expect(formatTimeRange('11:00', '13:00', 'de-DE')).toBe('11:00–13:00');
    expect(formatTimeRange('11:00', '13:00', 'en-GB')).toBe('11:00–13:00');
    expect(formatTimeRange('09:30', '11:30', 'ko-KR')).toBe('오전 9:30–11:30');
  });

  it('refuse what is no time', () => {
    expect(() => formatTime('24:00', 'en-US')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: "24:00" is not a time of day (HH:MM).]`,
    );
  });
});

describe('a machine in another zone', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('prints and counts the same dates', () => {
    // The trap this guards against: the machine's own zone makes it the day before.
    expect(new Date('2024-07-31').getDate()).toBe(30);
    expect(formatDate('2024-07-31', 'en-US', 'long')).toBe('July 31, 2024');
    expect(formatTime('11:00', 'en-US')).toBe('11 AM');
    expect(weekdayOf('2024-09-17')).toBe(2);
    expect(addDays('2024-07-31', 1)).toBe('2024-08-01');
  });
});
