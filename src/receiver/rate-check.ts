/** The rate limits as a step before a request is worked on. */

import type { Context, MiddlewareHandler } from 'hono';
import type { Settings } from '#settings.ts';
import { receiverWords as words } from '#words/receiver.ts';
import { type RateLimiter, rateLimiter } from './protocol/rate-limit.ts';
import { refuse } from './protocol/refusal.ts';
import { senderAddress } from './protocol/sender-network.ts';

/** What is counted for as long as the server runs, whichever build it serves. */
export interface ReceiverLimits {
  readonly posts: RateLimiter | null;
  readonly questions: RateLimiter | null;
  close(): Promise<void>;
}

/** The limits the settings ask for. Posts are counted together where receivers share a database. */
export function receiverLimits({ rateLimit, databaseUrl }: Settings): ReceiverLimits {
  const sharedUrl = databaseUrl.startsWith('file:') ? null : databaseUrl;
  const posts = rateLimit && rateLimiter(rateLimit, sharedUrl);
  return {
    posts,
    questions: rateLimit && rateLimiter(rateLimit),
    async close() {
      await posts?.close();
    },
  };
}

/** Lets a request pass, or refuses it with 429 and the seconds to wait. */
export function rateCheck(limiter: RateLimiter | null, settings: Settings): MiddlewareHandler {
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
