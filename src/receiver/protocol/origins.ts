/** Which sites may post from a browser, and what a browser is told about it. */

import type { Context, MiddlewareHandler } from 'hono';
import { receiverWords as words } from '#words/receiver.ts';
import { refuse } from './refusal.ts';

/** What the official clients send beside the form. */
const HEADERS = 'Accept, Content-Type, Formspree-Client, Formspree-Session-Data, Idempotency-Key';

/**
 * Lets own pages and the listed origins post, answers preflights, and refuses the others.
 *
 * A request without `Origin` does not come from another site’s page and passes. `null` is an origin
 * nobody can vouch for and does not. Credentials are never allowed: there are none.
 *
 * @param allowed origins beside the one a request is sent to
 */
export function originCheck(allowed: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const isAllowed = origin !== undefined && (allowed.includes(origin) || isOwn(origin, context));
    context.header('Vary', 'Origin', { append: true });
    if (isAllowed) {
      context.header('Access-Control-Allow-Origin', origin);
      context.header('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (context.req.method === 'OPTIONS') {
      if (!isAllowed && origin !== undefined) throw foreign();
      return context.body(null, 204, {
        Allow: 'POST, OPTIONS',
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': HEADERS,
        'Access-Control-Max-Age': '600',
      });
    }
    if (context.req.method === 'POST' && origin !== undefined && !isAllowed) throw foreign();
    return next();
  };
}

/** Whether an origin is the one the request was sent to, whatever scheme a proxy in front speaks. */
function isOwn(origin: string, context: Context): boolean {
  return URL.canParse(origin) && new URL(origin).host === context.req.header('host');
}

function foreign() {
  return refuse(403, 'BLOCKED', words.protocol.origin);
}
