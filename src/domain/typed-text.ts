/** What people type and paste, without what nobody sees in it. Ships to browsers. */

/**
 * Invisible marks that are part of a letter or an emoji.
 *
 * A joiner stays between the signs of an emoji, behind a mark of a letter, and between letters of a
 * script that joins (as RFC 5892, appendix A, has it for domain names). The selector of a variant
 * stays behind a sign that has variants. The flags of England, Scotland and Wales are spelled in tags.
 */
const PARTS = [
  String.raw`(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{M})(?<!\p{Script=Inherited})[\u200C\u200D]`,
  String.raw`(?<=[\p{L}\p{M}])(?<!\p{Script=Inherited}|\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})[\u200C\u200D](?=[\p{L}\p{M}])`,
  String.raw`(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Sm}|\p{Script=Han}|\p{Script=Myanmar}|\p{Script=Phags_Pa})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  String.raw`(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]`,
  String.raw`(?<=\u{1F3F4})[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}`,
];

/**
 * A part of a letter or an emoji (the first group), or an invisible mark: whatever else Unicode
 * calls default-ignorable, and what only turns the direction of text.
 */
const MARK = new RegExp(
  String.raw`(${PARTS.join('|')})|[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]`,
  'gu',
);

/** A text without invisible marks. Linear in its length. */
export function withoutInvisible(text: string): string {
  return text.replace(MARK, '$1');
}

/** The invisible marks of a text: where each is, in UTF-16 units, and which. */
export function invisibleMarks(
  text: string,
): readonly { readonly index: number; readonly mark: string }[] {
  return [...text.matchAll(MARK)].flatMap(({ 0: mark, 1: kept, index }) =>
    kept === undefined ? [{ index, mark }] : [],
  );
}

/** A text with the digits of any script as 0 to 9. Other signs of numbers, such as ², stay. */
export function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    // The ten digits of a script are one after another, those of several alphabets as well.
    const code = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
    return String(before % 10);
  });
}
