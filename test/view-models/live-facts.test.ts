import { expect, it } from 'vitest';
import { liveFacts } from '#view-models/live-facts.ts';
import { demonstration } from './contexts.ts';

it('prints the deadlines that lie ahead, situation by situation, and none that is over', () => {
  expect(liveFacts(demonstration)('Deadlines', 'kap-certificate')).toEqual([
    'Fall 2024, Completed PTI: Apply by September 10, 2024',
    'Fall 2024, Enrolled in PTI: The deadline is not stated. Ask admissions',
    'Fall 2024, Need PTI, August 2024 PTI: Apply by July 31, 2024',
  ]);
  const later = { ...demonstration, now: '2024-08-01T04:00:00.000Z' };
  expect(liveFacts(later)('Deadlines', 'kap-certificate')).toHaveLength(2);
});

it('says so where no deadline lies ahead', () => {
  expect(liveFacts(demonstration)('Deadlines', 'pc-kap')).toEqual([
    'No upcoming deadline. Ask admissions',
  ]);
});

it('prints the price of each situation with its installments, and says where none is stated', () => {
  expect(liveFacts(demonstration)('Prices', 'kap-certificate')).toEqual([
    'I’ve completed PTI: $3,000 in full, or 3 × $1,050 = $3,150 ($150 more)',
    'I still need PTI: $5,500 in full, including PTI, or 3 × $1,925 = $5,775 ($275 more)',
  ]);
  expect(liveFacts(demonstration)('Prices', 'pti-certificate')).toEqual([
    'The price is not stated. Ask admissions.',
  ]);
});
