/** The bytes of a request, never more than the limit. */

import { receiverWords as words } from '#words/receiver.ts';
import { refuse } from './refusal.ts';

/** The longest body taken: four long essays in a script of three bytes a character, percent-encoded. */
export const BODY_LIMIT = 256 * 1024;

/**
 * The body of a request as text.
 *
 * @throws Refusal 413 as soon as the limit is passed, 415 for a compressed body, 400 for one that
 *   ends early or is not UTF-8
 */
export async function readBody(request: Request, limit: number = BODY_LIMIT): Promise<string> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity') {
    throw refuse(415, 'CONTENT_ENCODING', words.protocol.compressed);
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooBig(limit);
  const bytes = await readBytes(request.body, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(400, 'CHARSET', words.protocol.charset);
  }
}

async function readBytes(body: Request['body'], limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body !== null) {
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw refuse(400, 'INCOMPLETE', words.protocol.incomplete);
      });
      if (done) break;
      length += value.length;
      if (length > limit) {
        await reader.cancel().catch(() => undefined);
        throw tooBig(limit);
      }
      chunks.push(value);
    }
  }
  return Buffer.concat(chunks, length);
}

function tooBig(limit: number) {
  // What is still on its way is not read: the connection has to end.
  return refuse(413, 'FILES_TOO_BIG', words.protocol.tooBig(limit), { Connection: 'close' });
}
