/** Faults of one file: keys, values, and the form of YAML. */
import { edit, fault, remove, type SeededFault, write } from '../seed.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const kap = 'programs/kap-certificate.mdx';
const cost = 'faq/kap-cost.mdx';

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

/** What stands behind `question:`, as people type it, and what the reader of YAML makes of it. */
const textsWithoutQuotes = (
  [
    ['▸@home?', 'a text cannot begin with @ without quotes → Put quotes around the whole text.'],
    [
      '▸% of what?',
      'a text cannot begin with % without quotes → Put quotes around the whole text.',
    ],
    [
      '"Costs" ▸are what?',
      'words follow a closing quote or bracket → Put single quotes around the whole text.',
    ],
    [
      '[What] ▸does it cost?',
      'words follow a closing quote or bracket → Put single quotes around the whole text.',
    ],
    ['"Is it ▸\\q?"', '\\q means nothing between double quotes → Write \\\\ for a backslash.'],
    [
      '▸- What is it?',
      'a hyphen follows the key on its line → Put quotes around a text; begin a list on the next line.',
    ],
    [
      '| ▸What is it?',
      'a text begins behind | or > → Begin it on the next line, two spaces further in.',
    ],
    [
      'What is\n▸it?',
      'this line has no key → Write key: value, with a space behind the colon; a text that goes on begins two spaces further in.',
    ],
  ] as const
).map(([written, message]) =>
  fault(
    `unreadable: a question written as “${written}”`,
    message,
    edit(cost, /question: .*/, `question: ${written}`),
  ),
);

export const keysAndYaml: readonly SeededFault[] = [
  ...shiftedLines,
  ...textsWithoutQuotes,
  fault(
    'unreadable: a few lines of YAML that stand for more than a machine can hold',
    'signs of YAML (&, *) repeat too much → Write each part out.',
    edit(
      cost,
      'question:',
      `▸a: &a [${'x,'.repeat(9)}x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: [${'*b,'.repeat(9)}*b]\nquestion:`,
    ),
  ),
  fault(
    'wrong-value: a telephone number that is a word',
    'contacts.phone is not one telephone number → Write its digits, such as +1 212 555 0100, or leave phone out.',
    edit('site.yaml', 'contacts:', 'contacts:\n  phone: ▸no'),
  ),
  fault(
    'wrong-value: a retention beyond the calendar of machines',
    'retentionDays 1000000000 is too large → Write a number up to 36500.',
    edit('site.yaml', 'retentionDays: 365', 'retentionDays: ▸1000000000'),
  ),
  fault(
    'wrong-value: a count of places below zero',
    'places.left -1 is too small → Write a number from 1.',
    edit(fall, 'name: Fall 2024', 'name: Fall 2024\nplaces: { left: ▸-1, asOf: "2024-07-01" }'),
  ),
  fault(
    'wrong-value: a question by a name that every object has',
    'sections[0].fields[0].name is kept for the form itself → Choose another name.',
    edit('applications/full.yaml', 'name: givenName', 'name: ▸constructor'),
  ),
  fault(
    'wrong-value: an old address that climbs out of the site',
    'redirects[0].from is not an address of this site → Write it like /programs/kap-certificate/.',
    edit('site.yaml', 'topics:', 'redirects:\n  - { from: ▸/../a/, to: /faq/ }\ntopics:'),
  ),
  fault(
    'missing-key: a question without an answer',
    'there is no text below the facts → Write it there, or say status: draft.',
    write(cost, '▸---\nquestion: Is there one?\ntopic: costs\n---\n'),
  ),
  fault(
    'swallowed-text: a number sign in a text without quotes',
    '"#1 in the field?" is a comment to YAML and would not be printed → Put double quotes around the whole text.',
    edit('faq/kap-cost.mdx', /question: .*/, 'question: Is it ▸#1 in the field?'),
  ),
  fault(
    'swallowed-text: a comment behind a text without quotes, deep in a list',
    '"# ask Ada" is a comment to YAML and would not be printed → Put double quotes around the whole text.',
    edit(kap, 'label: I’ve completed PTI', 'label: I’ve completed PTI ▸# ask Ada'),
  ),
  fault(
    'swallowed-text: an ampersand before a text',
    '"&x" is a sign of YAML and would not be printed → Put double quotes around the whole text.',
    edit('faq/kap-cost.mdx', /question: .*/, 'question: ▸&x Is it in the field?'),
  ),
  fault(
    'swallowed-text: an exclamation mark before a text',
    '"!x" is a sign of YAML and would not be printed → Put double quotes around the whole text.',
    edit('faq/kap-cost.mdx', /question: .*/, 'question: ▸!x Is it in the field?'),
  ),
  fault(
    'swallowed-text: a type of YAML before a text',
    '"!!str" is a sign of YAML and would not be printed → Put double quotes around the whole text.',
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
    'question ["a","b"] is not text → Put quotes around it.',
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
    'a colon stands inside this text → Put quotes around the whole text.',
    edit(kap, 'title: "Preparation: Ketamine', 'title: ▸Preparation: "Ketamine'),
  ),
  fault(
    'unreadable: emphasis at the beginning of a text without quotes',
    'a text cannot begin with an asterisk here → Put quotes around the whole text.',
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
