/** C2, C11 and C12: markup in prose, and what was left over. */
import { edit, fault, type SeededFault } from '../seed.ts';

const about = 'pages/about.mdx';
const body = (text: string) =>
  edit(about, 'Everything here rests on', `${text}\n\nEverything here rests on`);

export const codeAndLeftovers: readonly SeededFault[] = [
  fault(
    'unknown-component: a list of prices within a sentence',
    '<Prices> stands among words, and prints a list → Put it on a line of its own, with an empty line before and after it.',
    body('It costs ▸<Prices program="pc-kap" />'),
  ),
  fault(
    'code: an import',
    '"import" begins a line of code → Delete the line; components need no import here.',
    body("▸import Chart from './Chart.astro'"),
  ),
  fault(
    'code: an export',
    '"export" begins a line of code → Delete the line; components need no import here.',
    body('▸export const year = 2024'),
  ),
  fault(
    'code: an expression',
    '"{price}" is an expression in braces → Write the text itself, or \\{ for a brace.',
    body('It costs ▸{price} in all.'),
  ),
  fault(
    'markup: HTML',
    '"<br/>" is HTML → Write it in Markdown: **bold**, *italic*, [text](address), - list.',
    body('A line▸<br/>and another.'),
  ),
  fault(
    'markup: an address in angle brackets',
    '"<https://www.iana.org>" is HTML → Write a link as [text](address).',
    body('See ▸<https://www.iana.org>.'),
  ),
  fault(
    'markup: a comment of HTML',
    '"<!-- ask again -->" is HTML → Write it in Markdown: **bold**, *italic*, [text](address), - list.',
    body('▸<!-- ask again -->'),
  ),
  fault(
    'script: a script',
    '<script> runs or loads something → Delete it.',
    body('▸<script src="https://stats.example.edu/a.js"></script>'),
  ),
  fault(
    'script: an inline handler',
    '<b> has the handler onclick → Delete it.',
    body('▸<b onclick="go()">Go</b>'),
  ),
  fault(
    'unknown-component: a component that prose does not have',
    '<Chart> is no component of prose → Use Markdown; components: Deadlines, Prices.',
    body('▸<Chart />'),
  ),
  fault(
    'unclosed-tag: an angle bracket alone',
    '"<12 people. Everything here rests on tw…" is no tag → Write \\< for the sign.',
    body('Groups of ▸<12 people.'),
  ),
  fault(
    'unclosed-tag: a tag without its end',
    '<Chart is not closed → End the tag with />.',
    body('▸<Chart of people'),
  ),
  fault(
    'code: an export as the only paragraph',
    '"export" begins a line of code → Delete the line; components need no import here.',
    edit(about, /\n---\n[\s\S]*$/, '\n---\n\n▸export the dates to your calendar.\n'),
  ),
  fault(
    'code: an expression that does not parse',
    '"{a b}" is an expression in braces → Write the text itself, or \\{ for a brace.',
    body('It costs ▸{a b} in all.'),
  ),
  fault(
    'code: a brace that is not closed',
    '"{nothing Everything here rests on two p…" is an expression in braces → Write the text itself, or \\{ for a brace.',
    body('It costs ▸{nothing'),
  ),
  fault(
    'markup: the end of a tag that nothing opened',
    '"</b>" is HTML → Write it in Markdown: **bold**, *italic*, [text](address), - list.',
    body('Bold▸</b> words.'),
  ),
  fault(
    'unknown-component: a component of ours with text in it',
    '<Prices> takes a program and nothing else → Write <Prices program="…" />.',
    body('▸<Prices program="pc-kap">much</Prices>'),
  ),
  fault(
    'broken-reference: a component of ours for a program that is not there',
    '<Deadlines> names the program "pc-cap", which does not exist → Write the id of a program.',
    body('▸<Deadlines program="pc-cap" />'),
  ),
  fault(
    'code: a component of ours that counts',
    '<Prices> has an expression in braces → Write program="…".',
    body('▸<Prices program={1 + 1} />'),
  ),
  ...(
    [
      [
        'a heading without its space',
        '▸##No space',
        '"##No" stayed text → Write a space after the # of a heading.',
      ],
      [
        'a list without its space',
        '▸-One point',
        '"-One" stayed text → Begin a point of a list with "- ".',
      ],
      [
        'a point pasted from elsewhere',
        '▸• One point',
        '"• One" stayed text → Begin a point of a list with "- ".',
      ],
      [
        'emphasis that is not closed',
        'It is ▸**very important.',
        '"**very" stayed text → Close it right behind the last word, or write \\* for the sign.',
      ],
      [
        'emphasis with one star',
        'It is ▸*very important.',
        '"*very" stayed text → Close it right behind the last word, or write \\* for the sign.',
      ],
      [
        'code that is not closed',
        'Type ▸`npm.',
        '"`npm." stayed text → Close it with another `, or write \\` for the sign.',
      ],
      [
        'a link without words',
        'See ▸[](/faq/).',
        'this link has no words → Write them between the square brackets.',
      ],
      [
        'a link without an address',
        'See ▸[the answers]().',
        'this link has no address → Write it between the round brackets.',
      ],
      [
        'a link with a space between',
        'See ▸[the answers] (/faq/).',
        '"[the answers] (/faq/)" stayed text → Write a link as [text](address), without a space between.',
      ],
      [
        'a link with its brackets in the wrong order',
        'See ▸(the answers)[/faq/].',
        '"(the answers)[/faq/]" stayed text → Write a link as [text](address): square brackets first.',
      ],
      [
        'emphasis with two low lines that is not closed',
        'It is ▸__very important.',
        '"__very" stayed text → Close it right behind the last word, or write \\_ for the sign.',
      ],
      [
        'a reference that leads nowhere',
        'See ▸[the answers][faq].',
        '"[the answers][faq]" stayed text → Write the line [name]: address that it refers to.',
      ],
      [
        'a footnote without its text',
        'So it is▸[^1].',
        '"[^1]" stayed text → Write the note: [^1]: and its text, on a line of its own.',
      ],
      [
        'a footnote that nothing refers to',
        '▸[^1]: Nobody reads this.',
        'nothing refers to "[^1]:", so the note is not printed → Delete it, or refer to it.',
      ],
      [
        'a definition that nothing refers to',
        '▸[note]: /faq/',
        'nothing refers to "[note]:", so the line is not printed → Delete it, or refer to it.',
      ],
      [
        'a table without its second line',
        '▸| a | b |',
        '"| a | b |" stayed text → Write the line of hyphens under the first row of a table, or delete the strokes.',
      ],
      [
        'a character reference without its end',
        'One▸&nbsp word.',
        '"&nbsp" stayed text → Write the character itself.',
      ],
      [
        'a character reference written twice',
        'One▸&amp;nbsp;word.',
        '"&nbsp;" stayed text → Write the character itself.',
      ],
      [
        'a strike that is not closed',
        'It was ▸~~free.',
        '"~~free." stayed text → Close it right behind the last word, or delete it.',
      ],
    ] as const
  ).map(([name, text, message]) => fault(`stray-markup: ${name}`, message, body(text))),
  fault(
    'stray-markup: emphasis in a fact, which is printed as it stands',
    '"**the**" is printed as it stands here → Write the words alone.',
    edit(about, 'title: ', 'title: All ▸**the** '),
  ),
  fault(
    'leftover: a note to oneself',
    '"TODO" was left over → Write what belongs here, or delete it.',
    body('▸TODO: ask who leads this.'),
  ),
  fault(
    'leftover: noise of a copied page',
    '"tracking pixel" was left over → Write what belongs here, or delete it.',
    edit('people/jayne-gumpel.mdx', 'Named with', '▸tracking pixel Named with'),
  ),
  fault(
    'windows-line-ends: line ends of Windows',
    'lines end as on Windows (CRLF) → Save the file with the line ends LF.',
    (texts) => {
      const text = String(texts.get(about));
      texts.set(about, text.replace('---\n', '---▸\n').replaceAll('\n', '\r\n'));
    },
  ),
  fault(
    'byte-order-mark: a byte order mark',
    'the file begins with a byte order mark → Save it as UTF-8 without one.',
    edit(about, '---\n', '▸\uFEFF---\n'),
  ),
  fault(
    'invisible-character: a zero-width space',
    'an invisible character stands here, U+200B → Delete it.',
    body('Two▸\u200B words.'),
  ),
  fault(
    'invisible-character: a mark that turns the direction of text, beside joined letters and emoji that are in order',
    'an invisible character stands here, U+202E → Delete it.',
    body('क्‍ष 👩‍⚕️ ❤️ Two▸\u202E words.'),
  ),
  fault(
    'invisible-character: a mark that turns the direction of text, written as its number',
    'an invisible character stands here, U+202E → Delete it.',
    body('Two▸&#x202e; words.'),
  ),
  fault(
    'invisible-character: an invisible space, written as its number in a fact',
    'an invisible character stands here, U+200B → Delete it.',
    edit(about, /title: .*/, 'title: ▸"All\\u200b"'),
  ),
  fault(
    'invisible-character: a soft hyphen in a fact',
    'an invisible character stands here, U+00AD → Delete it.',
    edit(about, 'title: ', 'title: All▸\u00AD '),
  ),
  fault(
    'invisible-character: a character that was not UTF-8',
    'a character here was not UTF-8 → Type it again and save the file as UTF-8.',
    body('Caf▸\uFFFD'),
  ),
  fault(
    'replace-before-publishing: an example address in prose',
    '"office@example.org" is an example address → Write the real one before you publish.',
    body('Write to ▸office@example.org.'),
  ),
  fault(
    'permission-not-recorded: a testimonial without consent',
    'the consent of Ada Lovelace is not recorded → Record it and write permission: recorded, or make this a draft.',
    (texts) =>
      texts.set(
        'testimonials/ada-lovelace.mdx',
        '---\nname: Ada Lovelace\nsource: Published with the 2024 program\npermission: ▸not-recorded\n---\n\nWas pleased.\n',
      ),
  ),
  fault(
    'fill-in: a comment of npm run new',
    'still to be filled in: the last day to apply → Write it, then delete this comment.',
    edit(
      'cohorts/kap-certificate/fall-2024.mdx',
      'deadline: "2024-09-10"',
      'deadline: "2024-09-10" ▸# Fill in: the last day to apply',
    ),
  ),
  fault(
    'fill-in: a text of npm run new',
    'still to be filled in: who is behind this site → Write it in place of these words.',
    body('▸Fill in: who is behind this site.'),
  ),
];
