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
 *
 * @param source the text that was read
 */
export function yamlFaults(document: Document.Parsed, source: string): YamlFault[] {
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
  return [
    ...faults,
    ...(first ? [faultOf(first, document, source)] : oddNumbers(document)),
    ...(alias ? [alias] : []),
  ];
}

function faultOf(
  { code, message, pos }: YAMLError,
  document: Document.Parsed,
  source: string,
): YamlFault {
  const [offset] = pos;
  if (code === 'TAB_AS_INDENT') {
    return { kind: 'tab', offset, message: 'a tab indents this line → Use two spaces instead.' };
  }
  const shifted = shiftedLine(code, message, offset, source);
  if (shifted !== null) {
    return {
      kind: 'unreadable',
      offset: shifted,
      message:
        'this line begins in another column than the lines it belongs to → Give it as many spaces as they have.',
    };
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
      message: 'a colon stands inside this text → Put quotes around the whole text.',
    };
  }
  if (code === 'MISSING_CHAR' || /\bend with a [\]}]/.test(message)) {
    return {
      kind: 'unclosed',
      offset,
      message: 'a bracket opened before this is not closed → Close the bracket.',
    };
  }
  const slip = SLIPS.find((one) => one.of.test(`${code} ${message}`));
  if (slip) return { kind: 'unreadable', offset, message: slip.message(source.slice(offset)) };
  const found = message.replace(/\s+/g, ' ').trim();
  return {
    kind: 'unreadable',
    offset,
    message: `cannot be read as YAML: ${found} → Compare the line with the template in content/README.md.`,
  };
}

/** Slips of people who write texts, by what the reader says of them; `rest` begins where it stopped. */
const SLIPS: readonly { readonly of: RegExp; readonly message: (rest: string) => string }[] = [
  {
    of: /^BAD_SCALAR_START/,
    message: ([sign]) =>
      `a text cannot begin with ${sign} without quotes → Put quotes around the whole text.`,
  },
  {
    of: /Unexpected scalar at node end/,
    message: () =>
      'words follow a closing quote or bracket → Put single quotes around the whole text.',
  },
  {
    of: /^BAD_DQ_ESCAPE/,
    message: (rest) =>
      `${rest.slice(0, 2)} means nothing between double quotes → Write \\\\ for a backslash.`,
  },
  {
    of: /block-seq-ind on same line/,
    message: () =>
      'a hyphen follows the key on its line → Put quotes around a text; begin a list on the next line.',
  },
  {
    of: /Not a YAML token/,
    message: () =>
      'a text begins behind | or > → Begin it on the next line, two spaces further in.',
  },
  {
    of: /^MULTILINE_IMPLICIT_KEY/,
    message: () =>
      'this line has no key → Write key: value, with a space behind the colon; a text that goes on begins two spaces further in.',
  },
];

/**
 * Where a line begins that has too many spaces or too few, or null.
 *
 * The reader names the value before it, into which it took the line, as if a colon stood in that.
 */
function shiftedLine(code: string, message: string, offset: number, source: string): number | null {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const isAtStart = source.slice(start, offset).trim() === '';
  const end = source.indexOf('\n', offset);
  const rest = source.slice(offset, end === -1 ? undefined : end);
  const beginning = (line: number) => line + (/^ */.exec(source.slice(line))?.[0].length ?? 0);
  if (/must start at the same column|Sequence item without - /.test(message))
    return beginning(start);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return null;
  if (isAtStart) return beginning(start);
  return end === -1 || /:(?: |$)/.test(rest) ? null : beginning(end + 1);
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

/** `0x10`, `1e3`, `1_000`: readers of YAML take them for different numbers, or for words. */
const ODD_NUMBER =
  /^[-+]?(?:0[box][\da-f_]+|\d+_[\d_]+|(?:\d+\.?\d*|\.\d+)e[-+]?\d+|\.\d+|\d+\.)$/i;

function oddNumbers(document: Document.Parsed): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Scalar: (key, { type, source = '', range }) => {
      if (key === 'key' || type !== 'PLAIN' || !ODD_NUMBER.test(source)) return;
      found.push({
        kind: 'wrong-value',
        offset: range?.[0] ?? 0,
        message: `${source} is a number written in an unusual way → Write its digits, such as 16; put quotes around anything that is not a number.`,
      });
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
        message: 'a text cannot begin with an asterisk here → Put quotes around the whole text.',
      };
    },
  });
  return fault;
}
