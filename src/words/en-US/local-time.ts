/** Words of the reader’s own time beside the institute’s. Small: they ship with every list of classes. */
export const localTimeWords = {
  /** “4:00 PM–6:00 PM your time” */
  span: (start: string, end: string) => `${start}–${end} your time`,
  /** “until Aug 1, 5:00 AM your time”: where the day of a deadline ends. */
  until: (moment: string) => `until ${moment} your time`,
  over: 'This is over.',
  nextDay: 'next day',
  dayBefore: 'day before',
  /** Where the clocks of the reader and of the institute part or meet. */
  clockChanges: 'your time shifts',
} as const;
