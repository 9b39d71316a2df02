/** Words of finding cohorts that fit the hours one has. */
export const weekFitWords = {
  title: 'Which cohorts fit my week?',
  lead: 'Mark the hours you have. Cohorts that fit stay in the tables below; for the others you see which classes clash.',
  withoutScript: 'This needs JavaScript. Days and hours of each cohort stand in the tables below.',
  caption: 'Hours I have',
  hour: 'Hour',
  cell: (day: string, hours: string) => `${day}, ${hours}`,
  zone: (zone: string) => `Hours in your time: ${zone}.`,
  clear: 'Clear all hours',
  result: 'What fits',
  none: 'No hour is marked: every cohort is shown.',
  announced: (fit: number, clash: number) =>
    `${fit} ${fit === 1 ? 'cohort fits' : 'cohorts fit'}, ${clash} ${clash === 1 ? 'clashes' : 'clash'}.`,
  fits: (count: number) => `all ${count} classes fit`,
  clashes: (clashing: number, count: number) => `${clashing} of ${count} classes clash:`,
  unknown: 'its days are not published, so this cannot say',
  session: (date: string, hours: string) => `${date}, ${hours}`,
} as const;
