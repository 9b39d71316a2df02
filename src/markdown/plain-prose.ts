/** Prose of a content file as plain text, for readers that know no markup. */
import { type LiveFacts, liveFactOf } from './live-facts.ts';
import { type MarkdownNode, nodesBelow, parseMarkdown } from './parse-markdown.ts';

/**
 * The text of an MDX body: paragraphs apart by an empty line, each on one line; list points begin
 * with “- ” or their number, the cells of a table row are separated by commas.
 *
 * Marks go, their words stay. A link keeps its words and loses its address, which means something
 * only on the site. What is struck out is not said: nothing would tell that it no longer holds. A
 * footnote follows in parentheses where it is first referred to.
 *
 * @param body as written, without front matter
 * @param facts what components in the text print, from data
 */
export function plainProse(body: string, facts: LiveFacts): string {
  const { root } = parseMarkdown(body);
  const notes = new Map(
    [...nodesBelow(root)]
      .filter(({ type }) => type === 'footnoteDefinition')
      .map((note) => [note.identifier, note]),
  );

  const line = (nodes: readonly MarkdownNode[]): string =>
    nodes.map(inline).join('').replaceAll(/\s+/g, ' ').trim();

  const inline = (node: MarkdownNode): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value;
      case 'image':
      case 'imageReference':
        return node.title === '' ? node.alt : `${node.alt} (${node.title})`;
      case 'break':
        return ' ';
      case 'delete':
        return '';
      case 'footnoteReference': {
        const note = notes.get(node.identifier);
        if (!note) return '';
        notes.delete(node.identifier);
        return ` (${note.children.flatMap(blocks).join(' ')})`;
      }
      case 'mdxJsxTextElement': {
        const fact = liveFactOf(node, facts);
        return fact === null ? node.children.map(inline).join('') : fact.join('; ');
      }
      default:
        return node.children.map(inline).join('');
    }
  };

  const within = (nodes: readonly MarkdownNode[]): readonly string[] =>
    nodes.some(({ type }) => type === 'text') ? [line(nodes)] : nodes.flatMap(blocks);

  const blocks = (node: MarkdownNode): readonly string[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [line(node.children)];
      case 'code':
        return [node.value.replaceAll(/\s+/g, ' ').trim()];
      case 'list':
        return [
          node.children
            .map((item, index) => {
              const text = item.children.flatMap(blocks).join('\n').trim();
              const mark = node.firstNumber === null ? '-' : `${node.firstNumber + index}.`;
              return text === '' || text.startsWith('- ') ? text : `${mark} ${text}`;
            })
            .filter((text) => text !== '')
            .join('\n'),
        ];
      case 'table':
        return [
          node.children
            .map((row) => row.children.map((cell) => line(cell.children)).join(', '))
            .join('\n'),
        ];
      case 'footnoteDefinition':
        return [];
      case 'mdxJsxFlowElement': {
        const fact = liveFactOf(node, facts);
        return fact === null ? within(node.children) : [fact.map((text) => `- ${text}`).join('\n')];
      }
      default:
        return within(node.children);
    }
  };

  return joinBlocks(root.children.map((child) => ({ child, texts: blocks(child) })));
}

/** A list after a line that opens it is right below that line, as a reader expects. */
function joinBlocks(
  parts: readonly { readonly child: MarkdownNode; readonly texts: readonly string[] }[],
): string {
  return parts.reduce((text, { child, texts }, index) => {
    const added = texts.filter((one) => one !== '').join('\n\n');
    if (added === '') return text;
    if (text === '') return added;
    const opens = child.type === 'list' && parts[index - 1]?.child.end === child.start - 1;
    return `${text}${opens ? '\n' : '\n\n'}${added}`;
  }, '');
}
