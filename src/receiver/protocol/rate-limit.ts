/** How many posts one sender may make, decided before any work is done for them. */

import { createHmac } from 'node:crypto';
import { Pool } from 'pg';
import { BurstyRateLimiter, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit } from '#settings.ts';
import { type Network, networksOf } from './sender-network.ts';

/** In so many seconds a sender may post as often as is allowed in a minute. */
const STEADY_SECONDS = 60;
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
  const local = new Steps(rate);
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

/** How many posts a network may make in a minute, and how many more of a burst in an hour. */
function pointsOf({ burst, perMinute }: RateLimit, { times }: Network) {
  return { steady: perMinute * times, burst: Math.max(burst - perMinute, 0) * times };
}

/** For each size of network its limiters, made when the first of that size comes. */
class Steps {
  readonly #rate: RateLimit;
  readonly #made = new Map<
    string,
    { steady: RateLimiterMemory; burst: RateLimiterMemory; both: BurstyRateLimiter }
  >();

  constructor(rate: RateLimit) {
    this.#rate = rate;
  }

  /** Seconds to wait, or `null` when one more may pass, which is counted. */
  async consume(network: Network): Promise<number | null> {
    try {
      await this.#of(network).both.consume(network.name);
      return null;
    } catch (refused) {
      return secondsOf((refused as RateLimiterRes).msBeforeNext);
    }
  }

  /** Seconds to wait where nothing more may pass, without counting. */
  async exhausted(network: Network): Promise<number | null> {
    const { steady, burst } = this.#of(network);
    const used = await steady.get(network.name);
    if (used === null || used.consumedPoints < steady.points) return null;
    const more = await burst.get(network.name);
    if (burst.points > 0 && (more === null || more.consumedPoints < burst.points)) return null;
    return secondsOf(used.msBeforeNext);
  }

  #of(network: Network) {
    const name = stepOf(network);
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const points = pointsOf(this.#rate, network);
    const steady = new RateLimiterMemory({ points: points.steady, duration: STEADY_SECONDS });
    const burst = new RateLimiterMemory({ points: points.burst, duration: BURST_SECONDS });
    const limiters = { steady, burst, both: new BurstyRateLimiter(steady, burst) };
    this.#made.set(name, limiters);
    return limiters;
  }
}

const stepOf = ({ bits, times }: Network) => `${bits}-${times}`;

const TABLE = 'sender_rate';
// Counts may go with the server: each of them would have waited for the disk.
const CREATE = `CREATE UNLOGGED TABLE IF NOT EXISTS ${TABLE}
  (key VARCHAR(255) PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire BIGINT);
  ALTER TABLE ${TABLE} SET UNLOGGED`;

const TIDY = `DELETE FROM ${TABLE} WHERE expire < $1`;
/** Its time is over, or it was begun by a clock that was hours ahead. */
const IS_OVER = `(known.expire <= $1 OR known.expire > $2 + ${BURST_SECONDS * 1000})`;
const TIDY_MS = 5 * 60 * 1000;

interface Counter {
  readonly key: string;
  /** how many it takes until it ends */
  readonly points: number;
}

/** The same, counted in PostgreSQL by every receiver that shares it. */
class SharedSteps {
  readonly #pool: Pool;
  readonly #rate: RateLimit;
  readonly #secret: string;
  #isReady = false;
  #pausedUntil = 0;
  #tidyAfter = 0;

  constructor(rate: RateLimit, url: string) {
    this.#rate = rate;
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
  }

  /** Seconds to wait, or `null` when one more may pass or nobody can say. */
  async consume(networks: readonly Network[]): Promise<number | null> {
    if (performance.now() < this.#pausedUntil) return null;
    try {
      if (!this.#isReady) await this.#pool.query(CREATE);
      this.#isReady = true;
      const counters = networks.map((network) => {
        const points = pointsOf(this.#rate, network);
        const key = `${stepOf(network)}:${this.#keyOf(network)}`;
        const steady: Counter = { key: `steady-${key}`, points: points.steady };
        return { steady, burst: { key: `burst-${key}`, points: points.burst } };
      });
      const steady = await this.#count(
        counters.map((one) => one.steady),
        STEADY_SECONDS,
      );
      const over = counters.filter((one) => steady.has(one.steady.key));
      if (over.length === 0) return null;
      const burst = await this.#count(
        over.map((one) => one.burst),
        BURST_SECONDS,
      );
      const waits = over.flatMap((one) => {
        const wait = burst.get(one.burst.key);
        return wait === undefined ? [] : [Math.min(wait, steady.get(one.steady.key) ?? wait)];
      });
      return waits.length === 0 ? null : secondsOf(Math.max(...waits));
    } catch {
      this.#pausedUntil = performance.now() + PAUSE_MS;
      return null;
    }
  }

  /**
   * Count one more in each, in one way to the server and back; which of them have none left, and how many
   * milliseconds until they have. In the order of their width: two receivers never wait for each other.
   */
  async #count(counters: readonly Counter[], seconds: number): Promise<Map<string, number>> {
    const now = Date.now();
    if (performance.now() > this.#tidyAfter) {
      this.#tidyAfter = performance.now() + TIDY_MS;
      await this.#pool.query(TIDY, [now]);
    }
    const rows = counters.map((_, index) => `($${index + 3}, 1, $2)`).join(', ');
    const { rows: counted } = await this.#pool.query<{
      key: string;
      points: number;
      expire: string;
    }>(
      `INSERT INTO ${TABLE} AS known (key, points, expire) VALUES ${rows}
       ON CONFLICT (key) DO UPDATE SET
         points = CASE WHEN ${IS_OVER} THEN 1 ELSE known.points + 1 END,
         expire = CASE WHEN ${IS_OVER} THEN excluded.expire ELSE known.expire END
       RETURNING key, points, expire`,
      [now, now + seconds * 1000, ...counters.map(({ key }) => key)],
    );
    const most = new Map(counters.map(({ key, points }) => [key, points]));
    const over = counted.filter(({ key, points }) => points > (most.get(key) ?? 0));
    return new Map(over.map(({ key, expire }) => [key, Number(expire) - now]));
  }

  close(): Promise<void> {
    return this.#pool.end().catch(() => undefined);
  }

  /** No address of anybody is stored: what is counted has a name nobody else can read. */
  #keyOf({ name }: Network): string {
    return createHmac('sha256', this.#secret).update(name).digest('base64url').slice(0, 22);
  }
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
