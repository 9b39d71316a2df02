/** Words of information sessions, open houses and sample classes. */
export const eventWords = {
  title: 'Meet us first',
  all: 'All events',
  /** “Tuesday, July 23, 2024, 6–7 PM Eastern Time” */
  when: (day: string, hours: string, zone: string) => `${day}, ${hours} ${zone}`,
  link: (title: string) => `Join: ${title}`,
  calendar: (title: string) => `Save in my calendar: ${title}`,
  before: (cohort: string) => `Before ${cohort}`,
  searched: (title: string, when: string) => `${title}: ${when}.`,
} as const;
