/** What a browser loads for a page before anybody does anything. Sizes are brotli bytes. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { attributeOf, type BuiltPage, type Element, textOf } from '#integrations/built-pages.ts';
import type { BuiltSite } from './sites.ts';

export interface PageWeight {
  readonly file: string;
  /** The page and its style sheets, without what it tells search engines. */
  readonly htmlAndCss: number;
  /** What the page tells search engines: so much smaller is it without. */
  readonly structuredData: number;
  /** Inline scripts and every module they load at once. */
  readonly javascript: number;
  readonly fonts: number;
  readonly total: number;
  /** The page, its style sheets, modules, fonts and icon. */
  readonly requests: number;
  /** Scripts and style sheets that keep the browser from painting. */
  readonly blocking: readonly string[];
}

/** Weighs one page of a built site. */
export function weigh(page: BuiltPage, site: BuiltSite): PageWeight {
  const stylesheets = page.elements.filter(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet',
  );
  const inline = page.elements.filter(isExecuted).map(textOf).join('\n');
  const fonts = new Set(
    page.elements
      .filter(({ tagName }) => tagName === 'style')
      .flatMap((style) => [...textOf(style).matchAll(/url\("([^"]+\.woff2)"\)/g)])
      .map(([, address = '']) => atSite(address, site)),
  );
  const modules = modulesOf(page, site);
  const html = compressedSize(join(site.outDir, page.file));
  const untold = page.html.replaceAll(/(<script type="application\/ld\+json">)[^<]*/g, '$1');
  const structuredData = brotliCompressSync(page.html).length - brotliCompressSync(untold).length;
  const css = sum(stylesheets.map((link) => compressedSize(fileOf(link, 'href', site))));
  const javascript =
    (inline === '' ? 0 : brotliCompressSync(inline).length) + sum(modules.map(compressedSize));
  const fontSize = sum([...fonts].map((font) => statSync(font).size));
  return {
    file: page.file,
    htmlAndCss: html + css - structuredData,
    structuredData,
    javascript,
    fonts: fontSize,
    total: html + css + javascript + fontSize,
    requests: 1 + stylesheets.length + modules.length + fonts.size + 1,
    blocking: [...page.elements.filter(blocksPainting), ...stylesheets].map(
      (element) => attributeOf(element, 'src') ?? attributeOf(element, 'href') ?? '',
    ),
  };
}

/** Files of a module and of everything it imports at its start. */
export function modulesWith(
  file: string,
  site: BuiltSite,
  found: Set<string> = new Set(),
): ReadonlySet<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  for (const imported of staticImports(readFileSync(file, 'utf8'))) {
    const next = imported.startsWith('/') ? atSite(imported, site) : join(file, '..', imported);
    modulesWith(next, site, found);
  }
  return found;
}

/** Addresses (site-relative files) of every module that a page loads without being asked. */
export function modulesOf(page: BuiltPage, site: BuiltSite): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string) => modulesWith(file, site, found);
  for (const element of page.elements) {
    const isScript = element.tagName === 'script' && attributeOf(element, 'src') !== undefined;
    if (isScript) visit(fileOf(element, 'src', site));
    if (isExecuted(element)) {
      // Nobody needs to do anything for what these lines load later, either.
      const later = [...textOf(element).matchAll(/\.src="([^"]+)"/g)].map(([, at = '']) => at);
      for (const imported of [...staticImports(textOf(element)), ...later]) {
        visit(atSite(imported, site));
      }
    }
    // An island that waits for nobody: its component and React come along.
    const island = element.tagName === 'astro-island' ? attributeOf(element, 'client') : undefined;
    if (island !== undefined && ['load', 'idle', 'only'].includes(island)) {
      for (const name of ['component-url', 'renderer-url', 'before-hydration-url']) {
        if (attributeOf(element, name)) visit(fileOf(element, name, site));
      }
    }
  }
  return [...found];
}

function isExecuted(element: Element): boolean {
  const type = attributeOf(element, 'type') ?? '';
  const executed = ['', 'module', 'text/javascript'].includes(type);
  return element.tagName === 'script' && executed && attributeOf(element, 'src') === undefined;
}

function blocksPainting(element: Element): boolean {
  if (element.tagName !== 'script' || attributeOf(element, 'src') === undefined) return false;
  const later = ['async', 'defer'].some((name) => attributeOf(element, name) !== undefined);
  return !later && attributeOf(element, 'type') !== 'module';
}

/** What a module imports at its start; `import()` waits until somebody needs it. */
function staticImports(code: string): readonly string[] {
  const statements =
    /(?:^|[;\s}])(?:import|export)\s*(?:[\w*{}\s,$]*?\sfrom\s*|[\w*{}\s,$]*?from\s*)?["']([^"']+)["']/g;
  return [...code.matchAll(statements)].map((match) => match[1] ?? '');
}

function fileOf(element: Element, name: string, site: BuiltSite): string {
  return atSite(attributeOf(element, name) ?? '', site);
}

function atSite(address: string, site: BuiltSite): string {
  return join(site.outDir, new URL(address, site.siteUrl).pathname.slice(site.base.length));
}

function compressedSize(file: string): number {
  return statSync(`${file}.br`).size;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
