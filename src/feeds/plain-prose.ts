/** Prose of a content file as plain text, for readers that know no markup. */

/**
 * The text of an MDX body: paragraphs apart by an empty line, each on one line; list points begin
 * with “- ”.
 *
 * Marks, tags and comments go, their words stay. A link keeps its words and loses its address, which
 * means something only on the site.
 *
 * @param body as written, without front matter
 */
export function plainProse(body: string): string {
  return body
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, '')
    .split(/\n\s*\n/)
    .map(plainBlock)
    .filter((block) => block !== '')
    .join('\n\n');
}

function plainBlock(block: string): string {
  const points = block.split(/^\s*(?:[-*]|\d+\.)\s+/m);
  const texts = points.map(plainLine).filter((text) => text !== '');
  if (points.length === 1) return texts.join('');
  const opening = points[0]?.trim() === '' ? [] : texts.splice(0, 1);
  return [...opening, ...texts.map((text) => `- ${text}`)].join('\n');
}

function plainLine(text: string): string {
  return text
    .replaceAll(/^#+\s+/gm, '')
    .replaceAll(/^>\s?/gm, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|`)(.+?)\1/gs, '$2')
    .replaceAll(/(?<![\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])/gs, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
