/** C2 and C11: prose is Markdown. Code, HTML and unknown components have no place in it. */
import type { ContentFile } from '#catalog/content-file.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { isLiveFact, LIVE_FACTS } from '#markdown/live-facts.ts';
import { type MarkdownNode, nodesBelow, type ParseFault } from '#markdown/parse-markdown.ts';
import { type Finding, findingAt } from './finding.ts';
import type { RuleName } from './rules.ts';
import { placeInProse, treeOf } from './texts.ts';

interface Fault {
  readonly offset: number;
  readonly name: RuleName;
  readonly message: string;
}

/** Every finding of markup in the prose of the content files. None of it is ever run. */
export function checkMarkup(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) =>
    faultsOf(content, file)
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, name, message }) =>
        findingAt(content, placeInProse(file, offset), name, message),
      ),
  );
}

function faultsOf(content: ReadContent, file: ContentFile): Fault[] {
  const { root, faults, source } = treeOf(file);
  const opened = new Set<string>();
  return [
    ...faults.flatMap((fault) => ofParser(fault, source, opened)),
    ...[...nodesBelow(root)].flatMap((node) => ofNode(node, source, content)),
  ];
}

/** A place where the parser would end the build. */
function ofParser({ offset, sign }: ParseFault, source: string, opened: Set<string>): Fault[] {
  if (sign === '{') return [expression(source, offset)];
  const [whole, name = '', , end] = tagAt(source, offset);
  // Told of at its beginning.
  if (opened.delete(name)) return [];
  if (name === '') {
    const message = `"${shorten(whole)}" is no tag → Write \\< for the sign.`;
    return [{ offset, name: 'unclosed-tag', message }];
  }
  opened.add(`/${name}`);
  const html = ofHtml(source, offset);
  if (html) return [html];
  if (name.startsWith('/')) {
    const message = `<${name}> closes a tag that is not open → Delete it.`;
    return [{ offset, name: 'unclosed-tag', message }];
  }
  if (end !== '>') {
    const message = `<${name} is not closed → End the tag with />.`;
    return [{ offset, name: 'unclosed-tag', message }];
  }
  if (!isLiveFact(name)) return [unknownComponent(name, offset)];
  const message = `<${name}> is not closed → End the tag with />.`;
  return [{ offset, name: 'unclosed-tag', message }];
}

function ofNode(node: MarkdownNode, source: string, content: ReadContent): Fault[] {
  const { type, start: offset, name } = node;
  if (type === 'mdxjsEsm') {
    const [word] = /^\s*\w+/.exec(node.value) ?? [''];
    const message = `"${word.trim()}" begins a line of code → Delete the line; components need no import here.`;
    return [{ offset, name: 'code', message }];
  }
  if (type.endsWith('Expression')) return [expression(source, offset)];
  if (!type.startsWith('mdxJsx')) return [];
  const html = ofHtml(source, offset);
  if (html) return [html];
  if (!isLiveFact(name)) return [unknownComponent(name, offset)];
  return ofLiveFact(node, content);
}

/** `<Deadlines program="kap-certificate" />`: one attribute, a program that is there, no text. */
function ofLiveFact(
  { type, name, attributes, children, start }: MarkdownNode,
  content: ReadContent,
) {
  const fault = (rule: RuleName, message: string): Fault[] => [
    { offset: start, name: rule, message },
  ];
  const [program] = attributes;
  if (attributes.length !== 1 || program?.name !== 'program' || children.length > 0) {
    return fault(
      'unknown-component',
      `<${name}> takes a program and nothing else → Write <${name} program="…" />.`,
    );
  }
  if (program.value === null) {
    return fault('code', `<${name}> has an expression in braces → Write program="…".`);
  }
  if (type === 'mdxJsxTextElement') {
    const message = `<${name}> stands among words, and prints a list → Put it on a line of its own, with an empty line before and after it.`;
    return fault('unknown-component', message);
  }
  if (content.files.has(fileOf('programs', program.value))) return [];
  return fault(
    'broken-reference',
    `<${name}> names the program "${program.value}", which does not exist → Write the id of a program.`,
  );
}

/** HTML, in a tag or a comment; null for a component. */
function ofHtml(source: string, offset: number): Fault | null {
  const [whole, name = '', rest = ''] = tagAt(source, offset);
  if (/^\/?(script|style|iframe|object|embed)$/i.test(name)) {
    return { offset, name: 'script', message: `<${name}> runs or loads something → Delete it.` };
  }
  const handler = /\bon\w+\s*=/i.exec(rest)?.[0].replace(/\s*=$/, '');
  if (handler !== undefined) {
    const message = `<${name}> has the handler ${handler} → Delete it.`;
    return { offset, name: 'script', message };
  }
  if (/^\/?[A-Z]/.test(name)) return null;
  const fix = /^https?:/.test(name)
    ? 'Write a link as [text](address).'
    : 'Write it in Markdown: **bold**, *italic*, [text](address), - list.';
  return { offset, name: 'markup', message: `"${shorten(whole)}" is HTML → ${fix}` };
}

function expression(source: string, offset: number): Fault {
  const [found = '{'] = /^\{[^{}]*\}?/.exec(source.slice(offset)) ?? [];
  const message = `"${shorten(found)}" is an expression in braces → Write the text itself, or \\{ for a brace.`;
  return { offset, name: 'code', message };
}

function unknownComponent(name: string, offset: number): Fault {
  const message = `<${name}> is no component of prose → Use Markdown; components: ${LIVE_FACTS.join(', ')}.`;
  return { offset, name: 'unknown-component', message };
}

/** The tag at a place: all of it, its name, what follows the name, its end. */
function tagAt(source: string, offset: number): readonly [string, ...(string | undefined)[]] {
  const [whole, name, rest, end] =
    /^<(!--|\/?[A-Za-z][\w.:-]*)?([^<>]*)(>?)/.exec(source.slice(offset)) ?? [];
  return [whole ?? '<', name, rest, end];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
