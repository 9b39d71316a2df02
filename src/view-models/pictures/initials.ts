/**
 * One or two letters that stand for a person: of the first and the last word of the name.
 *
 * `initialsOf('Darlene Chee Costello')` is `DC`.
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en-US') ?? '').join('');
}
