/** The way to the mail server. */

import { createTransport } from 'nodemailer';
import type { Mail } from './compose.ts';

export interface Mailer {
  /** Resolves when the server has taken the mail. @throws whatever the server or the way said */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/**
 * A mailer for `SMTP_URL`.
 *
 * @param from address mails come from: that of admissions
 */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A text never turns into an attachment read from here.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, messageId }) {
      await transport.sendMail({
        // As an object the address is taken as it is, and cannot become two.
        from: { name: '', address: from },
        to: { name: '', address: to },
        envelope: { from, to: [to] },
        subject,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
