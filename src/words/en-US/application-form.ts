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
    onDevice: 'Your answers stay in this tab until you send them.',
  },

  summary: {
    title: 'You are applying for',
  },

  form: (title: string, size: string) => `${title}: ${size}. You can stop and come back.`,
  prepare: 'Have ready',

  count: {
    left: (count: number) => `You have ${counted(count, 'character')} left`,
    over: (count: number) => `You have ${counted(count, 'character')} too many`,
  },

  aside: (questions: readonly string[]) =>
    `This choice leaves out these answers: ${questions.join('; ')} (They are kept, not sent, and return if you switch back.)`,
  checkTitle: 'Check your answers',

  /** The screens for checking and sending come in a file of their own. */
  lastScreens: {
    loading: 'Loading the last screen…',
    missing: 'The last screen did not load',
    text: 'Nothing was sent. Your answers are still here. Check your connection, then try again.',
    unknown: (reference: string) =>
      `You sent this application, but we got no clear reply. If it arrived, your reference is ${reference}. Check your connection, then try again.`,
    sent: 'You already sent this application. Check your connection, then try again to see its reference.',
    retry: 'Try again',
    save: 'Save to a file',
    contact: 'If that does not help, write to admissions:',
  },
} as const;
