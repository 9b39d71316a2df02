/** What the application form says once every question is answered: at the check, and of sending. */
import { counted } from './counts.ts';

export const applicationSendingWords = {
  email: {
    suggestion: (address: string) => `Did you mean ${address}?`,
    accept: 'Use this address',
    keep: 'If your address is right, choose Continue again.',
  },

  check: {
    lead: 'Nothing has been sent yet. Read your answers, change any you need to, then send the application.',
    open: 'Still open',
    about: 'What you are applying for',
    notProvided: 'Not provided',
    change: 'Change',
    changeWhat: (question: string) => `Change: ${question}`,
    send: 'Send application',
    /** Above deadline, price, fees and refunds, which are stored with the answers. */
    costs: 'What it costs',
  },

  sending: {
    now: 'Sending…',
    waiting: (seconds: number) =>
      `Too many applications came from your connection. Yours has not been sent yet. We will try again in ${counted(seconds, 'second')}. Your answers are still here.`,
  },

  /** What happened, whether we have the application, what to do. */
  failure: {
    offline: {
      title: 'You are offline',
      text: 'Nothing was sent. Your answers are still here. Connect to the internet, then try again.',
    },
    unknown: {
      title: 'We do not know yet if it arrived',
      text: 'We got no clear reply. Your answers are still here. Try again: if your application did arrive, you get the same reference.',
    },
    blocked: {
      title: 'Your browser stopped the application',
      text: 'We do not have your application. Something in this browser blocked it, such as an extension. Your answers are still here. Try again, try another browser, or send your answers by email.',
    },
    notStored: {
      title: 'We do not have your application yet',
      text: 'It could not be stored right now. Your answers are still here. Try again in a minute.',
    },
    refused: {
      title: 'The application did not go through',
      text: 'We do not have your application. Your answers are still here. Download them, then send them to admissions.',
    },
    waited: {
      title: 'Too many applications came from your connection',
      text: 'We do not have your application yet. Your answers are still here. Try again in a few minutes.',
    },
    reference: (reference: string) => `If it arrived, your reference is ${reference}.`,
    retry: 'Try again',
    backToAnswers: 'Back to my answers',
    download: 'Download my answers',
    contact: 'You can also write to admissions:',
  },

  /** After coming back to an application whose answer was lost. */
  asking: {
    gone: 'An application was sent from this device within the last day, but we got no clear reply. Its answers are no longer on this device.',
    ask: 'Ask if it arrived',
    told: {
      asking: 'Asking…',
      arrived: 'It arrived. We have your application. You do not need to send it again.',
      'not here': 'We do not have it.',
      failed: 'We could not ask right now. Check your connection, then ask again.',
    },
    again: 'Send it again. If it is still on its way, it is not stored twice.',
    anew: 'Start a new application.',
    startOver: 'Start a new application',
  },

  /** By code of the form service, where it says nothing an applicant could act on. */
  formErrors: {
    BLOCKED: 'The form service blocked the application. Write to admissions',
    EMPTY: 'The application arrived empty. Send it again',
    FORM_NOT_FOUND: 'The form service does not know this form. Write to admissions',
    INACTIVE: 'This form is turned off right now. Write to admissions',
    PROJECT_NOT_FOUND: 'The form service does not know this form. Write to admissions',
  } as Readonly<Record<string, string>>,
  unclearError: 'The application did not go through, and no reason was given. Write to admissions',

  already: {
    title: 'We already have an application from you',
    text: (reference: string) =>
      `Your first application, reference ${reference}, is stored and unchanged. What you changed since is not stored. You can send it as a correction.`,
    correct: 'Send as a correction',
    asNew: 'Send as a new application',
  },

  file: {
    title: (program: string) => `Application to ${program}`,
    reference: (reference: string) => `Reference: ${reference}`,
    notSent: 'Not sent yet',
    name: (program: string) => `application-${program}-answers.txt`,
  },
} as const;
