/** Whether mail may travel in the clear, and what is said when it may not. */

import { afterEach, describe, expect, it } from 'vitest';
import { faultOf } from '#receiver/outbox/mail-faults.ts';
import { type Mailer, mailerFor } from '#receiver/outbox/smtp.ts';
import { readSettings } from '#settings.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

const PUBLIC = 'https://programs.example.org';
const OWN = 'http://127.0.0.1:4321';
const PLAIN = { disabledCommands: ['AUTH', 'STARTTLS'] };
/** With the certificate of the server’s library, which nobody trusts. */
const ENCRYPTED = { disabledCommands: ['AUTH'] };

let server: MailServer;
let mailer: Mailer | null = null;
afterEach(async () => {
  mailer?.close();
  await server.stop();
});

/** What becomes of a mail from a site at this address: `sent`, or why not. */
async function send(
  siteUrl: string,
  options: NonNullable<Parameters<typeof startMailServer>[1]>,
  environment: Record<string, string> = {},
): Promise<string> {
  server = await startMailServer(0, options);
  const settings = readSettings({
    SMTP_URL: server.url,
    ADMISSIONS_EMAIL: 'admissions@example.org',
    ...environment,
  });
  mailer = mailerFor(settings, siteUrl);
  const mail = {
    to: 'ada@example.org',
    replyTo: null,
    subject: 'Subject',
    text: 'Text',
    messageId: '<id@example.org>',
  };
  try {
    await mailer?.send(mail, new AbortController().signal);
    expect(server.mails).toHaveLength(1);
    return 'sent';
  } catch (error) {
    expect(server.mails).toEqual([]);
    const { kind, problem } = faultOf(error);
    return `${kind}: ${problem}`;
  }
}

describe('a mail server without encryption', () => {
  const refused = /^ours: the mail server offers no encryption.*: see SMTP_TLS in the README$/;

  it('is sent nothing by a site that others can reach', async () => {
    expect(await send(PUBLIC, PLAIN)).toMatch(refused);
  });

  it('is sent mail by a site of one’s own machine', async () => {
    expect(await send(OWN, PLAIN)).toBe('sent');
  });

  it('is sent mail, or none, where a setting says so', async () => {
    expect(await send(PUBLIC, PLAIN, { SMTP_TLS: 'optional' })).toBe('sent');
    await server.stop();
    expect(await send(OWN, PLAIN, { SMTP_TLS: 'required' })).toMatch(refused);
  });

  it('is told by SITE_URL of the server, which stands above that of the build', async () => {
    expect(await send(OWN, PLAIN, { SITE_URL: PUBLIC })).toMatch(refused);
  });
});

it('a certificate that nobody vouches for is named, and nothing is sent', async () => {
  expect(await send(PUBLIC, ENCRYPTED)).toMatch(
    /^ours: the certificate of the mail server (?:is self-signed|has expired|is from an unknown issuer) \([A-Z_]+\)$/,
  );
});
