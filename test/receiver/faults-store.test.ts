/** Faults of the store, each named after its row in the table of faults, on both stores. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { referenceOf } from '#domain/reference.ts';
import { runApplications } from '#receiver/admissions/command.ts';
import { type Database, StoreUnavailable } from '#receiver/store/database.ts';
import { migrate, SCHEMA_VERSION } from '#receiver/store/migrations.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { claimMail, settleMail } from '#receiver/store/outbox-rows.ts';
import { purgeApplications } from '#receiver/store/purge.ts';
import { killOne, runChaos } from './chaos/chaos.ts';
import { SERVE, SERVE_AND_THROW, SERVE_EARLY, startProcess } from './chaos/server-process.ts';
import { listApplications, listMail } from './kept-rows.ts';
import { postJson, postPage, startReceiver, supplemental, temporaryFolder } from './running.ts';
import { STORES, testStores } from './stores.ts';

const DEADLINE = '2024-09-11T04:00:00.000Z';

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);

  const rows = listed;

  it('R1 kill -9 under load: nothing acknowledged is lost, doubled or renamed', async () => {
    const databaseUrl = await stores.newUrl();
    const troubles = [killOne, killOne];
    const report = await runChaos({ databaseUrl, troubles, clients: 8, script: SERVE });
    expect(report).toMatchObject({ lost: 0, duplicates: 0, changed: 0 });
    expect(report.acknowledged).toBeGreaterThan(10);
  }, 60_000);

  it('R1 the same kills find a store that acknowledges before it commits', async () => {
    const databaseUrl = await stores.newUrl();
    const troubles = [killOne, killOne];
    const report = await runChaos({ databaseUrl, troubles, clients: 8, script: SERVE_EARLY });
    expect(report.lost).toBeGreaterThan(0);
  }, 60_000);

  it('R1 three receivers outlive every stop of their store, and pages are served throughout', async () => {
    const databaseUrl = await stores.newUrl();
    const report = await runChaos({
      databaseUrl,
      troubles: [...stores.troubles(databaseUrl), killOne, ...stores.troubles(databaseUrl)],
      clients: 12,
      receivers: 3,
    });
    expect(report).toMatchObject({ lost: 0, duplicates: 0, changed: 0, died: 0, stuck: 0 });
    expect(report.strange).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(12);
    expect(report.pageMs.length).toBeGreaterThan(10);
    expect(report.pageMs.filter((milliseconds) => !Number.isFinite(milliseconds))).toEqual([]);
  }, 120_000);

  it('R2 power loss: the acknowledgement follows the commit, and the commit is synced', async () => {
    const gate = Promise.withResolvers<void>();
    let isHeld = false;
    const databaseUrl = await stores.newUrl();
    const receiver = await startReceiver({
      databaseUrl,
      open: async (url) => {
        const store = await openStore(url);
        return {
          ...boundTo(store),
          async transaction(work) {
            const result = await store.transaction(async (sql) => {
              const done = await work(sql);
              if (isHeld) await gate.promise;
              return done;
            });
            return result;
          },
        };
      },
    });
    isHeld = true;
    let isAnswered = false;
    const answer = postJson(receiver, supplemental()).then((response) => {
      isAnswered = true;
      return response;
    });
    await pause(300);
    expect(isAnswered).toBe(false);
    gate.resolve();
    expect((await answer).status).toBe(200);
    await receiver.stop();
    const store = await openStore(databaseUrl);
    const synced = await store.transaction((sql) =>
      name === 'SQLite' ? sql.all('PRAGMA synchronous') : sql.all('SHOW synchronous_commit'),
    );
    await store.close();
    expect(Object.values(synced[0] ?? {})).toEqual(name === 'SQLite' ? [2] : ['on']);
  });

  it('R3 the store is gone in mid-submit: 503 and no acknowledgement, then it recovers by itself', async () => {
    const databaseUrl = await stores.newUrl();
    const receiver = await startReceiver({ databaseUrl });
    const before = supplemental({ submissionId: crypto.randomUUID() });
    expect((await postJson(receiver, before)).status).toBe(200);
    await stores.takeAway(databaseUrl);
    const during = supplemental({ submissionId: crypto.randomUUID(), goals: 'during' });
    const refused = await postJson(receiver, during);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect((await refused.json()).errors[0].message).toContain('could not be stored right now');
    const page = await postPage(receiver, during);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('We do not have your application yet');
    expect((await fetch(`${receiver.url}health`)).status).toBe(503);
    await stores.bringBack(databaseUrl);
    await expect
      .poll(async () => (await postJson(receiver, during)).status, { timeout: 15_000 })
      .toBe(200);
    expect((await fetch(`${receiver.url}health`)).status).toBe(200);
    await receiver.stop();
    expect((await rows(databaseUrl)).map(({ submissionId }) => submissionId)).toEqual([
      before['submissionId'],
      during['submissionId'],
    ]);
  }, 60_000);

  it('R4 one key sent twenty times at once: one row and twenty equal replies', async () => {
    const databaseUrl = await stores.newUrl();
    const receiver = await startReceiver({ databaseUrl });
    for (const changes of [{ submissionId: crypto.randomUUID() }, { goals: 'no key' }]) {
      const replies = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const response = await postJson(receiver, supplemental(changes));
          return `${response.status} ${await response.text()}`;
        }),
      );
      expect(new Set(replies).size).toBe(1);
      expect(replies[0]).toMatch(/^200 /);
    }
    expect(await rows(databaseUrl)).toHaveLength(2);
    await receiver.stop();
  });

  it('R4 the same key with other answers: the first is kept, a correction is offered', async () => {
    const databaseUrl = await stores.newUrl();
    const receiver = await startReceiver({ databaseUrl });
    const submissionId = crypto.randomUUID();
    const reference = await referenceOf(submissionId);
    await postJson(receiver, supplemental({ submissionId }));
    const other = supplemental({ submissionId, goals: 'Something else.' });
    const refused = await postJson(receiver, other);
    expect(refused.status).toBe(422);
    const body = await refused.json();
    expect([body.errors[0].code, body.reference]).toEqual(['ALREADY_RECEIVED', reference]);
    const page = await (await postPage(receiver, other)).text();
    expect(page).toContain(`name="corrects" value="${reference}"`);
    expect(page).not.toContain('name="submissionId"');
    expect(page).toContain('Something else.');
    const { submissionId: _, ...correction } = other;
    const corrected = await postPage(receiver, { ...correction, corrects: reference });
    expect(corrected.status).toBe(303);
    const kept = await rows(databaseUrl);
    expect(kept.map(({ corrects }) => corrects)).toEqual([null, reference]);
    expect(kept[0]?.answers).toContainEqual({ name: 'goals', value: 'To learn.' });
    await receiver.stop();
  });

  it('R4 the same answers without a key are a new application after 24 hours', async () => {
    const databaseUrl = await stores.newUrl();
    let machineNow = '2026-11-01T12:00:00.000Z';
    const receiver = await startReceiver({ databaseUrl, machineNow: () => machineNow });
    const send = async () => (await (await postJson(receiver, supplemental())).json()).reference;
    const first = await send();
    machineNow = '2026-11-02T11:59:59.000Z';
    expect(await send()).toBe(first);
    machineNow = '2026-11-02T12:00:00.000Z';
    expect(await send()).not.toBe(first);
    await receiver.stop();
  });

  it('R17 SIGTERM during requests: they are answered, and the exit code is 0', async () => {
    const databaseUrl = await stores.newUrl();
    const server = await startProcess(SERVE, { DATABASE_URL: databaseUrl });
    const sent = Array.from({ length: 10 }, () => crypto.randomUUID());
    const answers = sent.map((submissionId) => postJson(server, supplemental({ submissionId })));
    await Promise.race(answers);
    expect(await server.stop()).toBe(0);
    const outcomes = await Promise.allSettled(answers);
    const acknowledged = outcomes.filter(
      (outcome) => outcome.status === 'fulfilled' && outcome.value.ok,
    );
    expect(acknowledged.length).toBeGreaterThan(0);
    expect((await rows(databaseUrl)).length).toBeGreaterThanOrEqual(acknowledged.length);
  }, 30_000);

  it('R17 an older schema is brought up to date, a newer one is refused', async () => {
    const databaseUrl = await stores.newUrl();
    await withFirstSchema(databaseUrl, name);
    const [old] = await rows(databaseUrl);
    expect(old).toMatchObject({ reference: '0000000000*', email: null, quarantineReason: null });
    const store = await openStore(databaseUrl);
    expect((await listMail(store)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'admissions waiting',
    ]);
    await store.transaction((sql) =>
      sql.run('UPDATE schema_version SET version = ?', SCHEMA_VERSION + 1),
    );
    await store.close();
    await expect(openStore(databaseUrl)).rejects.toThrow(
      `have version ${SCHEMA_VERSION + 1}; this project knows up to ${SCHEMA_VERSION}. Start the newer project`,
    );
  });

  it('R17 two processes on one store keep every promise together', async () => {
    const databaseUrl = await stores.newUrl();
    const both = await Promise.all([
      startReceiver({ databaseUrl }),
      startReceiver({ databaseUrl }),
    ]);
    const ids = Array.from({ length: 10 }, () => crypto.randomUUID());
    const replies = await Promise.all(
      ids.flatMap((submissionId) =>
        both.map(async (receiver) => {
          const sent = supplemental({ submissionId, goals: submissionId });
          return (await (await postJson(receiver, sent)).json()).reference as string;
        }),
      ),
    );
    expect(new Set(replies).size).toBe(10);
    expect(await rows(databaseUrl)).toHaveLength(10);
    const opened = await Promise.all([openStore(databaseUrl), openStore(databaseUrl)]);
    const now = new Date().toISOString();
    const claims = await Promise.all(
      Array.from({ length: 30 }, (_, index) => claimMail(opened[index % 2] as Database, now)),
    );
    const claimed = claims.flatMap((mail) => (mail ? [mail.sequence] : []));
    expect(claimed.length).toBeGreaterThan(0);
    expect(new Set(claimed).size).toBe(claimed.length);
    await Promise.all([...opened.map((one) => one.close()), ...both.map((one) => one.stop())]);
  }, 30_000);

  it('R18 the clock jumps back: ids stay unique, the order stays as it was', async () => {
    const databaseUrl = await stores.newUrl();
    const times = [
      '2026-11-01T03:00:00.000Z',
      '2026-11-01T02:00:00.000Z',
      '2026-10-31T00:00:00.000Z',
    ];
    let index = 0;
    const receiver = await startReceiver({
      databaseUrl,
      machineNow: () => times[index] ?? '2026-11-01T03:00:00.000Z',
    });
    const references: string[] = [];
    for (index = 0; index < times.length; index += 1) {
      const response = await postJson(receiver, supplemental({ goals: `goal ${index}` }));
      references.push((await response.json()).reference);
    }
    expect((await rows(databaseUrl)).map(({ reference }) => reference)).toEqual(references);
    const again = await postJson(receiver, supplemental({ goals: 'goal 0' }));
    expect((await again.json()).reference).toBe(references[0]);
    await receiver.stop();
  });

  it('R19 retention stops half-way: it continues, and keeps what was not delivered', async () => {
    const databaseUrl = await stores.newUrl();
    const receiver = await startReceiver({
      databaseUrl,
      machineNow: () => '2025-01-01T00:00:00.000Z',
    });
    for (const goals of ['a', 'b', 'c', 'd']) await postJson(receiver, supplemental({ goals }));
    await receiver.stop();
    const store = await openStore(databaseUrl);
    const mails = (await listMail(store)).filter(({ kind }) => kind === 'admissions');
    for (const mail of mails.slice(0, 3)) {
      await settleMail(store, mail, { state: 'sent', at: '2025-01-01T00:00:00.000Z' });
    }
    await store.transaction((sql) => sql.run("UPDATE application SET decision = 'acceptance'"));
    const retention = { days: 365, mail: true, now: '2026-06-01T00:00:00.000Z' };
    const soon = { ...retention, now: '2025-12-31T00:00:00.000Z' };
    expect(await purgeApplications(store, soon)).toBe(0);
    expect(await purgeApplications(store, retention, 2)).toBe(2);
    expect(await purgeApplications(store, retention)).toBe(1);
    const left = await listApplications(store);
    expect(left.map(({ answers }) => answers.find((one) => one.name === 'goals')?.value)).toEqual([
      'd',
    ]);
    // Where mail is not configured, only what was exported may go.
    expect(await purgeApplications(store, { ...retention, mail: false })).toBe(0);
    await store.close();
    const settings = { ...receiver.settings, databaseUrl };
    await runApplications(['export', '--format', 'json'], settings);
    const printed = await openStore(databaseUrl);
    // Nobody knows what became of what was printed.
    expect(await purgeApplications(printed, { ...retention, mail: false })).toBe(0);
    await printed.close();
    const folder = temporaryFolder();
    await runApplications(['export', '--out', join(folder.path, 'all.csv')], settings);
    folder.remove();
    const exported = await openStore(databaseUrl);
    // Where it is, an export does not stand for a mail that never went out.
    expect(await purgeApplications(exported, retention)).toBe(0);
    expect(await purgeApplications(exported, { ...retention, mail: false })).toBe(1);
    await exported.close();
  });

  it.each([
    [-1000, false],
    [0, true],
    [1000, true],
  ])('R20 sent %i ms from the deadline: late is %s, stored, and said', async (offset, late) => {
    const databaseUrl = await stores.newUrl();
    const catalogNow = new Date(Date.parse(DEADLINE) + offset).toISOString();
    const receiver = await startReceiver({ databaseUrl, catalogNow: () => catalogNow });
    const response = await postPage(receiver, supplemental());
    const page = await fetch(new URL(response.headers.get('location') ?? '', receiver.url));
    const said = 'Arrived after the deadline. Whether it will be considered is not stated';
    expect((await page.text()).includes(said)).toBe(late);
    const [stored] = await rows(databaseUrl);
    expect([stored?.late, stored?.catalogAt]).toEqual([late, catalogNow]);
    await receiver.stop();
  });
});

describe('on SQLite alone', () => {
  it.each(['0', '1'])(
    'what nobody caught is one line without its words, and ends the process with 1 (%s)',
    async (isThrown) => {
      const folder = temporaryFolder();
      const server = await startProcess(SERVE_AND_THROW, {
        DATABASE_URL: `file:${join(folder.path, 'a.db')}`,
        CATALOG_STAFF: isThrown,
      });
      expect(await server.ended()).toBe(1);
      const last = server.output().trim().split('\n').at(-1) ?? '';
      expect(JSON.parse(last)).toEqual({
        at: expect.any(String),
        event: 'unexpected-end',
        reason: expect.stringMatching(/^Error at Timeout\._onTimeout .*serve-and-throw\.ts/),
      });
      expect(server.output()).not.toContain('Ada');
      folder.remove();
    },
    20_000,
  );

  it('a log that nobody reads any more stops nothing', async () => {
    const folder = temporaryFolder();
    const server = await startProcess(SERVE, {
      DATABASE_URL: `file:${join(folder.path, 'a.db')}`,
    });
    server.hangUp();
    for (const goals of ['a', 'b', 'c']) {
      expect((await postJson(server, supplemental({ goals }))).status).toBe(200);
    }
    expect(await server.stop()).toBe(0);
    folder.remove();
  }, 20_000);

  it('R3 another process keeps the file locked: 503, then it recovers by itself', async () => {
    const receiver = await startReceiver();
    const other = new DatabaseSync(receiver.settings.databaseUrl.slice('file:'.length));
    await expect.poll(() => other.exec('BEGIN IMMEDIATE')).toBeUndefined();
    const refused = await postJson(receiver, supplemental());
    expect(refused.status).toBe(503);
    other.exec('ROLLBACK');
    other.close();
    expect((await postJson(receiver, supplemental())).status).toBe(200);
    await receiver.stop();
  }, 20_000);

  it('R3 the disk is full: 503, and it recovers when there is room', async () => {
    let limit = async () => {};
    const receiver = await startReceiver({
      open: async (url) => {
        const store = await openStore(url);
        limit = () => store.transaction((sql) => sql.run('PRAGMA max_page_count = 1'));
        return store;
      },
    });
    await limit();
    const answers = 'x'.repeat(1900);
    let last = 200;
    let acknowledged = 0;
    for (let index = 0; index < 30 && last === 200; index += 1) {
      last = (await postJson(receiver, supplemental({ goals: `${index}${answers}` }))).status;
      if (last === 200) acknowledged += 1;
    }
    expect(last).toBe(503);
    // A failed connection is opened anew, without the limit: there is room again.
    expect((await postJson(receiver, supplemental({ goals: 'room' }))).status).toBe(200);
    const store = await openStore(receiver.settings.databaseUrl);
    expect(await listApplications(store)).toHaveLength(acknowledged + 1);
    await store.close();
    await receiver.stop();
  });

  it('health says that nothing can be stored while the disk is full, and why', async () => {
    const folder = temporaryFolder();
    const environment = { DATABASE_URL: `file:${join(folder.path, 'a.db')}` };
    const server = await startProcess(SERVE, environment, 700);
    const health = async () => {
      const response = await fetch(`${server.url}health`);
      return [response.status, (await response.json()).reason];
    };
    expect(await health()).toEqual([200, undefined]);
    const post = async (goals: string) =>
      (await postJson(server, supplemental({ goals: goals.padEnd(1900, 'x') }))).status;
    let [count, failures] = [0, 0];
    for (let index = 0; index < 200 && failures < 3; index += 1) {
      // The first failure lets SQLite move its log into the database, which makes room once more.
      const isStored = (await post(String(index))) === 200;
      count += isStored ? 1 : 0;
      failures = isStored ? 0 : failures + 1;
    }
    expect(failures).toBe(3);
    await expect.poll(health, { timeout: 10_000 }).toEqual([503, expect.any(String)]);
    expect(await post('and again')).toBe(503);
    expect(await server.stop()).toBe(0);
    const roomy = await startProcess(SERVE, environment);
    expect((await postJson(roomy, supplemental({ goals: 'room' }))).status).toBe(200);
    expect((await fetch(`${roomy.url}health`)).status).toBe(200);
    await roomy.stop();
    expect((await listed(environment.DATABASE_URL)).length).toBe(count + 1);
    folder.remove();
  }, 30_000);

  it('health stores once for all who ask within some seconds, and leaves nothing behind', async () => {
    let [inserts, counts] = [0, 0];
    const receiver = await startReceiver({
      open: async (url) => {
        const store = await openStore(url);
        const transaction = store.transaction.bind(store);
        store.transaction = (work) =>
          transaction((sql) =>
            work({
              async all(text, ...parameters) {
                if (text.includes('SUM(')) {
                  counts += 1;
                  await pause(300);
                }
                return sql.all(text, ...parameters);
              },
              run: (text, ...parameters) => {
                if (text.includes('INTO store_state (name, value) VALUES (?, ?)')) inserts += 1;
                return sql.run(text, ...parameters);
              },
            }),
          );
        return store;
      },
    });
    // The outbox counts once when it starts.
    await expect.poll(() => counts).toBe(1);
    const asked = Array.from({ length: 30 }, () => fetch(`${receiver.url}health`));
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]));
    expect([inserts, counts]).toEqual([1, 2]);
    const store = await openStore(receiver.settings.databaseUrl);
    const left = await store.snapshot((sql) => sql.all('SELECT name FROM store_state'));
    expect(left).toEqual([{ name: 'clock' }]);
    await store.close();
    await receiver.stop();
  });

  it('the next mail is found without looking at all that wait', async () => {
    const folder = temporaryFolder();
    const store = await openStore(`file:${join(folder.path, 'a.db')}`);
    const steps: string[] = [];
    const explaining: Database = {
      ...boundTo(store),
      transaction: (work) =>
        store.transaction((sql) =>
          work({
            run: sql.run,
            async all(text, ...parameters) {
              const plan = await sql.all(`EXPLAIN QUERY PLAN ${text}`, ...parameters);
              steps.push(...plan.map(({ detail }) => String(detail)));
              return sql.all(text, ...parameters);
            },
          }),
        ),
    };
    await claimMail(explaining, '2026-01-01T00:00:00.000Z');
    expect(steps).toContain('SEARCH outbox_mail USING INDEX outbox_mail_by_turn (state=?)');
    expect(steps.filter((step) => step.includes('SORT') || step.includes('B-TREE'))).toEqual([]);
    await store.close();
    folder.remove();
  });

  it('never writes on in a file that no longer has its name', async () => {
    const { rmSync } = await import('node:fs');
    const receiver = await startReceiver();
    rmSync(receiver.settings.databaseUrl.slice('file:'.length));
    expect((await postJson(receiver, supplemental())).status).toBe(503);
    await receiver.stop();
  });
});

describe('on PostgreSQL alone', () => {
  const stores = testStores('PostgreSQL');

  it('an application goes to the server and back twice, its mails and the commit together', async () => {
    const receiver = await startReceiver({ databaseUrl: await stores.newUrl() });
    const asked = vi.spyOn(Client.prototype, 'query');
    const waysOfOne = async () => {
      asked.mockClear();
      await postJson(receiver, supplemental({ submissionId: crypto.randomUUID() }));
      return asked.mock.calls.length;
    };
    // What else is done at the start may fall in between.
    await expect.poll(waysOfOne).toBe(2);
    asked.mockRestore();
    await receiver.stop();
  });

  it('a statement that fails on its way with the commit leaves nothing, and is begun again where that helps', async () => {
    const store = await openStore(await stores.newUrl());
    let begun = 0;
    const failing = (code: string) =>
      store.transaction(async (sql) => {
        begun += 1;
        await sql.run("INSERT INTO store_state (name, value) VALUES ('first', '')");
        if (begun > 1) return;
        await sql.run(`DO $$ BEGIN RAISE EXCEPTION SQLSTATE '${code}'; END $$`);
        await sql.run("INSERT INTO store_state (name, value) VALUES ('third', '')");
      });
    await expect(failing('P0001')).rejects.toThrow(StoreUnavailable);
    expect(await store.snapshot((sql) => sql.all('SELECT name FROM store_state'))).toEqual([]);
    begun = 0;
    await failing('40P01');
    const kept = await store.snapshot((sql) => sql.all('SELECT name FROM store_state'));
    expect([begun, kept]).toEqual([2, [{ name: 'first' }]]);
    await store.close();
  });
});

async function listed(databaseUrl: string) {
  const store = await openStore(databaseUrl);
  const found = await listApplications(store);
  await store.close();
  return found;
}

function boundTo(store: Database): Database {
  return {
    kind: store.kind,
    skipLocked: store.skipLocked,
    transaction: (work) => store.transaction(work),
    migrate: () => store.migrate(),
    scrub: () => store.scrub(),
    snapshot: (work) => store.snapshot(work),
    alone: (work) => store.alone(work),
    serve: () => store.serve(),
    close: () => store.close(),
  };
}

/** A store as the first version of the tables left it, with one application. */
async function withFirstSchema(databaseUrl: string, name: string): Promise<void> {
  const { PostgresDatabase } = await import('#receiver/store/postgres-database.ts');
  const { SqliteDatabase } = await import('#receiver/store/sqlite-database.ts');
  const { sqlitePath } = await import('#receiver/store/sqlite-file.ts');
  const store =
    name === 'SQLite'
      ? new SqliteDatabase(sqlitePath(databaseUrl))
      : new PostgresDatabase(databaseUrl);
  const key =
    name === 'SQLite'
      ? 'INTEGER PRIMARY KEY AUTOINCREMENT'
      : 'BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY';
  await store.transaction(async (sql) => {
    await migrate(sql, 'here', key, 1);
    const [columns, values] = [
      'reference, submission_id, answers_hash, kind, form, form_version, program, answers, extra, shown, received_at, catalog_at, late',
      [
        '0000000000*',
        'id-1',
        'hash',
        'application',
        'full',
        'full-1',
        'pc-kap',
        '[]',
        '[]',
        '{}',
        '2026-01-01',
        '2026-01-01',
      ],
    ];
    const marks = values.map(() => '?').join(', ');
    await sql.run(`INSERT INTO application (${columns}) VALUES (${marks}, 0)`, ...values);
  });
  expect(await store.transaction((sql) => findVersion(sql))).toBe(1);
  await store.close();
}

async function findVersion(sql: Parameters<Parameters<Database['transaction']>[0]>[0]) {
  const [row] = await sql.all<{ version: number }>('SELECT version FROM schema_version');
  return Number(row?.version);
}
