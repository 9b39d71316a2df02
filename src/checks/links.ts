/** C9: links in prose lead somewhere. */
import type { ContentFile } from '#catalog/content-file.ts';
import { nearestKey } from '#catalog/known-keys.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { isWebAddress } from '#domain/web-address.ts';
import { headingAnchors } from '#markdown/heading-anchors.ts';
import { type MarkdownNode, type MarkdownTree, nodesBelow } from '#markdown/parse-markdown.ts';
import { visibleText } from '#markdown/visible-text.ts';
import { type Finding, finding, findingAt } from './finding.ts';
import { anchorsOf } from './page-anchors.ts';
import { isAddressOfFaultyFile, siteAddresses } from './site-addresses.ts';
import { placeInProse, treeOf } from './texts.ts';

/** A link or picture in prose, those by reference among them. */
export interface ProseLink {
  readonly isPicture: boolean;
  /** The words of a link, the description of a picture. */
  readonly text: string;
  readonly target: string;
  /** In the prose, from 0: the link as a whole, and its address. */
  readonly index: number;
  readonly targetIndex: number;
}

/** Every link and picture of a text, in order. */
export function proseLinks(tree: MarkdownTree): ProseLink[] {
  const nodes = [...nodesBelow(tree.root)];
  const definitions = new Map(
    nodes
      .filter(({ type }) => type === 'definition')
      .reverse()
      .map((node) => [node.identifier, node]),
  );
  return nodes.flatMap((node): ProseLink[] => {
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    if (!isPicture && node.type !== 'link' && node.type !== 'linkReference') return [];
    const target = node.type.endsWith('Reference') ? definitions.get(node.identifier) : node;
    if (!target) return [];
    const words = node.alt || visibleText(tree, { of: node, withCode: true }).text;
    return [
      {
        isPicture,
        // A picture that is a link stands for its words.
        text: (words || node.children.map(({ alt }) => alt).join(' ')).trim(),
        target: target.url,
        index: node.start,
        targetIndex: addressOffset(tree.source, target),
      },
    ];
  });
}

/** Where the address is, behind the words; an address that is its own words begins the link. */
function addressOffset(source: string, { url, start, end, children }: MarkdownNode): number {
  const behind = children.at(-1)?.end ?? start;
  const index = source.slice(0, end).indexOf(url, behind < end ? behind : start);
  return url === '' || index === -1 ? start : index;
}

/** Every finding of a link that leads nowhere. */
export function checkLinks(content: ReadContent): Finding[] {
  const known = siteAddresses(content);
  return [...inTexts(content, known), ...bestAnswers(content, known)];
}

/** Every finding of an answer of the search that leads nowhere. */
function bestAnswers(content: ReadContent, known: ReadonlySet<string>): Finding[] {
  return content.collections.search.flatMap(({ id, fields }) =>
    fields.answers.flatMap(({ address }, index) => {
      const name = fileOf('search', id);
      const file = content.files.get(name);
      const message = file ? linkFault(content, file, address, known) : null;
      const path = ['answers', index, 'address'];
      return message === null ? [] : [finding(content, name, path, 'broken-link', message)];
    }),
  );
}

function inTexts(content: ReadContent, known: ReadonlySet<string>): Finding[] {
  return [...content.files.values()].flatMap((file) => {
    const told = new Set<number>();
    return proseLinks(treeOf(file)).flatMap(({ isPicture, target, targetIndex }) => {
      // An empty address is markup that stayed text; several links may share one definition.
      if (isPicture || target === '' || told.has(targetIndex)) return [];
      told.add(targetIndex);
      const message = linkFault(content, file, target, known);
      const place = placeInProse(file, targetIndex);
      return message === null ? [] : [findingAt(content, place, 'broken-link', message)];
    });
  });
}

const MAIL_OR_PHONE = /^(?:mailto:[^\s@]+@(?:[\w-]+\.)+[a-z]{2,}(?:\?\S*)?|tel:\+?\d[\d-]+)$/i;

/** What is wrong with the address of a link; null where it leads somewhere. */
export function linkFault(
  content: ReadContent,
  file: ContentFile,
  target: string,
  known: ReadonlySet<string>,
): string | null {
  // Behind an address in angle brackets, which is told of as HTML, the parser takes in the second.
  if (isWebAddress(target.replace(/>$/, '')) || MAIL_OR_PHONE.test(target)) return null;
  if (target.startsWith('#')) {
    const anchors = headingAnchors(treeOf(file));
    if (anchors.includes(decoded(target.slice(1)))) return null;
    const near = nearestKey(target.slice(1), anchors);
    return `"${target}" is no heading of this text → ${near ? `Did you mean "#${near}"?` : 'Write the anchor of a heading.'}`;
  }
  if (!target.startsWith('/') || target.startsWith('//')) {
    return `"${target}" is no address → Begin it with / for a page of this site, https:// for another.`;
  }
  const [page = '', anchor] = target.split('#');
  const address = page.split('?')[0] ?? '';
  const isListed = anchor !== undefined && (address === '/faq/' || address === '/people/');
  const isSection = anchor?.startsWith('topic-') ?? false;
  const sought = isListed && !isSection ? `${address}#${anchor}` : address;
  if (isAddressOfFaultyFile(content, sought)) return null;
  if (known.has(sought)) {
    return anchor === undefined || sought !== address
      ? null
      : anchorFault(target, decoded(anchor), anchorsOf(content, address));
  }
  if (known.has(`${sought}/`)) return `"${target}" lacks its last slash → Write "${sought}/".`;
  const near = nearestKey(sought, [...known]);
  return `"${target}" is no page of this site → ${near ? `Did you mean "${near}"?` : 'Write the address of a page.'}`;
}

/** @param anchors null where the check does not know the page; the build does */
function anchorFault(
  target: string,
  anchor: string,
  anchors: readonly string[] | null,
): string | null {
  if (anchors === null || anchors.includes(anchor)) return null;
  const near = nearestKey(anchor, anchors);
  const shown = anchors
    .filter((one) => !/-\d+$/.test(one))
    .map((one) => `#${one}`)
    .join(', ');
  return `"${target}" names a place that the page does not have → ${near ? `Did you mean "#${near}"?` : `Write one of ${shown}.`}`;
}

/** As the address bar shows it; what is no encoding stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
