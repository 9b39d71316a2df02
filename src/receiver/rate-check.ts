/** The rate limit as a step before every post. */

import type { Context, MiddlewareHandler } from 'hono';
import type { Settings } from '#settings.ts';
import { receiverWords as words } from '#words/receiver.ts';
import { rateLimiter, senderAddress } from './protocol/rate-limit.ts';
import { refuse } from './protocol/refusal.ts';

/** Lets a post pass, or refuses it with 429 and the seconds to wait. */
export function rateCheck(settings: Settings): MiddlewareHandler {
  const limiter = settings.rateLimit && rateLimiter(settings.rateLimit);
  return async (context, next) => {
    if (limiter === null) return next();
    const forwarded = context.req.header('x-forwarded-for');
    const address = senderAddress(socketAddress(context), forwarded, settings.trustProxy);
    const seconds = await limiter.take(address);
    if (seconds === null) return next();
    throw refuse(429, 'BLOCKED', words.failure.tooMany(seconds), {
      'Retry-After': String(seconds),
    });
  };
}

function socketAddress(context: Context): string {
  const { incoming } = context.env as { incoming?: { socket: { remoteAddress?: string } } };
  return incoming?.socket.remoteAddress ?? 'unknown';
}
