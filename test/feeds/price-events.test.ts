/** Prices that end, in the calendars and in the structured data. */
import { describe, expect, it } from 'vitest';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { deadlinesCalendar } from '#feeds/deadlines-calendar.ts';
import { courseInstance } from '#feeds/json-ld/cohort.ts';
import { catalogOf, pricesContent } from '../catalog/content.ts';
import { running } from '../view-models/contexts.ts';
import { readCalendar } from './read-calendar.ts';

const catalog = await catalogOf(pricesContent);
const at = (now: string) => running(catalog, now);
const early = at('2030-10-15T21:59:59.999Z');
const found = [catalog.programById.get('keeper'), catalog.cohortById.get('keeper/autumn-2030')];
const [keeper, autumn] = found as [
  NonNullable<ReturnType<typeof catalog.programById.get>>,
  NonNullable<ReturnType<typeof catalog.cohortById.get>>,
];

describe('a price that ends', () => {
  const eventsOf = (text: string) =>
    readCalendar(text)
      .events.filter(({ summary }) => summary.startsWith('Last day of a price'))
      .map(({ start, summary, description }) => [start, summary, description.split('\n')[0]]);
  const expected = [
    [
      '2030-10-15',
      'Last day of a price: Keeper Autumn 2030, New, Early price',
      'Early price: €900 (until October 15, 2030)',
    ],
    [
      '2030-10-15',
      'Last day of a price: Keeper Autumn 2030, New, Early price for members',
      'Early price for members: €800 (Members of the guild, until October 15, 2030)',
    ],
  ];

  it('is a day in the calendar of deadlines and in that of its cohort, with its condition', () => {
    const ofSomeDay = expected.map(([day, summary, text]) => [
      day,
      summary?.replace('Autumn 2030', 'Some day'),
      text,
    ]);
    const all = eventsOf(deadlinesCalendar(early));
    expect(all).toHaveLength(4);
    expect(all).toEqual(expect.arrayContaining([...expected, ...ofSomeDay]));
    expect(eventsOf(cohortCalendar(early, keeper, autumn))).toEqual(expected);
  });

  it('is an offer with its end to the last millisecond, and none after; a group has none', () => {
    const offersAt = (now: string) => courseInstance(at(now), keeper, autumn).offers;
    const general = (situation: string, price: string) => ({
      '@type': 'Offer',
      name: `${situation}, In full`,
      price,
      priceCurrency: 'EUR',
      url: 'https://example.org/apply/keeper/',
      availabilityEnds: '2030-10-20T22:00:00.000Z',
    });
    const ending = {
      ...general('I am new', '900.00'),
      name: 'I am new, Early price',
      validThrough: '2030-10-15T22:00:00.000Z',
    };
    expect(offersAt('2030-10-15T21:59:59.999Z')).toEqual([
      general('I am new', '1000.00'),
      ending,
      general('I come back', '500.00'),
    ]);
    expect(offersAt('2030-10-15T22:00:00.000Z')).toEqual([
      general('I am new', '1000.00'),
      general('I come back', '500.00'),
    ]);
  });
});
