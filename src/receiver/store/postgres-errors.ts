/**
 * What the PostgreSQL store has to know of addresses and errors.
 *
 * The text of a server’s error may quote values, and that of the client the address with its
 * password: only codes are read, and every sentence is ours.
 */

/** An error of the server or of the way to it, before it is told to anybody. */
export class ServerError extends Error {
  /** SQLSTATE or code of the system; `null` when the connection broke without one */
  readonly code: string | null;

  /** @param cause what the client threw, or a code */
  constructor(cause: unknown) {
    super('the server or the way to it failed');
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
    this.code = typeof code === 'string' ? code : null;
  }
}

/**
 * The server of a `postgres:` address, without user and password.
 *
 * A password with an unescaped `@` or `/` reaches into the host or the path: then nothing is shown.
 */
export function postgresPlace(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  const isPlain = /^[\w.:[\]-]*$/.test(host) && /^\/[\w.-]*$|^$/.test(pathname);
  const hasOneAt = (databaseUrl.match(/@/g) ?? []).length <= 1;
  return isPlain && hasOneAt ? `postgres://${host}${pathname}` : 'the PostgreSQL of DATABASE_URL';
}

/**
 * Whether the transaction can be begun anew on another connection.
 *
 * Serialization failures and deadlocks undo everything; a connection that was ended, and a server
 * that has become the copy of another, never saw a commit.
 */
export function isWorthRepeating({ code }: ServerError): boolean {
  return code === null || /^(?:08...|40001|40P01|57P01|57P02|25006|ECONNRESET|EPIPE)$/.test(code);
}

const CHECK_ADDRESS = 'Compare DATABASE_URL with the address of the server.';
const CHECK_USER = 'Compare user and password in DATABASE_URL with those of the server.';
const WAIT = 'It is tried again by itself.';

const REASONS: readonly [codes: RegExp, reason: string, fix: string][] = [
  [/^ECONNREFUSED$/, 'nothing answers there', 'Start the server, or correct DATABASE_URL.'],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'no host of that name is known', CHECK_ADDRESS],
  [/^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'it cannot be reached', CHECK_ADDRESS],
  [/^28/, 'user or password are not accepted', CHECK_USER],
  [/^3D000$/, 'there is no database of that name', 'Create it, or correct DATABASE_URL.'],
  [/^42501$/, 'the user may not make or change tables there', 'Grant it the right to.'],
  [
    /^25006$/,
    'the database can only be read',
    'Name the server that takes writes in DATABASE_URL.',
  ],
  [/^53100$/, 'its disk is full', 'Make room there.'],
  [/^53300$/, 'it has no connection left', 'Raise max_connections there, or run fewer receivers.'],
  [/^55P03$/, 'a backup is being restored into it', 'Wait until that is done.'],
  [/^57P0/, 'the server is stopping or starting', WAIT],
  [/^(?:57014|25P03)$/, 'it takes too long', WAIT],
  [
    /^(?:22P05|22021)$/,
    'its encoding cannot hold every letter',
    'Use a database with ENCODING UTF8.',
  ],
  [/^(?:08...|ECONNRESET|EPIPE)$/, 'the connection broke', WAIT],
];

/** Why, and what to do about it. */
export function reasonOf({ code }: ServerError): [reason: string, fix: string] {
  if (code === null) return ['the connection broke', WAIT];
  const known = REASONS.find(([codes]) => codes.test(code));
  return known ? [known[1], known[2]] : [`error ${code}`, 'The log of the server says more.'];
}
