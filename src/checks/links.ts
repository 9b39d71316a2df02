/** C9: links and pictures in prose lead somewhere. */
import type { ContentFile } from '#catalog/content-file.ts';
import { nearestKey } from '#catalog/known-keys.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { type Finding, findingAt } from './finding.ts';
import { isAddressOfFaultyFile, siteAddresses } from './site-addresses.ts';
import { proseOf } from './texts.ts';

/** A link or picture in Markdown. */
export interface MarkdownLink {
  readonly isPicture: boolean;
  readonly text: string;
  readonly target: string;
  /** In the prose, from 0: the link as a whole, and its address. */
  readonly index: number;
  readonly targetIndex: number;
}

/** Every link and picture of the prose, in order. */
export function markdownLinks(prose: string): MarkdownLink[] {
  return [...prose.matchAll(/(!?)\[((?:[^\]\\]|\\.)*)\]\(\s*<?([^\s)>]*)>?[^)]*\)/g)].map(
    (match) => {
      const [whole, picture, text = '', target = ''] = match;
      return {
        isPicture: picture === '!',
        text,
        target,
        index: match.index,
        targetIndex: match.index + whole.indexOf(target, text.length + 2),
      };
    },
  );
}

/** Every finding of a link or picture that leads nowhere. */
export function checkLinks(content: ReadContent): Finding[] {
  const known = siteAddresses(content);
  return [...content.files.values()].flatMap((file) => {
    const prose = proseOf(file);
    return markdownLinks(prose.text).flatMap((link) => {
      const place = prose.placeOf('', link.targetIndex);
      const message = link.isPicture
        ? pictureFault(content, file, link.target)
        : linkFault(content, file, link.target, known);
      const name = link.isPicture ? 'broken-image' : 'broken-link';
      return message === null ? [] : [findingAt(content, place, name, message)];
    });
  });
}

function linkFault(
  content: ReadContent,
  file: ContentFile,
  target: string,
  known: ReadonlySet<string>,
): string | null {
  if (/^(?:https?:\/\/\S+\.\S+|mailto:\S+@\S+|tel:\+?[\d-]+)$/.test(target)) return null;
  if (target.startsWith('#')) {
    const anchors = headingAnchors(file);
    if (anchors.includes(target.slice(1))) return null;
    const near = nearestKey(target.slice(1), anchors);
    return `"${target}" is no heading of this text → ${near ? `Did you mean "#${near}"?` : 'Write the anchor of a heading.'}`;
  }
  if (!target.startsWith('/') || target.startsWith('//')) {
    return `"${target}" is no address → Begin it with / for a page of this site, https:// for another.`;
  }
  const [page = '', anchor] = target.split('#');
  const address = page.split('?')[0] ?? '';
  const isChecked = anchor !== undefined && (address === '/faq/' || address === '/people/');
  const sought = isChecked ? `${address}#${anchor}` : address;
  if (known.has(sought) || isAddressOfFaultyFile(content, sought)) return null;
  if (known.has(`${sought}/`)) return `"${target}" lacks its last slash → Write "${sought}/".`;
  const near = nearestKey(sought, [...known]);
  return `"${target}" is no page of this site → ${near ? `Did you mean "${near}"?` : 'Write the address of a page.'}`;
}

/** Pictures lie in the content folder, beside the text or below it. */
function pictureFault(content: ReadContent, file: ContentFile, target: string): string | null {
  const folder = file.file.split('/').slice(0, -1);
  const path = target.startsWith('/') ? null : resolveBelow(folder, target);
  if (path !== null && content.otherFiles.includes(path)) return null;
  return `there is no picture "${target}" → Put it beside the text and write its name, for example ./picture.jpg.`;
}

function resolveBelow(folder: readonly string[], target: string): string | null {
  if (/^[a-z]+:/i.test(target)) return null;
  const path = [...folder];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The anchors that headings get: small letters, hyphens for spaces. */
function headingAnchors(file: ContentFile): string[] {
  return [...proseOf(file).text.matchAll(/^#{1,6}[ \t]+(.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}
