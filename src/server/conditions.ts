/** What a request says of the copy it has, and of the part it wants (RFC 9110). */

/** Whether an `Accept-Encoding` takes an encoding: named, and not with a weight of nothing. */
export function accepts(header: string | undefined, encoding: string): boolean {
  const entries = (header ?? '').toLowerCase().split(',');
  const named = entries.find((entry) => entry.split(';')[0]?.trim() === encoding);
  return named !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(named);
}

/** Whether an `If-None-Match` names this tag: then nothing has to be sent. */
export function isUnchanged(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}

/** First and last byte, both included. */
export type ByteRange = readonly [start: number, end: number];

/**
 * The part of a file that a request wants: the `whole` where it asks for none, for several, in
 * another unit or for another version of the file; `none` where there is no such part.
 *
 * @param ifRange the tag of the copy that is to be completed; anything else, as a date, is another
 */
export function requestedRange(
  range: string | undefined,
  ifRange: string | undefined,
  size: number,
  tag: string,
): ByteRange | 'whole' | 'none' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(range?.trim() ?? '');
  if (match === null || (ifRange !== undefined && ifRange.trim() !== tag)) return 'whole';
  const [, from = '', to = ''] = match;
  if (from === '') {
    if (to === '') return 'whole';
    return Number(to) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(to)), size - 1];
  }
  if (to !== '' && Number(to) < Number(from)) return 'whole';
  if (Number(from) >= size) return 'none';
  return [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
}
