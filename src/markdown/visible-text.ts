/** What is read of a text: its words without their marks, and where in the source each is. */
import type { MarkdownNode, MarkdownTree } from './parse-markdown.ts';

export interface VisibleText {
  /** Blocks apart by an empty line. */
  readonly text: string;
  /** Where a character of `text` is in the prose, from 0. */
  readonly offsetOf: (index: number) => number;
  /** Whether it is written with a backslash or as a character reference, so surely meant as itself. */
  readonly isEscaped: (index: number) => boolean;
}

/** A piece of the text that comes from one node; only a text node has letters of its own. */
interface Piece {
  readonly index: number;
  readonly node: MarkdownNode;
  readonly isText: boolean;
}

/** Nodes whose children are in lines of their own. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableRow',
  'blockquote',
  'footnoteDefinition',
  'mdxJsxFlowElement',
]);

/**
 * The words of a tree, or of one node in it.
 *
 * @param isLeftOut nodes that are not read
 * @param withCode code is shown as it is written: for most readers what is in it is no prose
 */
export function visibleText(
  { source, root }: MarkdownTree,
  {
    of = root,
    isLeftOut = () => false,
    withCode = false,
  }: {
    readonly of?: MarkdownNode;
    readonly isLeftOut?: (node: MarkdownNode) => boolean;
    readonly withCode?: boolean;
  } = {},
): VisibleText {
  let text = '';
  const pieces: Piece[] = [];
  const add = (added: string, node: MarkdownNode, isText = false) => {
    if (added === '') return;
    pieces.push({ index: text.length, node, isText });
    text += added;
  };
  const endLine = (node: MarkdownNode, count: 1 | 2) => {
    const missing = count - (/\n*$/.exec(text.slice(-2))?.[0].length ?? 0);
    if (text !== '' && missing > 0) add('\n'.repeat(missing), node);
  };
  const read = (node: MarkdownNode) => {
    if (isLeftOut(node)) return;
    if (node.type === 'text') {
      add(node.value, node, true);
    } else if (node.type === 'break') {
      endLine(node, 1);
    } else if (node.type === 'image') {
      add(node.title, node);
    } else if (node.type === 'inlineCode') {
      // The words beside code do not join over it.
      add(withCode ? node.value : ' ', node);
    } else {
      const isBlock = BLOCKS.has(node.type);
      if (isBlock) endLine(node, 2);
      node.children.forEach((child, index) => {
        if (child.type === 'tableCell' && index > 0) endLine(child, 1);
        read(child);
      });
      if (isBlock) endLine(node, 2);
    }
  };
  read(of);

  const letterAt = (index: number): Letter => {
    const piece = pieces.findLast((one) => one.index <= index);
    if (!piece) return { offset: of.start, isEscaped: false };
    if (!piece.isText) return { offset: piece.node.start, isEscaped: true };
    return letterOf(piece.node, source, index - piece.index);
  };
  return {
    text,
    offsetOf: (index) => letterAt(index).offset,
    isEscaped: (index) => letterAt(index).isEscaped,
  };
}

interface Letter {
  readonly offset: number;
  readonly isEscaped: boolean;
}

/** Where a character of a text node is: a backslash or `&amp;` makes the source longer. */
function letterOf({ value, start, end }: MarkdownNode, source: string, index: number): Letter {
  if (source.slice(start, end) === value) return { offset: start + index, isEscaped: false };
  let at = start;
  let letter: Letter = { offset: start, isEscaped: false };
  for (let read = 0; read <= index && read < value.length; read += 1) {
    const sign = value[read] ?? '';
    // One reference may stand for two UTF-16 units.
    if (/[\uDC00-\uDFFF]/.test(sign) && letter.isEscaped) continue;
    letter = { offset: Math.max(start, end - 1), isEscaped: false };
    while (at < end) {
      const found = source[at] ?? '';
      const reference = found === '&' ? /^&#?\w+;/.exec(source.slice(at, at + 40)) : null;
      if (found === '\\' && source[at + 1] === sign && sign !== '\n') {
        letter = { offset: at + 1, isEscaped: true };
        at += 2;
      } else if (reference && !value.startsWith(reference[0], read)) {
        letter = { offset: at, isEscaped: true };
        at += reference[0].length;
      } else {
        at += 1;
        if (found !== sign) continue;
        letter = { offset: at - 1, isEscaped: false };
      }
      break;
    }
  }
  return letter;
}
