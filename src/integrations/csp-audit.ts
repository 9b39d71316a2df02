/**
 * Reads every page after the build and stops if its Content-Security-Policy would not hold.
 *
 * Astro hashes the scripts and styles it knows of. What it does not know of (a style inside a
 * component that prose imports, a `style` attribute) would be blocked in the browser, silently.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuildFault } from './build-fault.ts';
import {
  attributeOf,
  builtFiles,
  type Element,
  othersGoOn,
  parseElements,
  textOf,
} from './built-pages.ts';
import { keptFile } from './kept-files.ts';
import { type LinkAudit, type ReadPage, readPage } from './link-audit.ts';

type Policy = ReadonlyMap<string, readonly string[]>;

/** What one page breaks, and what it links to. */
interface Found {
  readonly faults: readonly string[];
  readonly page: ReadPage;
}

/** `<link>` relations that make a browser fetch or connect; `canonical` and its like do not. */
const FETCHED_RELATIONS =
  /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|mask-icon|manifest)\b/;

/** Attributes that make a browser fetch, by element. */
const FETCHED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  image: ['href'],
  img: ['src', 'srcset'],
  input: ['src'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href'],
  video: ['src', 'poster'],
};

/**
 * Every way in which a page breaks its own policy, each as one sentence; empty if there is none.
 *
 * @param elements of the page as the server sends it
 * @param siteUrl absolute; its origin is the only one a page may request from
 */
export function auditElements(elements: readonly Element[], siteUrl: string): readonly string[] {
  const meta = elements.findIndex(isPolicy);
  const policyElement = elements[meta];
  if (policyElement === undefined) return ['has no Content-Security-Policy.'];
  const policy = readPolicy(attributeOf(policyElement, 'content') ?? '');
  const early = elements.slice(0, meta).find(({ tagName }) => /^(script|style)$/.test(tagName));
  return [
    ...auditPolicy(policy),
    ...(early ? [`has a <${early.tagName}> before its policy: the policy does not cover it.`] : []),
    ...elements.flatMap((element) => [
      ...auditInline(element, policy),
      ...auditRequests(element, siteUrl),
    ]),
  ];
}

/** What was found holds as long as these are the same: a page is then not parsed again. */
const READERS = ['csp-audit.ts', 'link-audit.ts', 'built-pages.ts', '../../package.json'];

/**
 * The integration: throws one error that names every page and fault.
 *
 * @param links is given what each page links to, so that it is parsed once
 * @param cacheDir keeps what was found on each page for the next build
 */
export function cspAudit({
  siteUrl,
  links,
  cacheDir,
}: {
  readonly siteUrl: string;
  readonly links: LinkAudit;
  readonly cacheDir: string;
}): AstroIntegration {
  return {
    name: 'csp-audit',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const reading = READERS.map((name) =>
          readFileSync(join(import.meta.dirname, name), 'utf8'),
        );
        const sources = [siteUrl, hashOf('sha256', reading.join('\0'))];
        const faults: string[] = [];
        let count = 0;
        for (const file of builtFiles(folder)) {
          if (!/\.(?:html|css)$/.test(file)) continue;
          const text = readFileSync(join(folder, file), 'utf8');
          if (file.endsWith('.css')) {
            faults.push(...auditStyles(text, siteUrl).map((fault) => `${file} ${fault}`));
            continue;
          }
          const kept = await keptFile(cacheDir, '.json', [text, ...sources], async () => {
            const elements = parseElements(text);
            const found: Found = {
              faults: auditElements(elements, siteUrl),
              page: readPage(elements),
            };
            return Buffer.from(JSON.stringify(found));
          });
          const found = JSON.parse(readFileSync(kept, 'utf8')) as Found;
          links.read(file, found.page);
          faults.push(...found.faults.map((fault) => `${file} ${fault}`));
          count += 1;
          await othersGoOn();
        }
        if (faults.length > 0) {
          throw new BuildFault(`The security policy does not hold.\n${faults.join('\n')}`);
        }
        logger.info(`${count} pages keep their policy`);
      },
    },
  };
}

function hashOf(kind: string, text: string): string {
  return createHash(kind).update(text).digest('base64');
}

function isPolicy(element: Element): boolean {
  const header = attributeOf(element, 'http-equiv')?.toLowerCase();
  return element.tagName === 'meta' && header === 'content-security-policy';
}

function readPolicy(content: string): Policy {
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

function auditPolicy(policy: Policy): readonly string[] {
  const faults: string[] = [];
  for (const name of ['script-src', 'style-src']) {
    if (!policy.has(name)) faults.push(`has a policy without ${name}.`);
  }
  for (const [name, sources] of policy) {
    const open = sources.filter((source) => /^'unsafe-(inline|eval)'$|^\*$/.test(source));
    faults.push(...open.map((source) => `allows ${source} in ${name}.`));
  }
  return faults;
}

function auditInline(element: Element, policy: Policy): readonly string[] {
  const faults: string[] = [];
  for (const { name, value } of element.attrs) {
    if (name === 'style') faults.push(`has style="${value}" on <${element.tagName}>.`);
    if (/^on/.test(name)) faults.push(`has the handler ${name} on <${element.tagName}>.`);
    if (/^\s*javascript:/i.test(value)) faults.push(`has a javascript: address in ${name}.`);
  }
  const directive = inlineDirective(element);
  if (directive !== null) {
    const text = textOf(element);
    const isHashed = ['sha256', 'sha384', 'sha512'].some((kind) =>
      policy.get(directive)?.includes(`'${kind}-${hashOf(kind, text)}'`),
    );
    if (!isHashed) {
      const start = text.trim().slice(0, 60);
      faults.push(`has an inline <${element.tagName}> whose hash ${directive} lacks: ${start}`);
    }
  }
  return faults;
}

/** The directive that must hold the element's hash, or null if its text is not executed. */
function inlineDirective(element: Element): 'script-src' | 'style-src' | null {
  if (element.tagName === 'style') return 'style-src';
  if (element.tagName !== 'script' || attributeOf(element, 'src') !== undefined) return null;
  const type = attributeOf(element, 'type')?.toLowerCase() ?? '';
  const executed = ['', 'module', 'text/javascript', 'importmap', 'speculationrules'];
  return executed.includes(type) ? 'script-src' : null;
}

function auditRequests(element: Element, siteUrl: string): readonly string[] {
  const { tagName } = element;
  const names = [...(FETCHED_ATTRIBUTES[tagName] ?? [])];
  if (tagName === 'link' && FETCHED_RELATIONS.test(attributeOf(element, 'rel') ?? '')) {
    names.push('href');
  }
  const addresses = names.flatMap((name) => {
    const value = attributeOf(element, name) ?? '';
    return name === 'srcset' ? value.split(',').map((part) => part.trim()) : [value.trim()];
  });
  const foreign = addresses.filter((address) => isForeign(address.split(/\s/)[0] ?? '', siteUrl));
  const styles = tagName === 'style' ? auditStyles(textOf(element), siteUrl) : [];
  return [
    ...foreign.map((address) => `requests ${address} (<${tagName}>) from another origin.`),
    ...styles,
  ];
}

function auditStyles(css: string, siteUrl: string): readonly string[] {
  const addresses = [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)];
  return addresses
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((address) => isForeign(address, siteUrl))
    .map((address) => `requests ${address} (style) from another origin.`);
}

function isForeign(address: string, siteUrl: string): boolean {
  if (address === '' || address.startsWith('data:')) return false;
  const target = URL.parse(address, siteUrl);
  return target === null || target.origin !== new URL(siteUrl).origin;
}
