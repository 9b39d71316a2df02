/** C12: markup that stayed text: what an author meant as a mark, and readers would see as it is typed. */
import type { ContentFile } from '#catalog/content-file.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { type MarkdownNode, nodesBelow } from '#markdown/parse-markdown.ts';
import { visibleText } from '#markdown/visible-text.ts';
import { type Finding, fileByFile, findingAt } from './finding.ts';
import { placeInProse, textsOf, treeOf, wordsOf } from './texts.ts';

interface Stray {
  readonly pattern: RegExp;
  readonly fix: string;
}

const stray = (pattern: RegExp, fix: string): Stray => ({ pattern, fix });

/** What is left in the words of a text once everything that is a mark has been read. */
const IN_PROSE: readonly Stray[] = [
  stray(/^(?:#\p{L}|#{2,6}[^\s#]|#{7,})\S*/gmu, 'Write a space after the # of a heading.'),
  stray(
    /^(?:[-+•·●▪◦‣]\p{L}|[•●▪◦‣]\s|\d{1,2}[.)]\p{L})\S*/gmu,
    'Begin a point of a list with "- ".',
  ),
  stray(/^\[ ?[xX]?\](?=\s)/gm, 'Begin a point of a list with "- [ ] ", or delete the brackets.'),
  stray(
    /^\|.*\|[ \t]*$|^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|.*$/gm,
    'Write the line of hyphens under the first row of a table, or delete the strokes.',
  ),
  stray(
    /^(?:={3,}|-{3,}|\*{3,}|_{3,}|\+{3,})[ \t]*$/gm,
    'Put an empty line before it, or delete it.',
  ),
  stray(/^:{3,}.*$/gm, 'Delete it; there are no boxes in texts.'),
  stray(/^\[![\p{L}]+\]/gmu, 'Delete it; there are no boxes in texts.'),
  stray(/^\[[^\]\n]+\]:/gm, 'Write [name]: and the address on a line of their own.'),
  stray(/\*\*\S*/g, 'Close it right behind the last word, or write \\* for the sign.'),
  stray(/(?<!_)__(?!_)\S*/g, 'Close it right behind the last word, or write \\_ for the sign.'),
  stray(
    /(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}“"'‘(])\S*/gu,
    'Close it right behind the last word, or write \\* for the sign.',
  ),
  stray(
    /(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}“"'‘(])\S*|(?<![\p{L}\p{N}])[\p{L}\p{N}]+_(?![\p{L}\p{N}_])/gu,
    'Close it right behind the last word, or write \\_ for the sign.',
  ),
  stray(/~~\S*/g, 'Close it right behind the last word, or delete it.'),
  stray(/==(?=\S)[^=\n]*==/g, 'Write **bold** in place of it.'),
  stray(/`\S*/g, 'Close it with another `, or write \\` for the sign.'),
  stray(
    /\[[^[\]\n]*\] ?\((?=https?:|\/|mailto:|#|\.|\)|www\.)[^)\n]*\)?/g,
    'Write a link as [text](address), without a space between.',
  ),
  stray(
    /\([^()\n]+\)\[(?:https?:|\/|mailto:|#|\.|www\.)[^\]\n]*\]/g,
    'Write a link as [text](address): square brackets first.',
  ),
  stray(/\[[^[\]\n]+\] ?\[[^[\]\n]*\]/g, 'Write the line [name]: address that it refers to.'),
  stray(/\[\^[^\]\s]*\]/g, 'Write the note: [^1]: and its text, on a line of its own.'),
  stray(/!\[[^\]\n]*\]/g, 'Write a picture as ![description](./picture.jpg).'),
  stray(/(?<=^|\s):[a-z]+(?:_[a-z]+)*:(?=\s|$)/gm, 'Write the sign itself, or delete it.'),
  stray(/\\[^\n]?/g, 'Delete the backslash, or write \\\\ for the sign.'),
];

/** A character reference without its semicolon, or one that does not exist; written twice, it shows. */
const REFERENCE =
  /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);|&(?:nbsp|amp|lt|gt|quot|apos|[mn]dash|hellip|[lr][sd]quo|copy|reg|eacute|uuml|ouml|auml)(?![a-z\d])/gi;
const REFERENCE_FIX = 'Write the character itself.';

/** Names of placeholders in letters, `[[givenName]]`, are filled in; elsewhere nothing fills them. */
const DOUBLE_BRACKETS = stray(/\[\[[^\]\n]*\]?\]?/g, 'Write a link as [text](address).');

/** The facts of a file are printed as they are. */
const IN_FACTS: readonly Stray[] = [
  stray(/\*\*\S[^*\n]*\*\*|__\S[^_\n]*__|~~\S[^~\n]*~~|`[^`\n]+`/g, 'Write the words alone.'),
  stray(/(?<![\p{L}\p{N}*])\*[^\s*][^*\n]*\*(?![\p{L}\p{N}*])/gu, 'Write the words alone.'),
  stray(/(?<![\p{L}\p{N}_])_[^\s_][^_\n]*_(?![\p{L}\p{N}_])/gu, 'Write the words alone.'),
  stray(
    /!?\[[^[\]\n]*\]\([^)\n]*\)/g,
    'Write the words alone; a link belongs in the text below the facts.',
  ),
  stray(/<\/?[a-z][^<>\n]*>|<!--/gi, 'Write the words alone.'),
  stray(/^(?:#{1,6}|[-•]) \S*|(?<=^|\s):[a-z]+(?:_[a-z]+)*:(?=\s|$)/g, 'Write the words alone.'),
  stray(REFERENCE, REFERENCE_FIX),
  stray(/\{[^{}\n]*\}|\[\[[^\]\n]+\]\]/g, 'Write the words alone.'),
];

/** Every finding of markup that stayed text. */
export const checkStrayMarkup = fileByFile((content, file) => [
  ...inFacts(content, file),
  ...inProse(content, file),
  ...withoutEffect(content, file),
]);

function inFacts(content: ReadContent, file: ContentFile): Finding[] {
  return textsOf(file)
    .filter(({ path, text }) => path !== null && /[*_`[<&~#{]|(?:^|\s)[-•:]/.test(text))
    .flatMap((text) =>
      IN_FACTS.flatMap(({ pattern, fix }) =>
        [...text.text.matchAll(pattern)]
          // The placeholders of a warning have a rule of their own.
          .filter(([found]) => !(found.startsWith('{') && text.path?.at(-1) === 'warning'))
          .map((match) =>
            findingAt(
              content,
              text.placeOf(match[0], match.index),
              'stray-markup',
              `"${shorten(match[0])}" is printed as it stands here → ${fix}`,
            ),
          ),
      ),
    );
}

function inProse(content: ReadContent, file: ContentFile): Finding[] {
  const { text, offsetOf, isEscaped } = wordsOf(file);
  if (!/[#*_~`[\]|:=\\&+•·●▪◦‣-]|^\d/m.test(text)) return [];
  const report = (found: string, index: number, fix: string) =>
    findingAt(
      content,
      placeInProse(file, offsetOf(index)),
      'stray-markup',
      `"${shorten(found)}" stayed text → ${fix}`,
    );
  const patterns = file.file.startsWith('letters/') ? IN_PROSE : [...IN_PROSE, DOUBLE_BRACKETS];
  const told: number[] = [];
  const marks = patterns.flatMap(({ pattern, fix }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const isTold = told.some((at) => at >= match.index && at < match.index + match[0].length);
      // Behind a backslash the sign is meant.
      if (isTold || isEscaped(match.index)) return [];
      told.push(match.index);
      return [report(match[0], match.index, fix)];
    }),
  );
  const references = [...text.matchAll(REFERENCE)].map((match) =>
    report(match[0], match.index, REFERENCE_FIX),
  );
  return [...marks, ...references];
}

/** Marks that are read and then print nothing, or take away what follows. */
function withoutEffect(content: ReadContent, file: ContentFile): Finding[] {
  const tree = treeOf(file);
  const nodes = [...nodesBelow(tree.root)];
  const named = (types: readonly string[]) =>
    new Set(nodes.filter(({ type }) => types.includes(type)).map(({ identifier }) => identifier));
  const referredTo = named(['linkReference', 'imageReference']);
  const notes = named(['footnoteReference']);
  const isEmpty = (node: MarkdownNode) =>
    visibleText(tree, { of: node, withCode: true }).text.trim() === '' &&
    ![...nodesBelow(node)].some(({ type }) => /^image|^mdx|^code|thematicBreak/.test(type));

  const messageOf = (node: MarkdownNode): string | null => {
    switch (node.type) {
      case 'link':
      case 'linkReference':
        if (isEmpty(node))
          return 'this link has no words → Write them between the square brackets.';
        return node.type === 'link' && node.url === ''
          ? 'this link has no address → Write it between the round brackets.'
          : null;
      case 'image':
        return node.url === ''
          ? 'this picture has no address → Write the name of its file between the round brackets.'
          : null;
      case 'heading':
        return isEmpty(node) ? 'this heading has no words → Write them, or delete the line.' : null;
      case 'listItem':
        return isEmpty(node) ? 'this point of a list is empty → Write it, or delete it.' : null;
      case 'definition':
        if (node.url === '') return 'this line names no address → Write it behind the colon.';
        return referredTo.has(node.identifier)
          ? null
          : `nothing refers to "[${node.identifier}]:", so the line is not printed → Delete it, or refer to it.`;
      case 'footnoteDefinition':
        return notes.has(node.identifier)
          ? null
          : `nothing refers to "[^${node.identifier}]:", so the note is not printed → Delete it, or refer to it.`;
      case 'code':
        return isFenceOpen(tree.source.slice(node.start, node.end))
          ? 'a block of code begins here and is not closed → Close it with a line of the same signs, or delete the line.'
          : null;
      default:
        return null;
    }
  };

  return nodes.flatMap((node) => {
    const message = messageOf(node);
    return message === null
      ? []
      : [findingAt(content, placeInProse(file, node.start), 'stray-markup', message)];
  });
}

function isFenceOpen(code: string): boolean {
  const [fence] = /^(`{3,}|~{3,})/.exec(code) ?? [];
  if (fence === undefined) return false;
  const lines = code.trimEnd().split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trim();
  return lines.length < 2 || !last.startsWith(fence) || /[^`~]/.test(last);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
