/** What the application form says once its script runs. Plain words: many read it on a phone. */

export const applicationFormWords = {
  step: (number: number, count: number) => `Step ${number} of ${count}`,
  documentTitle: (step: string, page: string) => `${step} – ${page}`,
  errorTitle: (title: string) => `Error: ${title}`,
  errorPrefix: 'Error: ',
  problem: 'There is a problem',
  optional: '(optional)',
  selectOne: 'Choose one',
  honeypot: 'Leave this field empty',
  continue: 'Continue',
  back: 'Back',

  situation: {
    title: 'What applies to you?',
    lead: 'Your choice sets the deadline, the price and the questions. You send one application in every case.',
    missing: 'Choose what applies to you',
    means: 'What this means',
    late: 'This deadline has passed. You can still send the application. It will be marked late.',
    soon: (left: string) => `${left} to apply. Your answers stay here if you need a break.`,
    form: (title: string, size: string) => `${title}: ${size}.`,
  },

  count: {
    left: (count: number) =>
      count === 1 ? 'You have 1 character left' : `You have ${count} characters left`,
    over: (count: number) =>
      count === 1 ? 'You have 1 character too many' : `You have ${count} characters too many`,
    limit: (count: number) => `Up to ${count} characters.`,
  },

  email: {
    suggestion: (address: string) => `Did you mean ${address}?`,
    accept: 'Use this address',
    keep: 'If your address is right as it is, choose Continue again.',
  },

  cleared: (questions: readonly string[]) =>
    `Cleared, because you changed an answer before it: ${questions.join('; ')}`,

  keep: {
    question: 'Is this your own phone? Keep my answers on it for 14 days',
    untilClosed: 'Without a tick, your answers stay only until you close this tab.',
    until: (date: string) => `Your answers stay on this device until ${date}.`,
    session: 'Your answers stay in this tab until you close it',
    notKept: 'This browser does not keep answers. Save them to a file before you leave.',
    restored: (when: string) => `Your answers from ${when} are still here.`,
    unusable:
      'Older answers on this device were too old or could not be read, so the form starts empty.',
    lost: (questions: readonly string[]) =>
      `The questions have changed since. These answers could not be carried over: ${questions.join('; ')}`,
    save: 'Save to a file',
    load: 'Load answers from a file',
    loaded: 'The answers from your file are in the form.',
    wrongFile: 'This file holds no answers to this form. Choose the file you saved here.',
    delete: 'Delete my answers',
    deleteSure: 'Delete all your answers from this device? Nothing has been sent.',
    deleteYes: 'Yes, delete them',
    deleteNo: 'Keep them',
    deleted: 'Your answers are deleted from this device.',
    fileName: (program: string) => `application-${program}-draft.json`,
  },

  eligibilityTaken: 'Your answers on who can apply are taken over. You can change them.',

  check: {
    title: 'Check your answers',
    lead: 'Nothing is sent yet. Read your answers, change what you like, then send the application.',
    notProvided: 'Not provided',
    change: 'Change',
    changeWhat: (question: string) => `Change: ${question}`,
    cohort: 'Cohort',
    situation: 'What applies to you',
    send: 'Send application',
    destination: 'Your application goes only to whoever runs this copy.',
  },

  sending: {
    now: 'Sending…',
    waiting: (seconds: number) =>
      `Too many applications came from your connection. Yours is not sent yet. We try again in ${seconds} seconds. Your answers are still here.`,
  },

  /** What happened, whether we have the application, what to do. */
  failure: {
    offline: {
      title: 'You are offline',
      text: 'You are offline. Your answers are still here. Nothing is sent. Connect to the internet, then try again.',
    },
    unknown: {
      title: 'We do not know yet if it arrived',
      text: 'We got no clear reply. Your answers are still here. Try again: if your application did arrive, it is not stored twice and you get the same reference.',
    },
    blocked: {
      title: 'Your browser stopped the application',
      text: 'We do not have your application. Something in this browser blocked it, such as an extension. Your answers are still here. Try again, try another browser, or send your answers by email.',
    },
    notStored: {
      title: 'We do not have your application yet',
      text: 'It could not be stored just now. Your answers are still here. Try again in a minute.',
    },
    refused: {
      title: 'The application was not taken',
      text: 'We do not have your application. Your answers are still here. Write to admissions and add the answers you downloaded.',
    },
    waited: {
      title: 'Too many applications came from your connection',
      text: 'We do not have your application yet. Your answers are still here. Try again in a few minutes.',
    },
    reference: (reference: string) => `If it arrived, your reference is ${reference}.`,
    retry: 'Try again',
    backToAnswers: 'Back to my answers',
    download: 'Download my answers',
    contact: 'Admissions answers at',
  },

  /** By code of the form service, where it says nothing an applicant could act on. */
  formErrors: {
    BLOCKED: 'The form service did not take the application. Write to admissions',
    EMPTY: 'The application arrived empty. Send it again',
    FORM_NOT_FOUND: 'The form service does not know this form. Write to admissions',
    INACTIVE: 'This form is switched off at the moment. Write to admissions',
    PROJECT_NOT_FOUND: 'The form service does not know this form. Write to admissions',
  } as Readonly<Record<string, string>>,
  unclearError: 'The application was not taken, and no reason was given. Write to admissions',

  already: {
    title: 'We have an application from you already',
    text: (reference: string) =>
      `Your first application, reference ${reference}, is stored and unchanged. What you changed since is not stored. You can send it as a correction.`,
    correct: 'Send as a correction',
  },

  received: {
    title: 'We have your application',
    again: (reference: string) => `You already sent this (reference ${reference})`,
  },

  file: {
    title: (program: string) => `Application to ${program}`,
    reference: (reference: string) => `Reference: ${reference}`,
    notSent: 'Not sent yet',
    name: (program: string) => `application-${program}-answers.txt`,
  },
} as const;
