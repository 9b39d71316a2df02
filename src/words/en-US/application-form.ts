/** What the application form says once its script runs. Plain words: many read it on a phone. */
import { counted } from './counts.ts';

export const applicationFormWords = {
  step: (number: number, count: number) => `Step ${number} of ${count}`,
  stepOpen: (number: number, count: number, open: number) =>
    `Step ${number} of ${count} · ${counted(open, 'question')} still open`,
  /** Before the title of a screen that was passed over. */
  openBefore: 'Not finished yet:',
  documentTitle: (step: string, page: string) => `${step} – ${page}`,
  errorTitle: (title: string) => `Error: ${title}`,
  problem: 'There is a problem',
  honeypot: 'Leave this field empty',
  continue: 'Continue',
  back: 'Back',

  /** The first screen. */
  start: {
    title: 'Before you start',
    go: 'Start',
    change: 'Change',
    facts: 'Good to know',
    onDevice: 'Your answers stay on this device until you send them.',
  },

  summary: {
    title: 'You are applying for',
  },

  form: (title: string, size: string) => `${title}: ${size}. You can stop and come back.`,
  prepare: 'Have ready',

  count: {
    left: (count: number) =>
      count === 1 ? 'You have 1 character left' : `You have ${count} characters left`,
    over: (count: number) =>
      count === 1 ? 'You have 1 character too many' : `You have ${count} characters too many`,
  },

  aside: (questions: readonly string[]) =>
    `With this choice, these answers are not part of your application: ${questions.join('; ')}. They are kept, not sent, and come back if you choose as before.`,
  checkTitle: 'Check your answers',

  /** The screens for checking and sending come in a file of their own. */
  lastScreens: {
    loading: 'Loading the last screen…',
    missing: 'The last screen could not be loaded',
    text: 'Nothing was sent. Your answers are still here. Check your connection, then try again.',
    unknown: (reference: string) =>
      `You sent this application, and no clear reply came. If it arrived, your reference is ${reference}. Check your connection, then try again.`,
    sent: 'You sent this application before. Check your connection, then try again to see its reference.',
    retry: 'Try again',
    save: 'Save to a file',
    contact: 'If this does not help, write to admissions:',
  },
} as const;
