import type { DatedDeadline } from '#domain/deadlines.ts';

/** A deadline of which no more is stated than its day. */
export function datedDeadline(
  stated: Pick<DatedDeadline, 'date' | 'closesAt'> & Partial<DatedDeadline>,
): DatedDeadline {
  return {
    kind: 'date',
    time: null,
    timeZone: 'America/New_York',
    opensAt: null,
    opensDate: null,
    priorityDate: null,
    extendedFrom: null,
    isExtended: false,
    namesZone: false,
    ...stated,
  };
}
