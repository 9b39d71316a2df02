import { utimesSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createEncrypted } from 'node:https';
import { createServer as createSocketServer, type Server } from 'node:net';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { securityHeaders } from '#contract/response-headers.ts';
import { checkSetup, printSetup, type SetupParts } from '#server/setup-check.ts';
import { readSettings } from '#settings.ts';
import { type Certificate, certificateIssuer } from '../doubles/certificates.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { startMailServer } from '../receiver/mail-server.ts';

const NOW = '2026-11-28T12:00:00.000Z';
const HEALTH = {
  ok: true,
  store: 'sqlite',
  retention: 'ok',
  mail: { state: 'ok', notDelivered: 0, problem: null },
};

/** A site that answers as it is told. */
async function site(changes: {
  readonly canonical?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly api?: object;
  readonly health?: object | null;
  readonly date?: string;
  /** On `localhost`, encrypted; what asks the same port without encryption is led on. */
  readonly certificate?: Certificate;
  /** Where that leads; null: it is answered like any other. */
  readonly plainLeadsTo?: string | null;
}) {
  const answers: Record<string, string> = {};
  const answer: RequestListener = (request, response) => {
    response.sendDate = false;
    response.setHeader('Date', changes.date ?? 'Sat, 28 Nov 2026 12:00:05 GMT');
    for (const [name, value] of Object.entries(changes.headers ?? securityHeaders(null))) {
      response.setHeader(name, value);
    }
    const text = answers[request.url ?? ''];
    response.statusCode = text === undefined ? 404 : 200;
    response.end(text);
  };
  const { certificate, plainLeadsTo } = changes;
  const server = certificate === undefined ? createServer(answer) : onePort(certificate);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const url = `http${certificate === undefined ? '://127.0.0.1' : 's://localhost'}:${port}/catalog/`;

  /** Encrypted or not by the first byte, as nginx listens on two ports. */
  function onePort(certificate: Certificate): Server {
    const encrypted = createEncrypted(certificate, answer);
    const plain = createServer((request, response) => {
      if (plainLeadsTo === null) return answer(request, response);
      response.writeHead(301, { Location: plainLeadsTo ?? url }).end();
    });
    return createSocketServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (first) => {
        socket.pause();
        socket.unshift(first);
        (first[0] === 0x16 ? encrypted : plain).emit('connection', socket);
        process.nextTick(() => socket.resume());
      });
    });
  }
  answers['/catalog/'] = `<link rel="canonical" href="${changes.canonical ?? url}" />`;
  answers['/catalog/api/catalog.json'] = JSON.stringify(
    changes.api ?? { asOf: null, statusAt: '2026-11-28T09:00:00.000Z' },
  );
  if (changes.health !== null) answers['/health'] = JSON.stringify(changes.health ?? HEALTH);
  return url;
}

/** What is said, as `state subject: text`. */
async function told(url: string, changes: Partial<SetupParts> = {}) {
  const findings = await checkSetup({
    url,
    settings: readSettings({ ADMISSIONS_EMAIL: 'none' }),
    machineNow: NOW,
    mailTo: null,
    dkim: null,
    backup: null,
    askCode: null,
    resolveTxt: async () => [],
    code: '123456',
    ...changes,
  });
  return findings.map(({ state, subject, text }) => `${state} ${subject}: ${text}`);
}

describe('a check of the setup', () => {
  it('finds a site that lacks nothing but encryption', async () => {
    const folder = temporaryFolder({ 'a.backup': '', 'b.backup': '' });
    const lastNight = new Date('2026-11-28T02:00:00.000Z');
    for (const name of ['a.backup', 'b.backup'])
      utimesSync(join(folder, name), lastNight, lastNight);
    const url = await site({});
    expect(await told(url, { backup: folder })).toEqual([
      `ok address: ${url}`,
      `missing TLS: ${url} is not encrypted: let the proxy in front of it handle TLS.`,
      'ok headers: as the build sets them.',
      'ok build: 3 hours old.',
      'ok clock: 5 seconds apart from this machine.',
      'ok store: sqlite takes applications.',
      'ok outbox: nothing waits too long.',
      'ok backup: 10 hours old.',
    ]);
  });

  it('says that nothing answers, and looks no further', async () => {
    expect(await told('http://127.0.0.1:1/')).toEqual([
      'missing address: http://127.0.0.1:1/ does not answer. Start the server, the proxy, or correct --url.',
    ]);
  });

  it.each<[string, Parameters<typeof site>[0], string]>([
    [
      'another address',
      { canonical: 'http://127.0.0.1:4321/' },
      'missing address: the pages name http://127.0.0.1:4321/',
    ],
    [
      'a lost header',
      { headers: { 'X-Content-Type-Options': 'nosniff' } },
      'missing headers: Content-Security-Policy, Referrer-Policy',
    ],
    [
      'a demonstration',
      { api: { asOf: '2024-07-15T12:00:00-04:00' } },
      'missing build: it shows 2024-07-15',
    ],
    [
      'yesterday’s build',
      { api: { asOf: null, statusAt: '2026-11-27T09:00:00.000Z' } },
      'missing build: it is 27 hours old',
    ],
    [
      'a clock that is wrong',
      { date: 'Sat, 28 Nov 2026 13:00:00 GMT' },
      'missing clock: the server and this machine differ by 3,600 seconds',
    ],
    ['no receiver behind the proxy', { health: null }, 'missing store: /health does not answer'],
    [
      'a full disk',
      { health: { ok: false, reason: 'its disk is full' } },
      'missing store: no application can be stored: its disk is full.',
    ],
    [
      'a clock the store does not believe',
      { health: { ...HEALTH, retention: 'stopped' } },
      'missing store: nothing is deleted',
    ],
    [
      'mail that waits',
      { health: { ...HEALTH, mail: { state: 'waiting', notDelivered: 3, problem: '535' } } },
      'missing outbox: waiting; 3 wait: 535.',
    ],
  ])('finds %s', async (_name, changes, line) => {
    const lines = await told(await site(changes));
    expect(lines.filter((one) => one.startsWith(line))).toHaveLength(1);
  });

  describe('of an encrypted site', () => {
    const issuer = certificateIssuer();
    const believed = getCACertificates('default');
    beforeAll(() => setDefaultCACertificates([...believed, issuer.root.cert]));
    afterAll(() => setDefaultCACertificates(believed));
    const HSTS = { 'Strict-Transport-Security': 'max-age=31536000' };
    const good = {
      certificate: issuer.issue('localhost'),
      headers: { ...securityHeaders(null), ...HSTS },
    };

    it('finds nothing missing where its certificate is believed and plain addresses lead to it', async () => {
      const url = await site(good);
      const lines = await told(url);
      expect(lines.slice(0, 3)).toEqual([
        `ok address: ${url}`,
        'ok TLS: the certificate holds for 26,695 days.',
        'ok headers: as the build sets them.',
      ]);
      expect(lines.filter((line) => line.startsWith('missing'))).toEqual([]);
    });

    it.each([
      ['has expired', issuer.issue('localhost', '2001-01-01')],
      ['is for another name', issuer.issue('programs.example.org')],
      ['is from an unknown issuer', certificateIssuer('Another').issue('localhost')],
      ['is self-signed', certificateIssuer().root],
    ])(
      'says that the certificate %s, and not that the server is silent',
      async (fault, certificate) => {
        const url = await site({ ...good, certificate });
        expect(await told(url)).toEqual([
          `missing TLS: the certificate ${fault}: browsers refuse the site. Get one for this name.`,
        ]);
      },
    );

    it('finds a certificate that ends within two weeks', async () => {
      const lines = await told(await site(good), { machineNow: '2099-12-18T12:00:00.000Z' });
      expect(lines).toContain(
        'missing TLS: the certificate ends in 12 days: renew it, and automate that.',
      );
    });

    it.each([
      ['is answered', null],
      ['leads to another site', 'https://example.org/catalog/'],
      ['leads to itself', '/catalog/'],
    ])('finds that the address without encryption %s', async (_name, plainLeadsTo) => {
      const lines = await told(await site({ ...good, plainLeadsTo }));
      expect(lines).toContain(
        'missing TLS: the address without encryption does not lead to the encrypted one.',
      );
    });

    it.each([
      ['lacks it', {}],
      ['takes it back', { 'Strict-Transport-Security': 'max-age=0' }],
    ])('finds that nothing keeps browsers to https where the site %s', async (_name, said) => {
      const url = await site({ ...good, headers: { ...securityHeaders(null), ...said } });
      const lost = 'missing headers: Strict-Transport-Security';
      const lines = await told(url);
      expect(lines.filter((line) => line.startsWith(lost))).toHaveLength(1);
      for (const HSTS of ['off', '0']) {
        const settings = readSettings({ ADMISSIONS_EMAIL: 'none', HSTS });
        expect(await told(url, { settings })).toContain('ok headers: as the build sets them.');
      }
    });
  });

  it('finds a backup that is old, and one that is not there', async () => {
    const url = await site({});
    const folder = temporaryFolder({ 'a.backup': '' });
    utimesSync(
      join(folder, 'a.backup'),
      new Date('2026-11-26T12:00:00.000Z'),
      new Date('2026-11-26T12:00:00.000Z'),
    );
    expect((await told(url, { backup: folder })).at(-1)).toMatch(
      /^missing backup: .* 48 hours old\.$/,
    );
    expect((await told(url, { backup: join(folder, 'none') })).at(-1)).toMatch(
      /^missing backup: there is none/,
    );
  });

  it('sends a test mail, and believes that it arrived when its code is typed', async () => {
    const mail = await startMailServer();
    onTestFinished(() => mail.stop());
    const url = await site({});
    const settings = readSettings({
      SMTP_URL: mail.url,
      SMTP_TLS: 'optional',
      ADMISSIONS_EMAIL: 'admissions@school.example',
      SITE_URL: url,
    });
    const parts = {
      settings,
      mailTo: 'me@school.example',
      resolveTxt: async () => ['v=spf1 -all'],
    };
    // Read out of the mail, as whoever gets it does.
    const readCode = async () => ` ${/code: (\d+)/.exec(mail.mails[0]?.text ?? '')?.[1]}\n`;
    const typed = await told(url, { ...parts, askCode: readCode });
    expect(typed).toContain('ok mail: the test arrived at me@school.example.');
    expect(typed).toContain('ok SPF: school.example has one.');
    expect(typed.join('\n')).toMatch(/missing DMARC: _dmarc\.school\.example has no such record/);
    expect(mail.mails.map(({ to, text }) => [to, text.includes('Its code: 123456')])).toEqual([
      [['me@school.example'], true],
    ]);
    const lost = await told(url, { ...parts, askCode: async () => '' });
    expect(lost.join('\n')).toContain(
      'missing mail: the test for me@school.example did not arrive',
    );
    mail.refuse('me@school.example', '550 5.1.1 no such user');
    expect((await told(url, parts)).join('\n')).toMatch(
      /missing mail: the test did not go out: .*550/,
    );
  });

  it('tells a name without records from a name server that does not answer', async () => {
    const url = await site({});
    const settings = readSettings({
      SMTP_URL: 'smtp://127.0.0.1:1',
      ADMISSIONS_EMAIL: 'a@school.example',
      SITE_URL: url,
    });
    const failing = (code: string) => async () => {
      throw Object.assign(new Error(code), { code });
    };
    const none = await told(url, { settings, dkim: 'k1', resolveTxt: failing('ENOTFOUND') });
    expect(none.filter((line) => /^missing (SPF|DMARC|DKIM):/.test(line))).toHaveLength(3);
    const silent = await told(url, { settings, dkim: 'k1', resolveTxt: failing('ETIMEOUT') });
    expect(silent.filter((line) => /^unknown (SPF|DMARC|DKIM):/.test(line))).toHaveLength(3);
  });

  it('is printed with what is missing counted at the end', () => {
    const printed = printSetup([
      { subject: 'address', state: 'ok', text: 'https://a.example/' },
      { subject: 'TLS', state: 'missing', text: 'none.' },
    ]);
    expect(printed).toBe(
      'ok       address  https://a.example/\nmissing  TLS      none.\n\nMissing: 1.\n',
    );
  });
});
