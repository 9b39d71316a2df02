/** C12: what was left over: notes to oneself, noise of copied pages, invisible characters. */
import type { ContentFile } from '#catalog/content-file.ts';
import type { Place } from '#catalog/fault.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { invisibleMarks } from '#domain/typed-text.ts';
import { type Finding, fileByFile, findingAt } from './finding.ts';
import { findIn, textsOf } from './texts.ts';

const LEFTOVERS: readonly RegExp[] = everywhere([
  // Notes to oneself, and what waits for words.
  /\b(?:TODO|FIX ?ME|CHANGE ?ME|DELETE (?:ME|THIS)|TB[ACD]|tb[acd])\b|(?<=^|: )(?:TK|WIP)(?: \w+)?$/m,
  /\bto[- ]do:|\bnote to (?:self|editors?)\b|\bdo not publish\b|\binternal use only\b/i,
  /\bto be (?:announced|determined)\b|(?<=\b(?:is|are|dates?|place|time) |: |^)to be confirmed(?=[.!;,)]|$)|^(?:cc|fyi): \w/im,
  // A paragraph of nothing else: a state of the text, not a text.
  /^(?:[Uu]ntitled|New page|Loading(?:…|\.{3})|Error \d{3}|coming soon|pending approval|[Ss]ample text|[Dd]o not share|(?:see )?attached)[.!]?$|^DRAFT\b|^Page \d+ of \d+$/m,
  /^(?!Wh|How|Call|Email|Mail|Write|Click|Reply|Visit|Phone|Text|Ask|Ways?)[A-Z]\w+ to (?:confirm|check)[.!]?$|\bper [A-Z]\w+[’']s e?-?mail\b|\bSent from my \w+/m,
  /\b(?:final[ _-]?v\d+|v\d+[ _-]final)\b/i,
  /\$XX\b|(?<=: )\${2,}|\^\[[^\]]+\]|(?<=^|\s)==\s?\w[^=\n]*==(?=\s|$)|\bXX(?:X+|(?=[/:-]|\s(?:hours?|days?|weeks?|classes|people|dollars)))|\bx{2,}\b/,
  /\?{2,}|_{3,}|\b(?:placeholder|dummy|filler) (?:text|image|copy|title)\b|[[(]\?[\])]/i,
  /\b(?:19|20)XX\b|\b[Mm]onth DD\b/,
  /\[(?:image|photo|picture|img|embed|video|map|logo|citation needed)\b[^\]]*\](?!\()|\((?:photo|image|picture|logo) (?:here|goes here|to come)\)|\binsert (?:photo|picture|image|logo|map)\b/i,
  /[[(](?:insert|enter|fill in|to be confirmed|check this)\b[^\])]*[\])]/i,
  /\[(?:(?:add|your) [^\]]*|[\w ]*\b(?:name|date|link|price|amount|hour|time|place|address|email|phone|number|title|text|placeholder))\]|(?<!\[)\[(?:given|family|first|last|full)_?name\](?!\])/i,
  /\b(?:INSERT|ENTER|ADD|YOUR)(?: [A-Z]+)+ HERE\b|\b[Yy]our (?:\w+ )?(?:text|title|name|content) here\b/,
  /\blorem\b|\bdolor sit amet\b|\b(?:asdf\w*|qwerty|foo ?bar)\b|\b(text|test|blah?)(?:\s+\1)+\b/i,
  /^Copy of\s|\(copy(?: \d+)?\)$/i,
  // What a program leaves where it found nothing, and marks of other programs.
  /\[object Object\]|\bNaN\b|(?<=^|[.:]\s|\n)(?:undefined|null)\b/,
  /%%?[A-Za-z_]{2,}%%?|\|[A-Z_]{3,}\||(?<=^|[Dd]ear |Hello )«\w+»|__[A-Z]{2,}__|(?<=[Dd]ear )NAME\b|(?<![\w%])%[sd]\b|@@\w+@@|(?<!=)={3,}(?!=)|\+\+\w[^+\n]*\+\+/,
  /(?<=\S )#(?:VALUE|NAME|DIV\/0|N\/A|REF)\b|Error! (?:Reference source|Bookmark)/,
  /\bComment(?:ed)? \[\w{1,4}\d+\]|\[\/\w+\]|\[\w+ \w+=["“][^\]]*\]|\[toc\]/i,
  /\butm_\w+=|\bjavascript:|\bfile:\/\/\S+|https?:\/\/(?=\s|$)/im,
  // A letter of UTF-8 that was read as Latin-1: “donâ€™t”, “Ã©tude”.
  /(?:â€[™œ\u009d“”˜¦]?|Ã[©¨¼¶¤ÄŸ±³¡\u00ad])\w*/,
  /\btracking pixel\b/i,
  /\bheadshot \d\d:\d\d(?::\d\d)?/i,
  /\bclick here to apply\b/i,
  /\bprequisites?\b/i,
  /\balternative students\b/i,
]);

const OUTSIDE_FORMS = everywhere([
  /\b(?:DD|MM)[/.-](?:DD|MM)[/.-]YY(?:YY)?\b|\bYYYY-MM(?:-DD)?\b|\bHH:MM\b/i,
]);

/** A letter goes to everyone who is admitted: a name in its greeting is that of one. */
const IN_LETTERS = everywhere([
  /^(?:Dear|Hello|Hi) (?!All|Applicant|Candidate|Clinician|Colleague|Doctor|Every|Friend|Future|Ladies|Madam|Member|Participant|Professor|Prospective|Sir|Student|Team|Trainee)\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?(?=,)/mu,
]);

/** A text may hold several of one kind. */
function everywhere(patterns: readonly RegExp[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(pattern, `${pattern.flags}g`));
}

/** Control characters, line breaks that no editor shows, and what was no UTF-8. */
const CONTROLS = /[[\p{Cc}--[\t\n\r]]\u2028\u2029\uFFFD]/gv;

/** What most texts are of alone: to know it is cheaper than to look for each mark. */
const PLAIN = /^[\t\n\r -~“”‘’–…]*$/;

/** Every finding of something left over. */
export const checkLeftovers = fileByFile((content, file) => [
  ...words(content, file),
  ...characters(content, file),
  ...lineEnds(content, file),
]);

function words(content: ReadContent, file: ContentFile): Finding[] {
  // How a date is to be typed, as in `DD/MM/YYYY`, is said in forms alone.
  const patterns = [
    ...LEFTOVERS,
    ...(file.file.startsWith('applications/') ? [] : OUTSIDE_FORMS),
    ...(file.file.startsWith('letters/') ? IN_LETTERS : []),
  ];
  return patterns.flatMap((pattern) =>
    findIn(pattern, file).map(({ text, match }) => {
      const found = match[0].trim();
      const index = match.index + match[0].indexOf(found);
      const message = `"${found}" was left over → Write what belongs here, or delete it.`;
      return findingAt(content, text.placeOf(found, index), 'leftover', message);
    }),
  );
}

function characters(content: ReadContent, file: ContentFile): Finding[] {
  const { source } = file;
  if (source.startsWith('\uFEFF')) {
    return [
      findingAt(
        content,
        file.placeAt(0),
        'byte-order-mark',
        'the file begins with a byte order mark → Save it as UTF-8 without one.',
      ),
    ];
  }
  if (/^\uFFFD\uFFFD?.\0|^\0?.\0/.test(source)) {
    const message = 'the file is not UTF-8 → Save it as UTF-8.';
    return [findingAt(content, file.placeAt(0), 'invisible-character', message)];
  }
  const told = (mark: string, place: Place): Finding => {
    const code = mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    const message =
      code === 'FFFD'
        ? 'a character here was not UTF-8 → Type it again and save the file as UTF-8.'
        : `an invisible character stands here, U+${code} → Delete it.`;
    return findingAt(content, place, 'invisible-character', message);
  };
  const inSource = marksOf(source);
  const seen = new Set(inSource.map(({ mark }) => mark));
  // "\\u202E" and &#x202E; are in no source as the character that they stand for.
  const escaped = textsOf(file).flatMap((text) =>
    marksOf(text.text)
      .filter(({ mark }) => !seen.has(mark))
      .map(({ mark, index }) => told(mark, text.placeOf(mark, index))),
  );
  return [...inSource.map(({ mark, index }) => told(mark, file.placeAt(index))), ...escaped];
}

function marksOf(text: string): readonly { readonly index: number; readonly mark: string }[] {
  if (PLAIN.test(text)) return [];
  const controls = [...text.matchAll(CONTROLS)].map(({ 0: mark, index }) => ({ mark, index }));
  return [...controls, ...invisibleMarks(text)];
}

function lineEnds(content: ReadContent, file: ContentFile): Finding[] {
  const index = file.source.indexOf('\r');
  if (index === -1) return [];
  const message = 'lines end as on Windows (CRLF) → Save the file with the line ends LF.';
  return [findingAt(content, file.placeAt(index), 'windows-line-ends', message)];
}
