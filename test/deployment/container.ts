/**
 * The steps of the Containerfile, run in a clean Debian as the file says: no program here builds images.
 *
 * The two images it begins with cannot be fetched: `debian:trixie-slim` is a root that debootstrap makes,
 * and `node:24-trixie-slim` the same with Node 24 and npm of this machine. Layers, volumes and ports are
 * not there; the process is the first of its own process space, as in a container.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../commands/run.ts';
import type { Figure } from '../receiver/full/figures.ts';
import { root } from '../site/sites.ts';
import { applyTo, madeRepository } from './own-repository.ts';

interface Step {
  readonly word: string;
  readonly text: string;
}

/** What is known when all steps are done. */
interface Image {
  readonly root: string;
  readonly folder: string;
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly health: readonly string[];
}

/** An institute’s repository as an image: started, healthy, applied to, stopped by a signal. */
export async function inContainer(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'container-'));
  try {
    const repository = await madeRepository(folder);
    // What must stay out of an image.
    mkdirSync(join(repository, 'data'));
    for (const name of ['.env', 'catalog.env', 'data/applications.db', 'tonight.backup']) {
      writeFileSync(join(repository, name), 'secret');
    }
    const image = build(repository, folder);
    const secrets = leftOver(join(image.root, image.folder));
    const port = await freePort();
    const environment = {
      ...image.environment,
      PORT: String(port),
      ADMISSIONS_EMAIL: 'none',
    };
    const first = started(image, environment);
    await healthy(image, environment, first);
    const reference = await applyTo(`http://127.0.0.1:${port}/`);
    const code = await stopped(first);
    const listed = inRoot(image, [...image.command.slice(0, -1), 'applications', 'list']);
    const owner = inRoot(image, ['id', '--user']).trim();
    return {
      name: 'the Containerfile, step by step in a clean Debian: built, healthy, applied to, stopped',
      measured: `exit ${code}, user ${owner}, ${reference} ${listed.includes(reference) ? 'kept' : 'LOST'}, left in it: ${secrets.join(' ') || 'nothing'}; its two base images were not fetched`,
      isReached: code === 0 && owner !== '0' && listed.includes(reference) && secrets.length === 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs every step. @throws Error with what a step printed */
function build(context: string, folder: string): Image {
  const debian = cleanDebian(folder);
  const stages = new Map<string, string>();
  let image: Image | null = null;
  for (const { word, text } of steps()) {
    if (word === 'FROM') {
      const [base = '', , name = ''] = text.split(' ');
      const stage = join(folder, `stage-${stages.size}`);
      shell(`cp -a '${debian}' '${stage}'`);
      if (base.startsWith('node:')) withNode(stage);
      stages.set(name, stage);
      image = { root: stage, folder: '/', user: 'root', environment: {}, command: [], health: [] };
      continue;
    }
    if (image === null) throw new Error(`${word} stands before FROM.`);
    image = after(image, { word, text }, context, stages);
  }
  if (image === null) throw new Error('The Containerfile has no step.');
  return image;
}

function after(
  image: Image,
  { word, text }: Step,
  context: string,
  stages: ReadonlyMap<string, string>,
): Image {
  const list = () => JSON.parse(text.replace(/^.*?(?=\[)/, '')) as string[];
  switch (word) {
    case 'WORKDIR':
      mkdirSync(join(image.root, text), { recursive: true });
      return { ...image, folder: text };
    case 'USER':
      return { ...image, user: text };
    case 'ENV': {
      const [name = '', value = ''] = text.split('=');
      return { ...image, environment: { ...image.environment, [name]: value } };
    }
    case 'RUN':
      inRoot(image, ['/bin/sh', '-c', text]);
      return image;
    case 'COPY': {
      const words = text.split(' ').filter((one) => !one.startsWith('--'));
      const [from = '', to = ''] = words;
      const stage = /--from=(\S+)/.exec(text)?.[1];
      const owner = /--chown=(\S+)/.exec(text)?.[1] ?? 'root:root';
      const source =
        stage === undefined ? join(context, from) : join(stages.get(stage) ?? '', from);
      const target = join(image.root, image.folder === '/' ? to : join(image.folder, to));
      mkdirSync(target, { recursive: true });
      const left = stage === undefined ? ignored() : [];
      const out = left.map((name) => `--exclude='./${name}'`).join(' ');
      shell(`tar -C '${source}' ${out} -cf - . | tar -C '${target}' --no-same-owner -xf -`);
      inRoot({ ...image, folder: '/', user: 'root' }, [
        'chown',
        '--recursive',
        owner,
        target.slice(image.root.length),
      ]);
      return image;
    }
    case 'HEALTHCHECK':
      return { ...image, health: list() };
    case 'ENTRYPOINT':
      return { ...image, command: list() };
    case 'CMD':
      return { ...image, command: [...image.command, ...list()] };
    case 'VOLUME':
    case 'EXPOSE':
      return image;
    default:
      throw new Error(`Nothing here knows ${word}.`);
  }
}

function steps(): readonly Step[] {
  return readFileSync(join(root, 'Containerfile'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ word: line.split(' ')[0] ?? '', text: line.slice(line.indexOf(' ') + 1) }));
}

function ignored(): readonly string[] {
  return readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The root of a Debian, from the packages that apt is set up for. */
function cleanDebian(folder: string): string {
  const tool = join(folder, 'tool');
  mkdirSync(tool);
  shell(`cd '${tool}' && apt-get download debootstrap 2>&1 && dpkg -x debootstrap_*.deb .`);
  const debian = join(folder, 'debian');
  shell(
    `DEBOOTSTRAP_DIR='${tool}/usr/share/debootstrap' '${tool}/usr/sbin/debootstrap' --variant=minbase trixie '${debian}' 2>&1`,
  );
  return debian;
}

/** Node 24 as this project brings it, with the npm that runs here. */
function withNode(stage: string): void {
  const npm = dirname(
    dirname(spawnSync('sh', ['-c', 'realpath "$(which npm)"'], { encoding: 'utf8' }).stdout.trim()),
  );
  cpSync(npm, join(stage, 'usr/local/lib/node_modules/npm'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  cpSync(process.execPath, join(stage, 'usr/local/bin/node'));
  shell(`ln -s ../lib/node_modules/npm/bin/npm-cli.js '${stage}/usr/local/bin/npm'`);
}

/** npm’s own store: where npm has it on this machine, and where it finds it in the root. */
const storeHere = process.env['npm_config_cache'] ?? join(homedir(), '.npm');
const NPM_STORE = '/var/npm-store';

/** What is run in the root, with npm’s own store in place of a network. */
function entered({ root: place, folder, user }: Image, command: readonly string[]): string[] {
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const inside = `cd '${folder}' && exec ${quoted}`;
  const mounts = [
    `mount -t proc proc '${place}/proc'`,
    `mkdir -p '${place}${NPM_STORE}' && mount --bind '${storeHere}' '${place}${NPM_STORE}'`,
    `mount --bind /dev '${place}/dev'`,
  ].join(' && ');
  const into = `exec chroot --userspec='${user}' '${place}' /bin/sh -c "$0"`;
  return ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', `${mounts} && ${into}`, inside];
}

const plain = {
  PATH: '/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin',
  npm_config_offline: 'true',
  npm_config_cache: NPM_STORE,
};

function inRoot(image: Image, command: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('unshare', entered(image, command), {
    env: {
      ...plain,
      HOME: image.user === 'root' ? '/var/tmp' : image.folder,
      ...image.environment,
    },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

interface Started {
  readonly process: ChildProcess;
  readonly printed: () => string;
}

function started(image: Image, environment: Readonly<Record<string, string>>): Started {
  const child = spawn('unshare', entered(image, image.command), {
    env: { ...plain, HOME: image.folder, ...environment },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return { process: child, printed: () => printed };
}

async function healthy(
  image: Image,
  environment: Readonly<Record<string, string>>,
  { process: server, printed }: Started,
): Promise<void> {
  for (let tries = 0; tries < 120 && server.exitCode === null; tries += 1) {
    await pause(2000);
    const { status } = spawnSync('unshare', entered(image, image.health), {
      env: { ...plain, ...environment },
    });
    if (status === 0) return;
  }
  server.kill('SIGKILL');
  throw new Error(`It never became healthy:\n${printed()}`);
}

/** SIGTERM to the first process of the container. Returns its exit code. */
async function stopped({ process: server }: Started): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => server.once('close', resolve));
  // unshare waits for its child, which is the first process of the new space.
  const child = spawnSync('pgrep', ['--parent', String(server.pid)], { encoding: 'utf8' });
  process.kill(Number(child.stdout.trim()), 'SIGTERM');
  return ended;
}

/** Names in the image that are no part of it: stores, settings, history. */
function leftOver(folder: string): readonly string[] {
  const names = [...readdirSync(folder), ...readdirSync(join(folder, 'data'))];
  return names.filter((name) => /^\.git$|\.env|\.db$|\.backup$/.test(name));
}

function shell(command: string): void {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}:\n${stdout}${stderr}`);
}
