/** Said where a part of a page that loads later did not come. */
export const missingPartWords = {
  text: 'Part of this page could not be loaded. What you choose or type here may change nothing.',
  answers:
    'Part of this page could not be loaded. Answers kept on this device are not shown here yet.',
  reload: 'Reload the page',
} as const;
