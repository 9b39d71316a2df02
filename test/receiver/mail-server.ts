/** A mail server inside the test, with the faults that real ones have. */

import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** Where mail of applications goes in tests. */
export const ADMISSIONS = 'admissions@example.org';

/** The environment of a receiver that sends its mail to a server. */
export function mailTo(url: string) {
  return { SMTP_URL: url, ADMISSIONS_EMAIL: ADMISSIONS, ALLOW_DEMONSTRATION: '1' };
}

export interface ReceivedMail {
  /** envelope sender, to which a mail is returned */
  readonly from: string;
  /** envelope recipients */
  readonly to: readonly string[];
  /** the whole message, headers and body decoded as far as the tests need */
  readonly source: string;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Answer every mail with this code; 0 takes them again. */
  answerWith(code: number): void;
  /** Answer this recipient with a code and a text, such as `550 5.1.1 no such user`. */
  refuse(recipient: string, reply: string): void;
  /** Answer every sender so; an empty text takes them again. */
  refuseSender(reply: string): void;
  /** Take the mail, then break the connection before saying so. */
  dieAfterData(isDying: boolean): void;
  stop(): Promise<void>;
}

/**
 * Starts one on a free port, or on the port of one that stopped.
 *
 * @param options of the mail server: its certificate, its logins
 */
export async function startMailServer(
  port = 0,
  options: SMTPServerOptions = { disabledCommands: ['AUTH', 'STARTTLS'] },
): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let code = 0;
  let isDying = false;
  let senderReply = '';
  const recipients = new Map<string, string>();
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    ...options,
    onMailFrom: (_address, _session, done) => done(refusal(senderReply)),
    onRcptTo: ({ address }, _session, done) => done(refusal(recipients.get(address) ?? '')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (code !== 0) {
          const error = Object.assign(new Error('no <ada@example.org>'), { responseCode: code });
          return done(error);
        }
        const to = session.envelope.rcptTo.map(({ address }: { address: string }) => address);
        const { mailFrom } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push(parsed(from, to, Buffer.concat(chunks).toString('utf8')));
        if (isDying) for (const one of server.connections) one.close();
        else done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const own = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${own}`,
    mails,
    answerWith(next) {
      code = next;
    },
    refuse(recipient, reply) {
      if (reply === '') recipients.delete(recipient);
      else recipients.set(recipient, reply);
    },
    refuseSender(reply) {
      senderReply = reply;
    },
    dieAfterData(next) {
      isDying = next;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(reply: string): Error | null {
  if (reply === '') return null;
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
}

function parsed(from: string, to: readonly string[], source: string): ReceivedMail {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string) =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      ?.slice(name.length + 1)
      .trim();
  const raw = body.join('\r\n\r\n');
  const encoding = header('Content-Transfer-Encoding') ?? '7bit';
  return { from, to, source, header, text: decoded(raw, encoding).replaceAll('\r\n', '\n') };
}

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
