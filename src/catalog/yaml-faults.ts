/** What the YAML reader cannot read, in words for people who write it by hand. */
import { type Document, type Scalar, visit, type YAMLError } from 'yaml';
import type { FaultKind } from './fault.ts';

export interface YamlFault {
  readonly kind: FaultKind;
  /** In the YAML, from 0. */
  readonly offset: number;
  readonly message: string;
}

/**
 * One fault for every key that occurs twice, and the first of all others: what follows a mistake of
 * form is only its echo.
 */
export function yamlFaults(document: Document.Parsed): YamlFault[] {
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const faults = twice.map(
    (error): YamlFault => ({
      kind: 'key-twice',
      offset: error.pos[0],
      message: 'this key stands here twice → Keep one of the two.',
    }),
  );
  const alias = first ? null : unresolvedAlias(document);
  return [...faults, ...(first ? [faultOf(first, document)] : []), ...(alias ? [alias] : [])];
}

function faultOf({ code, message, pos }: YAMLError, document: Document.Parsed): YamlFault {
  const [offset] = pos;
  if (code === 'TAB_AS_INDENT') {
    return { kind: 'tab', offset, message: 'a tab indents this line → Use two spaces instead.' };
  }
  const quote = openQuote(document, offset, code === 'MISSING_CHAR');
  if (quote !== null) {
    return {
      kind: 'unclosed',
      offset: quote,
      message: 'a quote opens here and is not closed on its line → Close the quote.',
    };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    return {
      kind: 'unreadable',
      offset,
      message: 'a colon stands inside this text → Put quotes round the whole text.',
    };
  }
  if (code === 'MISSING_CHAR' || /\bend with a [\]}]/.test(message)) {
    return {
      kind: 'unclosed',
      offset,
      message: 'a bracket opened before this is not closed → Close the bracket.',
    };
  }
  const found = message.replace(/\s+/g, ' ').trim();
  return {
    kind: 'unreadable',
    offset,
    message: `cannot be read as YAML: ${found} → Compare the line with the template in content/README.md.`,
  };
}

/** Where the quoted text before a fault begins that runs over several lines, or null. */
function openQuote(document: Document.Parsed, offset: number, isMissing: boolean): number | null {
  let found: number | null = null;
  visit(document, {
    Scalar: (_, node: Scalar) => {
      const [start, end] = node.range ?? [0, 0];
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      const isLong = isMissing || String(node.value).includes(' ');
      if (isQuoted && isLong && start < offset && end <= offset) found = start;
    },
  });
  return found;
}

/** `*word` refers to something named before: an author meant emphasis. */
function unresolvedAlias(document: Document.Parsed): YamlFault | null {
  const anchors = new Set<string>();
  let fault: YamlFault | null = null;
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor);
    },
    Alias: (_, node) => {
      if (fault || anchors.has(node.source)) return;
      fault = {
        kind: 'unreadable',
        offset: node.range?.[0] ?? 0,
        message: 'a text cannot begin with an asterisk here → Put quotes round the whole text.',
      };
    },
  });
  return fault;
}
