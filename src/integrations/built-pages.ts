/**
 * The pages of a finished build as a browser's parser sees them. Audits and tests read these.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** One page of a build. */
export interface BuiltPage {
  /** relative to the build's folder, with `/`: `faq/index.html` */
  readonly file: string;
  readonly html: string;
  /** in document order, those inside templates included */
  readonly elements: readonly Element[];
}

/** Every file below a build's folder, relative to it, with `/`, in a fixed order. */
export function builtFiles(outDir: string): readonly string[] {
  const found: string[] = [];
  const gather = (folder: string, before: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) gather(join(folder, entry.name), `${before}${entry.name}/`);
      else if (entry.isFile()) found.push(before + entry.name);
    }
  };
  gather(outDir, '');
  return found.sort();
}

/**
 * Between two pages of what reads them all: Pagefind is a process of its own, and waits for answers meanwhile.
 */
export const othersGoOn = (): Promise<void> => setImmediate();

/** Every page of a build, one after the other: thousands of parsed pages at once would fill the memory. */
export function* eachBuiltPage(outDir: string): Generator<BuiltPage> {
  for (const file of builtFiles(outDir)) {
    if (!file.endsWith('.html')) continue;
    yield builtPage(outDir, file);
  }
}

/** One page by its file. */
export function builtPage(outDir: string, file: string): BuiltPage {
  const html = readFileSync(join(outDir, file), 'utf8');
  return { file, html, elements: parseElements(html) };
}

/**
 * The elements of a page in document order, those inside templates included.
 *
 * @param withScripts false: those inside `noscript` too, which else is text
 */
export function parseElements(
  html: string,
  { withScripts = true }: { readonly withScripts?: boolean } = {},
): readonly Element[] {
  const elements: Element[] = [];
  const gather = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) elements.push(node);
    if ('content' in node) gather(node.content);
    if ('childNodes' in node) node.childNodes.forEach(gather);
  };
  gather(parse(html, { scriptingEnabled: withScripts }));
  return elements;
}

/** The value of an attribute, undefined if the element lacks it. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text directly inside an element, which for a script or a style is all of it. */
export function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
