/**
 * Puts in order what a page asks of the browser: its Content-Security-Policy first, its fonts behind its
 * text, its script after that is painted.
 *
 * A policy in a `<meta>` covers only what follows it, and Astro writes it after everything that the
 * layout itself puts into the head: the faces of the fonts would come before it, uncovered. Fonts and
 * script would load at high priority, beside the text that can be read without them. And the policy
 * names every script and style of the whole site: fifty hashes, which nothing compresses, for eight.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles, othersGoOn } from './built-pages.ts';

/** The integration. It runs before the CSP audit, which would refuse a page with a late policy. */
export function policyFirst(): AstroIntegration {
  return {
    name: 'policy-first',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of builtFiles(folder).filter((path) => path.endsWith('.html'))) {
          const path = join(folder, file);
          const html = readFileSync(path, 'utf8');
          writeFileSync(path, withoutIndents(withTextFirst(withPolicyFirst(html))));
          await othersGoOn();
        }
      },
    },
  };
}

/** The page with its policy right after the declaration of its encoding, which must come first. */
export function withPolicyFirst(html: string): string {
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html)?.[0];
  if (policy === undefined) return html;
  const own = withoutOtherHashes(policy, html);
  return html
    .replace(policy, '')
    .replace(/<meta charset="utf-8"[^>]*>/i, (charset) => `${charset}${own}`);
}

/** The policy without the hashes of what is on other pages. The audit says if one too many went. */
function withoutOtherHashes(policy: string, html: string): string {
  const hashes = new Set(
    [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text = '']) =>
      hashOf(text),
    ),
  );
  return policy.replace(/ '(sha256-[^']+)'/g, (source) =>
    hashes.has(source.slice(1)) ? source : '',
  );
}

/** The page with the lowest priority for its fonts, and its script after its first paint. */
export function withTextFirst(html: string): string {
  const page = html.replaceAll(/<link rel="preload"(?=[^>]* as="font")/g, '$& fetchpriority="low"');
  const [tag, address] = /<script type="module" src="([^"]+)"><\/script>/.exec(page) ?? [];
  if (tag === undefined || address === undefined) return page;
  const script = startingLate(address);
  return page
    .replace(tag, `<script type="module">${script}</script>`)
    .replace("script-src 'self'", `$& ${hashOf(script)}`);
}

/**
 * Loads the module at `address` once the page is painted, or after three seconds: a page in the
 * background, and a browser that tells of no paint, have it too. Whoever comes from another page of the
 * site has it already, and an address with a choice or a place shows it: there it begins at once.
 */
function startingLate(address: string): string {
  return `let d=document,s=()=>{let e=d.createElement("script");e.type="module";e.src="${address}";d.head.append(e)};/[?#]./.test(location)||d.referrer.startsWith(origin)?s():(new PerformanceObserver(s).observe({type:"paint",buffered:!0}),setTimeout(s,3e3))`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The page without the white space that its lines begin with, but where that is text or is hashed. */
export function withoutIndents(html: string): string {
  return html.replaceAll(/<(pre|textarea|script|style)\b[\s\S]*?<\/\1>|\n\s+/g, (found, kept) =>
    kept === undefined ? '\n' : found,
  );
}
