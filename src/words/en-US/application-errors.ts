/**
 * What an applicant reads beside a field: an instruction that repeats the words of the label.
 *
 * Browser and receiver print the same words. What to enter when a field is empty is said by the
 * form’s own content; these stand in where it says nothing, and for every other mistake.
 */

import type { ApplicationMessages } from '#domain/application.ts';

export const applicationErrors: ApplicationMessages = {
  missing: (label) => `Answer “${label}”`,
  several: (label) => `Give one answer to “${label}”`,
  unreadable: (label) =>
    `“${label}” contains a character that cannot be stored. Delete it and type the text again`,
  tooLong: (label, most, length) =>
    `Shorten “${label}” to ${most.toLocaleString('en-US')} characters or fewer. It now has ${length.toLocaleString('en-US')}`,
  email: (label) => `Enter “${label}” like name@example.org`,
  tel: (label) => `Enter “${label}” as digits, such as +1 212 555 0100`,
  number: (label) => `Enter “${label}” as a whole number in digits, such as 12`,
  between: (label, least, most) =>
    least === null
      ? `Enter a number of ${most} or less for “${label}”`
      : most === null
        ? `Enter a number of ${least} or more for “${label}”`
        : `Enter a number from ${least} to ${most} for “${label}”`,
  date: (label) => `Enter “${label}” as year, month, and day, such as 2024-07-31`,
  notOffered: (label) => `Choose one of the options for “${label}”`,
};
