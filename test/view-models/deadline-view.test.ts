/** A deadline in words: its last moment is never said later than it is. */
import { describe, expect, it } from 'vitest';
import type { DatedDeadline } from '#domain/deadlines.ts';
import { closingInstant } from '#domain/zoned-time.ts';
import { deadlineView } from '#view-models/deadline-view.ts';
import { datedDeadline } from '../domain/dated-deadline.ts';

const NOW = '2024-08-01T12:00:00.000Z';

function deadlineAt(time: string | null, date = '2024-11-10'): DatedDeadline {
  const timeZone = 'America/New_York';
  return datedDeadline({ date, time, closesAt: closingInstant(date, time, timeZone) });
}

describe('a deadline', () => {
  it.each([
    [null, 'Apply by November 10, 2024', 'Open · closes November 10'],
    ['00:00', 'Apply by the end of November 9, 2024 ET', 'Open · closes the end of November 9 ET'],
    ['12:00', 'Apply by November 10, 2024, noon ET', 'Open · closes November 10, noon ET'],
    ['17:00', 'Apply by November 10, 2024, 5 PM ET', 'Open · closes November 10, 5 PM ET'],
    ['23:59', 'Apply by November 10, 2024, 11:59 PM ET', 'Open · closes November 10, 11:59 PM ET'],
  ])('at %s is said with its hour, in the short form too', (time, applyBy, alone) => {
    const view = deadlineView(deadlineAt(time), NOW, 'en-US');
    expect(view.applyBy).toBe(applyBy);
    expect(view.alone.text).toBe(alone);
  });

  it('at 23:59 lasts to its end', () => {
    const { closesAt } = deadlineAt('23:59');
    expect(closesAt).toBe('2024-11-11T05:00:00.000Z');
    const before = deadlineView(deadlineAt('23:59'), '2024-11-11T04:59:59.000Z', 'en-US');
    expect(before.status).toBe('open');
    expect(deadlineView(deadlineAt('23:59'), closesAt, 'en-US').status).toBe('passed');
  });

  it('of a rolling intake names a first class only where one is known', () => {
    const rolling = (passesAt: string | null) =>
      deadlineView({ kind: 'rolling', passesAt }, NOW, 'en-US').applyBy;
    expect(rolling(null)).toBe('Apply at any time');
    expect(rolling('2024-11-10T16:00:00.000Z')).toBe('Apply any time before the first class');
  });

  it('that has passed keeps its hour', () => {
    const view = deadlineView(deadlineAt('12:00'), '2024-12-01T12:00:00.000Z', 'en-US');
    expect(view.applyBy).toBe('Deadline was November 10, 2024, noon ET');
    expect(view.counting, 'it says that it has passed').toBeNull();
  });
});
