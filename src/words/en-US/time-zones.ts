/** Words of the chooser of one’s own time zone. */
export const timeZoneWords = {
  label: 'Show my time in',
  device: 'My device',
  note: 'Class times are as the institute gives them. Yours is added where it differs.',
} as const;
