import { describe, expect, it } from 'vitest';
import { demonstrationFault, isLoopback, readSettings, SettingsError } from '#settings.ts';

function faults(env: Record<string, string>): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'none';
}

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toEqual({
      contentDir: 'content',
      outDir: 'dist',
      siteUrl: null,
      formEndpoint: null,
      catalogNow: null,
      staff: false,
      allowDemonstration: false,
      port: 4321,
      host: '127.0.0.1',
      databaseUrl: 'file:data/applications.db',
      smtpUrl: null,
      admissionsEmail: null,
      mailDeclined: false,
      mailFrom: null,
      smtpTls: null,
      allowedOrigins: null,
      rateLimit: { burst: 60, perMinute: 20 },
      trustProxy: 0,
      webhook: null,
      hstsSeconds: 31_536_000,
    });
  });

  it('counts an empty value as not set', () => {
    expect(readSettings({ SITE_URL: '', PORT: ' ' })).toEqual(readSettings({}));
  });

  it('turns the catalog clock into UTC', () => {
    expect(readSettings({ CATALOG_NOW: '2024-07-15T12:00:00-04:00' }).catalogNow).toBe(
      '2024-07-15T16:00:00.000Z',
    );
  });

  it('names the variable, the value and what is accepted, one line for each', () => {
    expect(
      faults({
        SITE_URL: 'example.org',
        CATALOG_NOW: '2024-02-31T12:00:00Z',
        CATALOG_STAFF: 'yes',
        PORT: '70000',
        HOST: 'http://x',
        DATABASE_URL: 'mysql://root:secret@db/applications',
        SMTP_URL: 'mail.example.org',
        ADMISSIONS_EMAIL: 'a@example.org, b@example.org',
        MAIL_FROM: 'bounces',
        SMTP_TLS: 'off',
        ALLOWED_ORIGINS: 'https://example.org/path',
        RATE_LIMIT: '0',
        TRUST_PROXY: 'all',
      }),
    ).toMatchInlineSnapshot(`
      "ADMISSIONS_EMAIL is "a@example.org, b@example.org": give one address, such as a@example.org, or none.
      SITE_URL is "example.org": give an absolute http or https address without query, such as https://example.org/catalog.
      CATALOG_NOW is "2024-02-31T12:00:00Z": give an ISO instant with its offset, such as 2024-07-15T12:00:00-04:00.
      CATALOG_STAFF is "yes": give 1 or 0.
      PORT is "70000": give a whole number from 0 to 65535.
      HOST is "http://x": give a host name or an IP address, without port.
      DATABASE_URL is "mysql:…@db/applications": give file:<path> or postgres://user@host/database.
      SMTP_URL is "mail.example.org": give smtp://host:port or smtps://user:password@host.
      MAIL_FROM is "bounces": give one address, such as bounces@example.org.
      SMTP_TLS is "off": give required or optional.
      ALLOWED_ORIGINS is "https://example.org/path": give origins separated by commas, without paths, such as https://example.org.
      RATE_LIMIT is "0": give <burst>/<per minute> such as 60/20, or off.
      TRUST_PROXY is "all": give the number of proxies, 0 to 10."
    `);
  });

  it.each([
    ['DATABASE_URL', 'mysql://root:s3cret@db/x'],
    ['DATABASE_URL', 'postgres://user:s3cret'],
    ['DATABASE_URL', 'postgres:/user:s3cret@db/x'],
    ['DATABASE_URL', 'mysql://user:p@s3cret/w@db/x?password=s3cret'],
    ['DATABASE_URL', 'postgres://db:x/y?user=a&password=s3cret'],
    ['SMTP_URL', 'user:s3cret@mail.example.org'],
    ['SMTP_URL', 'smtp:user:s3cret'],
    ['SITE_URL', 'https://user:p@s3cret@example.org'],
  ])('never prints the password in %s=%s', (name, value) => {
    expect(faults({ [name]: value })).toContain(`${name} is "`);
    expect(faults({ [name]: value })).not.toContain('s3cret');
  });

  it('can switch the rate limit off', () => {
    expect(readSettings({ RATE_LIMIT: 'off' }).rateLimit).toBeNull();
    expect(readSettings({ RATE_LIMIT: '5/2' }).rateLimit).toEqual({ burst: 5, perMinute: 2 });
  });

  it('knows the addresses only this machine can reach', () => {
    expect(['127.0.0.1', 'localhost', '::1', '[::1]', '127.9.9.9'].map(isLoopback)).not.toContain(
      false,
    );
    expect(['0.0.0.0', 'example.org', '127.example.org'].map(isLoopback)).not.toContain(true);
  });
});

describe('the demonstration stop', () => {
  const shipped = {
    asOf: '2024-07-15T12:00:00-04:00',
    catalogNow: null,
    siteUrl: 'http://127.0.0.1:4321',
    smtpUrl: null,
    allowDemonstration: false,
    machineNow: '2026-11-20T00:00:00.000Z',
  };

  it('lets a demonstration run on this machine', () => {
    expect(demonstrationFault(shipped)).toBeNull();
  });

  it('stops one that is for the public', () => {
    const message =
      'asOf is 2024-07-15: this build would show closed deadlines as open. Remove asOf from content/site.yaml.';
    expect(demonstrationFault({ ...shipped, siteUrl: 'https://example.org' })).toBe(message);
    expect(demonstrationFault({ ...shipped, smtpUrl: 'smtp://localhost' })).toBe(message);
  });

  it('names CATALOG_NOW when that is what froze the clock', () => {
    const frozen = { ...shipped, catalogNow: '2025-01-01T00:00:00.000Z', smtpUrl: 'smtp://x' };
    expect(demonstrationFault(frozen)).toBe(
      'CATALOG_NOW is 2025-01-01: this build would show closed deadlines as open. Unset CATALOG_NOW.',
    );
  });

  it('passes when allowed, when live, and within 14 days', () => {
    const open = { ...shipped, siteUrl: 'https://example.org' };
    expect(demonstrationFault({ ...open, allowDemonstration: true })).toBeNull();
    expect(demonstrationFault({ ...open, asOf: null })).toBeNull();
    expect(demonstrationFault({ ...open, machineNow: '2024-07-28T00:00:00.000Z' })).toBeNull();
    expect(demonstrationFault({ ...open, machineNow: '2024-07-30T00:00:00.000Z' })).not.toBeNull();
  });
});
