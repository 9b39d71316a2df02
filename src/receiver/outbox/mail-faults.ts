/**
 * Whose fault it is that a mail did not go out. Only what a mail server says of one recipient counts
 * against that recipient; a wrong password or a server that is away closes nobody’s mail.
 *
 * A mail server says where it stopped by the command it answered, and why by an enhanced code
 * (RFC 3463), where it has one: `5.1.1` no such address, `5.2.2` mailbox full, `5.7.1` not allowed.
 */

import { type CertificateFault, mailSetupWords } from '#words/mail-setup.ts';

const words = mailSetupWords.fault;

/**
 * - `ours`: the way to the mail server, its certificate, our password, our address. Nothing can go out.
 * - `message`: this mail is not taken now; its recipient may be well.
 * - `recipient-later`: the recipient cannot be reached for the moment.
 * - `recipient-never`: the recipient does not exist or takes no mail.
 */
export type FaultKind = 'ours' | 'message' | 'recipient-later' | 'recipient-never';

export interface MailFault {
  readonly kind: FaultKind;
  /** why, as a code and in our words: the server’s own repeat addresses */
  readonly problem: string;
}

/** Faults of a certificate as Node names them. */
const CERTIFICATES: Readonly<Record<string, CertificateFault>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'early',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'selfSigned',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknownIssuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknownIssuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknownIssuer',
  ERR_TLS_CERT_ALTNAME_INVALID: 'otherName',
};

/** What is wrong with the certificate of a server by an error’s code; null where the code says something else. */
export function certificateFault(code: unknown): CertificateFault | null {
  return CERTIFICATES[String(code)] ?? null;
}

/** Asks for a login, or says that it failed: ours, whichever command it answers. */
const LOGIN_CODES: ReadonlySet<number> = new Set([530, 534, 535, 538]);
/** Said of the recipient even after the text was sent, by servers that look then. */
const NO_MAILBOX: ReadonlySet<number> = new Set([550, 551, 553]);

/** What an error of the mail client means. */
export function faultOf(error: unknown): MailFault {
  const { code, originalCode, command, response, responseCode } = (error ?? {}) as SmtpError;
  if (typeof responseCode !== 'number') {
    // The client itself found that it is no address.
    if (code === 'EENVELOPE') return { kind: 'recipient-never', problem: words.notAnAddress };
    return ours(withoutReply(code, typeof originalCode === 'string' ? originalCode : code));
  }
  const enhanced = /^\d{3}[ -]+(\d\.\d{1,3}\.\d{1,3})\b/.exec(String(response))?.[1] ?? null;
  const said = enhanced === null ? `${responseCode}` : `${responseCode} ${enhanced}`;
  if (command === 'STARTTLS' || code === 'ETLS') return ours(words.noEncryption(said));
  if (code === 'EAUTH' || LOGIN_CODES.has(responseCode)) return ours(words.loginRefused(said));
  if (command === 'MAIL FROM') return ours(words.senderRefused(said));
  const problem = words.refused(said);
  const isOfOneMail = command === 'RCPT TO' || command === 'DATA';
  // The service is going down, or the commands came out of order.
  if (!isOfOneMail || responseCode === 421 || responseCode === 503) return ours(problem);
  return { kind: ofOneMail(command, responseCode, enhanced), problem };
}

function withoutReply(code: unknown, cause: unknown): string {
  const name = typeof cause === 'string' ? cause : null;
  const certificate = certificateFault(name);
  if (certificate !== null) return words.certificate(certificate, name ?? '');
  return code === 'ETLS' ? words.noEncryption(name) : words.notReached(name);
}

function ours(problem: string): MailFault {
  return { kind: 'ours', problem };
}

function ofOneMail(command: string, responseCode: number, enhanced: string | null): FaultKind {
  const subject = enhanced?.slice(2);
  // 1.7 and 1.8 are about the sender’s address, 1.* and 2.* else about the recipient’s.
  const namesRecipient =
    subject !== undefined && /^[12]\./.test(subject) && !/^1\.[78]$/.test(subject);
  const isUnnamed = enhanced === null && (command === 'RCPT TO' || NO_MAILBOX.has(responseCode));
  if (!namesRecipient && !isUnnamed) return 'message';
  return responseCode >= 500 ? 'recipient-never' : 'recipient-later';
}

/** What the mail client adds to its errors. */
interface SmtpError {
  readonly code?: unknown;
  /** the system’s code behind the client’s own */
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
}
