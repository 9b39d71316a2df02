/** What admissions reads at a terminal, and what is written down about it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { printTable } from '#receiver/admissions/plain-text.ts';
import { collectedOutput } from '#receiver/command-output.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { postJson, type Running, startReceiver, supplemental, temporaryFolder } from './running.ts';
import { STORES, testStores } from './stores.ts';

/** Obeyed by terminals, or not seen by people: controls of both kinds, directions, tags, fillers. */
const OBEYED: readonly string[] = [
  ...[
    '\u001b',
    '\u0007',
    '\u0008',
    '\r',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u202e',
    '\u2066',
    '\u200b',
  ],
  ...['\u2028', '\u2060', '\ufeff', '\u{e0041}', '\u3164', '\u115f', '\u034f'],
];

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);
  let receiver: Running;
  let reference: string;
  const folder = temporaryFolder();
  beforeAll(async () => {
    const databaseUrl = await stores.newUrl();
    receiver = await startReceiver({ databaseUrl });
    const sent = await postJson(receiver, supplemental({ xUnknown: 'kept' }));
    reference = (await sent.json()).reference;
    // As a client of another time could have stored it: today most of it is dropped on the way in.
    const store = await openStore(databaseUrl);
    const bad = OBEYED.join('x');
    await store.transaction(async (sql) => {
      await sql.run(
        'UPDATE application SET answers = ?, extra = ?',
        JSON.stringify([
          { name: 'givenName', value: `Ada${bad}` },
          { name: 'goals', value: [bad, bad] },
          { name: bad, value: 'x' },
        ]),
        JSON.stringify([[`x${bad}`, [bad]]]),
      );
      await sql.run("UPDATE outbox_mail SET problem = ? WHERE kind = 'receipt'", bad);
    });
    await store.close();
  }, 60_000);
  afterAll(async () => {
    await receiver.stop();
    folder.remove();
  }, 60_000);

  async function run(...argv: string[]): Promise<string> {
    const written = collectedOutput();
    const { out, error } = await runApplications(argv, receiver.settings, written);
    return written.text() + out + error;
  }

  it.each([
    ['list', '--late'],
    ['list', '--undelivered'],
    ['list', '--json'],
    ['show', 'REFERENCE'],
    ['show', 'REFERENCE', '--json'],
    ['export'],
    ['export', '--format', 'json'],
    ['decide', 'REFERENCE', 'acceptance'],
    ['show', `x${OBEYED.join('')}`],
    ['export', '--format', OBEYED.join('')],
    ['list', `--${OBEYED.join('')}`],
    ['export', '--out', '/dev/null/\u001b[31m\u202e'],
    ['audit'],
    ['audit', `x${OBEYED.join('')}`],
  ])('%j prints nothing that a terminal obeys', async (...argv: string[]) => {
    const typed = argv.map((word) => word.replace('REFERENCE', reference));
    const printed = await run(...typed);
    expect(printed.length).toBeGreaterThan(5);
    // Carriage returns end the lines of CSV; its mark stands at the start.
    const text = printed.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    expect(OBEYED.filter((sign) => text.includes(sign))).toEqual([]);
  });

  it('JSON at a terminal still says what is stored', async () => {
    const [{ answers }] = JSON.parse(await run('list', '--json'));
    expect(answers[0].value).toBe(`Ada${OBEYED.join('x')}`);
  });

  it('JSON in a file holds exactly what was sent, also what some take for the end of a line', async () => {
    const file = join(folder.path, `${name}.json`);
    await run('export', '--format', 'json', '--out', file);
    const [{ extra }] = JSON.parse(readFileSync(file, 'utf8'));
    expect(extra).toEqual([[`x${OBEYED.join('x')}`, [OBEYED.join('x')]]]);
  });

  it('who ran what is written down, by name where one is given', async () => {
    const databaseUrl = await stores.newUrl();
    const other = await startReceiver({ databaseUrl });
    const sent = async () =>
      (await (await postJson(other, supplemental({ goals: crypto.randomUUID() }))).json())
        .reference;
    const [first, second] = [await sent(), await sent()];
    const as = (...argv: string[]) => runApplications([...argv, '--as', 'Grace'], other.settings);
    await as('list');
    await as('list', '--json');
    await as('show', first);
    await as('decide', first, 'refusal');
    await as('export', '--out', join(folder.path, `${name}.csv`));
    await as('bounced', first, 'receipt');
    await as('release', first);
    await as('erase', second);
    await as('erase', second, '--yes');
    await as('purge');
    await as('purge', '--yes');
    const { out } = await runApplications(['audit', '--json'], other.settings);
    expect(
      JSON.parse(out).map((entry: Record<string, string | null>) => [
        entry['who'],
        entry['action'],
        entry['reference'],
        entry['note'],
      ]),
    ).toEqual([
      // The table of the list shows no answer; asking for a deletion deletes nothing.
      ['Grace', 'list', null, '2 applications'],
      ['Grace', 'show', first, null],
      ['Grace', 'decide', first, 'refusal'],
      ['Grace', 'export', null, 'csv'],
      ['Grace', 'bounced', first, 'receipt'],
      ['Grace', 'erase', second, null],
      ['Grace', 'purge', null, null],
    ]);
    // What is erased is still told of.
    const about = (await runApplications(['audit', second], other.settings)).out;
    expect(about).toContain('erase');
    expect(about.trim().split('\n')).toHaveLength(2);
    await other.stop();
  }, 30_000);
});

it('who is the account where no name is given', async () => {
  const receiver = await startReceiver();
  const { reference } = await (await postJson(receiver, supplemental())).json();
  await runApplications(['show', reference], receiver.settings);
  const [entry] = JSON.parse((await runApplications(['audit', '--json'], receiver.settings)).out);
  const { userInfo } = await import('node:os');
  expect(entry.who).toBe(userInfo().username);
  await receiver.stop();
});

it('a table is as wide as its widest cell, which may come last', async () => {
  const written = collectedOutput();
  async function* rows() {
    yield* ['a', 'abcdef'];
  }
  const count = await printTable(written.write, ['what', 'of'], rows, (what) => [what, 'b']);
  expect([count, written.text()]).toEqual([2, 'what    of\na       b\nabcdef  b\n']);
});
