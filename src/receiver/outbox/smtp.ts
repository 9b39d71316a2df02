/** The way to the mail server. */

import { createTransport } from 'nodemailer';
import { isPublicSite, type Settings } from '#settings.ts';
import type { Mail } from './compose.ts';

/** A server that answers a byte now and then passes every other limit: one mail may take so long. */
const MAIL_MS = 60_000;

export interface Mailer {
  /**
   * Resolves when the server has taken the mail.
   *
   * @param signal breaks the connection
   * @throws what `faultOf` understands
   */
  send(mail: Mail, signal: AbortSignal): Promise<void>;
  close(): void;
}

export interface MailRoute {
  /** `SMTP_URL` */
  readonly smtpUrl: string;
  /** address mails come from, to which mail servers return what they cannot deliver */
  readonly from: string;
  /** refuse to send without TLS */
  readonly mustEncrypt: boolean;
  /** most milliseconds for one mail, shorter for tests */
  readonly mailMs?: number;
}

/** The mailer the settings ask for, `null` when mail is not configured. */
export function mailerFor(settings: Settings, builtSiteUrl: string): Mailer | null {
  const { smtpUrl, admissionsEmail, mailFrom, smtpTls, siteUrl } = settings;
  if (smtpUrl === null || admissionsEmail === null) return null;
  const mustEncrypt = smtpTls ?? isPublicSite(siteUrl ?? builtSiteUrl);
  return smtpMailer({ smtpUrl, from: mailFrom ?? admissionsEmail, mustEncrypt });
}

/** A mailer on one route. Every phase of a mail has its limit, and so has the whole. */
export function smtpMailer({ smtpUrl, from, mustEncrypt, mailMs = MAIL_MS }: MailRoute): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: mustEncrypt,
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A server that does not close its side would keep the process.
    socketCloseTimeout: 1000,
    // A text never turns into an attachment read from here.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, replyTo, subject, text, messageId }, signal) {
      await transport.sendMail({
        // As an object the address is taken as it is, and cannot become two.
        from: { name: '', address: from },
        to: { name: '', address: to },
        ...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
        envelope: { from, to: [to] },
        subject,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(mailMs)]),
      });
    },
    close: () => transport.close(),
  };
}
