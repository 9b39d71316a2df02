import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  policyFirst,
  withoutIndents,
  withPolicyFirst,
  withTextFirst,
} from '#integrations/policy-first.ts';
import { runBuildDone } from './run-hook.ts';
import { temporaryFolder } from './temporary-folder.ts';

const policy = `<meta http-equiv="content-security-policy" content="script-src 'self' '$&'">`;

it('moves the policy before everything but the encoding', () => {
  const late = `<head><meta charset="utf-8"><style>a{}</style>${policy}</head>`;
  const early = `<head><meta charset="utf-8">${policy}<style>a{}</style></head>`;
  expect(withPolicyFirst(late)).toBe(early);
  expect(withPolicyFirst(early)).toBe(early);
});

it('does so on every page of a build', async () => {
  const folder = temporaryFolder({
    'faq/index.html': `<meta charset="utf-8"><title>x</title>${policy}`,
  });
  await runBuildDone(policyFirst(), folder);
  expect(readFileSync(join(folder, 'faq/index.html'), 'utf8')).toBe(
    `<meta charset="utf-8">${policy}<title>x</title>`,
  );
});

it('asks for fonts behind the text, and for nothing else so', () => {
  expect(
    withTextFirst(
      '<link rel="preload" href="/a.woff2" as="font" crossorigin><link rel="preload" href="/a.png" as="image"><script type="module">1</script>',
    ),
  ).toBe(
    '<link rel="preload" fetchpriority="low" href="/a.woff2" as="font" crossorigin><link rel="preload" href="/a.png" as="image"><script type="module">1</script>',
  );
});

it('asks for the script once the page is painted, by a few lines that the policy names', () => {
  const lines =
    'let d=document,s=()=>{let e=d.createElement("script");e.type="module";e.src="/a.js";d.head.append(e)};/[?#]./.test(location)||d.referrer.startsWith(origin)?s():(new PerformanceObserver(s).observe({type:"paint",buffered:!0}),setTimeout(s,3e3))';
  expect(withTextFirst(`${policy}<script type="module" src="/a.js"></script>`)).toBe(
    `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-IUp1oXVKyEwrjh8kkJCQdwcDd0W9oNSnw0lTW28OiJ4=' '$&'"><script type="module">${lines}</script>`,
  );
});

it('names what the page has, and nothing that only other pages have', () => {
  const used = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";
  const other = "'sha256-OTHEROTHEROTHEROTHEROTHEROTHEROTHEROTHERabc='";
  const of = (hashes: string) =>
    `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="style-src 'self' ${hashes};"><style>a{}</style>`;
  expect(withPolicyFirst(of(`${used} ${other}`))).toBe(of(used));
});

it('leaves out indents, but not where they are text or hashed', () => {
  const kept = '<pre>a\n  b</pre><style>\n  a{}</style><script>\n  1</script>';
  expect(withoutIndents(`<p>\n    one\n    <b>two</b>\n\n  </p>${kept}`)).toBe(
    `<p>\none\n<b>two</b>\n</p>${kept}`,
  );
});
