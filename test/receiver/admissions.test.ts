/** What admissions can do, on both stores. */

import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { oneLine } from '#receiver/admissions/plain-text.ts';
import { runBackup } from '#receiver/backup-command.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { storeForms } from '#receiver/store/read-applications.ts';
import { countAll } from '#receiver/store/tables.ts';
import { SITE } from './fixture-site.ts';
import { listApplications } from './kept-rows.ts';
import {
  postJson,
  type Running,
  type Sent,
  startReceiver,
  supplemental,
  temporaryFolder,
} from './running.ts';
import { STORES, testStores } from './stores.ts';

const CANARY = 'canary-4c1e@example.org';

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);
  let databaseUrl: string;
  let receiver: Running;
  const folder = temporaryFolder();
  afterAll(async () => {
    folder.remove();
  }, 60_000);
  beforeEach(async () => {
    databaseUrl = await stores.newUrl();
    receiver = await startReceiver({ databaseUrl });
  });
  afterEach(() => receiver.stop());

  const run = (...argv: string[]) => runApplications(argv, receiver.settings);

  async function send(changes: Sent = {}): Promise<string> {
    return (await (await postJson(receiver, supplemental(changes))).json()).reference;
  }

  it('a list is filtered by what admissions look for', async () => {
    const first = await send();
    const second = await send({ goals: 'Again, from the same address.' });
    const late = await send({
      way: 'kap-certificate/fall-2024|with-prerequisite|pti-certificate/june-2024',
      email: 'late@example.org',
      license: 'active',
    });
    const found = async (...argv: string[]) =>
      (JSON.parse((await run('list', '--json', ...argv)).out) as { reference: string }[]).map(
        ({ reference }) => reference,
      );
    expect(await found()).toEqual([first, second, late]);
    expect(await found('--same-address')).toEqual([first, second]);
    expect(await found('--late')).toEqual([late]);
    expect(await found('--cohort', 'fall-2024', '--undelivered')).toHaveLength(3);
    expect(await found('--cohort', 'spring-2031')).toEqual([]);
    expect(await found('--program', 'pc-kap')).toEqual([]);
    expect(await found('--undecided')).toHaveLength(3);
    expect((await run('list', '--late')).out).toContain(
      'late, not delivered: mail is not configured',
    );
    // Admissions and the applicant read the situation as the form said it.
    expect((await run('show', late)).out).toMatch(/^Route: .+, with June PTI$/m);
    const receipt = await fetch(`${receiver.url}f/received?reference=${late}`);
    expect(await receipt.text()).toContain(', with June PTI');
  });

  it('access needs are stored apart and shown only when asked for', async () => {
    const reference = await send({ accessNeeds: 'Captions, please.' });
    expect((await run('show', reference)).out).not.toContain('Captions');
    expect((await run('export', '--format', 'json')).out).not.toContain('Captions');
    expect((await run('show', reference, '--access-needs')).out).toContain(
      'Stored apart, not part of the decision\nAccess needs\n    Captions, please.',
    );
    expect((await run('export', '--access-needs')).out).toContain('"Captions, please."');
  });

  it('a decision drafts the letter of the content, and sends nothing', async () => {
    // The letter goes out without the sign that few can name.
    const reference = await send({ submissionId: '00000000-0000-4000-8000-000000000012' });
    const { out } = await run('decide', reference, 'acceptance');
    expect(reference).toBe('BEHSPZ7TAD~');
    expect(out).toBe(
      `${reference}: acceptance noted. Nothing was sent. This is the draft:\n\n` +
        'Subject: The decision on your application\n\n' +
        'Dear Ada O’Brien-Ñuñez 李,\n\nthe Admissions Committee has accepted your application ' +
        'BEHSPZ7TAD for Ketamine-Assisted Psychotherapy Certificate, Fall 2024.\n\n' +
        '- In full: $3,000\n- Three monthly installments: 3 × $1,050 = $3,150\n\n[[signature]]\n',
    );
    expect((await run('list', '--undecided')).out).toBe('No applications.');
    expect((await run('decide', reference, 'deferral')).out).toContain('The content has no letter');
    expect((await run('decide', reference, 'maybe')).error).toBe(
      'Give the decision after the reference: acceptance, deferral, refusal.',
    );
    const file = join(folder.path, `${name}-letter.txt`);
    await run('decide', reference, 'refusal', '--out', file);
    expect(readFileSync(file, 'utf8')).toContain('we cannot offer you a place');
  });

  it('a build without its letters still takes the decision, and says which file is missing', async () => {
    const reference = await send();
    const outDir = join(folder.path, `${name}-site`);
    cpSync(SITE, outDir, { recursive: true });
    const there = { ...receiver.settings, outDir };
    const { out, code } = await runApplications(['decide', reference, 'acceptance'], there);
    expect(code).toBe(0);
    expect(out).toBe(
      `${reference}: acceptance noted. No letter: ${outDir}.letters.json is missing. Copy it here from the build, or run "npm run build".`,
    );
    expect((await run('list', '--undecided')).out).toBe('No applications.');
  });

  it('erasing really erases', async () => {
    const kept = await send({ email: 'kept@example.org' });
    const reference = await send({ email: CANARY, goals: CANARY, accessNeeds: CANARY });
    expect((await run('erase', reference)).error).toContain('Add --yes.');
    expect((await run('erase', reference, '--yes')).out).toContain('is deleted');
    expect((await run('show', reference)).error).toContain(
      `There is no application "${reference}"`,
    );
    expect((await run('show', kept)).code).toBe(0);
    const store = await openStore(databaseUrl);
    expect((await store.snapshot((sql) => countAll(sql))).counts).toMatchObject({
      application: 1,
      apart_answer: 0,
      outbox_mail: 2,
      content_key: 1,
    });
    await store.close();
    await receiver.stop();
    if (name === 'SQLite') {
      const path = join(databaseUrl.slice('file:'.length), '..');
      for (const file of readdirSync(path)) {
        expect(readFileSync(join(path, file), 'latin1'), file).not.toContain(CANARY);
      }
    }
  });

  it('an application answered on an older form is judged by it, flagged, and printed with its questions', async () => {
    const store = await openStore(databaseUrl);
    const older = {
      id: 'supplemental',
      version: 'supplemental-0',
      fields: [{ name: 'motto', label: 'Your motto', type: 'text', required: true }],
    } as const;
    await storeForms(store, [older], '2024-01-01T00:00:00.000Z');
    const sent = { way: 'kap-certificate/fall-2024|prerequisite-taken|', motto: 'Slowly.' };
    const response = await postJson(receiver, { ...sent, formVersion: 'supplemental-0' });
    const { reference } = await response.json();
    expect((await run('show', reference)).out).toContain('State: older form');
    expect((await run('show', reference)).out).toContain('Your motto\n    Slowly.');
    expect((await postJson(receiver, { ...sent, formVersion: 'never-seen' })).status).toBe(422);
    const unknown = await send({ formVersion: 'never-seen' });
    expect((await run('show', unknown)).out).toContain('unknown form version');
    await store.close();
  });

  it('an older form asks what it asked of a program by the name it had then', async () => {
    const store = await openStore(databaseUrl);
    const older = {
      id: 'supplemental',
      version: 'supplemental-before-the-rename',
      fields: [
        {
          name: 'motto',
          label: 'Your motto',
          type: 'text',
          required: true,
          when: { program: ['kap'] },
        },
      ],
    } as const;
    await storeForms(store, [older], '2024-01-01T00:00:00.000Z');
    const sent = { way: 'kap/fall-2024|prerequisite-taken|', formVersion: older.version };
    const response = await postJson(receiver, { ...sent, motto: 'Slowly, by another name.' });
    const { reference } = await response.json();
    const { out } = await run('show', reference);
    expect(out).toContain('Your motto\n    Slowly, by another name.');
    expect((await postJson(receiver, sent)).status).toBe(422);
    await store.close();
  });

  it('what the applicant was shown is kept with the application', async () => {
    await send();
    const store = await openStore(databaseUrl);
    const [application] = await listApplications(store);
    await store.close();
    const unconditional = {
      due: null,
      dueDates: null,
      dueRules: null,
      every: null,
      depositCents: null,
      discountCents: 0,
      feeCents: 0,
      computed: false,
    };
    expect(application?.shown).toEqual({
      site: 'Fluence (demonstration catalog)',
      program: {
        id: 'kap-certificate',
        title: 'Ketamine-Assisted Psychotherapy Certificate',
        edition: '2024',
      },
      cohort: { id: 'kap-certificate/fall-2024', name: 'Fall 2024' },
      route: {
        id: 'prerequisite-taken',
        via: null,
        label: 'I’ve completed PTI',
        viaName: null,
        deadline: {
          status: 'open',
          date: '2024-09-10',
          closesAt: '2024-09-11T04:00:00.000Z',
          kind: 'date',
          passesAt: null,
          opensAt: null,
          opensDate: null,
          time: null,
          timeZone: null,
          priorityDate: null,
          extendedFrom: null,
          isExtended: false,
          namesZone: false,
        },
      },
      tuition: [
        {
          program: 'kap-certificate',
          route: 'prerequisite-taken',
          currency: 'USD',
          includes: [],
          plans: [
            {
              id: 'full',
              label: 'In full',
              installments: [300000],
              totalCents: 300000,
              ...unconditional,
            },
            {
              id: 'three-monthly',
              label: 'Three monthly installments',
              installments: [105000, 105000, 105000],
              totalCents: 315000,
              ...unconditional,
            },
          ],
        },
      ],
      full: false,
      conditionalPlans: [],
      fees: [],
      decisionWithin: 'P1W',
      formVersion: 'supplemental-1',
      commit: '0123456789abcdef0123456789abcdef01234567',
      asOf: '2024-07-15T12:00:00-04:00',
      demonstration: 'July 15, 2024',
    });
  });

  it('a backup made while applications arrive is restored with equal counts and checksum', async () => {
    for (const goals of ['a', 'b', 'c']) await send({ goals, accessNeeds: goals });
    const file = join(folder.path, `${name}.backup`);
    const [backup] = await Promise.all([
      runBackup([file], receiver.settings),
      send({ goals: 'meanwhile' }),
    ]);
    expect(backup).toMatchObject({ code: 0, error: '' });
    expect(existsSync(file)).toBe(true);
    expect((await runBackup([file], receiver.settings)).error).toContain('exists');
    expect((await runBackup(['--restore', file], receiver.settings)).error).toContain(
      'Stop it first, so that nothing it receives is lost.',
    );
    const summary = (out: string) => out.split('\n').slice(1).join('\n');
    for (const emptyUrl of [await stores.newUrl(), `file:${join(folder.path, name, 'x.db')}`]) {
      const settings = { ...receiver.settings, databaseUrl: emptyUrl };
      const restored = await runBackup(['--restore', file], settings);
      expect(restored.error).toBe('');
      expect(summary(restored.out)).toBe(summary(backup.out));
      // And life goes on from there: new rows get new numbers.
      const second = await startReceiver({ databaseUrl: emptyUrl });
      const after = await postJson(second, supplemental({ goals: 'after' }));
      expect(after.status).toBe(200);
      await second.stop();
      const store = await openStore(emptyUrl);
      const sequences = (await listApplications(store)).map(({ sequence }) => sequence);
      expect(new Set(sequences).size).toBe(sequences.length);
      await store.close();
    }
  }, 30_000);

  it('a store of SQLite is moved into an empty one with equal counts and checksum, once nobody serves it', async () => {
    const from = `file:${join(folder.path, name, 'old.db')}`;
    const before = await startReceiver({ databaseUrl: from });
    for (const goals of ['a', 'b']) await postJson(before, supplemental({ goals }));
    const databaseUrl = await stores.newUrl();
    const move = (place: string) =>
      runBackup(['--from', place], { ...receiver.settings, databaseUrl });
    expect((await move(from)).error).toContain('Stop it first');
    await before.stop();
    const backup = await runBackup([join(folder.path, `${name}-old.backup`)], {
      ...receiver.settings,
      databaseUrl: from,
    });
    const moved = await move(from);
    expect(moved).toMatchObject({ code: 0, error: '' });
    const summary = (out: string) => out.split('\n').slice(1).join('\n');
    expect(summary(moved.out)).toBe(summary(backup.out));
    expect(moved.out).toContain('application: 2\n');
    expect((await move(from)).error).toContain('The store holds applications.');
    expect((await move('file:nowhere.db')).error).toContain('file:nowhere.db is not a store.');
    const after = await startReceiver({ databaseUrl });
    expect((await postJson(after, supplemental({ goals: 'after' }))).status).toBe(200);
    await after.stop();
  }, 30_000);
});

describe('the commands', () => {
  it('say in one place what there is', async () => {
    const receiver = await startReceiver();
    const run = (...argv: string[]) => runApplications(argv, receiver.settings);
    expect((await run()).error).toContain('npm run applications -- <command>');
    expect((await run('list', '--nonsense')).error).toContain("Unknown option '--nonsense'");
    expect((await run('show')).error).toBe('Give the reference of an application.');
    expect((await run('purge')).out).toBe(
      'Nothing that was delivered and decided is older than 365 days.',
    );
    expect((await run('purge', '--yes')).out).toBe('Deleted: 0. Older than 365 days.');
    expect((await run('list')).out).toBe('No applications.');
    await receiver.stop();
  });

  it('find a reference as it was written down, and give it exactly', async () => {
    const receiver = await startReceiver();
    const run = (...argv: string[]) => runApplications(argv, receiver.settings);
    const submissionId = '00000000-0000-4000-8000-000000000012';
    await postJson(receiver, supplemental({ submissionId }));
    for (const argv of [
      ['list'],
      ['show', 'behsp', 'z7tad'],
      ['show', 'BEHSP/Z7TAD~'],
      ['show', 'ＢＥＨＳＰ\u00a0Ｚ７ＴＡＤ'],
      ['export'],
      ['bounced', 'BEHSP', 'Z7TAD', 'receipt'],
      ['decide', 'BEHSP', 'Z7TAD', 'refusal'],
      ['audit', 'BEHSP', 'Z7TAD'],
    ]) {
      const { out, error } = await run(...argv);
      expect(error).toBe('');
      expect(out).toContain('BEHSPZ7TAD~');
    }
    await receiver.stop();
  });

  it('never let an answer command the terminal', () => {
    expect(oneLine('a\u001b[31mb\nc\u202e\u0007')).toBe('a\\u001b[31mb\\nc\\u202e\\u0007');
  });
});
