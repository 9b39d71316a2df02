import { describe, expect, it } from 'vitest';
import { redirectsOf } from '#catalog/redirects.ts';
import { catalogOf, secondContent } from './content.ts';

const { programs } = await catalogOf(secondContent);
const lead = (...pairs: readonly (readonly [string, string])[]) =>
  redirectsOf(
    pairs.map(([from, to]) => ({ from, to })),
    programs,
  ).map(({ from, to }) => `${from} ${to}`);

describe('redirects', () => {
  it('take everything of a renamed program along that is there today', () => {
    expect(lead(['/programs/sea-watch/', '/programs/night-watch/'])).toEqual([
      '/programs/sea-watch/ /programs/night-watch/',
      '/apply/sea-watch/ /apply/night-watch/',
      '/programs/sea-watch/may-2025/ /programs/night-watch/may-2025/',
      '/programs/sea-watch/may-2025.ics /programs/night-watch/may-2025.ics',
      '/programs/sea-watch/august-2025/ /programs/night-watch/august-2025/',
    ]);
  });

  it('take the calendar of a renamed cohort along', () => {
    expect(lead(['/programs/night-watch/spring/', '/programs/night-watch/may-2025/'])).toEqual([
      '/programs/night-watch/spring/ /programs/night-watch/may-2025/',
      '/programs/night-watch/spring.ics /programs/night-watch/may-2025.ics',
    ]);
  });

  it('lead to the end of a chain at once, also without a closing slash', () => {
    expect(lead(['/a', '/b/'], ['/b/', '/faq/'])).toEqual(['/a/ /faq/', '/b/ /faq/']);
  });

  it('prefer what is written to what follows', () => {
    expect(
      lead(
        ['/programs/sea-watch/', '/programs/night-watch/'],
        ['/programs/sea-watch/may-2025/', '/cohorts/'],
      ),
    ).toContain('/programs/sea-watch/may-2025/ /cohorts/');
  });

  it('never stand before a page of today, nor lead in a circle', () => {
    expect(lead(['/programs/night-watch/', '/faq/'])).toEqual([]);
    expect(lead(['/a/', '/b/'], ['/b/', '/a/'])).toEqual([]);
  });
});
