import { describe, expect, it } from 'vitest';
import { cohortCalendarLinks, deadlinesCalendarLinks } from '#view-models/calendar-links.ts';
import { cohort } from '../fixtures/demonstration.ts';
import { demonstration } from './contexts.ts';

const live = {
  ...demonstration,
  isDemonstration: false,
  siteUrl: 'https://catalog.example/kap',
  base: '/kap/',
};
const fall = cohort('kap-certificate/fall-2024');

describe('the links to calendars', () => {
  it('only save a file in a demonstration', () => {
    expect(cohortCalendarLinks(demonstration, fall)).toEqual({
      download: {
        label: 'Save all classes as a calendar file',
        href: '/programs/kap-certificate/fall-2024.ics',
      },
      subscribe: null,
      reminders: [
        {
          situation: 'Completed PTI',
          label: 'Remind me to apply: Completed PTI',
          href: '/programs/kap-certificate/fall-2024/apply-by-prerequisite-taken.ics',
        },
        {
          situation: 'Need PTI',
          label: 'Remind me to apply: Need PTI',
          href: '/programs/kap-certificate/fall-2024/apply-by-with-prerequisite.ics',
        },
      ],
    });
    expect(deadlinesCalendarLinks(demonstration)?.download?.href).toBe('/calendar.ics');
  });

  it('subscribe where the site is live', () => {
    expect(cohortCalendarLinks(live, fall)?.subscribe?.href).toBe(
      'webcal://catalog.example/kap/programs/kap-certificate/fall-2024.ics',
    );
    expect(deadlinesCalendarLinks(live)?.subscribe?.href).toBe(
      'webcal://catalog.example/kap/calendar.ics',
    );
  });

  it('are none for a cohort without listed classes', () => {
    expect(cohortCalendarLinks(live, cohort('pti-certificate/august-2024'))).toBeNull();
  });
});
