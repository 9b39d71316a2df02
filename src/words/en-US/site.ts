/** Words of the frame around every page: header, footer, banner, titles. */
export const siteWords = {
  skipToContent: 'Skip to content',
  navigation: 'Site',
  menu: 'Menu',
  search: 'Search',
  apply: 'Apply',
  breadcrumbs: 'You are here',
  home: 'Home',
  onThisPage: 'On this page',
  keyFacts: 'Key facts',
  footerNavigation: 'About this site',
  linkToSection: (title: string) => `Link to “${title}”`,
  /** A document title: the page first, so that tabs and results differ where it shows. */
  documentTitle: (page: string, site: string) => (page === site ? site : `${page} · ${site}`),
  demonstrationLabel: 'Demonstration',
  demonstration: (date: string) => ({
    title: 'Demonstration.',
    text: `This site behaves as if today were ${date}. Nothing here is open for application now.`,
  }),
  /** The title of the feed. */
  feed: (site: string) => `${site}: dates, deadlines, and prices`,
  printed: (address: string, date: string) => `${address} · as of ${date}`,
  nav: {
    programs: 'Programs',
    cohorts: 'Dates & costs',
    howToApply: 'How to apply',
    faq: 'FAQ',
    contact: 'Contact',
    about: 'About',
    people: 'People',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    calendar: 'Calendar of deadlines',
    developers: 'For developers',
  },
} as const;
