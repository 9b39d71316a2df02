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
    `unreadable: a line shifted to “${to}”`,
    'this line begins in another column than the lines it belongs to → Give it as many spaces as they have.',
    edit(fall, from, to),
  ),
);

export const keysAndYaml: readonly SeededFault[] = [
  ...shiftedLines,
  fault(
    'swallowed-text: a number sign in a text without quotes',
    '"#1 in the field?" is a comment to YAML and would not be printed → Put double quotes round the whole text.',
    edit('faq/kap-cost.mdx', /question: .*/, 'question: Is it ▸#1 in the field?'),
  ),
  fault(
    'swallowed-text: a comment behind a text without quotes, deep in a list',
    '"# ask Ada" is a comment to YAML and would not be printed → Put double quotes round the whole text.',
    edit(kap, 'label: I’ve completed PTI', 'label: I’ve completed PTI ▸# ask Ada'),
  ),
  fault(
    'swallowed-text: an ampersand before a text',
    '"&x" is a sign of YAML and would not be printed → Put double quotes round the whole text.',
    edit('faq/kap-cost.mdx', /question: .*/, 'question: ▸&x Is it in the field?'),
  ),
  fault(
    'swallowed-text: an exclamation mark before a text',
    '"!x" is a sign of YAML and would not be printed → Put double quotes round the whole text.',
    edit('faq/kap-cost.mdx', /question: .*/, 'question: ▸!x Is it in the field?'),
  ),
  fault(
    'swallowed-text: a type of YAML before a text',
    '"!!str" is a sign of YAML and would not be printed → Put double quotes round the whole text.',
    edit('faq/kap-cost.mdx', /question: .*/, 'question: ▸!!str Is it in the field?'),
  ),
  fault(
    'merge-marker: a mark that is left of a merge, below the facts',
    'a merge was not finished here → Keep one side and delete the lines <<<<<<<, ======= and >>>>>>>.',
    edit('pages/about.mdx', /$/, '▸>>>>>>> main\n'),
  ),
  fault(
    'unknown-key: a misspelt key',
    '"shortname" is not a key here → Did you mean "shortName"?',
    edit('site.yaml', 'shortName:', '▸shortname:'),
  ),
  fault(
    'unknown-key: a misspelt key inside a list',
    '"dedline" is not a key here → Did you mean "deadline"?',
    edit(fall, '    deadline: "2024-09-10"', '    ▸dedline: "2024-09-10"'),
  ),
  fault(
    'unknown-key: a key that belongs nowhere',
    '"color" is not a key here → Remove it, or look it up in content/README.md.',
    edit(fall, 'label: 12-week program', '▸color: blue'),
  ),
  fault(
    'missing-key: a key left out',
    'name is missing → Write one line of text.',
    edit(fall, 'name: Fall 2024\n', ''),
    edit(fall, 'label:', '▸label:'),
  ),
  fault(
    'missing-key: a key without a value',
    'name is empty → Write the text, or leave the key out if it is optional.',
    edit(fall, 'name: Fall 2024', 'name:▸'),
  ),
  {
    ...fault(
      'missing-key: no site.yaml',
      'is missing → Write content/site.yaml; its keys are in content/README.md.',
      remove('site.yaml'),
    ),
    place: 'site.yaml:1:1',
  },
  fault(
    'missing-key: a cancelled class without a notice',
    'sessions[4].notice is missing for a cancelled class → Write notice: { date: "2024-09-01", text: "What participants must know" }.',
    edit(fall, '- "2024-10-15"', '- ▸{ date: "2024-10-15", status: cancelled }'),
  ),
  fault(
    'wrong-value: a word that is not one of the choices',
    'delivery "by-post" is not known here → Write live-online, hybrid, in-person, self-paced or not-stated.',
    edit(kap, 'delivery: live-online', 'delivery: ▸by-post'),
  ),
  fault(
    'wrong-value: a list where a text belongs',
    'question ["a","b"] is not text → Put quotes round it.',
    edit(
      'faq/kap-cost.mdx',
      'question: What does KAP cost, and can I pay in installments?',
      'question: ▸[a, b]',
    ),
  ),
  fault(
    'wrong-value: a deadline that is none of the words',
    'routes[1].deadline "unknown" is not a deadline → Write a date in quotes, passed, not-announced, rolling, or { date: "2024-09-10", time: "17:00" }.',
    edit(fall, 'deadline: not-announced', 'deadline: ▸unknown'),
  ),
  fault(
    'key-twice: the same key twice',
    'this key stands here twice → Keep one of the two.',
    edit(fall, 'label: 12-week program', 'label: 12-week program\n▸label: Evening program'),
  ),
  fault(
    'tab: a tab as indent',
    'a tab indents this line → Use two spaces instead.',
    edit(
      'pricing/kap-certificate.mdx',
      '  - route: prerequisite-taken',
      '▸\t- route: prerequisite-taken',
    ),
  ),
  fault(
    'unclosed: a quote that is not closed',
    'a quote opens here and is not closed on its line → Close the quote.',
    edit(fall, '  - "2024-10-15"', '  - ▸"2024-10-15'),
  ),
  fault(
    'unclosed: a quote that is not closed, with no other after it',
    'a quote opens here and is not closed on its line → Close the quote.',
    edit('people/jayne-gumpel.mdx', 'source: as stated in 2024', 'source: ▸"as stated in 2024'),
  ),
  fault(
    'unclosed: a bracket that is not closed',
    'a bracket opened before this is not closed → Close the bracket.',
    edit(fall, 'leads: [chantelle-thomas]\n', 'leads: [chantelle-thomas\n▸'),
  ),
  fault(
    'unreadable: a colon in a text without quotes',
    'a colon stands inside this text → Put quotes round the whole text.',
    edit(kap, 'title: "Preparation: Ketamine', 'title: ▸Preparation: "Ketamine'),
  ),
  fault(
    'unreadable: emphasis at the beginning of a text without quotes',
    'a text cannot begin with an asterisk here → Put quotes round the whole text.',
    edit(fall, 'name: Fall 2024', 'name: ▸*Fall*'),
  ),
  fault(
    'front-matter: front matter that is never closed',
    'front matter is never closed → End it with a line of three hyphens, ---.',
    write('faq/new-question.mdx', '▸---\nquestion: Is there one?\ntopic: applying\n\nYes.\n'),
  ),
  fault(
    'front-matter: a text without front matter',
    'has no front matter → Begin the file with a line of three hyphens, ---.',
    write('faq/new-question.mdx', '▸Is there one? Yes.\n'),
  ),
  fault(
    'merge-marker: a merge that was not finished',
    'a merge was not finished here → Keep one side and delete the lines <<<<<<<, ======= and >>>>>>>.',
    edit(
      fall,
      '    deadline: "2024-09-10"\n',
      '▸<<<<<<< HEAD\n    deadline: "2024-09-10"\n=======\n    deadline: "2024-09-12"\n>>>>>>> deadlines\n',
    ),
  ),
];
