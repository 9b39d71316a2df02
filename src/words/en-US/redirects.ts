/** Words of the page that stands at an old address. */
export const redirectWords = {
  title: 'This page has moved',
  text: 'It has another address now.',
  link: (address: string) => `Go to ${address}`,
} as const;
