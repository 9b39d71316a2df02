/**
 * The environment, read once and checked.
 *
 * Every variable the project knows is here, with its default. A wrong value is one line that names
 * the variable, the value and what is accepted; an empty value counts as not set.
 */

/** How many posts one address may make: a burst, then a steady rate. */
export interface RateLimit {
  readonly burst: number;
  readonly perMinute: number;
}

/** The checked environment. Nothing else in the project reads `process.env`. */
export interface Settings {
  /** folder of the content files, relative to the working directory or absolute */
  readonly contentDir: string;
  /** folder the build writes and `serve` reads */
  readonly outDir: string;
  /** as given, `null` when not set: the build then asks the content, then the default */
  readonly siteUrl: string | null;
  /** base to which `/f/application` is appended; `null` means the own receiver */
  readonly formEndpoint: string | null;
  /** the frozen catalog clock in UTC with milliseconds; `null` leaves it to the content */
  readonly catalogNow: string | null;
  readonly staff: boolean;
  readonly allowDemonstration: boolean;
  readonly port: number;
  readonly host: string;
  /** `file:path` or `postgres://…` */
  readonly databaseUrl: string;
  /** `null`: mail is not configured, applications are stored and shown as not delivered */
  readonly smtpUrl: string | null;
  readonly admissionsEmail: string | null;
  /** `ADMISSIONS_EMAIL=none`: it was said that nobody is told by mail */
  readonly mailDeclined: boolean;
  /** address mails come from and are returned to; `null`: that of admissions */
  readonly mailFrom: string | null;
  /** whether mail may only be sent encrypted; `null`: it must where the site is public */
  readonly smtpTls: boolean | null;
  /** the system that is told of every application, and the secret that signs; `null`: none */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** origins that may post beside the own one and that of the site; `null` when not set */
  readonly allowedOrigins: readonly string[] | null;
  /** `null`: off, for load tests */
  readonly rateLimit: RateLimit | null;
  /** how many proxies in front are believed when they name the sender's address */
  readonly trustProxy: number;
  /** for how long browsers ask for a public https address with https alone; `null`: not said */
  readonly hstsSeconds: number | null;
}

/** Where a build without `SITE_URL` and without `url` in the content believes to live. */
export const DEFAULT_SITE_URL = 'http://127.0.0.1:4321';

/** Every wrong variable of the environment, one line each. */
export class SettingsError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsError';
    this.lines = lines;
  }
}

/**
 * The settings an environment asks for.
 *
 * @param env usually `process.env`
 * @throws SettingsError with one line for every wrong variable
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const lines: string[] = [];
  const text = (name: string): string | null => env[name]?.trim() || null;

  function read<T>(name: string, parse: (value: string) => T | null, accepted: string): T | null {
    const value = text(name);
    if (value === null) return null;
    const parsed = parse(value);
    if (parsed === null)
      lines.push(`${name} is "${withoutPassword(name, value)}": give ${accepted}.`);
    return parsed;
  }

  const admissions = read(
    'ADMISSIONS_EMAIL',
    (value) => (value === 'none' ? value : emailAddress(value)),
    'one address, such as a@example.org, or none',
  );
  const settings: Settings = {
    contentDir: text('CATALOG_CONTENT_DIR') ?? 'content',
    outDir: text('CATALOG_OUT_DIR') ?? 'dist',
    siteUrl: read(
      'SITE_URL',
      httpAddress,
      'an absolute http or https address without query, such as https://example.org/catalog',
    ),
    formEndpoint: read(
      'FORM_ENDPOINT',
      httpAddress,
      'an absolute http or https address without query, such as https://formspree.io/p/1234',
    ),
    catalogNow: read(
      'CATALOG_NOW',
      instantWithOffset,
      'an ISO instant with its offset, such as 2024-07-15T12:00:00-04:00',
    ),
    staff: read('CATALOG_STAFF', zeroOrOne, '1 or 0') ?? false,
    allowDemonstration: read('ALLOW_DEMONSTRATION', zeroOrOne, '1 or 0') ?? false,
    port: read('PORT', wholeNumber(65535), 'a whole number from 0 to 65535') ?? 4321,
    host: read('HOST', hostName, 'a host name or an IP address, without port') ?? '127.0.0.1',
    databaseUrl:
      read('DATABASE_URL', databaseUrl, 'file:<path> or postgres://user@host/database') ??
      'file:data/applications.db',
    smtpUrl: read('SMTP_URL', smtpUrl, 'smtp://host:port or smtps://user:password@host'),
    admissionsEmail: admissions === 'none' ? null : admissions,
    mailDeclined: admissions === 'none',
    mailFrom: read('MAIL_FROM', emailAddress, 'one address, such as bounces@example.org'),
    smtpTls: read('SMTP_TLS', requiredOrOptional, 'required or optional'),
    webhook: webhook(
      read('WEBHOOK_URL', webhookUrl, 'an https address, such as https://crm.example.org/hook'),
      text('WEBHOOK_SECRET'),
      lines,
    ),
    allowedOrigins: read(
      'ALLOWED_ORIGINS',
      origins,
      'origins separated by commas, without paths, such as https://example.org',
    ),
    rateLimit: defaultRate(
      read('RATE_LIMIT', rateLimit, '<burst>/<per minute> such as 60/20, or off'),
    ),
    trustProxy: read('TRUST_PROXY', wholeNumber(10), 'the number of proxies, 0 to 10') ?? 0,
    hstsSeconds: hstsSeconds(
      read('HSTS', offOrSeconds, 'a number of seconds, such as 31536000 for a year, or off'),
    ),
  };
  if (lines.length > 0) throw new SettingsError(lines);
  return settings;
}

/** Whether a host name or address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** Whether a site at this absolute address can be reached from other machines. */
export function isPublicSite(siteUrl: string): boolean {
  return !isLoopback(new URL(siteUrl).hostname);
}

/** What the demonstration stop looks at. Instants are ISO with offset. */
export interface Demonstration {
  /** `asOf` of the content, `null` when the site is live */
  readonly asOf: string | null;
  /** `CATALOG_NOW`, which goes before `asOf` */
  readonly catalogNow: string | null;
  /** the address the site is built for */
  readonly siteUrl: string;
  readonly smtpUrl: string | null;
  readonly allowDemonstration: boolean;
  /** the machine clock */
  readonly machineNow: string;
}

/**
 * Why a frozen catalog clock must not go public, or `null` when nothing speaks against it.
 *
 * A site that behaves as if it were another day is refused to the public (an address that is not
 * loopback, or mail switched on) when that day is more than 14 days from the real one.
 */
export function demonstrationFault(demonstration: Demonstration): string | null {
  const { asOf, catalogNow, siteUrl, smtpUrl, allowDemonstration, machineNow } = demonstration;
  const frozen = catalogNow ?? asOf;
  if (frozen === null || allowDemonstration) return null;
  if (!isPublicSite(siteUrl) && smtpUrl === null) return null;
  const daysApart = Math.abs(Date.parse(frozen) - Date.parse(machineNow)) / 86_400_000;
  if (daysApart <= 14) return null;
  const [name, fix] =
    catalogNow === null
      ? ['asOf', 'Remove asOf from content/site.yaml.']
      : ['CATALOG_NOW', 'Unset CATALOG_NOW.'];
  return `${name} is ${frozen.slice(0, 10)}: this build would show closed deadlines as open. ${fix}`;
}

function defaultRate(given: RateLimit | 'off' | null): RateLimit | null {
  if (given === 'off') return null;
  return given ?? { burst: 60, perMinute: 20 };
}

function hstsSeconds(given: number | 'off' | null): number | null {
  if (given === 'off') return null;
  return given ?? 365 * 86_400;
}

function offOrSeconds(value: string): number | 'off' | null {
  if (value === 'off') return 'off';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

function httpAddress(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  return isHttp && url.search === '' && url.hash === '' && url.username === '' ? value : null;
}

function instantWithOffset(value: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.exec(
    value,
  );
  if (match === null || Number.isNaN(Date.parse(value))) return null;
  // Date.parse turns February 31 into March 2.
  const daysInMonth = new Date(Date.UTC(Number(match[1]), Number(match[2]), 0)).getUTCDate();
  return Number(match[3]) <= daysInMonth ? new Date(value).toISOString() : null;
}

function zeroOrOne(value: string): boolean | null {
  return value === '1' ? true : value === '0' ? false : null;
}

/** Encrypted, or on this machine. A query may hold a key of its own. */
function webhookUrl(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const { protocol, hostname, username, hash } = new URL(value);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && username === '' && hash === '' ? value : null;
}

function webhook(url: string | null, secret: string | null, lines: string[]): Settings['webhook'] {
  if (url === null && secret === null) return null;
  if (url === null) {
    if (lines.every((line) => !line.startsWith('WEBHOOK_URL'))) {
      lines.push('WEBHOOK_SECRET is set, and WEBHOOK_URL is not: set both, or neither.');
    }
    return null;
  }
  // Never printed, not even when it is wrong.
  if (secret === null || secret.length < 32) {
    lines.push('WEBHOOK_SECRET is shorter than 32 characters: give one that nobody can guess.');
    return null;
  }
  return { url, secret };
}

function requiredOrOptional(value: string): boolean | null {
  return value === 'required' ? true : value === 'optional' ? false : null;
}

function wholeNumber(most: number): (value: string) => number | null {
  return (value) => (/^\d{1,5}$/.test(value) && Number(value) <= most ? Number(value) : null);
}

function hostName(value: string): string | null {
  return /^[A-Za-z0-9.-]+$/.test(value) || /^[0-9a-fA-F:]+$/.test(value) ? value : null;
}

function databaseUrl(value: string): string | null {
  if (/^file:.+/.test(value)) return value;
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value) ? value : null;
}

function smtpUrl(value: string): string | null {
  return /^smtps?:\/\/[^/]/.test(value) && URL.canParse(value) ? value : null;
}

function emailAddress(value: string): string | null {
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(value) ? value : null;
}

function origins(value: string): readonly string[] | null {
  const list = value.split(',').map((origin) => origin.trim().replace(/\/$/, ''));
  const isOrigin = (origin: string) =>
    /^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
  return list.every(isOrigin) ? list : null;
}

function rateLimit(value: string): RateLimit | 'off' | null {
  if (value === 'off') return 'off';
  const match = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value);
  return match && { burst: Number(match[1]), perMinute: Number(match[2]) };
}

/**
 * A wrong value as it may be printed. A password that was not escaped may hold any character: of an
 * address that may have one, only the scheme and what follows the last `@` are shown.
 */
function withoutPassword(name: string, value: string): string {
  const colon = value.indexOf(':');
  const at = value.lastIndexOf('@');
  const mayHaveOne = name === 'DATABASE_URL' || name === 'SMTP_URL' ? colon >= 0 : at > colon;
  if (colon < 0 || !mayHaveOne) return value;
  const host = at > colon ? value.slice(at).replace(/\?.*$/s, '') : '';
  return `${value.slice(0, colon)}:…${host}`;
}
