/** How many posts one address may make, decided before any work is done for them. */

import { isIPv6 } from 'node:net';
import { BurstyRateLimiter, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit } from '#settings.ts';

/** After so many seconds an address has its whole burst again. */
const BURST_SECONDS = 60 * 60;

export interface RateLimiter {
  /** Seconds to wait before the next post, or `null` when this one may pass. */
  take(address: string): Promise<number | null>;
}

/** A limiter of its own for each process: behind several receivers an address has several times as much. */
export function rateLimiter({ burst, perMinute }: RateLimit): RateLimiter {
  const steady = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const more = new RateLimiterMemory({
    keyPrefix: 'burst',
    points: Math.max(burst - perMinute, 0),
    duration: BURST_SECONDS,
  });
  const limiter = new BurstyRateLimiter(steady, more);
  return {
    async take(address) {
      try {
        await limiter.consume(networkOf(address));
        return null;
      } catch (refused) {
        if (refused instanceof Error) throw refused;
        const { msBeforeNext } = refused as RateLimiterRes;
        return Math.max(1, Math.ceil(msBeforeNext / 1000));
      }
    },
  };
}

/**
 * The address of the sender.
 *
 * @param socketAddress who is connected
 * @param forwarded `X-Forwarded-For`; its last entries come from the proxies in front
 * @param proxies how many of them are believed
 */
export function senderAddress(
  socketAddress: string,
  forwarded: string | undefined,
  proxies: number,
): string {
  const named = (forwarded ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // What the sender itself wrote stands before what the believed proxies added.
  return (proxies === 0 ? undefined : named.at(-proxies)) ?? socketAddress;
}

/** One subscriber has a whole /64 of IPv6. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('%')[0]?.split('::') ?? [];
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
