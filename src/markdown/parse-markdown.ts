/**
 * The prose of a content file as a tree, by the parser that builds the pages: what the check finds,
 * what the search reads and what a page prints are one reading of one text.
 */
import { type Features, mdxToMdast } from 'satteri';

/** A node of the tree (mdast), as far as it is read here. */
export interface MarkdownNode {
  readonly type: string;
  /** In the prose, from 0; `end` is behind the last character. */
  readonly start: number;
  readonly end: number;
  readonly children: readonly MarkdownNode[];
  /** Of a text, code or expression. */
  readonly value: string;
  /** Of a link, picture or definition; empty where there is none. */
  readonly url: string;
  /** Of a picture: its description. */
  readonly alt: string;
  /** Of a picture: the caption below it. */
  readonly title: string;
  /** Of a heading: 1 to 6. */
  readonly depth: number;
  /** Of a list: the number of its first point; null where points have none. */
  readonly firstNumber: number | null;
  /** What a reference and its definition share. */
  readonly identifier: string;
  /** Of a tag; empty for anything else. */
  readonly name: string;
  readonly attributes: readonly MarkdownAttribute[];
}

export interface MarkdownAttribute {
  /** Empty for attributes spread from an expression. */
  readonly name: string;
  /** null for an expression in braces. */
  readonly value: string | null;
}

/** A place at which the parser stops: a build would end there. */
export interface ParseFault {
  /** In the prose, from 0. */
  readonly offset: number;
  readonly sign: '<' | '{';
}

export interface MarkdownTree {
  readonly source: string;
  readonly root: MarkdownNode;
  readonly faults: readonly ParseFault[];
}

/**
 * How the pages are parsed: `astro.config.mjs` hands the same to the build. The front matter is cut
 * off before, so that a line of hyphens at the top of a text is one.
 */
export const markdownFeatures = {
  gfm: true,
  frontmatter: false,
  smartPunctuation: true,
} as const satisfies Features;

/** A text with more faults than this is no text. */
const MOST_FAULTS = 50;
/** One with more of these signs is none either, and takes the parser a second for each. */
const MOST_SIGNS = 400;

/**
 * The tree of an MDX text. Where the parser would stop, the sign it stops at is passed over and
 * reported, so that one run finds everything.
 *
 * @param source without front matter
 */
export function parseMarkdown(source: string): MarkdownTree {
  const faults: ParseFault[] = [];
  let text = source;
  const most = (source.match(/[{<]/g) ?? []).length > MOST_SIGNS ? 1 : MOST_FAULTS;
  while (faults.length < most) {
    try {
      // Typographic quotes would move what is searched in the text; pages print them, checks do not.
      const tree = mdxToMdast(hideLoneTildes(text), {
        features: { ...markdownFeatures, smartPunctuation: false },
      });
      return { source, root: readNode(tree as RawNode), faults };
    } catch (error) {
      const fault = faultOf(error, text);
      if (fault === null) throw error;
      faults.push(fault);
      text = `${text.slice(0, fault.offset)}\u00A0${text.slice(fault.offset + 1)}`;
    }
  }
  return { source, root: { ...NOTHING, type: 'root', end: source.length }, faults };
}

/** Every node below one, itself included, in the order of the text. */
export function* nodesBelow(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of node.children) yield* nodesBelow(child);
}

/** Stands for a tilde while a text is parsed; no keyboard types it. */
const TILDE = '\uE07E';

/**
 * A text in which every tilde that is alone is out of the parser’s sight: a strike is written
 * with two, and “1~2 hours … 3~4 hours” is text. As long as before, so that every place stays.
 */
export function hideLoneTildes(source: string): string {
  return source.replaceAll(/(?<![~\\])~(?!~)/g, TILDE);
}

/** What `hideLoneTildes` hid, shown again; in an address it may be encoded. */
export function showLoneTildes(text: string): string {
  return text.replaceAll(/\uE07E|%EE%81%BE/g, '~');
}

interface RawNode {
  readonly type: string;
  readonly position?: { readonly start: { offset: number }; readonly end: { offset: number } };
  readonly children?: readonly RawNode[];
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly title?: string | null;
  readonly depth?: number;
  /** Of a list with numbers. */
  readonly start?: number | null;
  readonly identifier?: string;
  readonly name?: string | null;
  readonly attributes?: readonly { type: string; name?: string; value?: unknown }[];
}

const NOTHING = {
  start: 0,
  end: 0,
  children: [],
  value: '',
  url: '',
  alt: '',
  title: '',
  depth: 0,
  firstNumber: null,
  identifier: '',
  name: '',
  attributes: [],
} as const;

function readNode(raw: RawNode): MarkdownNode {
  const start = raw.position?.start.offset ?? 0;
  return {
    type: raw.type,
    start,
    end: raw.position?.end.offset ?? start,
    children: (raw.children ?? []).map(readNode),
    value: showLoneTildes(raw.value ?? ''),
    url: showLoneTildes(raw.url ?? ''),
    alt: showLoneTildes(raw.alt ?? ''),
    title: showLoneTildes(raw.title ?? ''),
    depth: raw.depth ?? 0,
    firstNumber: raw.start ?? null,
    identifier: raw.identifier ?? '',
    name: raw.name ?? '',
    attributes: (raw.attributes ?? []).map(({ name = '', value }) => ({
      name,
      value: typeof value === 'string' || value === null ? (value ?? '') : null,
    })),
  };
}

/** The parser names line and column, from 1; in a faulty expression those of what it stops at. */
function faultOf(error: unknown, text: string): ParseFault | null {
  const message = error instanceof Error ? error.message : '';
  const opened = /\((\d+):(\d+)\)/.exec(message);
  const [, line, column] = opened ?? /^(\d+):(\d+):/.exec(message) ?? [];
  if (line === undefined || column === undefined) return null;
  const before = text.split('\n').slice(0, Number(line) - 1);
  const offset = before.join('\n').length + (before.length > 0 ? 1 : 0) + Number(column) - 1;
  const sign = text[offset];
  if (sign === '<' || sign === '{') return { offset, sign };
  const brace = text.lastIndexOf('{', offset);
  const angle = text.lastIndexOf('<', offset);
  const last = Math.max(brace, angle);
  return last === -1 ? null : { offset: last, sign: last === brace ? '{' : '<' };
}
