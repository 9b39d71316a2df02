/** Said where a part of a page that loads later did not come. */
export const missingPartWords = {
  text: 'Part of this page did not load. What you choose or type may have no effect.',
  answers: 'Part of this page did not load. Answers kept on this device are not shown yet.',
  reload: 'Reload the page',
} as const;
