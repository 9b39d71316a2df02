/** What the application form says once an application has arrived. */

export const applicationReceivedWords = {
  title: 'We have your application',
  again: (reference: string) => `You already sent this (reference ${reference})`,
  reference: 'Your reference',
  copy: 'Copy the reference',
  copied: 'Copied.',
  keepReference: 'Write it down. You need it when you ask about your application.',
  hosted: 'It went to this site’s form service. Whether that service emails you is not stated.',
  /** Nobody should wait for one in vain. */
  mail: {
    coming: 'We also email this to the address you gave. If no email arrives, we still have it.',
    later: 'Admissions reads it first, then emails you your reference.',
    none: 'This site sends no email. Keep your reference.',
  },
  late: {
    'not-stated':
      'Arrived after the deadline. Whether it will be considered is not stated; admissions will reply.',
    considered:
      'Arrived after the deadline. Late applications are considered where possible; admissions will reply.',
    'not-considered': 'Arrived after the deadline. Late applications are not considered.',
  },
  next: 'What happens next',
  decision: (date: string) => `Admissions decides by ${date} and writes to you.`,
  decisionWithin: (within: string) =>
    `Admissions decides within ${within} of receipt and writes to you.`,
  noDecision: 'Admissions will write to you. When it decides is not stated.',
  change: 'To change or withdraw your application, write to admissions with your reference:',
  answers: 'Your answers',
  downloadOnce: 'This device no longer keeps them. Download or print them before you leave.',
  download: 'Download my answers',
  print: 'Print',
  calendar: 'Dates for my calendar',
  receipt: 'Your receipt on this site',
  startOver: 'Start another application',

  /** Every title names the program. */
  timeline: {
    decision: (program: string, reference: string) => `Decision due: ${program} (${reference})`,
    fileName: (reference: string) => `dates-${reference}.ics`,
  },
} as const;
