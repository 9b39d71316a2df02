/** What is old goes; what nobody decided is told first; and a clock that jumps deletes nothing. */

import { describe, expect, it } from 'vitest';
import { isPlausible } from '#domain/retention.ts';
import { runApplications } from '#receiver/admissions/command.ts';
import { readBuilt } from '#receiver/built-catalog.ts';
import type { LogLine } from '#receiver/log.ts';
import type { Mail } from '#receiver/outbox/compose.ts';
import { Outbox } from '#receiver/outbox/outbox.ts';
import { keepRetention } from '#receiver/retention.ts';
import { lastSeen, seeClock } from '#receiver/store/clock-rows.ts';
import type { Database } from '#receiver/store/database.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { settleMail } from '#receiver/store/outbox-rows.ts';
import type { OutboxMail } from '#receiver/store/records.ts';
import { readSettings } from '#settings.ts';
import { SITE } from './fixture-site.ts';
import { listApplications, listMail } from './kept-rows.ts';
import { fillStore, referenceOfNumber } from './many-rows.ts';
import { startReceiver } from './running.ts';
import { STORES, testStores } from './stores.ts';

const { catalog } = readBuilt(SITE);
const RECEIVED = '2026-01-10T12:00:00.000Z';

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);
  let store: Database;
  let databaseUrl: string;

  async function opened(): Promise<void> {
    databaseUrl = await stores.newUrl();
    store = await openStore(databaseUrl);
    await seeClock(store, RECEIVED);
    await fillStore(store, 4, { receivedAt: RECEIVED });
    await decide(1, 'acceptance');
    await decide(2, 'refusal');
  }

  const decide = (number: number, decision: string) =>
    store.transaction((sql) =>
      sql.run(
        'UPDATE application SET decision = ? WHERE reference = ?',
        decision,
        referenceOfNumber(number),
      ),
    );

  /** One run of retention; what it wrote to the log. */
  async function run(now: string, mail = true): Promise<LogLine[]> {
    const log: LogLine[] = [];
    const clocks = { machineNow: () => now };
    await keepRetention({
      database: store,
      catalog,
      clocks,
      log: (line) => log.push(line),
      mail,
      mailHost: 'example.org',
    });
    return log;
  }

  /** The clock goes there in steps of a week, as it does. */
  async function live(from: string, until: string): Promise<void> {
    for (let time = Date.parse(from); time < Date.parse(until); time += 7 * 86_400_000) {
      await seeClock(store, new Date(time).toISOString());
    }
  }

  const numbers = async () =>
    (await listApplications(store)).map(({ submissionId }) => submissionId.replace('id-', ''));

  it('a clock three years ahead deletes nothing, and says so, until it is right or confirmed', async () => {
    await opened();
    const stopped = [
      { event: 'retention-stopped', reason: 'the clock is far ahead of the moment last seen' },
    ];
    expect(await run('2029-01-10T12:00:00.000Z')).toEqual(stopped);
    // Not by waiting either: the wrong clock is not written down.
    expect(await run('2029-01-10T18:00:00.000Z')).toEqual(stopped);
    expect(await run('2029-02-09T18:00:00.000Z')).toEqual(stopped);
    expect(await numbers()).toEqual(['1', '2', '3', '4']);
    expect(await lastSeen(store)).toBe(RECEIVED);
    expect(await run('2026-01-11T12:00:00.000Z')).toEqual([]);
    expect(await lastSeen(store)).toBe('2026-01-11T12:00:00.000Z');
    // A clock set back is believed, and so is what follows it.
    expect(await run('2025-01-11T12:00:00.000Z')).toEqual([]);
    expect(await run('2026-01-11T12:00:00.000Z')).toEqual(stopped);
    await store.close();
  });

  it('a receiver that starts with such a clock tells it in the log, in health and in the list', async () => {
    await opened();
    await store.close();
    const receiver = await startReceiver({
      databaseUrl,
      machineNow: () => '2029-01-10T12:00:00.000Z',
    });
    await expect
      .poll(() => receiver.log.filter(({ event }) => event === 'retention-stopped'))
      .toHaveLength(1);
    const health = await (await fetch(`${receiver.url}health`)).json();
    expect([health.ok, health.retention]).toEqual([true, 'stopped']);
    await receiver.stop();
  });

  it('purge says first what goes, asks about a clock that jumped, and takes an answer', async () => {
    await opened();
    await store.transaction((sql) =>
      sql.run("UPDATE store_state SET value = '2020-01-01T00:00:00.000Z' WHERE name = 'clock'"),
    );
    await store.transaction((sql) =>
      sql.run("UPDATE application SET received_at = '2020-01-01T00:00:00.000Z'"),
    );
    const settings = readSettings({
      CATALOG_OUT_DIR: SITE,
      DATABASE_URL: databaseUrl,
      SMTP_URL: 'smtp://127.0.0.1:1',
      ADMISSIONS_EMAIL: 'a@example.org',
    });
    const purge = (...argv: string[]) => runApplications(['purge', ...argv], settings);
    const refused = await purge('--yes');
    expect([refused.code, refused.error]).toEqual([
      1,
      expect.stringMatching(
        /^The clock of this machine says \S+, and the store was last used 2020-01-01T00:00:00.000Z\. Nothing is deleted until the clock is right\. If it is: npm run applications -- purge --yes --clock-is-right$/,
      ),
    ]);
    expect((await runApplications(['list'], settings)).out).toContain(
      'the store was last used 2020-',
    );
    expect((await purge('--clock-is-right')).out).toBe(
      'Older than 365 days, delivered, and decided or announced:\n' +
        'R000000001*  received 2020-01-01  acceptance\n' +
        'R000000002*  received 2020-01-01  refusal\n' +
        'Add --yes to delete them.',
    );
    expect(await numbers()).toHaveLength(4);
    expect((await purge('--yes', '--clock-is-right')).out).toBe(
      'Deleted: 2. Older than 365 days.\n' +
        'Undecided: 2. Admissions is told; they are deleted 90 days later.',
    );
    expect(await numbers()).toEqual(['3', '4']);
    expect((await purge()).out).toBe(
      'Nothing that was delivered and decided is older than 365 days.',
    );
    await store.close();
  });

  it('what nobody decided is told to admissions once, and goes 90 days after that', async () => {
    await opened();
    await live(RECEIVED, '2027-01-11T12:00:00.000Z');
    expect(await run('2027-01-10T11:59:00.000Z')).toEqual([]);
    expect(await run('2027-01-10T12:01:00.000Z')).toEqual([
      { event: 'retention-undecided', count: 2 },
      { event: 'retention', count: 2 },
    ]);
    expect(await numbers()).toEqual(['3', '4']);
    expect(await run('2027-01-11T12:01:00.000Z')).toEqual([]);
    const mails = (await listMail(store)).filter(({ kind }) => kind === 'undecided');
    expect(mails.map(({ reference, state }) => `${reference} ${state}`)).toEqual([
      'R000000003* waiting',
      'R000000004* waiting',
    ]);
    const [third, fourth] = mails as [OutboxMail, OutboxMail];
    await settleMail(store, third, { state: 'sent', at: '2027-01-12T12:00:00.000Z' });
    await live('2027-01-12T12:00:00.000Z', '2027-04-12T12:00:00.000Z');
    expect(await run('2027-04-12T12:00:00.000Z')).toEqual([]);
    // The other mail never went out: nobody was told.
    expect(await run('2027-04-12T12:00:01.000Z')).toEqual([{ event: 'retention', count: 1 }]);
    expect(await numbers()).toEqual(['4']);
    await settleMail(store, fourth, { state: 'sent', at: '2027-04-12T12:00:01.000Z' });
    await decide(4, 'deferral');
    expect(await run('2027-04-12T12:00:02.000Z')).toEqual([{ event: 'retention', count: 1 }]);
    expect(await numbers()).toEqual([]);
    await store.close();
  });

  it('nothing that never reached admissions goes, however old; an interest goes, confirmed or not', async () => {
    await opened();
    const set = (number: number, kind: string, state: string) =>
      store.transaction(async (sql) => {
        const reference = referenceOfNumber(number);
        await sql.run('UPDATE application SET kind = ? WHERE reference = ?', kind, reference);
        await sql.run(
          "UPDATE outbox_mail SET state = ? WHERE reference = ? AND kind = 'admissions'",
          state,
          reference,
        );
      });
    await set(1, 'application', 'waiting');
    await set(2, 'interest', 'held');
    await set(3, 'interest', 'sent');
    await set(4, 'interest', 'waiting');
    await live(RECEIVED, '2028-01-10T12:00:00.000Z');
    expect(await run('2028-01-10T12:00:00.000Z')).toEqual([{ event: 'retention', count: 2 }]);
    // Decided, but nobody was told of it; and a list that admissions never heard of.
    expect(await numbers()).toEqual(['1', '4']);
    await store.close();
  });

  it('the mail says which, since when, when it goes, and what to do', async () => {
    await opened();
    const now = '2027-01-10T12:01:00.000Z';
    await live(RECEIVED, now);
    await run(now);
    const sent: Mail[] = [];
    const mailer = { send: async (mail: Mail) => void sent.push(mail), close: () => undefined };
    const outbox = new Outbox({
      database: store,
      catalog,
      clocks: { machineNow: () => now },
      log: () => undefined,
      mailer,
      admissionsEmail: 'admissions@example.org',
      siteUrl: 'http://127.0.0.1:4321',
    });
    expect(await outbox.deliver()).toBe(2);
    expect(sent[0]).toMatchObject({
      to: 'admissions@example.org',
      subject: 'Undecided: R000000003* will be deleted',
      messageId: '<id-3.undecided@example.org>',
    });
    expect(sent[0]?.text).toBe(
      'Application R000000003* arrived more than 365 days ago, and no decision is noted. It is deleted 90 days after this email.\n' +
        'To note a decision: npm run applications -- decide R000000003* acceptance|deferral|refusal\n' +
        'To keep a copy: npm run applications -- show R000000003*',
    );
    await store.close();
  });

  it('hashes of answers and addresses go the day after', async () => {
    await opened();
    const count = async (table: string) =>
      (await store.snapshot((sql) => sql.all(`SELECT * FROM ${table}`))).length;
    await store.transaction(async (sql) => {
      await sql.run(`INSERT INTO content_key VALUES ('hash', 'id', '${RECEIVED}')`);
      await sql.run("INSERT INTO receipt_count VALUES ('hash', '2026-01-10', 1)");
    });
    await run('2026-01-10T18:00:00.000Z');
    expect([await count('content_key'), await count('receipt_count')]).toEqual([1, 1]);
    await run('2026-01-11T18:00:00.000Z');
    expect([await count('content_key'), await count('receipt_count')]).toEqual([0, 0]);
    await store.close();
  });

  it('without mail an undecided one goes 90 days after it was due, if it was exported', async () => {
    await opened();
    await live(RECEIVED, '2027-02-01T00:00:00.000Z');
    await store.transaction(async (sql) => {
      await sql.run('DELETE FROM outbox_mail');
      await sql.run(
        "UPDATE application SET exported_at = '2026-02-01T00:00:00.000Z' WHERE reference <> ?",
        referenceOfNumber(4),
      );
    });
    await run('2027-02-01T00:00:00.000Z', false);
    expect(await numbers()).toEqual(['3', '4']);
    await live('2027-02-01T00:00:00.000Z', '2027-05-03T00:00:00.000Z');
    await run('2027-05-02T00:00:00.000Z', false);
    expect(await numbers()).toEqual(['3', '4']);
    await run('2027-05-02T00:00:00.001Z', false);
    expect(await numbers()).toEqual(['4']);
    await store.close();
  });
});

describe('a pause', () => {
  it.each([
    [null, '2029-01-01T00:00:00.000Z', true],
    ['2026-01-01T00:00:00.000Z', '2026-01-31T00:00:00.000Z', true],
    ['2026-01-01T00:00:00.000Z', '2026-01-31T00:00:00.001Z', false],
    ['2026-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z', true],
  ])('from %s to %s can have been: %s', (seen, now, can) => {
    expect(isPlausible(seen, now)).toBe(can);
  });
});
