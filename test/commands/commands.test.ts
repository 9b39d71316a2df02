import { symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
import { copyProject } from '../site/own-project.ts';
import { demonstrationSite, root } from '../site/sites.ts';
import { freePort, printsLine, run, start } from './run.ts';

/** A build and a server of their own, so that the tests of commands disturb no other. */
async function apart(): Promise<Record<string, string>> {
  const folder = temporaryFolder();
  return {
    CATALOG_CONTENT_DIR: demonstrationSite.contentDir,
    CATALOG_OUT_DIR: join(folder, 'dist'),
    DATABASE_URL: `file:${join(folder, 'data/applications.db')}`,
    PORT: String(await freePort()),
  };
}

/** The built demonstration, served by `npm run serve`. */
async function served(changes: Readonly<Record<string, string>>) {
  const environment = { ...(await apart()), ...demonstrationSite.environment, ...changes };
  return run('npm', ['run', '--silent', 'serve'], environment);
}

describe('npm start', () => {
  it('builds, says that it is ready, answers, and ends cleanly on SIGTERM to npm', async () => {
    const project = copyProject(join(temporaryFolder(), 'project'));
    // What builds keep for the next one is found from the working directory.
    symlinkSync(join(root, '.cache'), join(project, '.cache'));
    const command = start('npm', ['start'], await apart(), project);
    onTestFinished(() => void command.process.kill('SIGKILL'));
    const [, url = ''] = await printsLine(command, /^ready (http:\S+)$/m);
    expect(command.printed()).toMatch(/^built \d+ pages into .* in \d+\.\d s$/m);
    const health = await fetch(new URL('/health', url));
    expect(health.status).toBe(200);
    const home = await fetch(url);
    expect(home.headers.get('x-content-type-options')).toBe('nosniff');
    expect(home.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");

    command.process.kill('SIGTERM');
    expect(await command.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  }, 240_000);

  it('ends cleanly on SIGTERM while it still builds', async () => {
    const project = copyProject(join(temporaryFolder(), 'project'));
    const command = start('npm', ['start'], await apart(), project);
    onTestFinished(() => void command.process.kill('SIGKILL'));
    await printsLine(command, /scripts\/start\.ts/);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    command.process.kill('SIGTERM');
    expect(await command.ended).toBe(0);
    expect(command.printed()).not.toMatch(/^(built|ready)/m);
  }, 180_000);
});

describe('npm run serve', () => {
  it('says in one line that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, printed } = await served({ PORT: String(port) });
    expect({ code, printed: printed.replaceAll(String(port), '‹port›') }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "127.0.0.1:‹port› is in use by another program: stop it, or set PORT to a free port.
      ",
      }
    `);
  });

  it('says in one line that a variable is wrong', async () => {
    expect(await served({ PORT: 'http' })).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "PORT is "http": give a whole number from 0 to 65535.
      ",
      }
    `);
  });

  it('says in one line that the data folder cannot be written', async () => {
    const file = join(temporaryFolder({ occupied: '' }), 'occupied');
    const { code, printed } = await served({ DATABASE_URL: `file:${file}/applications.db` });
    expect({ code, printed: printed.replaceAll(file, '‹file›') }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "Applications cannot be stored in ‹file›/applications.db: EEXIST: file already exists, mkdir '‹file›'. Make that place writable, or set DATABASE_URL to another.
      ",
      }
    `);
  });

  it('says in one line that nothing is built', async () => {
    const folder = temporaryFolder();
    const { code, printed } = await served({ CATALOG_OUT_DIR: folder });
    expect({ code, printed: printed.replaceAll(folder, '‹folder›') }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "‹folder›/build.json is missing: there is no build. Run "npm run build" first.
      ",
      }
    `);
  });
});

describe('npm run build', () => {
  it('refuses to go public with a clock that stands still', async () => {
    const environment = { ...(await apart()), SITE_URL: 'https://example.org' };
    const { code, printed } = await run('npm', ['run', '--silent', 'build'], environment);
    expect({ code, printed }).toEqual({
      code: 1,
      printed:
        'asOf is 2024-07-15: this build would show closed deadlines as open. ' +
        'Remove asOf from content/site.yaml.\n',
    });
  });
});

describe('every command', () => {
  it('says in one line that Node is too old', async () => {
    const older = 'Object.defineProperty(process.versions, "node", { value: "20.19.2" })';
    const { code, printed } = await run(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(older)}`,
      '--import',
      join(root, 'scripts/require-node.mjs'),
      '--eval',
      '',
    ]);
    expect({ code, printed }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "Node 20.19.2 is too old: this needs Node 22.22 or newer. On Linux "npm ci" brings one along; elsewhere install Node 24 (see .nvmrc).
      ",
      }
    `);
  });
});
