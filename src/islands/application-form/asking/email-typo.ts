/** A slip in the domain of an email address that many people make. Only ever a question. */
import { foldLetters, isWithin } from '#domain/letters.ts';

const DOMAINS = ['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com'];

/** Domains that exist, a letter away from one of those. */
const OTHERS = ['mail.com', 'ymail.com', 'email.com'];

/** The address that was probably meant; null where nothing looks wrong. */
export function likelyAddress(address: string): string | null {
  const [name = '', written = '', ...more] = address.trim().split('@');
  const domain = written.toLowerCase();
  if (name === '' || domain === '' || more.length > 0) return null;
  if ([...DOMAINS, ...OTHERS].includes(domain)) return null;
  const meant = DOMAINS.find((candidate) => isWithin(foldLetters(domain), candidate, 1));
  return meant === undefined ? null : `${name}@${meant}`;
}
