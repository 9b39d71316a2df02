import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { deadlineOf as DeadlineOf } from '#elements/deadline-status.ts';
import { doorsOf } from '#view-models/doors.ts';
import { deadlineLabel } from '#words/deadlines.ts';
import { cohort, program } from '../fixtures/demonstration.ts';
import { demonstration } from '../view-models/contexts.ts';

let deadlineOf: typeof DeadlineOf;
beforeAll(async () => {
  // The element itself needs a browser; what it computes does not.
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('customElements', { define() {} });
  ({ deadlineOf } = await import('#elements/deadline-status.ts'));
});

const doors = doorsOf(
  demonstration,
  program('kap-certificate'),
  cohort('kap-certificate/fall-2024'),
);

/** The attributes that DeadlinePill prints, as the element reads them. */
function attributes(door: number, entry = 0): DOMStringMap {
  const deadline = doors[door]?.entries[entry]?.deadline;
  if (!deadline) throw new Error('no such door');
  const { kind, closesAt, opensAt, passesAt, timeZone } = deadline;
  return Object.fromEntries(
    Object.entries({ kind, closesAt, opensAt, passesAt, timeZone }).filter(
      ([, value]) => value !== null,
    ),
  ) as DOMStringMap;
}

const printed = { closes: 'July 31', opens: '' };
const labelAt = (door: number, now: string, entry = 0) =>
  deadlineLabel(deadlineOf(attributes(door, entry)), now, printed, true);

describe('the label of a deadline, made again from the attributes of a page', () => {
  it('counts the days and says when few are left', () => {
    expect(labelAt(2, '2024-07-15T16:00:00.000Z')).toEqual({ text: '16 days left', tone: 'soon' });
    expect(labelAt(2, '2024-07-09T16:00:00.000Z')).toEqual({ text: '22 days left', tone: 'open' });
    expect(labelAt(2, '2024-07-30T16:00:00.000Z')).toEqual({ text: '1 day left', tone: 'soon' });
  });

  it('is open through the last minute of the day in the home zone, then passed', () => {
    expect(labelAt(2, '2024-08-01T03:59:59.999Z')).toEqual({ text: 'Last day', tone: 'soon' });
    expect(labelAt(2, '2024-08-01T04:00:00.000Z')).toEqual({
      text: 'Deadline passed',
      tone: 'closed',
    });
  });

  it('never invents a date for one that has passed unrecorded or is not announced', () => {
    expect(labelAt(2, '2024-07-15T16:00:00.000Z', 1)).toEqual({
      text: 'Passed, date not recorded',
      tone: 'closed',
    });
    expect(labelAt(1, '2024-07-15T16:00:00.000Z')).toEqual({
      text: 'Deadline not stated',
      tone: 'unknown',
    });
    expect(labelAt(1, '2024-09-17T15:00:00.000Z')).toEqual({
      text: 'Deadline passed',
      tone: 'closed',
    });
  });

  it('stands alone with the date in it while there is time', () => {
    const alone = deadlineLabel(
      deadlineOf(attributes(2)),
      '2024-07-01T12:00:00.000Z',
      printed,
      false,
    );
    expect(alone).toEqual({ text: 'Open · closes July 31', tone: 'open' });
  });
});
