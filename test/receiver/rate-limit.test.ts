/** Who counts as one sender, and what happens to the rest. */

import { Client, Pool } from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type RateLimiter, rateLimiter } from '#receiver/protocol/rate-limit.ts';
import { networksOf, senderAddress } from '#receiver/protocol/sender-network.ts';
import { testStores } from './stores.ts';

const names = (address: string) => networksOf(address).map(({ name }) => name);

/** How many of a count of posts pass. */
async function passed(limiter: RateLimiter, addresses: readonly string[]): Promise<number> {
  let count = 0;
  for (const address of addresses) if ((await limiter.take(address)) === null) count += 1;
  return count;
}

const repeated = (address: string, count: number) => Array<string>(count).fill(address);

describe('a sender', () => {
  it('is its networks, from the narrow to the wide', () => {
    expect(names('203.0.113.7')).toEqual(['203.0.113.7/32', '203.0.113/24']);
    expect(names('2001:db8:1:2::5')).toEqual([
      '32.1.13.184.0.1.0.2/64',
      '32.1.13.184.0.1.0/56',
      '32.1.13.184.0.1/48',
      '32.1.13.184/32',
    ]);
    expect(names('2001:db8::')[0]).toBe('32.1.13.184.0.0.0.0/64');
    expect(names('2001:0DB8:0001:0002:ffff:0:0:1')).toEqual(names('2001:db8:1:2::5'));
    expect(names('::1')[0]).toBe('0.0.0.0.0.0.0.0/64');
    expect(names('fe80::1%eth0')[0]).toBe('254.128.0.0.0.0.0.0/64');
    for (const mapped of ['::ffff:203.0.113.7', '::ffff:cb00:7107', '::FFFF:203.0.113.7']) {
      expect(names(mapped), mapped).toEqual(names('203.0.113.7'));
    }
    expect(names('no address')).toEqual(['unknown']);
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['2001:db8::5', '2001:db8::5'],
    ['[2001:db8::5]', '2001:db8::5'],
    ['[2001:db8::5]:51234', '2001:db8::5'],
    ['"[2001:db8::5]:51234"', '2001:db8::5'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['made up, 203.0.113.7 ', '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
    // What is no address is not believed: it would be a new sender every time.
    ['unknown', '10.0.0.1'],
    ['203.0.113.7, x', '10.0.0.1'],
    ['999.1.1.1', '10.0.0.1'],
    ['[::1', '10.0.0.1'],
    ['', '10.0.0.1'],
    [',', '10.0.0.1'],
  ])('behind one proxy that says %s is %s', (forwarded, address) => {
    expect(senderAddress('10.0.0.1', forwarded, 1)).toBe(address);
    expect(senderAddress('10.0.0.1', forwarded, 0)).toBe('10.0.0.1');
  });
});

describe('the limit', () => {
  const rate = { burst: 3, perMinute: 2 };

  it('holds for an address, whatever its port', async () => {
    const limiter = rateLimiter(rate);
    expect(await passed(limiter, repeated('203.0.113.7', 10))).toBe(3);
    expect(await passed(limiter, ['203.0.113.8'])).toBe(1);
  });

  it('grows with the width of a network, and not with the addresses in it', async () => {
    const limiter = rateLimiter(rate);
    const subnet = (bits: number) => (index: number) =>
      bits === 64
        ? `2001:db8:1:1::${index.toString(16)}`
        : bits === 56
          ? `2001:db8:1:1${index.toString(16).padStart(2, '0')}::1`
          : `2001:db8:2:${(index * 256).toString(16)}::1`;
    const many = (bits: number) => Array.from({ length: 200 }, (_, index) => subnet(bits)(index));
    expect(await passed(limiter, many(64))).toBe(3);
    expect(await passed(limiter, many(56))).toBe(6);
    expect(await passed(limiter, many(48))).toBe(12);
    const v4 = Array.from({ length: 200 }, (_, index) => `198.51.100.${index}`);
    expect(await passed(limiter, v4)).toBe(24);
  });

  it('has a ceiling for everybody, which a flood from one address does not reach', async () => {
    const limiter = rateLimiter({ burst: 2, perMinute: 1 });
    expect(await passed(limiter, repeated('203.0.113.7', 1000))).toBe(2);
    const everybody = Array.from({ length: 500 }, (_, index) => `10.${index % 250}.${index}.1`);
    expect(
      await passed(
        limiter,
        everybody.filter((address) => isValid(address)),
      ),
    ).toBe(198);
  });
});

describe('receivers that share a PostgreSQL', () => {
  const stores = testStores('PostgreSQL');
  let url: string;
  beforeAll(async () => {
    url = await stores.newUrl();
  }, 60_000);

  it('wait for no disk to count, also where an earlier version made the table', async () => {
    const client = new Client(url);
    await client.connect();
    await client.query(
      'CREATE TABLE sender_rate (key VARCHAR(255) PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire BIGINT)',
    );
    const limiter = rateLimiter({ burst: 6, perMinute: 3 }, url);
    await limiter.take('198.51.100.7');
    const asked = "SELECT relpersistence FROM pg_class WHERE relname = 'sender_rate'";
    expect((await client.query(asked)).rows).toEqual([{ relpersistence: 'u' }]);
    await limiter.close();
    await client.end();
  });

  it('ask once for a post, and shut nobody out for days because the clock of one was ahead', async () => {
    const client = new Client(url);
    await client.connect();
    const limiter = rateLimiter({ burst: 6, perMinute: 3 }, url);
    await limiter.take('198.51.100.9');
    await client.query('UPDATE sender_rate SET points = 9999, expire = expire + 172800000');
    const asked = vi.spyOn(Pool.prototype, 'query');
    expect(await limiter.take('198.51.100.9')).toBe(null);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    expect(await passed(limiter, repeated('198.51.100.9', 10))).toBe(4);
    await client.query('DELETE FROM sender_rate');
    await limiter.close();
    await client.end();
  });

  it('count together, and each for itself while it is away', async () => {
    const rate = { burst: 6, perMinute: 3 };
    const [one, other] = [rateLimiter(rate, url), rateLimiter(rate, url)];
    let count = 0;
    for (let index = 0; index < 6; index += 1) {
      for (const limiter of [one, other]) {
        if ((await limiter.take('203.0.113.7')) === null) count += 1;
      }
    }
    expect(count).toBe(6);
    await stores.takeAway(url);
    expect(await passed(one, repeated('203.0.113.9', 10))).toBe(6);
    expect(await passed(other, repeated('203.0.113.9', 10))).toBe(6);
    await one.close();
    await other.close();
    await stores.bringBack(url);
  }, 60_000);
});

function isValid(address: string): boolean {
  return address.split('.').every((part) => Number(part) < 256);
}
