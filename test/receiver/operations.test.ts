/** The guide for whoever runs a copy says of every line of the log what it means. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '#receiver/admissions/commands.ts';
import { LOG_EVENTS } from '#receiver/log.ts';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'OPERATIONS.md'), 'utf8');

it('every event of the log stands in the guide, once, and no other', () => {
  const told = [...guide.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, event]) => event);
  expect(told.sort()).toEqual([...LOG_EVENTS].sort());
});

it('every event of the list is logged somewhere', () => {
  const source = ['src/receiver', 'src/server'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && !file.endsWith('receiver/log.ts') && file !== 'log.ts',
      )
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  // Some names are put together from what was sent and what became of it.
  const parts: readonly [RegExp, string][] = [
    [
      /^(?:application|interest|contact)-(?:stored|already-stored|other-answers)$/,
      `\`\${kind}-\${kept.outcome}\``,
    ],
    [/^(?:application|interest|contact)-refused$/, `\`\${kind}-refused\``],
    [/^(?:admissions|receipt|returned|undecided)-mail-sent$/, `\`\${kind}-mail-sent\``],
    [/^(?:admissions|receipt|returned|undecided)-mail-waiting$/, `\`\${kind}-mail-waiting\``],
  ];
  const unlogged = LOG_EVENTS.filter((event) => {
    const text = parts.find(([made]) => made.test(event))?.[1] ?? `'${event}'`;
    return !source.some((file) => file.includes(text));
  });
  expect(unlogged).toEqual([]);
});

it('the guide names only commands and settings that there are', () => {
  const called = [...guide.matchAll(/npm run applications -- ([a-z]+)/g)].map(
    ([, name]) => name ?? '',
  );
  expect(called.filter((name) => !commands.has(name))).toEqual([]);
  const settings = readFileSync(join(root, 'src/settings.ts'), 'utf8');
  const named = [...guide.matchAll(/`([A-Z]+_[A-Z]+)(?:=\w+)?`/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !settings.includes(`'${name}'`))).toEqual([]);
});
