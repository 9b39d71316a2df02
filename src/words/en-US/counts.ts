/** Numbers with their nouns. Its own file: browsers and the receiver need nothing beside it. */

const rules = /* @__PURE__ */ new Intl.PluralRules('en-US');

/** “1 question”, “2 questions”; `many` where it is not the word with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${nounFor(count, one, many)}`;
}

/** The noun alone, for a number that is written as a word: “trainer”, “trainers”. */
export function nounFor(count: number, one: string, many = `${one}s`): string {
  return rules.select(count) === 'one' ? one : many;
}
