/** How many posts one sender may make, decided before any work is done for them. */

import { createHmac } from 'node:crypto';
import { Pool } from 'pg';
import {
  BurstyRateLimiter,
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterRes,
} from 'rate-limiter-flexible';
import type { RateLimit } from '#settings.ts';
import { type Network, networksOf } from './sender-network.ts';

/** After so many seconds a sender has its whole burst again. */
const BURST_SECONDS = 60 * 60;

/** All senders together may make so many times what one may: more is no rush, it is an attack. */
const EVERYBODY: Network = { name: 'everybody', bits: 0, times: 100 };

/** The shared count is not waited for longer, and not asked again for a while when it fails. */
const SHARED_MS = 500;
const PAUSE_MS = 10_000;

export interface RateLimiter {
  /** Seconds to wait before the next post, or `null` when this one may pass. */
  take(address: string): Promise<number | null>;
  close(): Promise<void>;
}

/**
 * A limiter that counts in this process and, where several share a PostgreSQL, there too. When that
 * is away, each counts for itself.
 *
 * @param sharedUrl `postgres://…`, or `null`
 */
export function rateLimiter(rate: RateLimit, sharedUrl: string | null = null): RateLimiter {
  const local = new Steps(rate, (points, duration, keyPrefix) => {
    return new RateLimiterMemory({ points, duration, keyPrefix });
  });
  const shared = sharedUrl === null ? null : new SharedSteps(rate, sharedUrl);
  return {
    async take(address) {
      const networks = [...networksOf(address), EVERYBODY];
      // The wide ones first, and only looked at: whoever is refused anyway fills no memory.
      for (const network of networks.toReversed()) {
        const seconds = await local.exhausted(network);
        if (seconds !== null) return seconds;
      }
      // Then the narrow ones first: a flood from one address uses up nobody else’s share.
      for (const network of networks) {
        const seconds = await local.consume(network);
        if (seconds !== null) return seconds;
      }
      return shared?.consume(networks) ?? null;
    },
    async close() {
      await shared?.close();
    },
  };
}

type Limiter = RateLimiterMemory | RateLimiterPostgres;
type MakeLimiter = (points: number, duration: number, keyPrefix: string) => Limiter;

/** For each size of network its limiters, made when the first of that size comes. */
class Steps {
  readonly #rate: RateLimit;
  readonly #make: MakeLimiter;
  readonly #made = new Map<string, { steady: Limiter; burst: Limiter; both: BurstyRateLimiter }>();

  constructor(rate: RateLimit, make: MakeLimiter) {
    this.#rate = rate;
    this.#make = make;
  }

  /** Seconds to wait, or `null` when one more may pass, which is counted. @throws of the store */
  async consume(network: Network, key = network.name): Promise<number | null> {
    try {
      await this.#of(network).both.consume(key);
      return null;
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      return secondsOf(refused as RateLimiterRes);
    }
  }

  /** Seconds to wait where nothing more may pass, without counting. */
  async exhausted(network: Network): Promise<number | null> {
    const { steady, burst } = this.#of(network);
    const used = await steady.get(network.name);
    if (used === null || used.consumedPoints < steady.points) return null;
    const more = await burst.get(network.name);
    if (burst.points > 0 && (more === null || more.consumedPoints < burst.points)) return null;
    return secondsOf(used);
  }

  #of({ bits, times }: Network) {
    const name = `${bits}-${times}`;
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const { burst, perMinute } = this.#rate;
    const more = Math.max(burst - perMinute, 0) * times;
    const made = {
      steady: this.#make(perMinute * times, 60, `steady-${name}`),
      burst: this.#make(more, BURST_SECONDS, `burst-${name}`),
    };
    const limiters = { ...made, both: new BurstyRateLimiter(made.steady, made.burst) };
    this.#made.set(name, limiters);
    return limiters;
  }
}

const TABLE = 'sender_rate';
// Counts may go with the server: each of them would have waited for the disk.
const CREATE = `CREATE UNLOGGED TABLE IF NOT EXISTS ${TABLE}
  (key VARCHAR(255) PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire BIGINT);
  ALTER TABLE ${TABLE} SET UNLOGGED`;

/** The same, counted in PostgreSQL by every receiver that shares it. */
class SharedSteps {
  readonly #pool: Pool;
  readonly #steps: Steps;
  readonly #secret: string;
  #isReady = false;
  #pausedUntil = 0;

  constructor(rate: RateLimit, url: string) {
    this.#secret = url;
    this.#pool = new Pool({
      connectionString: url,
      application_name: 'applications-rate',
      max: 2,
      connectionTimeoutMillis: SHARED_MS,
      query_timeout: SHARED_MS,
      allowExitOnIdle: true,
    });
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.#pool.on('error', () => undefined);
    this.#steps = new Steps(rate, (points, duration, keyPrefix) => {
      const made = { storeClient: this.#pool, tableName: TABLE, tableCreated: true };
      return new RateLimiterPostgres({ ...made, points, duration, keyPrefix });
    });
  }

  async consume(networks: readonly Network[]): Promise<number | null> {
    if (performance.now() < this.#pausedUntil) return null;
    try {
      // By hand: the limiter makes it too, but lets posts fail until it has.
      if (!this.#isReady) await this.#pool.query(CREATE);
      this.#isReady = true;
      const waits = await Promise.all(
        networks.map((network) => this.#steps.consume(network, this.#keyOf(network))),
      );
      const longest = Math.max(...waits.map((seconds) => seconds ?? 0));
      return longest === 0 ? null : longest;
    } catch {
      this.#pausedUntil = performance.now() + PAUSE_MS;
      return null;
    }
  }

  close(): Promise<void> {
    return this.#pool.end().catch(() => undefined);
  }

  /** No address of anybody is stored: what is counted has a name nobody else can read. */
  #keyOf({ name }: Network): string {
    return createHmac('sha256', this.#secret).update(name).digest('base64url').slice(0, 22);
  }
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
