/**
 * Moves each page's Content-Security-Policy to the head of its head.
 *
 * A policy in a `<meta>` covers only what follows it, and Astro writes it after everything that the
 * layout itself puts into the head: the faces of the fonts would come before it, uncovered.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from './built-pages.ts';

/** The integration. It runs before the CSP audit, which would refuse a page with a late policy. */
export function policyFirst(): AstroIntegration {
  return {
    name: 'policy-first',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of builtFiles(folder).filter((path) => path.endsWith('.html'))) {
          const path = join(folder, file);
          await writeFile(path, withPolicyFirst(await readFile(path, 'utf8')));
        }
      },
    },
  };
}

/** The page with its policy right after the declaration of its encoding, which must come first. */
export function withPolicyFirst(html: string): string {
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html)?.[0];
  if (policy === undefined) return html;
  return html
    .replace(policy, '')
    .replace(/<meta charset="utf-8"[^>]*>/i, (charset) => `${charset}${policy}`);
}
