/** What whoever runs the site is told about its mail: when it starts, when it is built, in the log. */

const look = 'npm run applications -- list';

export const mailSetupWords = {
  start: {
    hostIsOpen: (host: string) => `HOST is "${host}"`,
    siteIsOpen: (siteUrl: string) => `The site is for ${siteUrl}`,
    nothingSaid: (open: string) =>
      `${open}, which others can reach: set SMTP_URL and ADMISSIONS_EMAIL, so that applications reach someone, or ADMISSIONS_EMAIL=none to look for them with "${look}".`,
    noRecipient: 'SMTP_URL is set: set ADMISSIONS_EMAIL too, the address mail goes to.',
    declinedYetSet:
      'SMTP_URL is set, but ADMISSIONS_EMAIL is none: set an address, or unset SMTP_URL.',
    noServer: (address: string) =>
      `NO MAIL: ADMISSIONS_EMAIL is "${address}", but SMTP_URL is not set. Applications are kept and nobody is told: set SMTP_URL.`,
    declined: `NO MAIL: ADMISSIONS_EMAIL is none. Applications are kept and nobody is told: look with "${look}".`,
  },

  /** Printed by a build for the public whose own environment has no mail. */
  build: (siteUrl: string) =>
    `note: npm run serve does not start for ${siteUrl} before it has SMTP_URL and ADMISSIONS_EMAIL, or ADMISSIONS_EMAIL=none.\n`,

  fault: {
    notAnAddress: 'not an address',
    notReached: (code: string | null) => `not reached${code === null ? '' : ` (${code})`}`,
    noEncryption: (code: string | null) =>
      `the mail server offers no encryption${code === null ? '' : ` (${code})`}: see SMTP_TLS in the README`,
    loginRefused: (code: string) => `login refused ${code}`,
    senderRefused: (code: string) => `sender refused ${code}`,
    refused: (code: string) => `refused ${code}`,
    certificate: (fault: CertificateFault, code: string) =>
      `the certificate of the mail server ${certificateWords[fault]} (${code})`,
  },
} as const;

/** What is wrong with the certificate of a server. */
export const certificateWords = {
  expired: 'has expired',
  early: 'is not valid yet',
  selfSigned: 'is self-signed',
  unknownIssuer: 'is from an unknown issuer',
  otherName: 'is for another name',
} as const;

export type CertificateFault = keyof typeof certificateWords;
