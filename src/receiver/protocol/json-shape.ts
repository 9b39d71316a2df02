/**
 * What `JSON.parse` does not say: how deep a text goes, and whether a key comes twice.
 */

/** A text deeper than this is not a form. */
const DEEPEST = 3;

export type JsonFault = 'too-deep' | 'duplicate-key';

/**
 * The fault of a text that parsed as JSON, or `null`. Two keys are the same when they spell the
 * same after escapes.
 *
 * @param text valid JSON: on anything else the search for the end of a string could take long
 */
export function jsonFault(text: string): JsonFault | null {
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
