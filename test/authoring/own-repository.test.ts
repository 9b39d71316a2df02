import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceOfEngine } from '#authoring/packed-engine.ts';
import { lostAddresses, pinEngine, renewTemplates } from '#authoring/upgrade.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { deskWithContent, packedByHand } from './new-folder.ts';

const root = join(import.meta.dirname, '../..');
const engine = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const told =
  '--name "Institut Exemple" --time-zone Europe/Paris --currency EUR --email a@institut.fr';

async function repository() {
  const into = join(temporaryFolder(), 'ours');
  const printed = await deskWithContent().run(`institute --into ${into} ${told}`);
  const read = (file: string) => readFileSync(join(into, file), 'utf8');
  const json = (file: string) => JSON.parse(read(file));
  return { into, printed, read, json };
}

describe('the repository of an institute', () => {
  it('depends on one archive of the engine, and on nothing else', async () => {
    const { into, json, printed } = await repository();
    expect(printed).toContain('Wrote a repository around it, with program-catalog 3.1.4.');
    expect(json('package.json')).toMatchObject({
      name: 'institut-exemple',
      private: true,
      dependencies: { 'program-catalog': 'file:engine/program-catalog-3.1.4.tgz' },
    });
    expect(existsSync(join(into, 'engine/program-catalog-3.1.4.tgz'))).toBe(true);
    expect(sourceOfEngine(join(into, '.catalog'), into)).toBe(
      join(into, 'engine/program-catalog-3.1.4.tgz'),
    );
  });

  it('locks the packages that the engine was tested with, without those of its tests', async () => {
    const { json } = await repository();
    const { packages } = json('package-lock.json');
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/yaml',
      'node_modules/program-catalog',
    ]);
    expect(packages['node_modules/program-catalog']).toMatchObject({
      version: '3.1.4',
      resolved: 'file:engine/program-catalog-3.1.4.tgz',
      integrity: 'sha512-abc',
    });
  });

  it('has commands that the engine brings, and workflows that call no others', async () => {
    const { json, read, into } = await repository();
    const { scripts } = json('package.json');
    const [, names = ''] = /!scripts\/\{(.*)\}\.ts/.exec(engine.files.join('\n')) ?? [];
    const leftOut = names.split(',').map((name) => `${name}.ts`);
    const called = Object.values<string>(scripts).map((line) => line.split(' ').at(-1) ?? '');
    for (const name of called) {
      const [, script] = /scripts\/([\w-]+\.ts)$/.exec(engine.scripts[name]) ?? [];
      expect(existsSync(join(root, 'scripts', script ?? 'none'))).toBe(true);
      expect(leftOut).not.toContain(script);
    }
    // What is packed imports nothing that is not.
    for (const script of readdirSync(join(root, 'scripts'))) {
      if (leftOut.includes(script)) continue;
      const text = readFileSync(join(root, 'scripts', script), 'utf8');
      const imported = [...text.matchAll(/from '\.(?:\/([\w-]+\.ts)|\.\/.*)'/g)];
      expect(imported.filter(([, name = '']) => name === '' || leftOut.includes(name))).toEqual([]);
    }
    for (const name of ['check.yml', 'comment.yml', 'preview.yml', 'publish.yml']) {
      // What is run with --if-present may be lacking here.
      const text = read(`.github/workflows/${name}`).replaceAll(/npm run --if-present.*/g, '');
      const commands = [...text.matchAll(/npm run (?:--\S+ )*([\w:-]+)/g)];
      expect(commands.filter(([, command]) => scripts[command ?? ''] === undefined)).toEqual([]);
    }
    expect(existsSync(join(into, '.vscode/settings.json'))).toBe(true);
  });

  it('keeps what git leaves out, its history and settings out of an image', async () => {
    const { read } = await repository();
    const lines = (path: string) => read(path).trim().split('\n');
    const left = lines('.gitignore').map((line) => line.replace(/\/$/, ''));
    const out = lines('.dockerignore');
    expect(left.filter((line) => line !== '.DS_Store' && !out.includes(line))).toEqual([]);
    expect(out).toEqual(expect.arrayContaining(['.git', '.env*', '*.env', '*.db', '*.backup']));
    expect(read('Containerfile')).not.toMatch(/^(ARG|ADD)\b|password|secret/im);
  });

  it('keeps what is made, what is stored and what is unpacked out of git', async () => {
    const { into } = await repository();
    const made = ['dist', 'dist.builds/a', '.catalog/src', 'data/applications.db', '.cache/x'];
    for (const path of made) {
      mkdirSync(join(into, path, '..'), { recursive: true });
      writeFileSync(join(into, path), '');
    }
    execFileSync('git', ['init', '--quiet'], { cwd: into });
    const seen = execFileSync('git', ['ls-files', '--others', '--exclude-standard'], {
      cwd: into,
      encoding: 'utf8',
    });
    const paths = seen.trim().split('\n');
    expect(paths.filter((path) => made.includes(path))).toEqual([]);
    expect(paths).toContain('engine/program-catalog-3.1.4.tgz');
  });
});

it('nothing of the engine is looked for in the folder that a command is typed in', () => {
  const files = ['astro.config.mjs', 'scripts', 'src/integrations', 'src/catalog'].flatMap(
    (path) =>
      path.endsWith('.mjs')
        ? [path]
        : readdirSync(join(root, path)).map((name) => join(path, name)),
  );
  const fromThere =
    /(?:resolve|join|readFileSync|readdirSync)\(\s*['"](?:src|scripts|public|content)\//;
  expect(files.filter((file) => fromThere.test(readFileSync(join(root, file), 'utf8')))).toEqual(
    [],
  );
});

it('no script that goes along needs the tests, which do not', () => {
  const [, left = ''] = /^!scripts\/\{(.*)\}\.ts$/m.exec(engine.files.join('\n')) ?? [];
  const along = readdirSync(join(root, 'scripts')).filter(
    (name) => !left.split(',').includes(name.replace(/\.ts$/, '')),
  );
  const reaching = along.filter((name) =>
    readFileSync(join(root, 'scripts', name), 'utf8').includes("from '../test/"),
  );
  expect(reaching).toEqual([]);
  expect(along).toContain('catalog.mjs');
});

describe('an upgrade', () => {
  const packed = (version: string, integrity: string, name = 'program-catalog') => {
    const made = packedByHand(temporaryFolder());
    const archive = join(made.archive, '..', `program-catalog-${version}.tgz`);
    writeFileSync(archive, integrity);
    return { ...made, archive, integrity, manifest: { ...made.manifest, version, name } };
  };

  it('pins the other archive, and keeps every other line of package.json', async () => {
    const { into, json } = await repository();
    const own = { ...json('package.json'), description: 'Ours' };
    writeFileSync(join(into, 'package.json'), JSON.stringify(own));
    const archive = join(into, 'engine/program-catalog-3.1.4.tgz');
    const before = { ...packedByHand(temporaryFolder()), archive };
    pinEngine(into, before, packed('3.10.0', 'sha512-new'));
    expect(json('package.json')).toEqual({
      ...own,
      dependencies: { 'program-catalog': 'file:engine/program-catalog-3.10.0.tgz' },
    });
    expect(json('package-lock.json').packages['node_modules/program-catalog'].integrity).toBe(
      'sha512-new',
    );
    expect(existsSync(archive)).toBe(false);
    expect(existsSync(join(into, 'engine/program-catalog-3.10.0.tgz'))).toBe(true);
  });

  it.each([
    ['3.1.4', 'sha512-abc', 'program-catalog', 'version 3.1.4 is the one that is here already.'],
    ['3.0.9', 'sha512-old', 'program-catalog', 'version 3.0.9 is older than 3.1.4'],
    ['4.0.0', 'sha512-new', 'another', 'that is another, and here program-catalog is pinned.'],
  ])('refuses %s (%s) of %s and changes nothing', async (version, integrity, name, message) => {
    const { into, read } = await repository();
    const archive = join(into, 'engine/program-catalog-3.1.4.tgz');
    const was = read('package.json') + read('package-lock.json');
    const before = { ...packedByHand(temporaryFolder()), archive };
    expect(() => pinEngine(into, before, packed(version, integrity, name))).toThrow(message);
    expect(read('package.json') + read('package-lock.json')).toBe(was);
    expect(existsSync(archive)).toBe(true);
  });

  it('renews the workflows that nobody edited, and names the others', () => {
    const folder = temporaryFolder({ 'a.yml': 'old', 'b.yml': 'edited here' });
    const before = ['a.yml', 'b.yml', 'gone.yml'].map((path) => ({ path, text: 'old' }));
    const fresh = ['a.yml', 'b.yml', 'gone.yml', 'added.yml'].map((path) => ({
      path,
      text: 'new',
    }));
    expect(renewTemplates(folder, before, fresh)).toEqual(['b.yml', 'gone.yml']);
    expect(readFileSync(join(folder, 'a.yml'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'b.yml'), 'utf8')).toBe('edited here');
    expect(readFileSync(join(folder, 'added.yml'), 'utf8')).toBe('new');
    expect(existsSync(join(folder, 'gone.yml'))).toBe(false);
  });

  it('names every address that went, and no hashed file', () => {
    expect(
      lostAddresses(
        [
          'index.html',
          'faq/index.html',
          'faq/index.html.br',
          'a/b.ics',
          '_astro/x.1.js',
          '_headers',
        ],
        ['index.html', '_astro/x.2.js'],
      ),
    ).toEqual(['/faq/', '/a/b.ics']);
  });
});
