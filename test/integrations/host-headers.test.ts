import { describe, expect, it } from 'vitest';
import { headersFile, nginxInclude } from '#integrations/host-headers.ts';

const site = {
  base: '/catalog/',
  formEndpoint: 'https://formspree.io/p/123',
  editorOrigins: null,
  siteUrl: 'https://example.org/catalog',
  hstsSeconds: 31_536_000,
};

describe('the headers for static hosts', () => {
  it('say with every file what the own server says, and who takes the forms', () => {
    const [path, ...headers] = headersFile(site).split('\n\n')[0]?.split('\n') ?? [];
    expect(path).toBe('/catalog/*');
    expect(headers).toEqual([
      "  Content-Security-Policy: frame-ancestors 'none'; form-action 'self' https://formspree.io; connect-src 'self' https://formspree.io; object-src 'none'; base-uri 'none'",
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: strict-origin-when-cross-origin',
      '  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      '  Cross-Origin-Opener-Policy: same-origin',
      '  Strict-Transport-Security: max-age=31536000',
    ]);
  });

  it('name no header in two rules for one address, since hosts would join them', () => {
    const rules = headersFile(site)
      .split('\n\n')
      .map((text) => text.trim().split('\n'));
    const ofFolders = rules.slice(1).map(([path, ...headers]) => [path, headers.join().trim()]);
    expect(ofFolders).toEqual([
      ['/catalog/_astro/*', 'Cache-Control: public, max-age=31536000, immutable'],
      ['/catalog/pagefind/*', 'Cache-Control: public, max-age=31536000, immutable'],
      ['/catalog/api/*', 'Access-Control-Allow-Origin: *'],
      ['/catalog/feed.xml', 'Access-Control-Allow-Origin: *'],
    ]);
  });
});

describe('the headers of a build with the editor of staff', () => {
  const withEditor = { ...site, formEndpoint: null, editorOrigins: ['https://api.github.com'] };

  it('let its page alone ask the git host, where a server knows one page from the other', () => {
    const [pages = '', editor = ''] = ['/catalog/ ', '^~ /catalog/admin/edit/ '].map((place) =>
      nginxInclude(withEditor)
        .split('location ')
        .find((text) => text.startsWith(place)),
    );
    expect(pages).toContain("connect-src 'self';");
    expect(pages).toContain('Cross-Origin-Opener-Policy "same-origin" always');
    expect(editor).toContain(
      `add_header Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self' data: blob: https://api.github.com; form-action 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'" always;`,
    );
    expect(editor).toContain('Cross-Origin-Opener-Policy "same-origin-allow-popups" always');
  });

  it('allow it for all files where a host joins rules, since the stricter would win', () => {
    const [rule = ''] = headersFile(withEditor).split('\n\n');
    expect(rule).toContain("connect-src 'self' data: blob: https://api.github.com;");
    expect(rule).toContain('Cross-Origin-Opener-Policy: same-origin-allow-popups');
    expect(headersFile(withEditor)).not.toContain('admin/edit');
  });

  it('open no window to others where no git host is named', () => {
    expect(headersFile({ ...withEditor, editorOrigins: [] })).toContain(
      'Cross-Origin-Opener-Policy: same-origin\n',
    );
  });
});

describe('the include for nginx', () => {
  const locations = nginxInclude(site).match(/^location [\s\S]*?^\}/gm) ?? [];

  it('says every header in each place that sends files', () => {
    const sending = locations.filter((text) => text.includes('add_header'));
    expect(sending).toHaveLength(7);
    const names = sending.map((text) => text.match(/add_header [\w-]+/g)?.length ?? 0);
    expect(Math.min(...names)).toBe(7);
  });

  it('leads what is no file to the own server', () => {
    expect(locations.every((text) => /@catalog/.test(text))).toBe(true);
    expect(nginxInclude(site)).toContain('proxy_set_header X-Forwarded-For');
  });
});
