/**
 * The reference of an application: short enough to read out on the telephone, made alike by the
 * applicant's browser and by the receiver from the id of the submission, and therefore known before
 * the answer arrives. Ships to browsers.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_ALPHABET = `${ALPHABET}*~$=U`;
const LENGTH = 10;

/**
 * The reference of a submission: the first 50 bits of the SHA-256 of the id's lowercase text, as
 * ten Crockford base32 characters and Crockford's check character (modulo 37).
 *
 * @param submissionId a UUID, in any case
 */
export async function referenceOf(submissionId: string): Promise<string> {
  const text = new TextEncoder().encode(submissionId.toLowerCase());
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', text));
  let value = 0n;
  for (const byte of hash.subarray(0, 7)) value = (value << 8n) | BigInt(byte);
  value >>= 6n; // 56 bits read, 50 wanted
  let characters = '';
  for (let rest = value, index = 0; index < LENGTH; index += 1, rest >>= 5n) {
    characters = ALPHABET.charAt(Number(rest & 31n)) + characters;
  }
  return characters + checkCharacter(characters);
}

/** Whether a text is a reference exactly as printed, with the check character that belongs to it. */
export function isReference(text: string): boolean {
  return (
    /^[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z*~$=U]$/.test(text) &&
    checkCharacter(text.slice(0, LENGTH)) === text.charAt(LENGTH)
  );
}

/**
 * A reference as somebody wrote it down, exactly.
 *
 * Case does not matter, nor what is between its groups; I and L read as 1, O as 0, as Crockford
 * has it. The check character may be missing, as where it is not shown.
 *
 * @returns `null` when it is not a reference, or when the check character shows a slip
 */
export function parseReference(text: string): string | null {
  const signs =
    text
      .normalize('NFKC')
      .toUpperCase()
      .match(/[\p{L}\p{N}*~$=]/gu) ?? [];
  const plain = signs.join('').replace(/[IL]/g, '1').replace(/O/g, '0');
  const whole = /^[0-9A-HJKMNP-TV-Z]{10}$/.test(plain) ? plain + checkCharacter(plain) : plain;
  return isReference(whole) ? whole : null;
}

/** Whether a text is a UUID, which is what the id of a submission has to be. */
export function isSubmissionId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

function checkCharacter(characters: string): string {
  let remainder = 0;
  for (const character of characters) {
    remainder = (remainder * 32 + ALPHABET.indexOf(character)) % 37;
  }
  return CHECK_ALPHABET.charAt(remainder);
}
