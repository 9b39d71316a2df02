/** Words of the chooser of one’s own time zone. */
export const timeZoneWords = {
  label: 'Show my time in',
  device: 'My device’s time zone',
  note: 'Every time is printed as the institute gives it; yours stands beside it where it differs.',
} as const;
