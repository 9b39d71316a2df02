/** C2 and C11: prose is Markdown. Code, HTML and unknown components have no place in it. */
import type { ContentFile } from '#catalog/content-file.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { type Finding, findingAt } from './finding.ts';
import type { RuleName } from './rules.ts';
import { proseOf } from './texts.ts';

/** The components prose may use; their files are in src/components/prose. */
export const proseComponents: readonly string[] = [];

/** Every finding of markup in the prose of the content files. */
export function checkMarkup(content: ReadContent): Finding[] {
  return [...content.files.values()]
    .filter(({ file }) => file.endsWith('.mdx'))
    .flatMap((file) => [
      ...modules(content, file),
      ...expressions(content, file),
      ...tags(content, file),
    ]);
}

function report(content: ReadContent, file: ContentFile) {
  const prose = proseOf(file);
  return (index: number, name: RuleName, message: string) =>
    findingAt(content, prose.placeOf('', index), name, message);
}

/** MDX reads `import` and `export` as code only at the beginning of a paragraph. */
function modules(content: ReadContent, file: ContentFile): Finding[] {
  const found = proseOf(file).text.matchAll(/(?<=^|\n[ \t]*\n)(import|export)\b[^\n]*/g);
  return [...found].map((match) =>
    report(content, file)(
      match.index,
      'code',
      `"${match[1]}" begins a line of code → Delete the line; components need no import here.`,
    ),
  );
}

function expressions(content: ReadContent, file: ContentFile): Finding[] {
  const { text } = proseOf(file);
  // A brace inside a tag belongs to the tag.
  const withoutTags = text.replace(/<[^>\n]*>/g, (tag) => ' '.repeat(tag.length));
  return [...withoutTags.matchAll(/(?<!\\)\{[^{}]*\}?/g)].map((match) =>
    report(content, file)(
      match.index,
      'code',
      `"${shorten(match[0])}" is an expression in braces → Write the text itself, or \\{ for a brace.`,
    ),
  );
}

function tags(content: ReadContent, file: ContentFile): Finding[] {
  const at = report(content, file);
  const { text } = proseOf(file);
  const open: { name: string; index: number }[] = [];
  const findings = [...text.matchAll(/(?<!\\)<(!--|\/?[A-Za-z][\w.:-]*)?([^<>]*)(>?)/g)].flatMap(
    (match): Finding[] => {
      const [whole, name = '', rest = '', end] = match;
      const { index } = match;
      if (name === '') {
        // “a < b” with spaces is text; anything else would be read as the beginning of a tag.
        if (/^\s/.test(rest)) return [];
        return [
          at(index, 'unclosed-tag', `"${shorten(whole)}" is no tag → Write \\< for the sign.`),
        ];
      }
      if (/^\/?(script|style|iframe|object|embed)$/i.test(name)) {
        if (name.startsWith('/')) return [];
        return [at(index, 'script', `<${name}> runs or loads something → Delete it.`)];
      }
      const handler = /\bon\w+\s*=/i.exec(rest);
      if (handler) {
        return [
          at(
            index,
            'script',
            `<${name}> has the handler ${handler[0].replace(/\s*=$/, '')} → Delete it.`,
          ),
        ];
      }
      if (!/^\/?[A-Z]/.test(name)) {
        if (name.startsWith('/')) return [];
        const fix = /^https?:/.test(name)
          ? 'Write a link as [text](address).'
          : 'Write it in Markdown: **bold**, *italic*, [text](address), - list.';
        return [at(index, 'markup', `"${shorten(whole)}" is HTML → ${fix}`)];
      }
      if (end !== '>') {
        return [at(index, 'unclosed-tag', `<${name} is not closed → End the tag with />.`)];
      }
      if (name.startsWith('/')) {
        if (open.at(-1)?.name === name.slice(1)) open.pop();
        return [];
      }
      if (!proseComponents.includes(name)) {
        const known = proseComponents.length > 0 ? proseComponents.join(', ') : 'none so far';
        return [
          at(
            index,
            'unknown-component',
            `<${name}> is no component of prose → Use Markdown; components: ${known}.`,
          ),
        ];
      }
      if (!rest.trimEnd().endsWith('/')) open.push({ name, index });
      return [];
    },
  );
  return [
    ...findings,
    ...open.map(({ name, index }) =>
      at(index, 'unclosed-tag', `<${name}> is not closed → Add </${name}>, or end it with />.`),
    ),
  ];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
