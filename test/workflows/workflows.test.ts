/** The workflows of the git host: what they may do, what they run, and when a build is due. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../integrations/temporary-folder.ts';

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { 'runs-on': string; 'timeout-minutes': number; steps: readonly Step[] }>
  >;
}

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const texts = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]));
const stepsOf = (name: string) =>
  Object.values(workflows.get(name)?.jobs ?? {}).flatMap(({ steps }) => steps);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each([...workflows.keys()])('%s', (name) => {
  it('runs only scripts that the project has', () => {
    const called = stepsOf(name).flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:--\S+ )*([\w:-]+)/g)].map(([, script]) => script ?? ''),
    );
    expect(called.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it('names every action by its full commit, with the version beside it', () => {
    const lines = (texts.get(name) ?? '').split('\n').filter((line) => line.includes('uses:'));
    const loose = lines.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/.test(line));
    expect(loose).toEqual([]);
  });

  it('says what it may do, and ends by itself', () => {
    const { permissions, jobs } = workflows.get(name) ?? ({} as Workflow);
    expect(Object.keys(permissions).length).toBeGreaterThan(0);
    expect(Object.values(jobs).every((job) => job['timeout-minutes'] <= 30)).toBe(true);
  });

  it('puts nothing that others can write into a script', () => {
    expect(stepsOf(name).filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

it.each([
  ['check.yml', 'preview'],
  ['publish.yml', 'dist'],
])('%s keeps the folder of what it built, not a link to it', (name, made) => {
  const kept = stepsOf(name).flatMap((step) => (step.with?.['path'] ? [step.with['path']] : []));
  expect(kept.filter((path) => path === 'dist')).toEqual([]);
  const built = stepsOf(name).find(({ run }) => run?.includes('npm run build'));
  expect(built?.run).toContain(`echo "folder=$(readlink -f ${made})" >> "$GITHUB_OUTPUT"`);
  expect(kept).toContain(`\${{ steps.${built?.id}.outputs.folder }}`);
});

describe('a pull request', () => {
  it('is checked with read access and without secrets', () => {
    const workflow = workflows.get('check.yml');
    expect(workflow?.on).toBe('pull_request');
    expect(workflow?.permissions).toEqual({ contents: 'read' });
    expect(texts.get('check.yml')).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/);
    const scriptsRun = stepsOf('check.yml').flatMap(({ run }) => run ?? []);
    expect(scriptsRun.join('\n')).toContain('check:content -- --format github');
    expect(scriptsRun.join('\n')).toContain('changes -- "$BASE" --format markdown');
  });

  it('has its tests run where anything but content changed, and says which of the two it is', () => {
    const steps = stepsOf('check.yml');
    const tests = steps.find(({ run }) => run === 'npm test');
    expect(tests?.if).toBe("steps.code.outputs.changed == '1'");
    expect(toldOf(['content/site.yaml'])).toEqual([
      'changed=0',
      'Only content changed: it is checked and built, and the tests are not run.',
    ]);
    expect(toldOf(['content/site.yaml', 'src/domain/money.ts', 'package.json'])).toEqual([
      'changed=1',
      'Beside content, files changed: 2. Nothing is said of them here; the tests are run.',
    ]);
    expect(toldOf(['content/README.md'])[0]).toBe('changed=1');
    expect(toldOf(['README.md'])[0]).toBe('changed=1');
  });

  it('is built before its links are checked', () => {
    const runs = stepsOf('check.yml').map(({ run = '' }) => run);
    const at = (command: RegExp) => runs.findIndex((run) => command.test(run));
    expect(at(/^npm run build$/m)).toBeLessThan(at(/^npm run check$/m));
  });

  it('is commented on by a workflow that runs none of its code', () => {
    const workflow = workflows.get('comment.yml');
    expect(workflow?.on).toEqual({
      workflow_run: { workflows: [workflows.get('check.yml')?.name], types: ['completed'] },
    });
    expect(workflow?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    expect(stepsOf('comment.yml').flatMap(({ uses }) => uses ?? [])).toEqual([]);
    expect(texts.get('comment.yml')).not.toMatch(/npm |node |checkout/);
  });
});

describe('a preview', () => {
  it('is put into a branch by a workflow that runs none of the request’s code', () => {
    const workflow = workflows.get('preview.yml');
    expect(workflow?.permissions).toEqual({ actions: 'read', contents: 'write' });
    expect(stepsOf('preview.yml').flatMap(({ uses }) => uses ?? [])).toEqual([]);
    expect(texts.get('preview.yml')).not.toMatch(/npm |node |checkout@/);
  });

  it('stands beside the last twenty, in a branch without history', () => {
    const place = temporaryFolder();
    const git = (...args: string[]) =>
      spawnSync('git', args, { cwd: place, encoding: 'utf8' }).stdout.trim();
    git('init', '--quiet', '--bare', 'remote.git');
    const step = stepsOf('preview.yml').find(({ name }) => name?.startsWith('Put it into'));
    for (const number of ['7', '8', '8']) {
      rmSync(join(place, 'previews'), { recursive: true, force: true });
      mkdirSync(join(place, 'site/changes'), { recursive: true });
      writeFileSync(join(place, 'site/index.html'), `request ${number}`);
      const { status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? ''], {
        cwd: place,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], NUMBER: number, REMOTE: join(place, 'remote.git') },
      });
      expect(status).toBe(0);
    }
    const remote = ['--git-dir', 'remote.git'];
    expect(git(...remote, 'ls-tree', '-r', '--name-only', 'previews').split('\n')).toEqual([
      '.nojekyll',
      '7/index.html',
      '8/index.html',
    ]);
    expect(git(...remote, 'show', 'previews:8/index.html')).toBe('request 8');
    expect(git(...remote, 'rev-list', '--count', 'previews')).toBe('1');
  });

  it('is built for the address at which it will be shown', () => {
    const step = stepsOf('check.yml').find(({ id }) => id === 'preview');
    const place = temporaryFolder();
    writeFileSync(join(place, 'npm'), `#!/bin/bash\necho "$SITE_URL $*" >> ${place}/asked\n`);
    chmodSync(join(place, 'npm'), 0o755);
    spawnSync('bash', ['-e', '-c', step?.run ?? ''], {
      cwd: place,
      env: {
        PATH: `${place}:${process.env['PATH']}`,
        BASE: 'abc',
        NUMBER: '12',
        PREVIEW_URL: 'https://institute.github.io/catalog/{number}/',
        GITHUB_OUTPUT: join(place, 'output'),
      },
    });
    expect(readFileSync(join(place, 'asked'), 'utf8')).toBe(
      'https://institute.github.io/catalog/12/ run build\nhttps://institute.github.io/catalog/12/ run --if-present preview -- abc --to preview\n',
    );
  });
});

/** What the steps of check.yml say of a request that changes these files. */
function toldOf(changed: readonly string[]): readonly (string | undefined)[] {
  const place = temporaryFolder();
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: place,
      encoding: 'utf8',
    }).stdout.trim();
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'Begin');
  const base = git('rev-parse', 'HEAD');
  for (const path of changed) {
    mkdirSync(join(place, dirname(path)), { recursive: true });
    writeFileSync(join(place, path), 'changed');
  }
  git('add', '.');
  git('commit', '--quiet', '--message', 'Change');
  mkdirSync(join(place, 'bin'));
  writeFileSync(join(place, 'bin/npm'), '#!/bin/bash\necho changes\n');
  chmodSync(join(place, 'bin/npm'), 0o755);
  const run = (name: string, env: Readonly<Record<string, string>>) =>
    spawnSync(
      'bash',
      ['-e', '-o', 'pipefail', '-c', stepsOf('check.yml').find((s) => s.name === name)?.run ?? ''],
      {
        cwd: place,
        env: {
          ...env,
          PATH: `${join(place, 'bin')}:${process.env['PATH']}`,
          BASE: base,
          GITHUB_OUTPUT: join(place, 'output'),
          GITHUB_STEP_SUMMARY: join(place, 'summary'),
        },
      },
    );
  run('Whether anything but content changed', {});
  const [is, files] = readFileSync(join(place, 'output'), 'utf8').split('\n');
  run('What this changes, in words', { NUMBER: '1', OTHERS: files?.split('=')[1] ?? '' });
  return [is, readFileSync(join(place, 'review/changes.md'), 'utf8').trim().split('\n').at(-1)];
}

/** Runs the step that decides, with a published API and a forecast that are given. */
function isDue(given: {
  readonly event: string;
  readonly schedule: string;
  readonly api?: object;
  readonly next?: string;
}): { readonly due: boolean; readonly code: number | null; readonly asked: string } {
  const place = temporaryFolder();
  const stub = (name: string, text: string) => {
    writeFileSync(join(place, name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(place, name), 0o755);
  };
  stub('curl', given.api ? `echo '${JSON.stringify(given.api)}'` : 'exit 22');
  stub('npm', `echo "$CATALOG_NOW $*" > ${place}/asked; echo '${given.next ?? ''}'`);
  const output = join(place, 'output');
  writeFileSync(output, '');
  writeFileSync(join(place, 'asked'), '');
  const step = stepsOf('publish.yml').find(({ name }) => name === 'Whether a build is due');
  const { status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 9'], {
    encoding: 'utf8',
    env: {
      PATH: `${place}:${process.env['PATH']}`,
      EVENT: given.event,
      SCHEDULE: given.schedule,
      SITE_URL: 'https://example.org/catalog/',
      GITHUB_OUTPUT: output,
    },
  });
  return {
    due: readFileSync(output, 'utf8') === 'due=true\n',
    code: status,
    asked: readFileSync(join(place, 'asked'), 'utf8').trim(),
  };
}

describe('a build for the public', () => {
  const hourly = { event: 'schedule', schedule: '17,47 * * * *' };
  const live = { asOf: null, statusAt: '2026-01-01T10:00:00.000Z' };

  it('is due after an edit, by hand and every night', () => {
    expect(isDue({ event: 'push', schedule: '' }).due).toBe(true);
    expect(isDue({ event: 'workflow_dispatch', schedule: '' }).due).toBe(true);
    expect(isDue({ event: 'schedule', schedule: '43 5 * * *' }).due).toBe(true);
    expect(workflows.get('publish.yml')?.on).toMatchObject({
      schedule: [{ cron: hourly.schedule }, { cron: '43 5 * * *' }],
    });
  });

  it('is due in the hour after a state changed since the last one', () => {
    expect(isDue({ ...hourly, api: live, next: '2026-01-01T10:30:00.000Z' })).toEqual({
      due: true,
      code: 0,
      asked: '2026-01-01T10:00:00.000Z run --silent forecast -- --next',
    });
  });

  it('is not due before the next change, where there is none, or where the clock is frozen', () => {
    expect(isDue({ ...hourly, api: live, next: '2999-01-01T00:00:00.000Z' }).due).toBe(false);
    expect(isDue({ ...hourly, api: live }).due).toBe(false);
    const frozen = { ...live, asOf: '2024-07-15T12:00:00-04:00' };
    expect(isDue({ ...hourly, api: frozen, next: '2026-01-01T10:30:00.000Z' })).toEqual({
      due: false,
      code: 0,
      asked: '',
    });
  });

  it('fails aloud where the published site does not answer', () => {
    expect(isDue(hourly).code).toBe(22);
  });
});
