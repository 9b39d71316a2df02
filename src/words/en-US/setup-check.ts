/** What `npm run setup-check` finds. */
import { counted } from './counts.ts';
import { type CertificateFault, certificateWords } from './mail-setup.ts';

const askWhoSends = 'ask whoever sends your mail what it must say.';

export const setupWords = {
  address: {
    silent: (url: string, code: string | null) =>
      `${url} does not answer${code === null ? '' : ` (${code})`}. Start the server, the proxy, or correct --url.`,
    status: (url: string, status: number) => `${url} answers ${status}, not 200.`,
    other: (built: string | null, url: string) =>
      `the pages name ${built ?? 'no address'}: build with SITE_URL=${url.replace(/\/$/, '')}.`,
    noSettings: 'no setting of the server is set here: run this with them.',
  },
  tls: {
    none: (url: string) => `${url} is not encrypted: let the proxy in front of it handle TLS.`,
    untrusted: (fault: CertificateFault) =>
      `the certificate ${certificateWords[fault]}: browsers refuse the site. Get one for this name.`,
    ends: (days: number) =>
      `the certificate ends in ${counted(days, 'day')}: renew it, and automate that.`,
    holds: (days: number) => `the certificate holds for ${counted(days, 'day')}.`,
    plain: 'the address without encryption does not lead to the encrypted one.',
  },
  headers: {
    other: (names: readonly string[]) =>
      `${names.join(', ')}: include _nginx.conf of the build, or let the host read _headers.`,
    same: 'as the build sets them.',
  },
  build: {
    unread: (url: string) => `${url} cannot be read.`,
    frozen: (day: string) => `it shows ${day}: remove asOf from content/site.yaml.`,
    old: (hours: number) =>
      `it is ${counted(hours, 'hour')} old: run npm start, or build on a schedule.`,
    age: (hours: number) => `${counted(hours, 'hour')} old.`,
  },
  clock: {
    silent: 'the server does not tell its time.',
    apart: (seconds: number) =>
      `the server and this machine differ by ${counted(seconds, 'second')}: set both by NTP.`,
    near: (seconds: number) => `${counted(seconds, 'second')} apart from this machine.`,
  },
  store: {
    hosted: 'applications go to the form service.',
    silent: '/health does not answer: route it to the server (npm run serve).',
    refuses: (reason: string) => `no application can be stored: ${reason}.`,
    takes: (kind: string) => `${kind} takes applications.`,
    keeps: 'nothing is deleted: the clock of the server cannot be right.',
  },
  outbox: {
    ok: 'nothing waits too long.',
    declined: 'ADMISSIONS_EMAIL=none: look with npm run applications.',
    waits: (state: string, count: number, problem: string | null) =>
      `${state}; ${count} wait${problem === null ? '' : `: ${problem}`}.`,
  },
  mail: {
    unset: 'SMTP_URL and ADMISSIONS_EMAIL are not set here.',
    notAsked: 'no test was sent: add --mail <your address>.',
    notSent: (reason: string) => `the test did not go out: ${reason}.`,
    sent: (to: string, code: string) =>
      `a test went out to ${to}: check that it arrived, with the code ${code}.`,
    arrived: (to: string) => `the test arrived at ${to}.`,
    lost: (to: string) =>
      `the test for ${to} did not arrive: look in the spam folder, and at the records below.`,
    subject: (url: string) => `Test of ${url}`,
    text: (url: string, code: string) =>
      `Someone who runs ${url} asked for this email.\n\nIts code: ${code}\n`,
    ask: 'A test email went out. Its code, or nothing if it does not arrive: ',
  },
  records: {
    there: (name: string) => `${name} has one.`,
    other: (name: string) => `${name} has no such record: ${askWhoSends}`,
    none: (name: string) => `${name} has no record: ${askWhoSends}`,
    silent: (name: string, code: string) => `the name server did not answer for ${name} (${code}).`,
    noSelector: 'add --dkim <selector>, as your mail service names it.',
  },
  backup: {
    notAsked: 'add --backup <file or folder of backups>.',
    none: (path: string) => `there is none at ${path}: npm run backup -- <file>, every night.`,
    old: (path: string, hours: number) => `the newest at ${path} is ${counted(hours, 'hour')} old.`,
    age: (hours: number) => `${counted(hours, 'hour')} old.`,
  },
  nothingMissing: 'Everything checked is in place.',
  missing: (count: number) => `Missing: ${count}.`,
} as const;
