import { describe, expect, it } from 'vitest';
import { decisionBy } from '#domain/admission.ts';

describe('the date of a decision', () => {
  it('is one week after receipt for the 2024 program', () => {
    expect(decisionBy('2024-07-31', 'P1W')).toBe('2024-08-07');
    expect(decisionBy('2024-07-15', 'P1W')).toBe('2024-07-22');
  });

  it('is the day of the first class for an application of September 10', () => {
    expect(decisionBy('2024-09-10', 'P1W')).toBe('2024-09-17');
  });

  it('is four weeks after receipt for the 2021 program', () => {
    expect(decisionBy('2024-07-15', 'P4W')).toBe('2024-08-12');
    expect(decisionBy('2024-02-01', 'P4W')).toBe('2024-02-29');
  });

  it('is refused without a day or a period', () => {
    expect(() => decisionBy('2024-02-31', 'P1W')).toThrow(RangeError);
    expect(() => decisionBy('2024-07-31', '1 week')).toThrow(RangeError);
  });
});
