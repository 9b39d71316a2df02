/** An institute’s own repository, walked as its README tells: made, installed, built, served, upgraded. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { npm } from '#authoring/packed-engine.ts';
import type { Figure } from '../receiver/full/figures.ts';
import { postJson, supplemental } from '../receiver/running.ts';
import { root } from '../site/sites.ts';

/** Nothing of this checkout is in its environment, and nothing is fetched from a network. */
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  npm_config_offline: 'true',
  PORT: '0',
};

/** From a checkout of the engine to an application in a repository of its own, then a newer engine. */
export async function ownRepository(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'own-repository-'));
  const ours = join(folder, 'ours');
  try {
    const flags =
      '--name Ours --time-zone America/New_York --currency USD --email a@institute.edu --program First';
    type(root, 'new', ...['institute', '--into', ours, ...flags.split(' ')]);
    type(ours, 'ci');
    type(ours, 'check');
    // Content that somebody can apply for on the day that it names.
    rmSync(join(ours, 'content'), { recursive: true });
    cpSync(join(root, 'test/fixtures/demonstration'), join(ours, 'content'), { recursive: true });
    const first = await applyTo(ours, 'start');
    const second = newerEngine(folder);
    const upgraded = type(ours, 'upgrade', second);
    const after = await applyTo(ours, 'serve');
    const kept = type(ours, 'applications', 'list', '--json');
    const backups = readdirSync(join(ours, 'data')).filter((name) => name.endsWith('.backup'));
    const counted = kept.split(first).length > 1 && kept.split(after).length > 1;
    return {
      name: 'a repository of its own, installed, built, applied to, upgraded, applied to again',
      measured: `${first}, then ${after}; backups: ${backups.length}`,
      isReached: counted && backups.length === 1 && upgraded.includes(' → 99.0.0'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a command of npm prints. @throws Error with all of it where it fails */
function type(cwd: string, name: string, ...args: readonly string[]): string {
  const words = name === 'ci' ? ['ci'] : ['run', '--silent', name, '--', ...args];
  const [program, given] = npm(...words);
  const { status, stdout, stderr } = spawnSync(program, given, {
    cwd,
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} in ${cwd}:\n${stdout}${stderr}`);
  return stdout;
}

/** Serves the repository, sends one application, and ends it. Returns the reference. */
async function applyTo(cwd: string, command: 'start' | 'serve'): Promise<string> {
  const path = [join(cwd, 'node_modules/.bin'), environment.PATH].join(delimiter);
  const [program, given] = npm('run', '--silent', command);
  const server = spawn(program, given, { cwd, env: { ...environment, PATH: path } });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = once(server, 'close');
  while (!/ready (\S+)/.test(printed) && server.exitCode === null) {
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100))]);
  }
  const [, url = ''] = /ready (\S+)/.exec(printed) ?? [];
  if (url === '') throw new Error(`npm run ${command} did not serve:\n${printed}`);
  const answer = await postJson(
    { url },
    supplemental({
      submissionId: crypto.randomUUID(),
      changedSince: 'Nothing',
      confirmation: 'yes',
    }),
  );
  const text = await answer.text();
  server.kill('SIGTERM');
  await ended;
  if (answer.status !== 200) throw new Error(`The application was not taken: ${text}`);
  return (JSON.parse(text) as { reference: string }).reference;
}

/** This engine under a higher version, as an archive. */
function newerEngine(folder: string): string {
  const engine = join(folder, 'newer');
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    files: string[];
  };
  const taken = files.filter((file) => !file.startsWith('!') && file !== 'engine-lock.json');
  for (const file of [...taken, 'package.json', 'package-lock.json', 'LICENSE', 'README.md']) {
    cpSync(join(root, file), join(engine, file), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8'));
  writeFileSync(join(engine, 'package.json'), JSON.stringify({ ...manifest, version: '99.0.0' }));
  return engine;
}
