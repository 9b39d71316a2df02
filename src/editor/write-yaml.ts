/**
 * Writes an edit of the form into the YAML of a file, and nothing else: lines that no edit touches
 * stay as they are, with their comments, quotes and breaks. Ships to browsers.
 */
import {
  type CST,
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isSame, toFile, toForm, UnfitValue, withoutBlanks } from './form-values.ts';
import { houseDocument, yamlText } from './house-style.ts';
import { FORM, type GroupShape, type ListShape, type Shape } from './shape.ts';

type Group = Readonly<Record<string, unknown>>;

/** A stretch of the text and what comes in its place; offsets from its beginning. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The YAML with what the form says.
 *
 * @param source the YAML as it is; empty for a new file
 * @param form what the form holds, without blanks
 */
export function writeYaml(source: string, form: Group, shape: GroupShape): string {
  const holds = (text: string): boolean => {
    const document = parseDocument(text);
    if (document.errors.length > 0) return false;
    try {
      return isSame(withoutBlanks(toForm(document.toJS() ?? {}, shape), shape) ?? {}, form);
    } catch (error) {
      if (error instanceof UnfitValue) return false;
      throw error;
    }
  };
  if (holds(source)) return source;
  const document = parseDocument(source, { keepSourceTokens: true });
  const before = withoutBlanks(toForm(document.toJS() ?? {}, shape), shape) ?? {};
  if (isMap(document.contents)) {
    const edits = new Writer(source).groupEdits(document.contents, before as Group, form, shape);
    const spliced = applied(source, edits, 0, source.length);
    if (holds(spliced)) return spliced;
  }
  // An unusual layout, such as an anchor: whole keys are written anew, comments beside them stay.
  const rewritten = withKeys(parseDocument(source), before as Group, form, shape);
  if (holds(rewritten)) return rewritten;
  throw new Error('This edit cannot be written into the file.');
}

function withKeys(document: Document, before: Group, form: Group, shape: GroupShape): string {
  if (!isMap(document.contents)) return styledText(toFile(form, shape) as Group, 0);
  for (const key of shape.keys) {
    const value = form[key.name];
    if (isSame(before[key.name], value)) continue;
    if (value === undefined) document.delete(key.name);
    else document.set(key.name, houseDocument({ v: toFile(value, key.shape) }).get('v', true));
  }
  return yamlText(document);
}

function applied(source: string, edits: readonly Edit[], start: number, end: number): string {
  let text = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at, end);
}

class Writer {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  groupEdits(map: YAMLMap, before: Group, after: Group, shape: GroupShape): readonly Edit[] {
    if (map.flow) return this.#flowGroup(map, before, after, shape);
    const pairs = map.items as readonly Pair<Node, Node | null>[];
    const edits: Edit[] = [];
    shape.keys.forEach((key, order) => {
      const was = before[key.name];
      const value = after[key.name];
      if (isSame(was, value)) return;
      const index = pairs.findIndex((pair) => nameOf(pair) === key.name);
      const pair = pairs[index];
      if (value === undefined) {
        if (pair) edits.push(this.#removedPair(pairs, index));
      } else if (pair) {
        edits.push(...this.#pairEdits(pair, key.name, was, value, key.shape));
      } else {
        const text = (indent: number) => this.#pairText(key.name, value, key.shape, indent);
        edits.push(this.#addedPair(pairs, shape, order, text));
      }
    });
    return edits;
  }

  #pairEdits(
    pair: Pair<Node, Node | null>,
    name: string,
    before: unknown,
    after: unknown,
    shape: Shape,
  ): readonly Edit[] {
    const inner = this.#valueEdits(pair.value, before, after, shape);
    if (inner) return inner;
    const start = startOf(pair.key);
    const style = styleOf(pair.value);
    const column = this.#column(start);
    const text = this.#pairText(name, after, shape, column, style);
    const end = this.#endOf(pair);
    return [
      { start, end, text: this.#commentsAbove(pair.value, column) + this.#withBreak(text, end) },
    ];
  }

  /** Edits within a value whose form stays; null where the whole of it is written anew. */
  #valueEdits(
    node: Node | null,
    before: unknown,
    after: unknown,
    shape: Shape,
  ): readonly Edit[] | null {
    if (shape.is === 'list' && isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
      return after.length === 0 ? null : this.#listEdits(node, before, after, shape);
    }
    if (!isMap(node) || !isObject(before) || !isObject(after)) return null;
    if (shape.is === 'choice') {
      const form = shape.forms.find(({ name }) => name === before[FORM]);
      const isOther = before[FORM] !== after[FORM] || form?.shape?.is !== 'group';
      if (isOther) return null;
      return this.#valueEdits(node, before, after, form.shape as GroupShape);
    }
    if (shape.is !== 'group') return null;
    const kept = Object.keys(after).filter((key) => key !== FORM);
    // It may have become short.
    if (kept.length === 1 && kept[0] === shape.short) return null;
    return this.groupEdits(node, before, after, shape);
  }

  #flowGroup(map: YAMLMap, before: Group, after: Group, shape: GroupShape): readonly Edit[] {
    const pairs = map.items as readonly Pair<Node, Node | null>[];
    const kept = pairs.flatMap((pair) => {
      const name = nameOf(pair);
      const key = shape.keys.find((one) => one.name === name);
      const value = after[name];
      if (!key || isSame(before[name], value)) return [{ name, text: this.#slice(pair) }];
      if (value === undefined) return [];
      return [{ name, text: `${name}: ${flowText(toFile(value, key.shape))}` }];
    });
    const added = shape.keys.flatMap((key) => {
      const value = after[key.name];
      if (value === undefined || pairs.some((pair) => nameOf(pair) === key.name)) return [];
      return [{ name: key.name, text: `${key.name}: ${flowText(toFile(value, key.shape))}` }];
    });
    const texts = [...kept, ...added].map(({ text }) => text);
    const [start, end] = rangeOf(map);
    return [{ start, end, text: this.#withComments(map, `{ ${texts.join(', ')} }`) }];
  }

  #listEdits(
    seq: YAMLSeq,
    before: readonly unknown[],
    after: readonly unknown[],
    shape: ListShape,
  ): readonly Edit[] {
    const items = seq.items as readonly Node[];
    // Entries that the form leaves out would shift all that follow.
    if (items.length !== before.length) return [];
    const pairs = paired(before, after);
    if (seq.flow) {
      const texts = after.map((entry, index) => {
        const old = pairs[index] ?? null;
        const isKept = old !== null && isSame(before[old], entry);
        return isKept ? this.#slice(items[old] as Node) : flowText(this.#entry(entry, shape));
      });
      const [start, end] = rangeOf(seq);
      return [{ start, end, text: this.#withComments(seq, `[${texts.join(', ')}]`) }];
    }
    const chunks = this.#chunks(seq);
    const column = this.#column(chunks[0]?.dash ?? 0);
    const texts = after.map((entry, index) => {
      const old = pairs[index] ?? null;
      const chunk = old === null ? undefined : chunks[old];
      const node = old === null ? undefined : items[old];
      if (old === null || !chunk || !node) return this.#entryText(entry, shape, column);
      if (isSame(before[old], entry)) return this.#source.slice(chunk.start, chunk.end);
      const inner =
        shape.of.is === 'list' ? null : this.#entryEdits(node, before[old], entry, shape);
      if (inner) return applied(this.#source, inner, chunk.start, chunk.end);
      const style = styleOf(node);
      return (
        this.#source.slice(chunk.start, chunk.dash) +
        this.#commentsAbove(node, column) +
        this.#entryText(entry, shape, column, style).trimStart() +
        this.#source.slice(this.#lineEnd(this.#contentEnd(node)), chunk.end)
      );
    });
    const start = chunks[0]?.start ?? 0;
    const end = chunks.at(-1)?.end ?? 0;
    return [{ start, end, text: texts.map(closed).join('') }];
  }

  #entryEdits(node: Node, before: unknown, after: unknown, shape: ListShape) {
    return this.#valueEdits(node, before, after, shape.of);
  }

  #entry(entry: unknown, shape: ListShape): unknown {
    return (toFile([entry], { ...shape, none: null }) as readonly unknown[])[0];
  }

  /** An entry with its hyphen, on lines of its own. */
  #entryText(entry: unknown, shape: ListShape, column: number, style?: Style): string {
    const text = styledText([this.#entry(entry, shape)], column, style);
    return closed(indented(text, column));
  }

  /** Where each entry of a list is, with the lines of comment above it. */
  #chunks(seq: YAMLSeq): readonly { start: number; dash: number; end: number }[] {
    const token = seq.srcToken;
    const dashes =
      token?.type === 'block-seq'
        ? token.items.flatMap(
            ({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [],
          )
        : [];
    const starts = dashes.map((dash, index) => {
      const floor = index === 0 ? dash : (dashes[index - 1] ?? 0);
      let start = this.#lineStart(dash);
      if (index === 0) return start;
      for (;;) {
        const above = this.#lineStart(start - 1);
        if (above <= floor || !/^\s*#/.test(this.#source.slice(above, start))) return start;
        start = above;
      }
    });
    const last = seq.items.at(-1) as Node;
    const end = this.#lineEnd(this.#contentEnd(last));
    return dashes.map((dash, index) => ({
      start: starts[index] as number,
      dash,
      end: starts[index + 1] ?? end,
    }));
  }

  /** What is written anew between brackets or braces, and behind it the comments that were within. */
  #withComments(node: Node, text: string): string {
    const lost = this.#comments(node).filter((comment) => !text.includes(comment));
    return [text, ...lost].join(' ');
  }

  /** The comments within a value that is written anew, on lines of their own above it. */
  #commentsAbove(node: Node | null, column: number): string {
    const lines = node === null ? [] : this.#comments(node);
    return lines.map((comment) => `${comment}\n${' '.repeat(column)}`).join('');
  }

  #comments(node: Node): readonly string[] {
    const [start] = rangeOf(node);
    const end = this.#contentEnd(node);
    return commentsIn(node.srcToken)
      .filter(({ offset }) => offset >= start && offset < end)
      .map(({ source }) => source);
  }

  #pairText(name: string, value: unknown, shape: Shape, indent: number, style?: Style): string {
    const text = styledText({ [name]: toFile(value, shape) }, indent, style);
    return indented(text, indent).slice(indent).replace(/\n$/, '');
  }

  #addedPair(
    pairs: readonly Pair<Node, Node | null>[],
    shape: GroupShape,
    order: number,
    text: (indent: number) => string,
  ): Edit {
    const first = startOf(pairs[0]?.key ?? null);
    const indent = this.#column(first);
    const earlier = shape.keys.slice(0, order).map(({ name }) => name);
    const before = pairs.findLast((pair) => earlier.includes(nameOf(pair)));
    if (!before) {
      return { start: first, end: first, text: `${text(indent)}\n${' '.repeat(indent)}` };
    }
    const at = this.#lineEnd(this.#endOf(before));
    const line = `${' '.repeat(indent)}${text(indent)}\n`;
    return { start: at, end: at, text: this.#source[at - 1] === '\n' ? line : `\n${line}` };
  }

  #removedPair(pairs: readonly Pair<Node, Node | null>[], index: number): Edit {
    const pair = pairs[index] as Pair<Node, Node | null>;
    const start = startOf(pair.key);
    const lineStart = this.#lineStart(start);
    const next = pairs[index + 1];
    const isBehindHyphen = this.#source.slice(lineStart, start).trim() !== '';
    if (isBehindHyphen && next) return { start, end: startOf(next.key), text: '' };
    return { start: lineStart, end: this.#lineEnd(this.#endOf(pair)), text: '' };
  }

  #slice(part: Node | Pair<Node, Node | null>): string {
    const [start, end] = 'key' in part ? [startOf(part.key), this.#endOf(part)] : rangeOf(part);
    return this.#source.slice(start, end).trim();
  }

  #endOf({ key, value }: Pair<Node, Node | null>): number {
    return value === null ? rangeOf(key)[1] + 1 : this.#contentEnd(value);
  }

  /** Where what a node says ends, before comments and empty lines that follow. */
  #contentEnd(node: Node): number {
    if ((isMap(node) || isSeq(node)) && !node.flow) {
      const last = node.items.at(-1);
      if (isMap(node) && last) return this.#endOf(last as Pair<Node, Node | null>);
      if (last) return this.#contentEnd(last as Node);
    }
    const [start, end] = rangeOf(node);
    const text = this.#source.slice(start, end);
    return start + text.trimEnd().length;
  }

  #withBreak(text: string, end: number): string {
    return this.#source[end - 1] === '\n' ? closed(text) : text;
  }

  #lineStart(offset: number): number {
    return this.#source.lastIndexOf('\n', offset - 1) + 1;
  }

  #lineEnd(offset: number): number {
    if (this.#source[offset - 1] === '\n') return offset;
    const end = this.#source.indexOf('\n', offset);
    return end === -1 ? this.#source.length : end + 1;
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }
}

/** Every comment of a part of the text as the parser read it. */
function commentsIn(token: unknown): readonly CST.SourceToken[] {
  if (Array.isArray(token)) return token.flatMap(commentsIn);
  if (!isObject(token)) return [];
  if (token['type'] === 'comment') return [token as unknown as CST.SourceToken];
  return Object.values(token).flatMap(commentsIn);
}

type Style = Scalar['type'] | undefined;

/** How a text was written; quotes around a date say nothing of the word that comes in its place. */
function styleOf(node: Node | null): Style {
  if (!isScalar(node)) return undefined;
  return /^\d/.test(String(node.value)) ? undefined : node.type;
}

const isObject = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function nameOf({ key }: Pair<Node, Node | null>): string {
  return isScalar(key) ? String(key.value) : '';
}

function rangeOf(node: Node): readonly [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
}

function startOf(node: Node | null): number {
  return node === null ? 0 : rangeOf(node)[0];
}

const closed = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

function indented(text: string, indent: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(indent));
}

/** Longer texts are folded and longer lists are one entry a line, as authors write them. */
const LONG = 80;

function styledText(value: object, indent: number, style?: Style): string {
  const document = houseDocument(value);
  const contents = document.contents as YAMLMap | YAMLSeq;
  visit(document, {
    Scalar: (_, scalar) => {
      const isPlain = scalar.type === undefined || scalar.type === Scalar.PLAIN;
      const isLong = typeof scalar.value === 'string' && scalar.value.length > LONG;
      if (isPlain && isLong) scalar.type = Scalar.BLOCK_FOLDED;
    },
    Seq: (_, seq) => {
      const words = seq.items.map((item) => (isScalar(item) ? String(item.value) : ''));
      const isDated = words.some((word) => /^\d/.test(word));
      if (isDated || words.join(', ').length > LONG) seq.flow = seq.items.length === 0;
    },
  });
  contents.flow = false;
  const [first] = contents.items;
  const node = isSeq(contents) ? first : (first as Pair<Node, Node>)?.value;
  if (isScalar(node) && typeof node.value === 'string' && style && style !== Scalar.PLAIN) {
    node.type = style;
  }
  return yamlText(document, indent);
}

/** A value within brackets. */
function flowText(value: unknown): string {
  const document = houseDocument([value]);
  (document.contents as YAMLSeq).flow = true;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return text.trim().replace(/^\[ /, '').replace(/ \]$/, '');
}

/** For each entry after the edit, the one before it that it was; null for a new one. */
function paired(before: readonly unknown[], after: readonly unknown[]): readonly (number | null)[] {
  const found: (number | null)[] = after.map(() => null);
  const taken = new Set<number>();
  const take = (index: number, accepts: (old: number) => boolean): void => {
    if (found[index] !== null) return;
    const old = before.findIndex((_, at) => !taken.has(at) && accepts(at));
    if (old === -1) return;
    found[index] = old;
    taken.add(old);
  };
  after.forEach((entry, index) => {
    take(index, (old) => isSame(before[old], entry));
  });
  after.forEach((entry, index) => {
    take(index, (old) => {
      const name = nameIn(entry);
      return name !== undefined && isSame(nameIn(before[old]), name);
    });
  });
  if (before.length === after.length)
    after.forEach((_, index) => {
      take(index, (old) => old === index);
    });
  return found;
}

/** What an entry is known by. */
function nameIn(entry: unknown): unknown {
  if (!isObject(entry)) return undefined;
  return entry['id'] ?? entry['name'] ?? entry['value'] ?? entry['date'] ?? entry['person'];
}
