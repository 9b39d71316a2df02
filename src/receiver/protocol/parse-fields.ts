/**
 * The fields of a form, however they were sent.
 *
 * Names are keys of a `Map`, so that a field called `__proto__` is a field like any other.
 */

import { receiverWords as words } from '#words/receiver.ts';
import { refuse } from './refusal.ts';

/** A value, or several: a repeated key of a form, an array of JSON. */
export type Fields = ReadonlyMap<string, string | readonly string[]>;

/** Fields and values, each. */
const MOST_FIELDS = 200;
const LONGEST_NAME = 100;

/** Whether a content type is one of a form, with its parameters fit to be read. */
export type BodyType = 'json' | 'urlencoded' | 'multipart';

/**
 * Which of the three kinds of body a content type names.
 *
 * @throws Refusal 415 for any other type, and for a charset that is not UTF-8
 */
function bodyType(contentType: string | undefined): BodyType {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const charset = parameters.find((part) => /^charset=/i.test(part))?.slice(8);
  if (charset !== undefined && !/^"?utf-?8"?$/i.test(charset)) {
    throw refuse(415, 'CHARSET', words.protocol.charset);
  }
  switch (type.toLowerCase()) {
    case 'application/json':
      return 'json';
    case 'application/x-www-form-urlencoded':
      return 'urlencoded';
    case 'multipart/form-data':
      return 'multipart';
    default:
      throw refuse(415, 'CONTENT_TYPE', words.protocol.contentType);
  }
}

/**
 * The fields of a body.
 *
 * @throws Refusal 400 for a body that is not what its type says, has too many fields, or is not
 *   flat; 422 for a file
 */
export async function parseFields(body: string, contentType: string): Promise<Fields> {
  const type = bodyType(contentType);
  const pairs =
    type === 'json'
      ? parseJson(body)
      : type === 'urlencoded'
        ? parseUrlEncoded(body)
        : await parseMultipart(body, contentType);
  const values = pairs.reduce((sum, [, value]) => sum + [value].flat().length, 0);
  if (Math.max(pairs.length, values) > MOST_FIELDS)
    throw refuse(400, 'TOO_MANY_FIELDS', words.protocol.tooMany);
  const fields = new Map<string, string | readonly string[]>();
  for (const [name, value] of pairs) {
    if (name.length > LONGEST_NAME || name.includes('\0') || !name.isWellFormed()) {
      throw refuse(400, 'FIELD_NAME', words.protocol.fieldName);
    }
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : [before, value].flat());
  }
  return fields;
}

type Pair = readonly [name: string, value: string | readonly string[]];

function parseJson(body: string): Pair[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw refuse(400, 'MALFORMED', words.protocol.malformed);
  }
  const fault = jsonFault(body);
  if (fault === 'too-deep') throw refuse(400, 'NOT_FLAT', words.protocol.notFlat);
  if (fault === 'duplicate-key') throw refuse(400, 'DUPLICATE_KEY', words.protocol.duplicateKey);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw refuse(400, 'NOT_FLAT', words.protocol.notFlat);
  }
  // What is too long is refused for that.
  const isShort = Object.values(value).flat().length <= MOST_FIELDS;
  const exact = isShort ? JSON.parse(body, numberAsWritten) : value;
  return Object.entries(exact).map(([name, entry]: [string, unknown]) => [
    name,
    Array.isArray(entry) ? entry.map(scalar) : scalar(entry),
  ]);
}

/** A license number of twenty digits is none that JavaScript could hold. */
function numberAsWritten(_name: string, value: unknown, { source }: { source?: string } = {}) {
  return typeof value === 'number' ? source : value;
}

function scalar(value: unknown): string {
  if (value === null || value === false) return '';
  if (typeof value === 'object') throw refuse(400, 'NOT_FLAT', words.protocol.notFlat);
  return String(value);
}

function parseUrlEncoded(body: string): Pair[] {
  return body
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.replaceAll('+', ' ').split('=');
      try {
        return [decodeURIComponent(name), decodeURIComponent(value.join('='))] as const;
      } catch {
        throw refuse(400, 'MALFORMED', words.protocol.malformed);
      }
    });
}

async function parseMultipart(body: string, contentType: string): Promise<Pair[]> {
  const response = new Response(body, { headers: { 'Content-Type': contentType } });
  const form = await response.formData().catch(() => {
    throw refuse(400, 'MALFORMED', words.protocol.malformed);
  });
  return [...form].flatMap(([name, value]): Pair[] => {
    if (typeof value === 'string') return [[name, value]];
    // A browser sends an empty file for a file field nobody used.
    if (value.size === 0 && value.name === '') return [];
    throw refuse(422, 'NO_FILE_UPLOADS', words.protocol.noFiles);
  });
}

/** A text deeper than this is not a form. */
const DEEPEST = 3;

type JsonFault = 'too-deep' | 'duplicate-key';

/**
 * The fault of a text that parsed as JSON, or `null`. Two keys are the same when they spell the
 * same after escapes.
 *
 * @param text valid JSON: on anything else the search for the end of a string could take long
 */
function jsonFault(text: string): JsonFault | null {
  const keysByDepth: Set<string>[] = [];
  for (const [token, literal] of text.matchAll(
    /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/gs,
  )) {
    if (token === '{' || token === '[') {
      keysByDepth.push(new Set());
      if (keysByDepth.length > DEEPEST) return 'too-deep';
    } else if (token === '}' || token === ']') {
      keysByDepth.pop();
    } else if (literal !== undefined) {
      const key = JSON.parse(literal) as string;
      const keys = keysByDepth.at(-1);
      if (keys?.has(key)) return 'duplicate-key';
      keys?.add(key);
    }
  }
  return null;
}
