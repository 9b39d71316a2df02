import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { mailNoteOfBuild } from '#receiver/outbox/mail-setup.ts';
import { startServer } from '#server/start-server.ts';
import { readSettings } from '#settings.ts';
import { SITE } from '../receiver/fixture-site.ts';
import { startReceiver, temporaryFolder } from '../receiver/running.ts';

const folder = temporaryFolder();
afterEach(() => rmSync(folder.path, { recursive: true, force: true }));

function built(changes: Record<string, unknown> = {}): string {
  const outDir = join(folder.path, 'dist');
  mkdirSync(folder.path, { recursive: true });
  cpSync(SITE, outDir, { recursive: true });
  const build = JSON.parse(readFileSync(join(outDir, 'build.json'), 'utf8'));
  writeFileSync(join(outDir, 'build.json'), JSON.stringify({ ...build, ...changes }));
  return outDir;
}

async function startWith(environment: Record<string, string>): Promise<string> {
  const settings = readSettings({
    CATALOG_OUT_DIR: SITE,
    DATABASE_URL: `file:${join(folder.path, 'a.db')}`,
    PORT: '0',
    ...environment,
  });
  try {
    const server = await startServer({ settings, log: () => undefined });
    await server.stop();
    return ['started', ...server.notes].join('\n').replaceAll(SITE, 'dist');
  } catch (error) {
    return (error as Error).message.replaceAll(folder.path, '<folder>');
  }
}

describe('starting', () => {
  it('works with nothing set', async () => {
    expect(await startWith({})).toBe('started');
  });

  it('says to build first', async () => {
    expect(await startWith({ CATALOG_OUT_DIR: join(folder.path, 'none') })).toMatchInlineSnapshot(
      `"<folder>/none/build.json is missing: there is no build. Run "npm run build" first."`,
    );
  });

  it('says that a build is broken or not of this project', async () => {
    const outDir = built({ version: 2 });
    expect(await startWith({ CATALOG_OUT_DIR: outDir })).toMatchInlineSnapshot(
      `"<folder>/dist/build.json was built by another version of this project (version: Invalid input: expected 1). Run "npm run build"."`,
    );
    writeFileSync(join(outDir, 'build.json'), readFileSync(join(SITE, 'build.json')));
    const catalog = JSON.parse(readFileSync(join(SITE, 'api/catalog.json'), 'utf8'));
    catalog.cohorts[0].routes[0].deadline.status = 'closing';
    writeFileSync(join(outDir, 'api/catalog.json'), JSON.stringify(catalog));
    expect(await startWith({ CATALOG_OUT_DIR: outDir })).toMatchInlineSnapshot(
      `"<folder>/dist/api/catalog.json was built by another version of this project (cohorts.0.routes.0.deadline.status: Invalid option: expected one of "open"|"not-open-yet"|"not-announced"|"passed"). Run "npm run build"."`,
    );
    writeFileSync(join(outDir, 'api/catalog.json'), '{');
    expect(await startWith({ CATALOG_OUT_DIR: outDir })).toContain('not complete JSON');
  });

  it('says that the data folder cannot be written, and how to go on', async () => {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, 'file'), '');
    expect(
      await startWith({ DATABASE_URL: `file:${join(folder.path, 'file/a.db')}` }),
    ).toMatchInlineSnapshot(
      `"Applications cannot be stored in <folder>/file/a.db: EEXIST: file already exists, mkdir '<folder>/file'. Make that place writable, or set DATABASE_URL to another."`,
    );
  });

  it('says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    expect(await startWith({ PORT: String(port) })).toBe(
      `127.0.0.1:${port} is in use by another program: stop it, or set PORT to a free port.`,
    );
    other.close();
  });

  it('stops a demonstration that is for the public', async () => {
    const message =
      'asOf is 2024-07-15: this build would show closed deadlines as open. Remove asOf from content/site.yaml.';
    const open = { SITE_URL: 'https://example.org' };
    expect(await startWith(open)).toBe(message);
    expect(await startWith({ SMTP_URL: 'smtp://127.0.0.1', ADMISSIONS_EMAIL: 'a@b.org' })).toBe(
      message,
    );
    const noMail = { ADMISSIONS_EMAIL: 'none' };
    expect(await startWith({ ...open, ...noMail, ALLOW_DEMONSTRATION: '1' })).toContain('started');
    const live = built({ asOf: null, siteUrl: 'https://example.org' });
    expect(await startWith({ CATALOG_OUT_DIR: live, ...noMail })).toContain('started');
  });

  it('does not start for the public when nothing was said about mail', async () => {
    const fix =
      'which others can reach: set SMTP_URL and ADMISSIONS_EMAIL, so that applications reach someone, or ADMISSIONS_EMAIL=none to look for them with "npm run applications -- list".';
    const live = { CATALOG_OUT_DIR: built({ asOf: null, siteUrl: 'https://example.org' }) };
    expect(await startWith(live)).toBe(`The site is for https://example.org, ${fix}`);
    expect(await startWith({ HOST: '0.0.0.0' })).toBe(`HOST is "0.0.0.0", ${fix}`);
    // Forms that lead to a form service bring nothing here.
    const hosted = built({
      asOf: null,
      siteUrl: 'https://example.org',
      formEndpoint: 'https://forms.example',
    });
    expect(await startWith({ CATALOG_OUT_DIR: hosted })).toBe('started');
  });

  it('says loudly that nobody is told of applications', async () => {
    const live = { CATALOG_OUT_DIR: built({ asOf: null, siteUrl: 'https://example.org' }) };
    expect(await startWith({ ...live, ADMISSIONS_EMAIL: 'none' })).toBe(
      'started\nNO MAIL: ADMISSIONS_EMAIL is none. Applications are kept and nobody is told: look with "npm run applications -- list".',
    );
    for (const where of [{}, live]) {
      expect(await startWith({ ...where, ADMISSIONS_EMAIL: 'a@example.org' })).toBe(
        'started\nNO MAIL: ADMISSIONS_EMAIL is "a@example.org", but SMTP_URL is not set. Applications are kept and nobody is told: set SMTP_URL.',
      );
    }
  });

  it('says that a port open beside the proxy lets addresses be made up', async () => {
    const behind = { TRUST_PROXY: '1', ADMISSIONS_EMAIL: 'none' };
    expect(await startWith({ ...behind, HOST: '0.0.0.0' })).toBe(
      'started\nTRUST_PROXY is 1, and HOST is "0.0.0.0": whoever reaches this port without the proxy can make up an address and pass the limits. Set HOST to 127.0.0.1, or let the proxy alone reach the port.',
    );
    for (const quiet of [{ HOST: '127.0.0.1' }, { HOST: '0.0.0.0', TRUST_PROXY: '0' }]) {
      expect(await startWith({ ...behind, ...quiet })).toBe('started');
    }
  });

  it('a build for the public says what its server will want to know about mail', () => {
    const record = JSON.parse(readFileSync(join(SITE, 'build.json'), 'utf8'));
    const note = (environment: Record<string, string>, changes: Record<string, unknown> = {}) =>
      mailNoteOfBuild(readSettings(environment), { ...record, ...changes });
    const open = { siteUrl: 'https://example.org' };
    expect(note({}, open)).toBe(
      'note: npm run serve does not start for https://example.org before it has SMTP_URL and ADMISSIONS_EMAIL, or ADMISSIONS_EMAIL=none.\n',
    );
    expect(note({ ADMISSIONS_EMAIL: 'none' }, open)).toBe('');
    expect(note({ ADMISSIONS_EMAIL: 'a@example.org', SMTP_URL: 'smtp://x' }, open)).toBe('');
    expect(note({}, { ...open, formEndpoint: 'https://forms.example' })).toBe('');
    expect(note({})).toBe('');
  });

  it('wants a recipient where there is a mail server', async () => {
    expect(await startWith({ SMTP_URL: 'smtp://x', ALLOW_DEMONSTRATION: '1' })).toBe(
      'SMTP_URL is set: set ADMISSIONS_EMAIL too, the address mail goes to.',
    );
    expect(
      await startWith({ SMTP_URL: 'smtp://x', ADMISSIONS_EMAIL: 'none', ALLOW_DEMONSTRATION: '1' }),
    ).toBe('SMTP_URL is set, but ADMISSIONS_EMAIL is none: set an address, or unset SMTP_URL.');
  });

  it('says what differs from the build', async () => {
    expect(
      await startWith({
        SITE_URL: 'http://localhost:4321',
        CATALOG_NOW: '2024-07-15T17:00:00Z',
        FORM_ENDPOINT: 'https://forms.example',
      }),
    ).toMatchInlineSnapshot(`
      "started
      SITE_URL is "http://localhost:4321", but dist was built with "http://127.0.0.1:4321": build again, or unset SITE_URL.
      FORM_ENDPOINT is "https://forms.example", but dist was built without one: build again, or unset FORM_ENDPOINT.
      CATALOG_NOW is "2024-07-15T17:00:00.000Z", but dist was built with "2024-07-15T12:00:00-04:00": build again, or unset CATALOG_NOW."
    `);
  });
});

describe('below a base path', () => {
  it('serves site and receiver there, and health at the root too', async () => {
    const outDir = built({ siteUrl: 'http://127.0.0.1:4321/catalog', base: '/catalog/' });
    const running = await startReceiver({ environment: { CATALOG_OUT_DIR: outDir } });
    expect(running.url).toMatch(/\/catalog\/$/);
    const origin = new URL(running.url).origin;
    const get = (path: string) => fetch(origin + path, { redirect: 'manual' });
    expect(await (await get('/catalog/')).text()).toContain('Home');
    expect((await get('/')).headers.get('location')).toBe('/catalog/');
    expect((await get('/catalog')).headers.get('location')).toBe('/catalog/');
    expect((await get('/programs/kap-certificate/')).status).toBe(404);
    expect((await get('/catalog/programs/kap-certificate')).headers.get('location')).toBe(
      '/catalog/programs/kap-certificate/',
    );
    expect((await get('/health')).status).toBe(200);
    expect((await get('/catalog/f/health')).status).toBe(200);
    expect((await get('/f/health')).status).toBe(404);
    await running.stop();
  });
});
