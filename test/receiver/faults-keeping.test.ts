/** What is kept stays kept: exports, backups, restores, and who on the machine may read them. */

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { runBackup } from '#receiver/backup-command.ts';
import { backUp, restore } from '#receiver/store/backup.ts';
import { type Database, StoreUnavailable } from '#receiver/store/database.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { countAll, TABLES } from '#receiver/store/tables.ts';
import { readSettings } from '#settings.ts';
import { SITE } from './fixture-site.ts';
import { listApplications } from './kept-rows.ts';
import { fillStore, referenceOfNumber } from './many-rows.ts';
import type { PostgresServer } from './postgres-server.ts';
import { postJson, startReceiver, supplemental, temporaryFolder } from './running.ts';
import { STORES, sharedPostgres, testStores } from './stores.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const place = (name: string) => join(folder.path, name);
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const settingsOf = (databaseUrl: string) =>
  readSettings({ CATALOG_OUT_DIR: SITE, DATABASE_URL: databaseUrl });

/** `npm run applications` or `backup` in a process of its own; `shell` says where its output goes. */
function inShell(databaseUrl: string, shell: string): Promise<{ code: number; error: string }> {
  const script = (_: string, name: string) =>
    `${process.execPath} ${join(import.meta.dirname, `../../scripts/${name.toLowerCase()}.ts`)}`;
  const command = `set -o pipefail; ${shell.replace(/\b(APPLICATIONS|BACKUP)\b/, script)}`;
  const child = spawn('/bin/bash', ['-c', command], {
    env: { PATH: process.env['PATH'] ?? '', CATALOG_OUT_DIR: SITE, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let error = '';
  child.stdout.resume();
  child.stderr.on('data', (chunk: Buffer) => {
    error += chunk.toString();
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code: code ?? -1, error }));
  });
}

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);

  async function filled(count: number, options?: Parameters<typeof fillStore>[2]): Promise<string> {
    const databaseUrl = await stores.newUrl();
    await within(databaseUrl, (store) => fillStore(store, count, options));
    return databaseUrl;
  }

  async function within<T>(databaseUrl: string, work: (store: Database) => Promise<T>): Promise<T> {
    const store = await openStore(databaseUrl);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  const exportedCount = (databaseUrl: string) =>
    within(
      databaseUrl,
      async (store) =>
        (await listApplications(store)).filter(({ exportedAt }) => exportedAt !== null).length,
    );

  it('an export that could not be printed to its end says so, fails, and counts as nothing', async () => {
    const databaseUrl = await filled(1100);
    const full = await inShell(databaseUrl, 'APPLICATIONS export > /dev/full');
    expect(full).toEqual({
      code: 1,
      error: 'The output was cut off (ENOSPC). Nothing counts as delivered.\n',
    });
    const pipe = await inShell(databaseUrl, 'APPLICATIONS export | head -n 1');
    expect(pipe).toEqual({
      code: 1,
      error: 'The output was cut off (EPIPE). Nothing counts as delivered.\n',
    });
    const whole = await inShell(databaseUrl, 'APPLICATIONS export | cat');
    expect(whole).toEqual({ code: 0, error: '' });
    expect(await exportedCount(databaseUrl)).toBe(0);
  }, 30_000);

  it('whatever a command prints of very many is never in memory whole', async () => {
    const databaseUrl = await filled(300, { receivedAt: '2024-01-01T12:00:00.000Z' });
    await within(databaseUrl, (store) =>
      store.transaction(async (sql) => {
        await sql.run("UPDATE application SET decision = 'refusal'");
        await sql.run(
          `INSERT INTO audit_entry (at, who, action, reference)
           SELECT received_at, 'Grace', 'show', reference FROM application`,
        );
      }),
    );
    for (const command of ['list', 'list --json', 'audit', 'audit --json', 'purge', 'export']) {
      const pieces: string[] = [];
      const write = async (text: string) => void pieces.push(text);
      const output = { write, progress: () => undefined };
      const { out } = await runApplications(command.split(' '), settingsOf(databaseUrl), output);
      expect([command, pieces.length >= 300]).toEqual([command, true]);
      expect(Math.max(...[...pieces, out].map(({ length }) => length))).toBeLessThan(2000);
    }
  });

  it('a list that is left open in a pager holds up nothing in the store', async () => {
    const databaseUrl = await filled(2);
    await within(databaseUrl, async (store) => {
      const logs = new Set<number>();
      const write = async () => {
        const change =
          name === 'SQLite'
            ? 'UPDATE application SET late = 0'
            : 'LOCK TABLE application IN ACCESS EXCLUSIVE MODE';
        await store.transaction((sql) => sql.run(change));
        await store.scrub();
        if (name === 'SQLite') logs.add(statSync(`${databaseUrl.slice('file:'.length)}-wal`).size);
      };
      for (const command of ['list', 'list --json']) {
        const output = { write, progress: () => undefined };
        const { error } = await runApplications(
          command.split(' '),
          settingsOf(databaseUrl),
          output,
        );
        expect([command, error]).toEqual([command, '']);
      }
      expect([...logs]).toEqual(name === 'SQLite' ? [0] : []);
    });
  }, 20_000);

  it('an export counts when its file is whole on the disk, for its owner alone', async () => {
    const databaseUrl = await filled(1100);
    const run = (...argv: string[]) =>
      runApplications(['export', ...argv], settingsOf(databaseUrl));
    expect((await run('--out', place('no-folder/all.csv'))).error).toBe(
      `${place('no-folder/all.csv')} cannot be written (ENOENT). Give another place, or free up space and permissions there.`,
    );
    expect((await run('--out', '/dev/full')).error).toBe(
      '/dev/full is not a file. Give the name of a file, or leave it out to print.',
    );
    expect((await run('--out', folder.path)).error).toContain('is not a file');
    expect(await exportedCount(databaseUrl)).toBe(0);
    const file = place(`${name}.json`);
    writeFileSync(file, 'of yesterday', { mode: 0o644 });
    const { out } = await run('--format', 'json', '--out', file);
    expect(out).toBe(`1,100 applications written to ${file}.`);
    expect(await exportedCount(databaseUrl)).toBe(1100);
    const written = JSON.parse(readFileSync(file, 'utf8')) as { reference: string }[];
    expect(written.map(({ reference }) => reference)).toEqual(
      Array.from({ length: 1100 }, (_, index) => referenceOfNumber(index + 1)),
    );
    expect(mode(file)).toBe('600');
    expect(readdirSync(folder.path).filter((one) => one.includes('partial'))).toEqual([]);
  }, 30_000);

  // A limit on the size of files would stop SQLite’s own files too.
  it.runIf(name === 'PostgreSQL')(
    'a file that cannot be finished leaves the one before it, and nothing marked',
    async () => {
      const databaseUrl = await filled(600);
      const file = place('limited.csv');
      writeFileSync(file, 'of yesterday');
      const shell = `ulimit -f 64; APPLICATIONS export --out ${file}`;
      expect(await inShell(databaseUrl, shell)).toEqual({
        code: 1,
        error: `${file} cannot be written (EFBIG). Give another place, or free up space and permissions there.\n`,
      });
      expect(readFileSync(file, 'utf8')).toBe('of yesterday');
      expect(await exportedCount(databaseUrl)).toBe(0);
    },
    30_000,
  );

  it('what a kill left of an export or a backup goes with the next one', async () => {
    const databaseUrl = await filled(2);
    const own = temporaryFolder();
    const left = (of: string, pid: number | undefined) =>
      writeFileSync(join(own.path, `${of}.${pid}.${crypto.randomUUID()}.partial`), 'answers');
    const { pid: killed } = spawnSync('/bin/true');
    left('all.csv', killed);
    left('all.backup', killed);
    // Another process may be writing now.
    left('all.csv', process.pid);
    await runApplications(['export', '--out', join(own.path, 'all.csv')], settingsOf(databaseUrl));
    await runBackup([join(own.path, 'all.backup')], settingsOf(databaseUrl));
    expect(readdirSync(own.path).toSorted()).toEqual([
      'all.backup',
      'all.csv',
      expect.stringMatching(`^all.csv.${process.pid}.`),
    ]);
    own.remove();
  });

  it('a backup that cannot be written says so in one line, and leaves nothing', async () => {
    const databaseUrl = await filled(600);
    const nowhere = place('no-folder/it.backup');
    expect(await runBackup([nowhere], settingsOf(databaseUrl))).toEqual({
      out: '',
      error: `${nowhere} cannot be written (ENOENT). Give another place, or free up space and permissions there.`,
      code: 1,
    });
    expect(readdirSync(folder.path).filter((one) => one.includes('partial'))).toEqual([]);
  }, 30_000);

  it.runIf(name === 'PostgreSQL')(
    'a backup that cannot be finished says so in one line, and leaves nothing',
    async () => {
      const databaseUrl = await filled(600);
      const file = place('limited.backup');
      const { code, error } = await inShell(databaseUrl, `ulimit -f 64; BACKUP ${file}`);
      expect([code, error]).toEqual([
        1,
        expect.stringMatching(/^\S+limited\.backup cannot be written \(.+\)\. Give another place/),
      ]);
      expect(error.trim()).not.toContain('\n');
      expect(readdirSync(folder.path).filter((one) => one.startsWith('limited.b'))).toEqual([]);
    },
    30_000,
  );

  it('a restore stops half-way: the store is as it was', async () => {
    const file = place(`${name}-half.backup`);
    await within(await filled(1100), (store) => backUp(store, file));
    await within(await stores.newUrl(), async (store) => {
      const stop = (count: number) => {
        if (count > 1100) throw new Error('the power went');
      };
      await expect(restore(file, store, stop)).rejects.toThrow('the power went');
      expect((await store.snapshot((sql) => countAll(sql))).counts).toMatchObject({
        application: 0,
        outbox_mail: 0,
      });
      expect((await restore(file, store)).counts).toMatchObject({
        application: 1100,
        outbox_mail: 1100,
      });
      await expect(restore(file, store)).rejects.toThrow('The store holds applications.');
    });
  }, 30_000);

  it('nothing is restored under a receiver, and none starts under a restore', async () => {
    const file = place(`${name}-served.backup`);
    await within(await filled(3), (store) => backUp(store, file));
    const databaseUrl = await stores.newUrl();
    const receiver = await startReceiver({ databaseUrl });
    expect((await runBackup(['--restore', file], settingsOf(databaseUrl))).error).toMatch(
      /^A receiver serves .*\. Stop it first, so that nothing it receives is lost\.$/,
    );
    expect((await postJson(receiver, supplemental())).status).toBe(200);
    await receiver.stop();
    const emptyUrl = await stores.newUrl();
    const other = await openStore(emptyUrl);
    await within(emptyUrl, (store) =>
      store.alone(async () => {
        await expect(other.serve()).rejects.toThrow('a backup is being restored into it');
      }),
    );
    await other.serve();
    await other.close();
  }, 30_000);

  it('a backup that was cut off or changed is refused, wherever it was cut', async () => {
    const whole = place(`${name}-whole.backup`);
    const databaseUrl = await filled(40);
    expect((await runBackup([whole], settingsOf(databaseUrl))).code).toBe(0);
    expect(mode(whole)).toBe('600');
    const bytes = readFileSync(whole);
    const file = place(`${name}-cut.backup`);
    const emptyUrl = await stores.newUrl();
    const refusal = `${file} is not a complete backup: it was cut off, damaged, or not made by "npm run backup". Nothing was restored.`;
    const sizes = Array.from({ length: 12 }, (_, part) => Math.floor((bytes.length * part) / 12));
    for (const size of [...sizes, bytes.length - 4096, bytes.length - 1]) {
      writeFileSync(file, bytes.subarray(0, size));
      const { code, error } = await runBackup(['--restore', file], settingsOf(emptyUrl));
      expect([code, error], `${size} of ${bytes.length}`).toEqual([1, refusal]);
    }
    writeFileSync(file, bytes);
    const changed = new DatabaseSync(file);
    changed.exec("UPDATE application SET answers = replace(answers, '7 To', '8 To')");
    changed.close();
    expect((await runBackup(['--restore', file], settingsOf(emptyUrl))).error).toBe(refusal);
    expect((await runBackup(['--restore', '--merge', file], settingsOf(emptyUrl))).error).toBe(
      refusal,
    );
    writeFileSync(file, bytes);
    const unfinished = new DatabaseSync(file);
    unfinished.exec('DELETE FROM backup_inventory');
    unfinished.close();
    expect((await runBackup(['--restore', file], settingsOf(emptyUrl))).error).toBe(refusal);
    expect((await runBackup(['--restore', whole], settingsOf(emptyUrl))).code).toBe(0);
  }, 60_000);

  it('a merge keeps both: what is missing is added, what is the same stays one, what differs is told', async () => {
    const file = place(`${name}-merge.backup`);
    const databaseUrl = await filled(700);
    const settings = settingsOf(databaseUrl);
    await runBackup([file], settings);
    await within(databaseUrl, (store) =>
      store.transaction(async (sql) => {
        for (const number of [5, 6, 699]) {
          const reference = referenceOfNumber(number);
          await sql.run('DELETE FROM application WHERE reference = ?', reference);
          await sql.run('DELETE FROM outbox_mail WHERE reference = ?', reference);
        }
        await sql.run(
          "UPDATE application SET decision = 'acceptance' WHERE submission_id = 'id-9'",
        );
      }),
    );
    const receiver = await startReceiver({ databaseUrl });
    const { reference } = await (await postJson(receiver, supplemental())).json();
    const told = `Different in the store and the backup, kept as in the store: ${referenceOfNumber(9)}.`;
    const merged = await runBackup(['--restore', '--merge', file], settings);
    expect(merged).toEqual({
      code: 0,
      error: '',
      out: `Added: 3. In the store already, the same: 696.\n${told}`,
    });
    const again = await runBackup(['--restore', '--merge', file], settings);
    expect(again.out).toBe(`Added: 0. In the store already, the same: 699.\n${told}`);
    await receiver.stop();
    await within(databaseUrl, async (store) => {
      const kept = await listApplications(store);
      expect(kept).toHaveLength(701);
      expect(kept.map((one) => one.reference).slice(-4)).toEqual([
        reference,
        ...[5, 6, 699].map(referenceOfNumber),
      ]);
      expect(kept.find(({ submissionId }) => submissionId === 'id-9')?.decision).toBe('acceptance');
      const { counts } = await store.snapshot((sql) => countAll(sql));
      expect(counts['outbox_mail']).toBe(702);
    });
  }, 60_000);

  it('long work has no limit of seconds, and holds up nobody who sends', async () => {
    const databaseUrl = await filled(3);
    const receiver = await startReceiver({ databaseUrl });
    await within(databaseUrl, async (store) => {
      const limits = await store.snapshot(async (sql) => {
        expect((await postJson(receiver, supplemental())).status).toBe(200);
        // And it still sees the moment at which it began.
        expect(await sql.all('SELECT reference FROM application')).toHaveLength(3);
        return name === 'SQLite' ? null : (await sql.all('SHOW statement_timeout'))[0];
      });
      expect(limits).toEqual(name === 'SQLite' ? null : { statement_timeout: '0' });
    });
    await receiver.stop();
    const alone = await within(databaseUrl, (store) =>
      store.alone((sql) =>
        name === 'SQLite' ? Promise.resolve([]) : sql.all('SHOW statement_timeout'),
      ),
    );
    expect(alone).toEqual(name === 'SQLite' ? [] : [{ statement_timeout: '0' }]);
  });

  it('a backup holds every table but those that tell of the store itself', async () => {
    const databaseUrl = await stores.newUrl();
    const tables = await within(databaseUrl, (store) =>
      store.snapshot((sql) =>
        sql.all<{ name: string }>(
          name === 'SQLite'
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
        ),
      ),
    );
    const names = TABLES.map((table) => table.name);
    expect(tables.map((table) => table.name).toSorted()).toEqual(
      [...names, 'receipt_count', 'schema_version', 'store_state'].toSorted(),
    );
  });
});

describe('on SQLite alone', () => {
  it('database, log, folder, backups and exports are for their owner, also those that exist', async () => {
    const path = place('open-to-all');
    mkdirSync(path, { mode: 0o755 });
    const databaseUrl = `file:${join(path, 'applications.db')}`;
    const held = await openStore(databaseUrl);
    writeFileSync(join(path, 'old.backup'), 'x', { mode: 0o644 });
    writeFileSync(join(path, 'old.csv'), 'x', { mode: 0o644 });
    chmodSync(path, 0o755);
    for (const file of readdirSync(path)) chmodSync(join(path, file), 0o644);
    const receiver = await startReceiver({ databaseUrl });
    await postJson(receiver, supplemental());
    const modes = Object.fromEntries(
      readdirSync(path).map((file) => [file, mode(join(path, file))]),
    );
    expect(modes).toEqual({
      'applications.db': '600',
      'applications.db-serving': '600',
      'applications.db-shm': '600',
      'applications.db-wal': '600',
      'old.backup': '600',
      'old.csv': '600',
    });
    expect(mode(path)).toBe('700');
    await receiver.stop();
    await held.close();
    const made = place('made/below');
    await (await openStore(`file:${join(made, 'applications.db')}`)).close();
    expect([mode(place('made')), mode(made), mode(join(made, 'applications.db'))]).toEqual([
      '700',
      '700',
      '600',
    ]);
  });

  it('a folder that holds other things keeps its rights', async () => {
    const file = join(process.cwd(), `.store-${process.pid}.db`);
    const before = mode(process.cwd());
    await (await openStore(`file:${file}`)).close();
    expect([mode(process.cwd()), mode(file)]).toEqual([before, '600']);
    const { rmSync } = await import('node:fs');
    for (const one of [file, `${file}-shm`, `${file}-wal`]) rmSync(one, { force: true });
  });

  it('a store that turns out to be read-only at the start is one line', async () => {
    await expect(
      startReceiver({
        open: async (url) => {
          const store = await openStore(url);
          const refused = new StoreUnavailable('here', 'attempt to write a readonly database');
          store.transaction = () => Promise.reject(refused);
          return store;
        },
      }),
    ).rejects.toThrow(
      'Applications cannot be stored in here: attempt to write a readonly database. Make that place writable, or set DATABASE_URL to another.',
    );
  });
});

describe('on PostgreSQL alone', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await sharedPostgres();
  }, 60_000);

  const start = (databaseUrl: string) => startReceiver({ databaseUrl }).then((one) => one.stop());

  it('a database whose encoding cannot hold every name is refused in one line', async () => {
    const latin = await server.newDatabase("ENCODING 'LATIN1' TEMPLATE template0");
    await expect(start(latin)).rejects.toThrow(
      `Applications cannot be stored in ${latin.replace('postgres@', '')}: its encoding is LATIN1, which cannot hold every name. Use a database made with ENCODING UTF8.`,
    );
  });

  it('a server knows at once how many were brought back, so that no list reads all of them each time', async () => {
    const from = await openStore(await server.newDatabase());
    await fillStore(from, 3);
    await backUp(from, place('known.backup'));
    const into = await openStore(await server.newDatabase());
    await restore(place('known.backup'), into);
    const known = await into.snapshot((sql) =>
      sql.all("SELECT relname, reltuples FROM pg_class WHERE relname = 'application'"),
    );
    expect(known).toEqual([{ relname: 'application', reltuples: 3 }]);
    await Promise.all([from.close(), into.close()]);
  });

  it('a database that can only be read is refused in one line, and still read', async () => {
    const databaseUrl = await server.newDatabase();
    await start(databaseUrl);
    const name = new URL(databaseUrl).pathname.slice(1);
    await server.ask(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await expect(start(databaseUrl)).rejects.toThrow(
      'the database can only be read. Name the server that takes writes in DATABASE_URL.',
    );
    const list = await runApplications(['list'], settingsOf(databaseUrl));
    expect(list).toEqual({ code: 0, error: '', out: 'No applications.' });
  });

  it('health says so while the server takes no writes, and recovers by itself', async () => {
    const databaseUrl = await server.newDatabase();
    const name = new URL(databaseUrl).pathname.slice(1);
    const receiver = await startReceiver({ databaseUrl });
    const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
    await server.ask(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await server.ask(end);
    expect((await postJson(receiver, supplemental())).status).toBe(503);
    const health = await fetch(`${receiver.url}health`);
    expect([health.status, await health.json()]).toEqual([
      503,
      { ok: false, store: 'postgres', reason: 'the database can only be read' },
    ]);
    await server.ask(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
    await server.ask(end);
    expect((await postJson(receiver, supplemental())).status).toBe(200);
    expect((await fetch(`${receiver.url}health`)).status).toBe(200);
    await receiver.stop();
  });

  it.each([
    ['postgres://user:s3cret@127.0.0.1:PORT/none', 'there is no database of that name'],
    ['postgres://user:s3cret@127.0.0.1:PORT/postgres', 'the user or password is not accepted'],
    ['postgres://user:s3cret@127.0.0.1:1/x', 'nothing answers there'],
    ['postgres://user:p@s3cret@nowhere.invalid/x', 'no host of that name is known'],
    ['postgres://user:12/s3cret@127.0.0.1/x', 'no host of that name is known'],
    ['postgres://127.0.0.1:1/x?password=s3cret', 'nothing answers there'],
    ['postgres://user:s3cret@127.0.0.1/x?sslrootcert=/none.pem', 'a file or socket that'],
    ['postgres://user:s3cret@%2Fnone/x', 'a file or socket that'],
  ])('%s is refused without its password', async (address, reason) => {
    const [row] = await server.ask('SHOW port');
    await server.ask('DROP ROLE IF EXISTS "user"');
    if (address.endsWith('none')) await server.ask('CREATE ROLE "user" LOGIN');
    const databaseUrl = address.replace('PORT', String(row?.['port']));
    const { code, error } = await runApplications(['list'], settingsOf(databaseUrl));
    expect([code, error]).toEqual([1, expect.stringContaining(reason)]);
    expect(error).not.toMatch(/s3cret|\n/);
  });
});
