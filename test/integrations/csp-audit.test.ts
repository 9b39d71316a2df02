import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseElements } from '#integrations/built-pages.ts';
import { auditElements, cspAudit } from '#integrations/csp-audit.ts';
import { LinkAudit } from '#integrations/link-audit.ts';
import { runBuildDone } from './run-hook.ts';
import { temporaryFolder } from './temporary-folder.ts';

const site = 'https://example.org/catalog/';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page whose policy knows `script` and `style`. */
const page = ({ script = '', style = '', head = '', body = '', more = '' }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
  `<meta http-equiv="content-security-policy" content="script-src 'self' ${hash(script)}${more}; ` +
  `style-src 'self' ${hash(style)};">${head}</head><body>${body}</body></html>`;

describe('the audit of a page', () => {
  it('finds nothing on a page that keeps its policy', () => {
    const html = page({
      script: 'let a = 1;',
      style: 'a { color: red }',
      head: '<style>a { color: red }</style><link rel="canonical" href="https://elsewhere.org/">',
      body:
        '<script type="module">let a = 1;</script><script type="application/ld+json">{}</script>' +
        '<img src="/catalog/a.png" alt=""><img src="data:image/png;base64,AAAA" alt="">' +
        '<a href="https://elsewhere.org/">out</a>',
    });
    expect(auditElements(parseElements(html), site)).toEqual([]);
  });

  it('finds a page without a policy', () => {
    expect(auditElements(parseElements('<title>x</title>'), site)).toEqual([
      'has no Content-Security-Policy.',
    ]);
  });

  it.each([
    [
      'an inline script without a hash',
      page({ body: '<script>alert(1)</script>' }),
      'has an inline <script> whose hash script-src lacks: alert(1)',
    ],
    [
      'one changed character in a style',
      page({ style: 'a{}', head: '<style>a{ }</style>' }),
      'has an inline <style> whose hash style-src lacks: a{ }',
    ],
    [
      'a script inside a template',
      page({ body: '<template><script>alert(2)</script></template>' }),
      'has an inline <script> whose hash script-src lacks: alert(2)',
    ],
    [
      'a style attribute',
      page({ body: '<p style="color: red">x</p>' }),
      'has style="color: red" on <p>.',
    ],
    ['a handler', page({ body: '<p onclick="go()">x</p>' }), 'has the handler onclick on <p>.'],
    [
      'a javascript: address',
      page({ body: '<a href=" JavaScript:go()">x</a>' }),
      'has a javascript: address in href.',
    ],
    ['unsafe-inline', page({ more: " 'unsafe-inline'" }), "allows 'unsafe-inline' in script-src."],
    ['unsafe-eval', page({ more: " 'unsafe-eval'" }), "allows 'unsafe-eval' in script-src."],
    [
      'a picture from elsewhere',
      page({ body: '<img srcset="/a.png 1x, https://elsewhere.org/b.png 2x" alt="">' }),
      'requests https://elsewhere.org/b.png 2x (<img>) from another origin.',
    ],
    [
      'a script from elsewhere without a scheme',
      page({ body: '<script src="//elsewhere.org/a.js"></script>' }),
      'requests //elsewhere.org/a.js (<script>) from another origin.',
    ],
    [
      'a connection made ahead',
      page({ head: '<link rel="preconnect" href="https://fonts.example">' }),
      'requests https://fonts.example (<link>) from another origin.',
    ],
    [
      'a font from elsewhere',
      page({
        style: '@font-face{src:url(https://elsewhere.org/f.woff2)}',
        head: '<style>@font-face{src:url(https://elsewhere.org/f.woff2)}</style>',
      }),
      'requests https://elsewhere.org/f.woff2 (style) from another origin.',
    ],
  ])('finds %s', (_name, html, fault) => {
    expect(auditElements(parseElements(html), site)).toEqual([fault]);
  });

  it('lets a policy allow WebAssembly, which search needs', () => {
    expect(auditElements(parseElements(page({ more: " 'wasm-unsafe-eval'" })), site)).toEqual([]);
  });

  it('finds a style that stands before the policy', () => {
    const html = `<!doctype html><head><style></style>${page({}).slice(15)}`;
    expect(auditElements(parseElements(html), site)[0]).toBe(
      'has a <style> before its policy: the policy does not cover it.',
    );
  });
});

describe('the audit of a build', () => {
  const auditOf = (cacheDir = temporaryFolder()) =>
    cspAudit({ siteUrl: site, links: new LinkAudit(), cacheDir });

  it('names every page and fault in one error', async () => {
    const folder = temporaryFolder({
      'index.html': page({ body: '<p style="x">x</p>' }),
      'faq/index.html': page({ body: '<p onclick="y">y</p>' }),
      'print.css': '@import "https://elsewhere.org/a.css";',
    });
    await expect(runBuildDone(auditOf(), folder)).rejects.toThrowErrorMatchingInlineSnapshot(`
      [BuildFault: The security policy does not hold.
      faq/index.html has the handler onclick on <p>.
      index.html has style="x" on <p>.
      print.css requests https://elsewhere.org/a.css (style) from another origin.]
    `);
  });

  it('says how many pages it read', async () => {
    const folder = temporaryFolder({ 'index.html': page({}), 'faq/index.html': page({}) });
    expect(await runBuildDone(auditOf(), folder)).toEqual(['2 pages keep their policy']);
  });

  it('finds the same on a page that it read in an earlier build, and what is new on a changed one', async () => {
    const cacheDir = temporaryFolder();
    const old = temporaryFolder({ 'index.html': page({ body: '<p style="x">x</p>' }) });
    const first = await runBuildDone(auditOf(cacheDir), old).catch(String);
    expect(await runBuildDone(auditOf(cacheDir), old).catch(String)).toBe(first);
    const edited = temporaryFolder({ 'index.html': page({ body: '<p onclick="y">x</p>' }) });
    expect(await runBuildDone(auditOf(cacheDir), edited).catch(String)).toContain(
      'index.html has the handler onclick on <p>.',
    );
    expect(readdirSync(cacheDir)).toHaveLength(2);
  });
});
