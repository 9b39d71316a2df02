/**
 * What a reply of the receiver, or of a hosted form service, means for the applicant.
 *
 * Status and body both count: the hosted service has sent errors with status 200, and a page of a
 * proxy in between can have any status.
 */

/** A reply as it was observed; `body` is undefined where it was no JSON. */
export interface ObservedReply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

/** Why there is no reply at all. `blocked`: a security policy of this page refused the request. */
export type NoReply = { readonly reason: 'offline' | 'timeout' | 'network' | 'blocked' };

export interface ReplyError {
  readonly code: string;
  /** null: about the application as a whole. */
  readonly field: string | null;
  readonly message: string;
}

export type Verdict =
  | {
      readonly kind: 'received';
      readonly next: string | null;
      readonly reference: string | null;
      readonly isLate: boolean;
      /** Whether the receiver sends a receipt by mail. */
      readonly mail: 'coming' | 'later' | 'none';
    }
  | { readonly kind: 'refused'; readonly errors: readonly ReplyError[] }
  | { readonly kind: 'already-received'; readonly reference: string | null }
  | { readonly kind: 'wait'; readonly retryAfter: string | null }
  | { readonly kind: 'failed'; readonly why: 'offline' | 'unknown' | 'blocked' | 'notStored' };

/** Only a 2xx that says `ok` or where to go next, and names no error, is an acknowledgement. */
export function judgeReply(reply: ObservedReply | NoReply): Verdict {
  if ('reason' in reply) {
    const isCertain = reply.reason === 'offline' || reply.reason === 'blocked';
    return { kind: 'failed', why: isCertain ? reply.reason : 'unknown' };
  }
  const { status, retryAfter } = reply;
  const body = asObject(reply.body);
  const errors = body === null ? [] : errorsIn(body);
  if (status === 429) return { kind: 'wait', retryAfter };
  if (errors.some(({ code }) => code === 'ALREADY_RECEIVED')) {
    return { kind: 'already-received', reference: textIn(body, 'reference') };
  }
  // The receiver says 503 when it could not store; what any other server error means nobody knows.
  if (status >= 500) {
    const isOwn = status === 503 && errors.length > 0;
    return { kind: 'failed', why: isOwn ? 'notStored' : 'unknown' };
  }
  if (errors.length > 0) return { kind: 'refused', errors };
  if (status >= 400) return { kind: 'refused', errors: [] };
  const next = textIn(body, 'next');
  const isAcknowledged = status >= 200 && status < 300 && (body?.['ok'] === true || next !== null);
  if (!isAcknowledged) return { kind: 'failed', why: 'unknown' };
  const reference = textIn(body, 'reference');
  const told = body?.['mail'];
  const mail = told === 'coming' || told === 'later' ? told : 'none';
  return { kind: 'received', next, reference, isLate: body?.['late'] === true, mail };
}

/** `{"errors": […]}`, or `{"error": "text"}` as older services send it. */
function errorsIn(body: Record<string, unknown>): readonly ReplyError[] {
  const { error, errors } = body;
  if (Array.isArray(errors)) {
    return errors.map(asObject).flatMap((one) => {
      const message = textIn(one, 'message') ?? '';
      return [{ code: textIn(one, 'code') ?? '', field: textIn(one, 'field'), message }];
    });
  }
  const isError = error !== undefined && error !== null && error !== false;
  return isError
    ? [{ code: '', field: null, message: typeof error === 'string' ? error : '' }]
    : [];
}

function asObject(value: unknown): Record<string, unknown> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : null;
}

function textIn(body: Record<string, unknown> | null, name: string): string | null {
  const value = body?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
