/**
 * Writes every page that is a place to arrive at as Markdown beside it, for assistants and scripts.
 *
 * It is made from the finished page, so that the two cannot say different things.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Element, ElementContent, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { attributeOf, builtFiles, othersGoOn, parseElements } from './built-pages.ts';
import { keptFile } from './kept-files.ts';

/** A page with its address. */
interface MarkdownPage {
  readonly url: string;
  readonly markdown: string;
}

/** What asks instead of telling. A page says the same without it. */
const ASKS = new Set(['astro-island', 'button', 'form', 'nav', 'script', 'style', 'template']);

/** Around the content: that this is a demonstration, and what the foot of every page says. */
const TOLD_AROUND = new Set(['demonstration', 'site-footer__text', 'printed']);

/** A cell of a Markdown table is one line: what lies below another in it is parted by a break. */
const LINES_IN_CELLS = new Set([
  'article',
  'dd',
  'div',
  'dl',
  'dt',
  'h2',
  'h3',
  'h4',
  'li',
  'ol',
  'p',
  'section',
  'ul',
]);
const LINE = 'line-in-cell';

/** Rises when the way of making it changes: what was kept is then made again. */
const MAKING = 'markdown 1';

/**
 * The integration. It runs before the audit of links and before compression.
 *
 * @param cacheDir keeps what was made of each page for the next build
 */
export function markdownPages({ cacheDir }: { readonly cacheDir: string }): AstroIntegration {
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await writeMarkdownPages(fileURLToPath(dir), cacheDir);
        logger.info(`${count} pages as Markdown`);
      },
    },
  };
}

/**
 * Writes the Markdown that the pages of a built folder name as their alternate, and `llms-full.txt`
 * with all of it, in the order of `llms.txt`; returns how many pages.
 */
async function writeMarkdownPages(outDir: string, cacheDir: string): Promise<number> {
  const list = readFileSync(join(outDir, 'llms.txt'), 'utf8');
  const places = new Map<string, number>();
  for (const [, address = ''] of list.matchAll(/\]\(([^\s)]+)\.md\)/g)) {
    if (!places.has(address)) places.set(address, places.size);
  }
  const written: (MarkdownPage & { readonly place: number })[] = [];
  for (const file of builtFiles(outDir).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(outDir, file), 'utf8');
    if (!html.includes('type="text/markdown"')) continue;
    await othersGoOn();
    const kept = await keptFile(cacheDir, '.json', [html, MAKING], async () =>
      Buffer.from(JSON.stringify(markdownOf(html))),
    );
    const page = JSON.parse(readFileSync(kept, 'utf8')) as MarkdownPage | null;
    if (page === null) continue;
    const target = file === 'index.html' ? 'index.md' : file.replace(/\/index\.html$/, '.md');
    writeFileSync(join(outDir, target), page.markdown);
    written.push({ ...page, place: places.get(page.url.slice(0, -1)) ?? places.size });
  }
  written.sort((a, b) => a.place - b.place);
  const parts = [list, ...written.map(({ url, markdown }) => `<!-- ${url} -->\n\n${markdown}`)];
  writeFileSync(join(outDir, 'llms-full.txt'), parts.join('\n'));
  return written.length;
}

/**
 * A page as Markdown, with absolute links: what it tells, without what it asks and without what is
 * not printed on paper either.
 *
 * @param html a page as the build wrote it
 * @returns its address with it; null for a page that names no Markdown of itself
 */
export function markdownOf(html: string): MarkdownPage | null {
  const elements = parseElements(html, { withScripts: false });
  const links = elements.filter(({ tagName }) => tagName === 'link');
  const isOffered = links.some((link) => attributeOf(link, 'type') === 'text/markdown');
  const canonical = links.find((link) => attributeOf(link, 'rel') === 'canonical');
  const url = canonical && attributeOf(canonical, 'href');
  if (!isOffered || url === undefined) return null;
  const told = elements.filter(
    (element) =>
      element.tagName === 'main' ||
      attributeOf(element, 'class')
        ?.split(/\s+/)
        .some((name) => TOLD_AROUND.has(name)),
  );
  const root: Root = {
    type: 'root',
    children: told.map((element) => tellingPart(fromParse5(element) as Element, url)),
  };
  const tree = toMdast(root, { handlers: { [LINE]: () => [{ type: 'html', value: '<br>' }] } });
  const extensions = [gfmToMarkdown({ tablePipeAlign: false })];
  return { url, markdown: toMarkdown(tree, { extensions, bullet: '-' }) };
}

/** The element without what asks, with absolute links, and pictures as what they show. */
function tellingPart(element: Element, url: string, isInCell = false): Element {
  const inCell = isInCell || element.tagName === 'td' || element.tagName === 'th';
  const children = element.children.flatMap((child): readonly ElementContent[] => {
    if (child.type !== 'element') return [child];
    const { properties, tagName } = child;
    const classes = classesOf(child);
    if (ASKS.has(tagName) || properties.hidden === true || classes.includes('no-print')) return [];
    // The name of a drawing stands for it; what only repeats its neighbors is hidden.
    if (properties.role === 'img') return [paragraph(String(properties.ariaLabel ?? ''))];
    if (properties.ariaHidden === 'true' || tagName === 'svg') return [];
    // Links that look alike are told apart where they are heard; here their addresses do it.
    if (element.tagName === 'a' && classes.includes('visually-hidden')) return [];
    const part = tellingPart(child, url, inCell);
    return inCell && LINES_IN_CELLS.has(tagName) ? [lineInCell(), ...part.children] : [part];
  });
  const { href, src } = element.properties;
  const properties = {
    ...element.properties,
    ...(typeof href === 'string' && { href: new URL(href, url).href }),
    ...(typeof src === 'string' && { src: new URL(src, url).href }),
  };
  const isCell = inCell && !isInCell;
  return { ...element, properties, children: isCell ? oneBreakBetween(children) : children };
}

function paragraph(value: string): Element {
  const text = { type: 'text', value } as const;
  return { type: 'element', tagName: 'p', properties: {}, children: [text] };
}

function lineInCell(): Element {
  return { type: 'element', tagName: LINE, properties: {}, children: [] };
}

/** Without breaks before, behind, and directly after one another. */
function oneBreakBetween(children: readonly ElementContent[]): ElementContent[] {
  const told = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const isLine = (child: ElementContent) => child.type === 'element' && child.tagName === LINE;
  return children.filter((child) => {
    if (!isLine(child)) return true;
    const at = told.indexOf(child);
    const next = told[at + 1];
    return next !== undefined && !isLine(next) && !told.slice(0, at).every(isLine);
  });
}

function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}
