/** The papers an institute is asked for: they name what there is, and leave nothing out. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '#receiver/admissions/commands.ts';
import { temporaryFolder } from './integrations/temporary-folder.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** Levels A and AA of WCAG 2.2; 4.1.1 is obsolete there. */
const CRITERIA =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3'.split(
    ' ',
  );

it('the conformance report has every criterion of WCAG 2.2 AA once, with a result', () => {
  const rows = [
    ...read('ACCESSIBILITY.md').matchAll(/^\| (\d\.\d\.\d+) [^|]+\| (A|AA) \| ([^|]+) \|/gm),
  ];
  expect(rows.map(([, number]) => number)).toEqual(CRITERIA);
  const results = new Set(rows.map(([, , , result]) => result));
  expect([...results].sort()).toEqual(['By hand', 'Does not apply', 'Supports']);
});

it.each(['ACCESSIBILITY.md', 'PERSONAL-DATA.md', 'SECURITY.md', 'OPERATIONS.md'])(
  '%s names only files and commands that there are',
  (name) => {
    const text = read(name);
    const files = [...text.matchAll(/`((?:test|src|scripts)\/[\w./-]+)`/g)].map(
      ([, file]) => file ?? '',
    );
    const links = [...text.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, file]) => file ?? '');
    expect([...files, ...links].filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const called = [...text.matchAll(/npm run applications -- ([a-z]+)/g)].map(
      ([, word]) => word ?? '',
    );
    expect(called.filter((word) => !commands.has(word))).toEqual([]);
  },
);

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

it.skipIf(!hasSystemd)(
  'the unit of the README is one that systemd reads without a complaint',
  () => {
    const [, unit = ''] = /```ini\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
    const file = join(temporaryFolder(), 'catalog.service');
    // What npm is, and where, is a matter of the machine.
    writeFileSync(file, unit.replace(/^ {3}/gm, '').replace('/usr/bin/npm', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    expect(unit).toContain('ExecStart=/usr/bin/npm start');
    expect({ status, said: stderr.split('\n').filter((line) => line.includes(file)) }).toEqual({
      status: 0,
      said: [],
    });
  },
);
