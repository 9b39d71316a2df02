/** What a running site still lacks, as somebody who runs it can find out from outside and from its settings. */

import { readdirSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { securityHeaders } from '#contract/response-headers.ts';
import type { Instant } from '#domain/dates.ts';
import { epochMs, hasCome } from '#domain/instants.ts';
import { certificateFault, faultOf } from '#receiver/outbox/mail-faults.ts';
import { type Mailer, mailerFor } from '#receiver/outbox/smtp.ts';
import { isPublicSite, type Settings } from '#settings.ts';
import { setupWords as words } from '#words/setup-check.ts';

/** `unknown`: it was not looked at, or cannot be seen from here. */
export interface SetupFinding {
  readonly subject: string;
  readonly state: 'ok' | 'missing' | 'unknown';
  readonly text: string;
}

export interface SetupParts {
  /** Address of the site, with its base path. */
  readonly url: string;
  readonly settings: Settings;
  readonly machineNow: Instant;
  /** Who is sent a test mail; null: none is sent. */
  readonly mailTo: string | null;
  /** A backup, or a folder of them; null: not told. */
  readonly backup: string | null;
  /** The selector of the DKIM key; null: not told. */
  readonly dkim: string | null;
  /** The code that came with the test mail, typed by its reader; null where nobody can be asked. */
  readonly askCode: (() => Promise<string>) | null;
  /** TXT records of a name, each as one text. @throws an error with the code of the resolver */
  readonly resolveTxt: (name: string) => Promise<readonly string[]>;
  /** The code of the test mail: six digits nobody can guess. */
  readonly code: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A nightly backup may be late. */
const BACKUP_MS = 26 * 60 * 60 * 1000;
const BUILD_MS = 25 * 60 * 60 * 1000;
const CLOCK_MS = 60 * 1000;
const CERTIFICATE_DAYS = 14;
const ASKED_MS = 15_000;

const ok = (subject: string, text: string): SetupFinding => ({ subject, state: 'ok', text });
const missing = (subject: string, text: string): SetupFinding => ({
  subject,
  state: 'missing',
  text,
});
const unknown = (subject: string, text: string): SetupFinding => ({
  subject,
  state: 'unknown',
  text,
});

/** Everything that was looked at, in the order in which it is best mended. */
export async function checkSetup(parts: SetupParts): Promise<readonly SetupFinding[]> {
  const site = await ask(parts.url);
  if ('code' in site) {
    const fault = certificateFault(site.code);
    return [
      fault === null
        ? missing('address', words.address.silent(parts.url, site.code))
        : missing('TLS', words.tls.untrusted(fault)),
    ];
  }
  return [
    ...addressFindings(parts, site),
    ...(await tlsFindings(parts)),
    ...headerFindings(parts, site),
    ...(await buildFindings(parts)),
    clockFinding(parts, site),
    ...(await healthFindings(parts)),
    ...(await mailFindings(parts)),
    ...(await recordFindings(parts)),
    backupFinding(parts),
  ];
}

/** Whether so many milliseconds have gone by since. */
function isPast(since: Instant, milliseconds: number, now: Instant): boolean {
  return hasCome(new Date(epochMs(since) + milliseconds).toISOString(), now);
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Nobody answered; `code` of the error, where it has one. */
interface Silence {
  readonly code: string | null;
}

async function ask(url: string): Promise<Reply | Silence> {
  try {
    const reply = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ASKED_MS) });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  } catch (error) {
    const { cause } = error as Error & { cause?: { code?: unknown } };
    return { code: typeof cause?.code === 'string' ? cause.code : null };
  }
}

async function askJson<T>(url: string): Promise<T | null> {
  const answer = await ask(url);
  try {
    return 'code' in answer ? null : (JSON.parse(answer.text) as T);
  } catch {
    return null;
  }
}

function addressFindings({ url, settings }: SetupParts, { status, text }: Reply): SetupFinding[] {
  if (status !== 200) return [missing('address', words.address.status(url, status))];
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1] ?? null;
  if (canonical !== url) {
    return [missing('address', words.address.other(canonical, url))];
  }
  const { siteUrl, smtpUrl, admissionsEmail, mailDeclined } = settings;
  const isSet = siteUrl !== null || smtpUrl !== null || admissionsEmail !== null || mailDeclined;
  if (!isSet && isPublicSite(url)) {
    return [ok('address', url), unknown('settings', words.address.noSettings)];
  }
  return [ok('address', url)];
}

async function tlsFindings({ url, machineNow }: SetupParts): Promise<SetupFinding[]> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:') {
    return [missing('TLS', words.tls.none(url))];
  }
  const until = await certificateUntil(hostname, Number(port || 443));
  const days = until === null ? 0 : Math.floor((until - epochMs(machineNow)) / DAY_MS);
  const plainUrl = url.replace(/^https:/, 'http:');
  const plain = await ask(plainUrl);
  const leads = 'code' in plain || leadsTo(plain, plainUrl) === new URL(url).href;
  return [
    days < CERTIFICATE_DAYS
      ? missing('TLS', words.tls.ends(days))
      : ok('TLS', words.tls.holds(days)),
    ...(leads ? [] : [missing('TLS', words.tls.plain)]),
  ];
}

/** Where an answer leads, as an absolute address; null where it leads nowhere. */
function leadsTo({ status, headers }: Reply, from: string): string | null {
  const location = headers.get('location');
  const isElsewhere = status >= 300 && status < 400 && location !== null;
  return isElsewhere && URL.canParse(location, from) ? new URL(location, from).href : null;
}

/** When the certificate ends, in milliseconds; null where nobody showed a trusted one. */
function certificateUntil(host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    // A number is no name that a server could be asked for.
    const servername = isIP(host) === 0 ? host : '';
    const socket = connect({ host, port, servername, timeout: ASKED_MS }, () => {
      resolve(Date.parse(socket.getPeerCertificate().valid_to));
      socket.end();
    });
    const none = () => {
      resolve(null);
      socket.destroy();
    };
    socket.once('error', none).once('timeout', none);
  });
}

function headerFindings({ url, settings }: SetupParts, { headers }: Reply): SetupFinding[] {
  const wanted = Object.entries(securityHeaders(settings.formEndpoint));
  const other = wanted.filter(([name, value]) => headers.get(name) !== value).map(([name]) => name);
  const seconds = /max-age="?(\d+)/i.exec(headers.get('strict-transport-security') ?? '')?.[1];
  // Turned off, or being taken back, it is not missed.
  const isWanted = url.startsWith('https:') && (settings.hstsSeconds ?? 0) > 0;
  if (isWanted && Number(seconds ?? 0) === 0) other.push('Strict-Transport-Security');
  return [
    other.length > 0
      ? missing('headers', words.headers.other(other))
      : ok('headers', words.headers.same),
  ];
}

async function buildFindings({ url, machineNow }: SetupParts): Promise<SetupFinding[]> {
  const api = `${url}api/catalog.json`;
  const told = await askJson<{ asOf?: unknown; statusAt?: unknown }>(api);
  if (told === null) return [missing('build', words.build.unread(api))];
  if (told.asOf !== null) {
    return [missing('build', words.build.frozen(String(told.asOf).slice(0, 10)))];
  }
  const age = epochMs(machineNow) - Date.parse(String(told.statusAt));
  const hours = Math.floor(age / 3_600_000);
  return [
    isPast(String(told.statusAt), BUILD_MS, machineNow)
      ? missing('build', words.build.old(hours))
      : ok('build', words.build.age(hours)),
  ];
}

function clockFinding({ machineNow }: SetupParts, { headers }: Reply): SetupFinding {
  const there = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(there)) return unknown('clock', words.clock.silent);
  const said = new Date(there).toISOString();
  const isApart = isPast(said, CLOCK_MS, machineNow) || isPast(machineNow, CLOCK_MS, said);
  const seconds = Math.round(Math.abs(there - epochMs(machineNow)) / 1000);
  return isApart
    ? missing('clock', words.clock.apart(seconds))
    : ok('clock', words.clock.near(seconds));
}

async function healthFindings({ url, settings }: SetupParts): Promise<SetupFinding[]> {
  if (settings.formEndpoint !== null) {
    return [unknown('store', words.store.hosted)];
  }
  const told = await askJson<{
    ok?: boolean;
    store?: string;
    reason?: string;
    retention?: string;
    mail?: { state: string; notDelivered: number; problem: string | null };
  }>(new URL('/health', url).href);
  if (told === null) return [missing('store', words.store.silent)];
  if (told.ok !== true) return [missing('store', words.store.refuses(told.reason ?? ''))];
  const { state = '', notDelivered = 0, problem = null } = told.mail ?? {};
  return [
    ok('store', words.store.takes(told.store ?? '')),
    ...(told.retention === 'ok' ? [] : [missing('store', words.store.keeps)]),
    state === 'ok' || state === 'declined'
      ? ok('outbox', state === 'ok' ? words.outbox.ok : words.outbox.declined)
      : missing('outbox', words.outbox.waits(state, notDelivered, problem)),
  ];
}

async function mailFindings({
  settings,
  mailTo,
  url,
  code,
  askCode,
}: SetupParts): Promise<SetupFinding[]> {
  if (settings.formEndpoint !== null || settings.mailDeclined) return [];
  const mailer = mailerFor(settings, url);
  if (mailer === null) return [missing('mail', words.mail.unset)];
  if (mailTo === null) {
    mailer.close();
    return [unknown('mail', words.mail.notAsked)];
  }
  const sent = await sendTest(mailer, mailTo, url, code);
  if (sent !== null) return [missing('mail', words.mail.notSent(sent))];
  const typed = askCode === null ? null : (await askCode()).trim();
  if (typed === null) {
    return [unknown('mail', words.mail.sent(mailTo, code))];
  }
  return [
    typed === code
      ? ok('mail', words.mail.arrived(mailTo))
      : missing('mail', words.mail.lost(mailTo)),
  ];
}

/** Sends it. Returns why not, or null. */
async function sendTest(
  mailer: Mailer,
  to: string,
  url: string,
  code: string,
): Promise<string | null> {
  try {
    await mailer.send(
      {
        to,
        replyTo: null,
        subject: words.mail.subject(url),
        text: words.mail.text(url, code),
        messageId: `<test.${code}.${process.pid}@${new URL(url).hostname}>`,
      },
      AbortSignal.timeout(60_000),
    );
    return null;
  } catch (error) {
    return faultOf(error).problem;
  } finally {
    mailer.close();
  }
}

async function recordFindings({ settings, dkim, resolveTxt }: SetupParts): Promise<SetupFinding[]> {
  const from = settings.mailFrom ?? settings.admissionsEmail;
  if (from === null || settings.smtpUrl === null) return [];
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const wanted = [
    ['SPF', domain, /^v=spf1\b/],
    ['DMARC', `_dmarc.${domain}`, /^v=DMARC1\b/],
    ...(dkim === null
      ? []
      : [['DKIM', `${dkim}._domainkey.${domain}`, /\bp=[A-Za-z0-9+/]/] as const]),
  ] as const;
  const found = await Promise.all(
    wanted.map(async ([subject, name, pattern]): Promise<SetupFinding> => {
      try {
        const records = await resolveTxt(name);
        return records.some((record) => pattern.test(record))
          ? ok(subject, words.records.there(name))
          : missing(subject, words.records.other(name));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        return code === 'ENOTFOUND' || code === 'ENODATA'
          ? missing(subject, words.records.none(name))
          : unknown(subject, words.records.silent(name, code ?? ''));
      }
    }),
  );
  return dkim === null ? [...found, unknown('DKIM', words.records.noSelector)] : found;
}

function backupFinding({ backup, machineNow }: SetupParts): SetupFinding {
  if (backup === null) return unknown('backup', words.backup.notAsked);
  const newest = newestIn(backup);
  if (newest === null) return missing('backup', words.backup.none(backup));
  const hours = Math.floor((epochMs(machineNow) - newest) / 3_600_000);
  return isPast(new Date(newest).toISOString(), BACKUP_MS, machineNow)
    ? missing('backup', words.backup.old(backup, hours))
    : ok('backup', words.backup.age(hours));
}

function newestIn(path: string): number | null {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return null;
  if (!there.isDirectory()) return there.mtimeMs;
  const times = readdirSync(path)
    .map((name) => statSync(join(path, name)))
    .filter((entry) => entry.isFile())
    .map(({ mtimeMs }) => mtimeMs);
  return times.length > 0 ? Math.max(...times) : null;
}

/** The findings as lines: what is missing first to see, each with its mark. */
export function printSetup(findings: readonly SetupFinding[]): string {
  const widest = Math.max(...findings.map(({ subject }) => subject.length));
  const lines = findings.map(
    ({ state, subject, text }) => `${state.padEnd(8)} ${subject.padEnd(widest)}  ${text}`,
  );
  const count = findings.filter(({ state }) => state === 'missing').length;
  return `${[...lines, '', count === 0 ? words.nothingMissing : words.missing(count)].join('\n')}\n`;
}
