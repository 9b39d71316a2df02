/** Faults of one file: keys, values, and the form of YAML. */
import { edit, fault, remove, type SeededFault, write } from '../seed.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const kap = 'programs/kap-certificate.mdx';

/** Lines of which the spaces before them were miscounted. */
const shiftedLines = (
  [
    ['label: 12', '  ▸label: 12'],
    ['timeZone:', ' ▸timeZone:'],
    ['    deadline: "2024-09-10"', '     ▸deadline: "2024-09-10"'],
    ['    deadline: "2024-09-10"', '   ▸deadline: "2024-09-10"'],
    ['  - "2024-10-08"', ' ▸- "2024-10-08"'],
    ['  - "2024-10-08"', '    ▸- "2024-10-08"'],
    ['  - id: prerequisite-enrolled', ' ▸- id: prerequisite-enrolled'],
    ['  - id: prerequisite-enrolled', '    ▸- id: prerequisite-enrolled'],
    ['noSession:', '  ▸noSession:'],
  ] as const
).map(([from, to]) =>
  fault(
    'unreadable',
    `a line shifted to “${to}”`,
    [edit(fall, from, to)],
    'this line begins in another column than the lines it belongs to → Give it as many spaces as they have.',
  ),
);

export const keysAndYaml: readonly SeededFault[] = [
  ...shiftedLines,
  fault(
    'swallowed-text',
    'a number sign in a text without quotes',
    [edit('faq/kap-cost.mdx', /question: .*/, 'question: Is it ▸#1 in the field?')],
    '"#1 in the field?" is a comment to YAML and would not be printed → Put double quotes round the whole text.',
  ),
  fault(
    'swallowed-text',
    'a comment behind a text without quotes, deep in a list',
    [edit(kap, 'label: I’ve completed PTI', 'label: I’ve completed PTI ▸# ask Ada')],
    '"# ask Ada" is a comment to YAML and would not be printed → Put double quotes round the whole text.',
  ),
  fault(
    'swallowed-text',
    'an ampersand before a text',
    [edit('faq/kap-cost.mdx', /question: .*/, 'question: ▸&x Is it in the field?')],
    '"&x" is a sign of YAML and would not be printed → Put double quotes round the whole text.',
  ),
  fault(
    'swallowed-text',
    'an exclamation mark before a text',
    [edit('faq/kap-cost.mdx', /question: .*/, 'question: ▸!x Is it in the field?')],
    '"!x" is a sign of YAML and would not be printed → Put double quotes round the whole text.',
  ),
  fault(
    'swallowed-text',
    'a type of YAML before a text',
    [edit('faq/kap-cost.mdx', /question: .*/, 'question: ▸!!str Is it in the field?')],
    '"!!str" is a sign of YAML and would not be printed → Put double quotes round the whole text.',
  ),
  fault(
    'merge-marker',
    'a mark that is left of a merge, below the facts',
    [edit('pages/about.mdx', /$/, '▸>>>>>>> main\n')],
    'a merge was not finished here → Keep one side and delete the lines <<<<<<<, ======= and >>>>>>>.',
  ),
  fault(
    'unknown-key',
    'a misspelt key',
    [edit('site.yaml', 'shortName:', '▸shortname:')],
    '"shortname" is not a key here → Did you mean "shortName"?',
  ),
  fault(
    'unknown-key',
    'a misspelt key inside a list',
    [edit(fall, '    deadline: "2024-09-10"', '    ▸dedline: "2024-09-10"')],
    '"dedline" is not a key here → Did you mean "deadline"?',
  ),
  fault(
    'unknown-key',
    'a key that belongs nowhere',
    [edit(fall, 'label: 12-week program', '▸color: blue')],
    '"color" is not a key here → Remove it, or look it up in content/README.md.',
  ),
  fault(
    'missing-key',
    'a key left out',
    [edit(fall, 'name: Fall 2024\n', ''), edit(fall, 'label:', '▸label:')],
    'name is missing → Write one line of text.',
  ),
  fault(
    'missing-key',
    'a key without a value',
    [edit(fall, 'name: Fall 2024', 'name:▸')],
    'name is empty → Write the text, or leave the key out if it is optional.',
  ),
  {
    ...fault(
      'missing-key',
      'no site.yaml',
      [remove('site.yaml')],
      'is missing → Write content/site.yaml; its keys are in content/README.md.',
    ),
    place: 'site.yaml:1:1',
  },
  fault(
    'missing-key',
    'a cancelled class without a notice',
    [edit(fall, '- "2024-10-15"', '- ▸{ date: "2024-10-15", status: cancelled }')],
    'sessions[4].notice is missing for a cancelled class → Write notice: { date: "2024-09-01", text: "What participants must know" }.',
  ),
  fault(
    'wrong-value',
    'a word that is not one of the choices',
    [edit(kap, 'delivery: live-online', 'delivery: ▸by-post')],
    'delivery "by-post" is not known here → Write live-online, hybrid, in-person, self-paced or not-stated.',
  ),
  fault(
    'wrong-value',
    'a list where a text belongs',
    [
      edit(
        'faq/kap-cost.mdx',
        'question: What does KAP cost, and can I pay in installments?',
        'question: ▸[a, b]',
      ),
    ],
    'question ["a","b"] is not text → Put quotes round it.',
  ),
  fault(
    'wrong-value',
    'a deadline that is none of the words',
    [edit(fall, 'deadline: not-announced', 'deadline: ▸unknown')],
    'routes[1].deadline "unknown" is not a deadline → Write a date in quotes, passed, not-announced, rolling, or { date: "2024-09-10", time: "17:00" }.',
  ),
  fault(
    'key-twice',
    'the same key twice',
    [edit(fall, 'label: 12-week program', 'label: 12-week program\n▸label: Evening program')],
    'this key stands here twice → Keep one of the two.',
  ),
  fault(
    'tab',
    'a tab as indent',
    [
      edit(
        'pricing/kap-certificate.mdx',
        '  - route: prerequisite-taken',
        '▸\t- route: prerequisite-taken',
      ),
    ],
    'a tab indents this line → Use two spaces instead.',
  ),
  fault(
    'unclosed',
    'a quote that is not closed',
    [edit(fall, '  - "2024-10-15"', '  - ▸"2024-10-15')],
    'a quote opens here and is not closed on its line → Close the quote.',
  ),
  fault(
    'unclosed',
    'a quote that is not closed, with no other after it',
    [edit('people/jayne-gumpel.mdx', 'source: as stated in 2024', 'source: ▸"as stated in 2024')],
    'a quote opens here and is not closed on its line → Close the quote.',
  ),
  fault(
    'unclosed',
    'a bracket that is not closed',
    [edit(fall, 'leads: [chantelle-thomas]\n', 'leads: [chantelle-thomas\n▸')],
    'a bracket opened before this is not closed → Close the bracket.',
  ),
  fault(
    'unreadable',
    'a colon in a text without quotes',
    [edit(kap, 'title: "Preparation: Ketamine', 'title: ▸Preparation: "Ketamine')],
    'a colon stands inside this text → Put quotes round the whole text.',
  ),
  fault(
    'unreadable',
    'emphasis at the beginning of a text without quotes',
    [edit(fall, 'name: Fall 2024', 'name: ▸*Fall*')],
    'a text cannot begin with an asterisk here → Put quotes round the whole text.',
  ),
  fault(
    'front-matter',
    'front matter that is never closed',
    [write('faq/new-question.mdx', '▸---\nquestion: Is there one?\ntopic: applying\n\nYes.\n')],
    'front matter is never closed → End it with a line of three hyphens, ---.',
  ),
  fault(
    'front-matter',
    'a text without front matter',
    [write('faq/new-question.mdx', '▸Is there one? Yes.\n')],
    'has no front matter → Begin the file with a line of three hyphens, ---.',
  ),
  fault(
    'merge-marker',
    'a merge that was not finished',
    [
      edit(
        fall,
        '    deadline: "2024-09-10"\n',
        '▸<<<<<<< HEAD\n    deadline: "2024-09-10"\n=======\n    deadline: "2024-09-12"\n>>>>>>> deadlines\n',
      ),
    ],
    'a merge was not finished here → Keep one side and delete the lines <<<<<<<, ======= and >>>>>>>.',
  ),
];
