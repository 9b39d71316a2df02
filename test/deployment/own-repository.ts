/** An institute’s own repository, walked as the README tells: made, installed, served, applied to, upgraded. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { npm } from '#authoring/packed-engine.ts';
import { freePort } from '../commands/run.ts';
import { certificateIssuer } from '../doubles/certificates.ts';
import type { Figure } from '../receiver/full/figures.ts';
import { startMailServer } from '../receiver/mail-server.ts';
import { postJson, supplemental } from '../receiver/running.ts';
import { root } from '../site/sites.ts';
import { encryptedByNginx } from './nginx.ts';

type Environment = Readonly<Record<string, string>>;

/** Nothing of this checkout is in its environment, and nothing is fetched from a network. */
const environment: Environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  npm_config_offline: 'true',
  PORT: '0',
};

/**
 * What a newcomer types, from an empty folder to an application that came through nginx and was mailed,
 * a setup that lacks nothing but what its made-up domain cannot have, and a newer engine.
 */
export async function newcomer(): Promise<Figure> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'newcomer-'));
  const mail = await startMailServer();
  const believed = getCACertificates('default');
  const issuer = certificateIssuer();
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, issuer.root.cert);
  setDefaultCACertificates([...believed, issuer.root.cert]);
  const ours = join(folder, 'ours');
  try {
    await newInstitute(root, ours);
    await type(ours, 'ci');
    await type(ours, 'check');
    takeContent(ours, join(root, 'test/fixtures/demonstration'));
    const [port, own] = [await freePort(), await freePort()];
    const url = `https://localhost:${port}/`;
    const settings = {
      SITE_URL: url,
      PORT: String(own),
      TRUST_PROXY: '1',
      SMTP_URL: mail.url,
      ADMISSIONS_EMAIL: 'admissions@school.example',
      // For the machine it runs on no build asks for https alone.
      HSTS: 'off',
    };
    const server = await served(ours, 'start', settings);
    const nginx = await encryptedByNginx(join(ours, 'dist'), port, own, issuer.issue('localhost'));
    const first = await applyTo(url);
    mkdirSync(join(folder, 'backups'));
    await type(ours, 'backup', [join(folder, 'backups', 'tonight.backup')]);
    const asked = [
      '--url',
      url,
      '--mail',
      'me@school.example',
      '--backup',
      join(folder, 'backups'),
    ];
    const setup = await type(
      ours,
      'setup-check',
      asked,
      { ...settings, NODE_EXTRA_CA_CERTS: authority },
      [0, 1],
    );
    const missing = [...setup.matchAll(/^missing +(\w+)/gm)].map(([, subject = '']) => subject);
    // A domain that does not exist has no records, where a name server answers at all.
    const lacks = missing.filter((subject) => !['SPF', 'DMARC'].includes(subject));
    const code = /with the code (\d+)/.exec(setup)?.[1] ?? 'none';
    const mails = mail.mails.map(({ to, text }) =>
      text.includes(`Its code: ${code}`) ? 'test' : to[0],
    );
    const shown = await type(ours, 'applications', ['show', first]);
    await server.stop();
    await nginx.stop();
    const upgraded = await type(ours, 'upgrade', [newerEngine(folder)]);
    const again = await served(ours, 'serve', { ...settings, NODE_EXTRA_CA_CERTS: authority });
    const second = await applyTo(`http://127.0.0.1:${own}/`);
    await again.stop();
    const kept = await type(ours, 'applications', ['list', '--json']);
    const seconds = (performance.now() - started) / 1000;
    return {
      name: 'a newcomer with the README: made, installed, served behind nginx, applied to, upgraded',
      measured: `${(seconds / 60).toFixed(1)} minutes of commands; ${first} and ${second}; lacks ${lacks.join(' ') || 'nothing'}; mails to ${mails.sort().join(' ')}`,
      isReached:
        seconds < 600 &&
        shown.includes(first) &&
        [first, second].every((reference) => kept.includes(reference)) &&
        lacks.length === 0 &&
        ['admissions@school.example', 'ada@example.org', 'test'].every((to) =>
          mails.includes(to),
        ) &&
        upgraded.includes(' → 99.0.0'),
    };
  } finally {
    setDefaultCACertificates(believed);
    await mail.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The engine of the version before, from the history of this checkout: its content, store and addresses stay. */
export async function upgradedFromEarlier(): Promise<Figure> {
  const name = 'a repository of the version before, applied to, upgraded, applied to again';
  const folder = mkdtempSync(join(tmpdir(), 'upgraded-'));
  try {
    const earlier = earlierEngine(folder);
    if (earlier === null) {
      return { name, measured: 'not tried: its history is not here', isReached: true };
    }
    const ours = join(folder, 'ours');
    await newInstitute(earlier.folder, ours);
    takeContent(ours, join(earlier.folder, 'content'));
    await type(ours, 'ci');
    const before = await served(ours, 'start');
    const first = await applyTo(before.url);
    await before.stop();
    const upgraded = await type(ours, 'upgrade', [root], {}, [0, 1]);
    const lost = [...upgraded.matchAll(/^(\S+) was an address and is none any more/gm)];
    const after = await served(ours, 'serve');
    const second = await applyTo(after.url);
    await after.stop();
    const kept = await type(ours, 'applications', ['list', '--json']);
    const backups = readdirSync(join(ours, 'data')).filter((file) => file.endsWith('.backup'));
    const isKept = [first, second].every((reference) => kept.includes(reference));
    const [versions = 'no other version'] = /\S+ → \S+/.exec(upgraded) ?? [];
    return {
      name,
      measured: `${versions}; ${first} and ${second} ${isKept ? 'kept' : 'LOST'}; backups: ${backups.length}; addresses lost: ${lost.map(([, address]) => address).join(' ') || 'none'}`,
      isReached:
        isKept && backups.length === 1 && lost.length === 0 && versions.startsWith(earlier.version),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A repository with content that somebody can apply for, not yet installed. */
export async function madeRepository(folder: string): Promise<string> {
  const ours = join(folder, 'ours');
  await newInstitute(root, ours);
  takeContent(ours, join(root, 'test/fixtures/demonstration'));
  return ours;
}

async function newInstitute(engine: string, into: string): Promise<void> {
  const flags =
    '--name Ours --time-zone America/New_York --currency USD --email a@institute.edu --program First';
  await type(engine, 'new', ['institute', '--into', into, ...flags.split(' ')]);
}

/** Puts other content in the place of the empty one; its clock runs. */
function takeContent(ours: string, from: string): void {
  rmSync(join(ours, 'content'), { recursive: true });
  cpSync(from, join(ours, 'content'), { recursive: true });
  const site = join(ours, 'content/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^asOf:.*\n/m, ''));
}

/** What a command of npm prints. @throws Error with all of it where it ends with another code */
async function type(
  cwd: string,
  name: string,
  args: readonly string[] = [],
  more: Environment = {},
  codes: readonly number[] = [0],
): Promise<string> {
  const words = name === 'ci' ? ['ci'] : ['run', '--silent', name, '--', ...args];
  const [program, given] = npm(...words);
  const child = spawn(program, given, { cwd, env: { ...environment, ...more } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number];
  if (!codes.includes(code)) throw new Error(`npm ${words.join(' ')} in ${cwd}:\n${printed}`);
  return printed;
}

/** Serves the repository, and says where. */
async function served(
  cwd: string,
  command: 'start' | 'serve',
  more: Environment = {},
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const path = [join(cwd, 'node_modules/.bin'), environment['PATH']].join(delimiter);
  const [program, given] = npm('run', '--silent', command);
  const server = spawn(program, given, { cwd, env: { ...environment, ...more, PATH: path } });
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
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** What its form asks for; another one with each call. */
export function applicationOfDemonstration() {
  const submissionId = crypto.randomUUID();
  return supplemental({ submissionId, changedSince: 'Nothing', confirmation: 'yes' });
}

/** Sends one application. Returns its reference. */
export async function applyTo(url: string): Promise<string> {
  const answer = await postJson({ url }, applicationOfDemonstration());
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`The application was not taken: ${text}`);
  return (JSON.parse(text) as { reference: string }).reference;
}

/** This engine under a higher version. */
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

/** A checkout of the last commit with another version; null where git does not know it. */
function earlierEngine(into: string): { readonly folder: string; readonly version: string } | null {
  const git = (...args: readonly string[]) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 }).stdout ?? '';
  const versionAt = (commit: string): string =>
    /"version": "([^"]+)"/.exec(git('show', `${commit}:package.json`))?.[1] ?? '';
  const [begun = ''] = git('log', '-G"version": "', '--format=%H', '--', 'package.json').split(
    '\n',
  );
  const version = versionAt(`${begun}^`);
  if (version === '' || version === versionAt('HEAD')) return null;
  const folder = join(into, 'earlier');
  mkdirSync(folder);
  const packed = join(into, 'earlier.tar');
  git('archive', '--output', packed, `${begun}^`);
  spawnSync('tar', ['-xf', packed, '-C', folder]);
  // Its packages are those of now: the lockfile of an archive says which it needs.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, version };
}
