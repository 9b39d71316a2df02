/**
 * What the PostgreSQL store has to know of addresses and errors.
 *
 * The text of a server’s error may quote values, and that of the client the address with its
 * password: only codes are read, and every sentence is ours.
 */

import { type Reason, storeWords as words } from '#words/store.ts';

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
  return isPlain && hasOneAt ? `postgres://${host}${pathname}` : words.somePostgres;
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

const { reasons } = words;

const REASONS: readonly [codes: RegExp, reason: Reason][] = [
  [/^ECONNREFUSED$/, reasons.refused],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, reasons.unknownHost],
  [/^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, reasons.unreachable],
  [/^(?:ENOENT|EACCES|EISDIR)$/, reasons.noFile],
  [/^28/, reasons.user],
  [/^3D000$/, reasons.noDatabase],
  [/^42501$/, reasons.noRight],
  [/^25006$/, reasons.readOnly],
  [/^53100$/, reasons.diskFull],
  [/^53300$/, reasons.noConnection],
  [/^55P03$/, reasons.beingRestored],
  [/^57P0/, reasons.starting],
  [/^(?:57014|25P03)$/, reasons.slow],
  [/^(?:22P05|22021)$/, reasons.letters],
  [/^(?:08...|ECONNRESET|EPIPE)$/, reasons.connectionBroke],
];

/** Why, and what to do about it. */
export function reasonOf({ code }: ServerError): Reason {
  if (code === null) return reasons.connectionBroke;
  return REASONS.find(([codes]) => codes.test(code))?.[1] ?? words.otherCode(code);
}
