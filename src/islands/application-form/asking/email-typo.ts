/** A slip in the domain of an email address that many people make. Only ever a question. */

const DOMAINS = ['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com'];

/** Domains that exist, a letter away from one of those. */
const OTHERS = ['mail.com', 'ymail.com', 'email.com'];

/** The address that was probably meant; null where nothing looks wrong. */
export function likelyAddress(address: string): string | null {
  const [name = '', domain = '', ...more] = address.trim().toLowerCase().split('@');
  if (name === '' || domain === '' || more.length > 0) return null;
  if ([...DOMAINS, ...OTHERS].includes(domain)) return null;
  const meant = DOMAINS.find((candidate) => editsBetween(domain, candidate) === 1);
  return meant === undefined ? null : `${address.trim().split('@')[0]}@${meant}`;
}

/** How many letters were added, left out, changed or swapped with the next one. */
function editsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (restA === restB) return 0;
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0];
  const isOneEdit =
    (isSwapped && restA.slice(2) === restB.slice(2)) ||
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1);
  return isOneEdit ? 1 : 2;
}
