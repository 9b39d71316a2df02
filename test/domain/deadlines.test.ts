import { describe, expect, it } from 'vitest';
import {
  closesSoon,
  type DatedDeadline,
  type Deadline,
  daysLeft,
  deadlineStatus,
  isLate,
  isOpen,
  nextChangeAt,
  statusDate,
} from '#domain/deadlines.ts';
import { datedDeadline } from './dated-deadline.ts';

const NEW_YORK = 'America/New_York';
/** Noon on July 15, 2024 in New York. */
const JULY_15 = '2024-07-15T16:00:00.000Z';

const july31 = datedDeadline({ date: '2024-07-31', closesAt: '2024-08-01T04:00:00.000Z' });
const september10: DatedDeadline = {
  ...july31,
  date: '2024-09-10',
  closesAt: '2024-09-11T04:00:00.000Z',
};
const opensInJune: DatedDeadline = {
  ...july31,
  opensDate: '2024-06-01',
  opensAt: '2024-06-01T04:00:00.000Z',
};
const passed: Deadline = { kind: 'passed' };
/** Until the first session of Fall 2024. */
const notAnnounced: Deadline = { kind: 'not-announced', passesAt: '2024-09-17T15:00:00.000Z' };
const rolling: Deadline = { kind: 'rolling', passesAt: '2024-09-17T15:00:00.000Z' };

describe('a dated deadline', () => {
  it('is open at the last second of the deadline day in the cohort’s zone', () => {
    expect(deadlineStatus(july31, '2024-08-01T03:59:59.000Z')).toBe('open');
    expect(deadlineStatus(july31, '2024-08-01T03:59:59.999Z')).toBe('open');
  });

  it('has passed at closesAt and one second after', () => {
    expect(deadlineStatus(july31, '2024-08-01T04:00:00.000Z')).toBe('passed');
    expect(deadlineStatus(july31, '2024-08-01T04:00:01.000Z')).toBe('passed');
  });

  it('is late from closesAt on, not a second before', () => {
    expect(isLate(july31, '2024-08-01T03:59:59.000Z')).toBe(false);
    expect(isLate(july31, '2024-08-01T04:00:00.000Z')).toBe(true);
  });

  it('is not open yet until it opens, and an early application is not late', () => {
    expect(deadlineStatus(opensInJune, '2024-06-01T03:59:59.999Z')).toBe('not-open-yet');
    expect(deadlineStatus(opensInJune, '2024-06-01T04:00:00.000Z')).toBe('open');
    expect(isOpen(opensInJune, '2024-05-01T00:00:00.000Z')).toBe(false);
    expect(isLate(opensInJune, '2024-05-01T00:00:00.000Z')).toBe(false);
  });

  it('keeps its date before and after it has passed', () => {
    expect(statusDate(july31, JULY_15)).toBe('2024-07-31');
    expect(statusDate(july31, '2026-01-01T00:00:00.000Z')).toBe('2024-07-31');
  });

  it('refuses an instant that is none, instead of calling it open or passed', () => {
    expect(() => deadlineStatus(july31, 'now')).toThrow(RangeError);
    expect(() => deadlineStatus({ ...july31, closesAt: '2024-07-31' }, JULY_15)).toThrow(
      RangeError,
    );
  });
});

describe('the days left', () => {
  it('are counted in dates: 16 from July 15 to July 31, 57 to September 10', () => {
    expect(daysLeft(july31.closesAt, JULY_15, NEW_YORK)).toBe(16);
    expect(daysLeft(september10.closesAt, JULY_15, NEW_YORK)).toBe(57);
  });

  it('are the same all day, and 0 on the last day', () => {
    expect(daysLeft(july31.closesAt, '2024-07-15T04:00:00.000Z', NEW_YORK)).toBe(16);
    expect(daysLeft(july31.closesAt, '2024-07-16T03:59:59.999Z', NEW_YORK)).toBe(16);
    expect(daysLeft(july31.closesAt, '2024-07-31T04:00:00.000Z', NEW_YORK)).toBe(0);
    expect(daysLeft(july31.closesAt, '2024-08-01T03:59:59.000Z', NEW_YORK)).toBe(0);
  });

  it('are none once it has closed', () => {
    expect(daysLeft(july31.closesAt, '2024-08-01T04:00:00.000Z', NEW_YORK)).toBeNull();
  });

  it('are 1 on the evening before a deadline of 5 PM, though fewer than 24 hours remain', () => {
    // July 31, 5 PM; now July 30, 6 PM.
    expect(daysLeft('2024-07-31T21:00:00.000Z', '2024-07-30T22:00:00.000Z', NEW_YORK)).toBe(1);
  });

  it('are not one off across a change of clocks', () => {
    // To the end of November 8, from November 1: 8 days of which one has 25 hours.
    expect(daysLeft('2024-11-09T05:00:00.000Z', '2024-11-01T12:00:00.000Z', NEW_YORK)).toBe(7);
  });
});

describe('closing soon', () => {
  it('begins 21 days before the last day', () => {
    expect(closesSoon(july31, JULY_15)).toBe(true);
    expect(closesSoon(september10, JULY_15)).toBe(false);
    expect(closesSoon(september10, '2024-08-20T03:59:59.999Z')).toBe(false);
    expect(closesSoon(september10, '2024-08-20T04:00:00.000Z')).toBe(true);
  });

  it('is said of an open dated deadline only', () => {
    expect(closesSoon(july31, '2024-08-01T04:00:00.000Z')).toBe(false);
    expect(closesSoon({ ...opensInJune, opensAt: '2024-07-20T04:00:00.000Z' }, JULY_15)).toBe(
      false,
    );
    for (const deadline of [passed, notAnnounced, rolling]) {
      expect(closesSoon(deadline, '2024-09-16T16:00:00.000Z')).toBe(false);
    }
  });
});

describe('a deadline that is passed, date not recorded', () => {
  it('is passed at any time and has no date', () => {
    for (const now of ['2000-01-01T00:00:00.000Z', JULY_15, '2030-01-01T00:00:00.000Z']) {
      expect(deadlineStatus(passed, now)).toBe('passed');
      expect(statusDate(passed, now)).toBeNull();
      expect(isLate(passed, now)).toBe(true);
    }
  });
});

describe('a deadline that is not announced', () => {
  it('stays so before the first session: nobody is late', () => {
    expect(deadlineStatus(notAnnounced, JULY_15)).toBe('not-announced');
    expect(deadlineStatus(notAnnounced, '2024-09-17T14:59:59.999Z')).toBe('not-announced');
    expect(isLate(notAnnounced, '2024-09-17T14:59:59.999Z')).toBe(false);
    expect(isOpen(notAnnounced, JULY_15)).toBe(false);
  });

  it('has passed as the first session starts, still without a date', () => {
    expect(deadlineStatus(notAnnounced, '2024-09-17T15:00:00.000Z')).toBe('passed');
    expect(isLate(notAnnounced, '2024-09-17T15:00:00.000Z')).toBe(true);
    expect(statusDate(notAnnounced, '2024-09-17T15:00:00.000Z')).toBeNull();
    expect(statusDate(notAnnounced, JULY_15)).toBeNull();
  });

  it('has passed already for Summer 2024 on July 15', () => {
    const summer: Deadline = { kind: 'not-announced', passesAt: '2024-06-04T16:00:00.000Z' };
    expect(deadlineStatus(summer, JULY_15)).toBe('passed');
  });

  it('stays so for ever where no first session is known', () => {
    expect(
      deadlineStatus({ kind: 'not-announced', passesAt: null }, '2099-01-01T00:00:00.000Z'),
    ).toBe('not-announced');
  });
});

describe('rolling intake', () => {
  it('is open until it ends, without a date', () => {
    expect(deadlineStatus(rolling, JULY_15)).toBe('open');
    expect(deadlineStatus(rolling, '2024-09-17T15:00:00.000Z')).toBe('passed');
    expect(deadlineStatus({ kind: 'rolling', passesAt: null }, '2099-01-01T00:00:00.000Z')).toBe(
      'open',
    );
    expect(statusDate(rolling, JULY_15)).toBeNull();
  });
});

describe('the next change', () => {
  it('is the opening, then the closing, then none', () => {
    expect(nextChangeAt(opensInJune, '2024-05-01T00:00:00.000Z')).toBe('2024-06-01T04:00:00.000Z');
    expect(nextChangeAt(opensInJune, '2024-06-01T04:00:00.000Z')).toBe('2024-08-01T04:00:00.000Z');
    expect(nextChangeAt(opensInJune, '2024-08-01T04:00:00.000Z')).toBeNull();
  });

  it('is the first session where no deadline is announced, and unknown where none is known', () => {
    expect(nextChangeAt(notAnnounced, JULY_15)).toBe('2024-09-17T15:00:00.000Z');
    expect(nextChangeAt(rolling, JULY_15)).toBe('2024-09-17T15:00:00.000Z');
    expect(nextChangeAt({ kind: 'rolling', passesAt: null }, JULY_15)).toBeNull();
    expect(nextChangeAt(passed, JULY_15)).toBeNull();
  });
});
