/**
 * Everything the receiver says: to applicants on its pages and to programs that send applications.
 *
 * A message says what happened, whether the application is here, and what to do next.
 */
import { counted, nounFor } from './counts.ts';

const kept = 'Your answers are below. Correct what is listed and send it again.';

const unavailable = (what: string) =>
  `${what} could not be stored right now. Go back: your answers are still in the form. Send it again in a minute.`;

const already = (what: string) => (reference: string) =>
  `Your first ${what}, reference ${reference}, is stored and unchanged. What you sent now is different and was not stored. To correct the first one, send this one as a correction. If it is another ${what}, send it as a new one.`;

export const receiverWords = {
  locale: 'en-US',

  /** Requests that are not an application, whoever wrote them. */
  protocol: {
    compressed: 'Send the form without compression.',
    charset: 'Send the form as UTF-8 text.',
    incomplete: 'The form ended before it was complete. Send it again.',
    tooBig: (limit: number) =>
      `The form is longer than ${Math.floor(limit / 1024)} KB. Shorten the longest answers and send it again.`,
    contentType:
      'Send the form as application/json, application/x-www-form-urlencoded or multipart/form-data.',
    malformed: 'The form could not be read. Send it again.',
    notFlat: 'Send one object whose values are texts, numbers, true, false, or lists of them.',
    duplicateKey: 'A name comes twice. Send every name once, several values as a list.',
    tooMany: 'The form has too many fields.',
    tooManyUnknown:
      'The form has too many fields, or too much text in fields, that it does not ask for.',
    fieldName: 'The name of a field is too long or contains a character that cannot be stored.',
    unreadable: 'Delete the character that cannot be stored and send the form again.',
    noFiles: 'Send the form without files.',
    formNotFound: 'There is no such form here. Start again from the program’s page.',
    notFound: 'There is nothing at this address.',
    method: (allowed: string) => `Use ${allowed} at this address.`,
    origin: 'Forms from other sites are refused. Send it from the program’s own page.',
    submissionId: 'Send the id of the submission as one UUID, the same in the form and the header.',
    otherAnswers: (reference: string) =>
      `An application with this id is here already, reference ${reference}. Send this one under a new id: as a correction, if it names this reference in the field corrects, or as an application of its own.`,
    referenceTaken: 'Send the form again under a new id.',
  },

  /** What an application is for. */
  choice: {
    several: (name: string) => `Give one value for ${name}`,
    wayMissing: 'Choose a cohort and what applies to you',
    wayUnknown: 'Choose one of the cohorts and what applies to you',
    programMissing: 'Choose a program',
    programUnknown: 'Choose one of the programs',
    noApplication: (program: string) =>
      `${program} takes no applications here. Ask admissions how to enroll`,
    corrects: 'Give the reference of the application to correct as it was printed',
    otherForm: 'Start again from the program’s page: your choice needs another form',
    disagree: (name: string) => `Choose again: ${name} and what you chose do not match`,
  },

  form: {
    way: 'Cohort and what applies to you',
    cohort: 'Cohort',
    wayPassed: 'The deadline has passed',
    wayFull: 'The cohort is full',
    send: { application: 'Send application', interest: 'Join the list', contact: 'Send question' },
    about: 'Which program is it about?',
    orWrite: 'Or write to',
    honeypot: 'Leave this field empty',
    destination: {
      application: (operator: string) => `Your application goes only to ${operator}.`,
      interest: (operator: string) => `Your address goes only to ${operator}.`,
      contact: (operator: string) => `Your question goes only to ${operator}.`,
    },
  },

  /** The page that keeps the values. */
  problem: {
    title: (title: string) => `Error: ${title}`,
    summary: 'There is a problem',
    intro: {
      application: `Your application was not stored. ${kept}`,
      interest: `You are not on the list yet. ${kept}`,
      contact: `Your question was not sent. ${kept}`,
    },
    defaultTitle: 'Application',
  },

  /** For somebody who opened the address a form is sent to. */
  formAddress: {
    application: {
      title: 'Applications are sent here',
      text: 'This address only receives applications. If you were filling in a form, go back: your answers are still there.',
      way: 'Go to the application form',
    },
    interest: {
      title: 'Entries for a list are sent here',
      text: 'This address only receives entries for a list. If you were filling in a form, go back: your answers are still there.',
      way: 'Go to the programs',
    },
    contact: {
      title: 'Questions are sent here',
      text: 'This address only receives questions. If you were filling in a form, go back: your answers are still there.',
      way: 'Go to the contact page',
    },
  },

  /** The page after sending. */
  received: {
    title: {
      application: 'We have your application',
      interest: 'You are on the list',
      contact: 'We have your question',
    },
    reference: 'Your reference',
    keep: {
      application: 'Write it down: you need it when you ask about your application.',
      interest: 'Write it down: you need it to leave the list.',
      contact: 'Write it down: admissions finds your question by it.',
    },
    program: 'Program',
    cohort: 'Cohort',
    situation: 'What applies to you',
    receivedOn: 'Received',
    decision: (date: string) => `Admissions decides by ${date} and writes to you.`,
    full: 'The cohort was full when your application arrived. We keep it, and admissions writes to you if a place opens.',
    noDecision: 'Admissions will write to you. When it decides is not stated.',
    next: {
      interest: 'Joining this list does not hold a place. Admissions writes when there is news.',
      contact: 'Admissions reads it and writes to the address you gave.',
    },
    fee: (label = 'Application fee', amount: string, note: string | null) =>
      [`${label}: ${amount}.`, note].filter(Boolean).join(' '),
    edition: (edition: string) => `${edition} program`,
    mailStays: 'No email could be sent to the address you gave. Keep this page.',
    contact: 'To ask about it, write to',
    print: 'You can print this page. It shows none of your answers.',
    unknownTitle: 'No such reference',
    unknown:
      'Compare the reference with the one you wrote down: it has ten or eleven letters and digits. If it is right, write to admissions.',
  },

  /** Joining a list: only who reads the mail of an address can say that it joins. */
  interest: {
    askedByMail: {
      title: 'One more step',
      text: (program: string) =>
        `We emailed the address you gave. Open the link in that email and press “Join the list”: only then are you on the list for ${program}. The email can take a few minutes.`,
    },
    noMail: {
      title: 'We have your address',
      text: (program: string) =>
        `It is on the list for ${program}, marked as not confirmed: this site sends no email right now, so it could not ask you to confirm. Joining does not hold a place.`,
    },
    confirmTitle: (program: string) => `Join the list for ${program}`,
    confirmText:
      'Joining does not hold a place. Admissions writes when there is news. If you did not ask for this, close the page: nothing happens until you press the button.',
    confirm: 'Join the list',
    unknownTitle: 'This link does not work',
    unknown:
      'Compare it with the one in the email: it may be cut off at the end of a line. Links of old or deleted entries no longer work.',
    askSubject: (program: string) => `${program}: confirm that you want to join the list`,
    ask: (program: string, url: string) => [
      `Someone, most likely you, gave this address to join the list for ${program}.`,
      '',
      'To join the list, open this page and press “Join the list”:',
      url,
      '',
      'If it was not you, do nothing: you will hear no more from us.',
    ],
  },

  /** The mail to admissions and the receipt. Nothing of an applicant’s own text in the receipt. */
  mail: {
    demonstration: (date: string) =>
      `Demonstration. This site behaves as if today were ${date}. Nothing here is open for application now.`,
    subject: (reference: string, date: string | null) =>
      date === null ? `Application ${reference}` : `Application ${reference}: decide by ${date}`,
    quarantinedSubject: (subject: string) => `Quarantined: ${subject}`,
    interestSubject: (reference: string) => `Interest ${reference}`,
    contactSubject: (reference: string) => `Question ${reference}`,
    receiptSubject: {
      application: (program: string, reference: string) =>
        `${program}: we have your application, reference ${reference}`,
      interest: (program: string, reference: string) =>
        `${program}: you are on the list, reference ${reference}`,
      contact: (about: string, reference: string) =>
        `${about}: we have your question, reference ${reference}`,
    },
    returnedSubject: (reference: string) => `Receipt not delivered: ${reference}`,
    returned: (reference: string, address: string, problem: string) =>
      `The receipt for ${reference} could not be delivered to ${address} (${problem}). What was sent is stored.`,
    returnedNext: (reference: string) =>
      `Nothing more is sent to this address. The address may be mistyped; other ways to reach the sender may be in what was sent: npm run applications -- show ${reference}`,
    quarantined: (reference: string) =>
      `Quarantined: a field that people do not see was filled in. Whoever sent it has a reference but no receipt. If it is from a person: npm run applications -- release ${reference}`,
    late: 'Arrived after the deadline. The applicant was told so.',
    full: 'Arrived when the cohort was full. The applicant was told so.',
    corrects: (reference: string, note: 'other-address' | 'not-found' | null) =>
      ({
        same: `Corrects application ${reference}.`,
        'other-address': `Says it corrects application ${reference}, which came from another address. Ask before you take it for a correction.`,
        'not-found': `Says it corrects application ${reference}, which is not here.`,
      })[note ?? 'same'],
    olderForm: 'Answered on an older version of the form.',
    apart: (reference: string) =>
      `Access needs are stored apart: npm run applications -- show ${reference} --access-needs`,
    change: {
      application:
        'To change or withdraw your application, reply to this email and keep the reference in it.',
      interest: 'To leave the list, reply to this email and keep the reference in it.',
      contact: 'To add something, reply to this email and keep the reference in it.',
    },
    notYou: 'If you did not send it, ignore this email.',
  },

  /** What `npm run applications` prints for admissions. */
  admissions: {
    usage: `npm run applications -- <command>
  list      [filters] [--json]
  show      <reference> [--access-needs] [--json]
  export    [filters] [--format csv|json|xlsx] [--out <file>] [--access-needs]
  release   <reference>                take out of quarantine, send the receipt
  decide    <reference> acceptance|deferral|refusal [--out <file>]   draft the letter
  deliver   [<reference>]              send now what waits; of this one also what was given up
  bounced   <reference> receipt|admissions   note that this email came back
  erase     <reference> --yes          delete everything of one application
  purge     [--yes] [--clock-is-right] delete what is older than the retention
  audit     [<reference>] [--json]     who looked at, changed, or deleted what
--as <name>: who runs the command, else the account it runs under
filters: --program <id> --cohort <id> --kind application|interest|contact --late --quarantined
         --undelivered --undecided --same-address`,
    none: 'No applications.',
    count: (count: number) => counted(count, 'application'),
    unknownReference: (text: string) =>
      `There is no application "${text}". "npm run applications -- list" shows those there are.`,
    giveReference: 'Give the reference of an application.',
    columns: {
      reference: 'Reference',
      received: 'Received',
      program: 'Program',
      way: 'Cohort and route',
      decideBy: 'Decide by',
      state: 'State',
    },
    states: {
      late: 'late',
      full: 'cohort full',
      kind: { application: null, interest: 'interest', contact: 'question' },
      quarantined: 'quarantined',
      corrects: (reference: string, note: 'other-address' | 'not-found' | null) =>
        ({
          same: `corrects ${reference}`,
          'other-address': `corrects ${reference} (not the same address)`,
          'not-found': `corrects ${reference} (not here)`,
        })[note ?? 'same'],
      form: { older: 'older form', unknown: 'unknown form version' },
      decided: (decision: string) => decision,
      undelivered: (mail: boolean) =>
        mail ? 'not delivered' : 'not delivered: mail is not configured',
      receiptLimited: 'no receipt: too many to this address that day',
      unconfirmed: 'address not confirmed',
      receiptReturned: (problem: string) => `receipt not delivered: ${problem}`,
      receiptWaits: (problem: string) => `receipt not delivered yet: ${problem}`,
    },
    heads: {
      program: 'Program',
      cohort: 'Cohort',
      situation: 'Route',
      received: 'Received',
      catalogClock: 'Catalog clock',
      decideBy: 'Decide by',
      state: 'State',
      form: 'Form',
      extra: 'Not asked by the form',
      apart: 'Stored apart, not part of the decision',
    },
    noDate: 'not stated',
    formats: (format: string) => `The format is xlsx, csv, or json, not "${format}".`,
    workbookNeedsFile: 'A workbook goes into a file: add --out <file>.xlsx.',
    tooLongForCell: (length: number) =>
      `${length.toLocaleString('en-US')} ${nounFor(length, 'character')}, more than a cell holds: see --format json`,
    tooManyForSheet: (most: number) =>
      `A workbook holds ${most.toLocaleString('en-US')} ${nounFor(most, 'application')}. Choose fewer with filters, or use --format csv or json.`,
    csvIsNotExact:
      'A spreadsheet may still read some of it as numbers and dates: --format xlsx keeps every cell as it was written.',
    exported: (count: number, file: string) =>
      `${counted(count, 'application')} written to ${file}.`,
    notAnApplication: (reference: string) =>
      `${reference} is not an application: there is nothing to decide.`,
    notQuarantined: (reference: string) => `${reference} is not quarantined.`,
    released: (reference: string) => `${reference} is released; its receipt goes out.`,
    decisions: (list: string) => `Give the decision after the reference: ${list}.`,
    decided: (reference: string, decision: string) =>
      `${reference}: ${decision} noted. Nothing was sent. This is the draft:`,
    letterSubject: (subject: string) => `Subject: ${subject}`,
    letterLine: (text: string) => `- ${text}`,
    /** “Three installments: 3 × $1,050 = $3,150. Due Mar 1, 2025, …”, a condition in parentheses. */
    planShown: (
      label: string,
      amounts: readonly string[],
      total: string,
      [condition, due]: readonly [condition: string | null, due: string | null],
    ) => {
      const sum =
        new Set(amounts).size === 1
          ? `${amounts.length} × ${amounts[0]} = ${total}`
          : `${amounts.join(' + ')} = ${total}`;
      const amount = amounts.length === 1 ? total : sum;
      const plan = `${label}: ${amount}${condition === null ? '' : ` (${condition})`}`;
      return due === null ? plan : `${plan}. ${due}`;
    },
    noTuition: 'Tuition was not stated.',
    lettersMissing: (reference: string, decision: string, path: string) =>
      `${reference}: ${decision} noted. No letter: ${path} is missing. Copy it here from the build, or run "npm run build".`,
    noLetter: (reference: string, decision: string) =>
      `${reference}: ${decision} noted. The content has no letter for it.`,
    mailNotConfigured: (count: number) =>
      `Mail is not configured: set SMTP_URL and ADMISSIONS_EMAIL. Not delivered: ${count}.`,
    delivered: (
      sent: number,
      left: {
        readonly waiting: number;
        readonly problem: string | null;
        readonly receiptsReturned: number;
        readonly receiptsLimited: number;
      },
    ) =>
      [
        `Sent: ${sent}. Still not delivered: ${left.waiting}${left.problem === null ? '' : ` (${left.problem})`}.`,
        left.receiptsReturned === 0
          ? null
          : `Receipts that could not be delivered: ${left.receiptsReturned}.`,
        left.receiptsLimited === 0
          ? null
          : `Receipts not sent, too many to one address that day: ${left.receiptsLimited}.`,
      ]
        .filter(Boolean)
        .join(' '),
    bouncedKinds: 'Say after the reference which mail came back: receipt or admissions.',
    bounced: {
      receipt: (reference: string) =>
        `${reference}: its receipt is noted as not delivered. Nothing more is sent to the applicant.`,
      admissions: (reference: string) =>
        `${reference}: its mail to admissions is noted as not delivered, and is sent again.`,
    },
    noSuchMail: (reference: string) => `${reference} has no such mail.`,
    noAudit: 'Nothing is on record.',
    auditColumns: { at: 'When', who: 'Who', action: 'Command', note: 'Note' },
    eraseNeedsYes: (reference: string) =>
      `This deletes ${reference} for good; only backups still hold it. Add --yes.`,
    erased: (reference: string) =>
      `${reference} is deleted. Backups made before today still hold it.`,
    formVersion: (form: string, version: string) => `${form}, version ${version}`,
  },

  /** Pages for everything that went wrong before an application could be judged. */
  failure: {
    title: 'The form did not go through',
    unavailable: {
      application: unavailable('Your application'),
      interest: unavailable('Your address'),
      contact: unavailable('Your question'),
    },
    unavailableTitle: {
      application: 'We do not have your application yet',
      interest: 'You are not on the list yet',
      contact: 'We do not have your question yet',
    },
    tooMany: (seconds: number) =>
      `Too many forms came from your connection, and this one was not stored. Go back, wait ${counted(seconds, 'second')}, and send it again.`,
    tooManyTitle: 'Wait a moment',
    unexpected: 'Something went wrong here. Go back and send the form again.',
    goBack: 'Go back to the form: your answers are still there.',
    home: 'Go to the home page',
    contact: 'If it happens again, write to',
    alreadyTitle: {
      application: 'We already have an application from you',
      interest: 'We already have your address',
      contact: 'We already have a question from you',
    },
    already: {
      application: already('application'),
      interest: already('entry'),
      contact: already('question'),
    },
    sendCorrection: 'Send as a correction',
    sendNew: {
      application: 'Send as a new application',
      interest: 'Send as a new entry',
      contact: 'Send as a new question',
    },
  },
} as const;
