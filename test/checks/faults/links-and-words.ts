/** C9, C10 and C16: links, pictures, headings, spelling. */
import { drawPicture } from '../../fixtures/pictures.ts';
import { edit, fault, type SeededFault, write } from '../seed.ts';

const picture = await drawPicture(60, 40);

const about = 'pages/about.mdx';
const body = (text: string) =>
  edit(about, 'Everything here rests on', `${text}\n\nEverything here rests on`);
const redirects = (text: string) =>
  edit('site.yaml', 'acknowledged:\n', `redirects:\n${text}acknowledged:\n`);

const navigation = (text: string) =>
  edit('site.yaml', 'contacts:\n', `navigation:\n${text}contacts:\n`);
const scholarships = (status = '') =>
  write(
    'pages/scholarships.mdx',
    `---\ntitle: Scholarships\n${status}description: Who pays.\n---\n\n## Who may ask\n\nAnybody.\n`,
  );
const draft = write(
  'pages/drafted.mdx',
  '---\ntitle: Drafted\nstatus: draft\ndescription: Not yet.\n---\n\nNot yet.\n',
);

export const linksAndWords: readonly SeededFault[] = [
  fault(
    'broken-link: a misspelt address',
    '"/programs/kap-certifcate/" is no page of this site → Did you mean "/programs/kap-certificate/"?',
    body('See [the KAP page](▸/programs/kap-certifcate/).'),
  ),
  fault(
    'broken-link: a question that does not exist',
    '"/faq/#kap-parking" is no page of this site → Write the address of a page.',
    body('See [the answer](▸/faq/#kap-parking).'),
  ),
  fault(
    'broken-link: a heading that does not exist',
    '"#the-pepole" is no heading of this text → Did you mean "#the-people"?',
    body('See [the people](▸#the-pepole).'),
  ),
  fault(
    'broken-link: a best answer of the search that is not there',
    '"/faq/#kap-parking" is no page of this site → Write the address of a page.',
    write('search/more.yaml', 'answers:\n  - words: [parking]\n    address: ▸/faq/#kap-parking\n'),
  ),
  fault(
    'broken-link: a link by reference',
    '"/programs/nowhere/" is no page of this site → Write the address of a page.',
    body('See [next year][next].\n\n[next]: ▸/programs/nowhere/'),
  ),
  fault(
    'broken-link: a place that a program page does not have',
    '"/programs/pti-certificate/#tutition" names a place that the page does not have → Write one of #dates, #cost, #admission, #learn, #not-stated, #questions, #apply, #question-kap-pti-first, #question-kap-one-application, #question-kap-pti-alone.',
    body('See [what it costs](▸/programs/pti-certificate/#tutition).'),
  ),
  fault(
    'broken-link: a place that a cohort page does not have',
    '"/programs/kap-certificate/fall-2024/#clases" names a place that the page does not have → Did you mean "#classes"?',
    body('See [the classes](▸/programs/kap-certificate/fall-2024/#clases).'),
  ),
  fault(
    'heading-level: a heading of the first level, underlined',
    'a heading of the first level stands in the text → Write ##; the title is the first level.',
    body('▸About\n====='),
  ),
  fault(
    'broken-link: an address without its slash',
    '"/how-to-apply" lacks its last slash → Write "/how-to-apply/".',
    body('See [how to apply](▸/how-to-apply).'),
  ),
  fault(
    'broken-link: an address without https',
    '"www.example.edu" is no address → Begin it with / for a page of this site, https:// for another.',
    body('See [the society](▸www.example.edu).'),
  ),
  fault(
    'broken-image: a picture that is not there',
    'there is no picture "./room.jpg" → Put it beside the text and write its name, for example ./picture.jpg.',
    body('![A room with a round table](▸./room.jpg)'),
  ),
  fault(
    'broken-link: a link of the navigation that leads nowhere',
    '"/scolarships/" is no page of this site → Did you mean "/scholarships/"?',
    navigation('  - to: ▸/scolarships/\n'),
    scholarships(),
  ),
  fault(
    'broken-link: a link of the footer to a draft',
    '"/drafted/" is no page of this site → Write the address of a page.',
    edit('site.yaml', 'contacts:\n', 'footer:\n  - to: ▸/drafted/\ncontacts:\n'),
    draft,
  ),
  fault(
    'link-to-archived: a link of the navigation to a page that is archived',
    '"/scholarships/" is archived → Take the link out, or publish the page again.',
    navigation('  - to: ▸/scholarships/\n'),
    scholarships('status: archived\n'),
  ),
  fault(
    'link-without-words: a link of the navigation without words',
    'the link to "/search/" says nothing → Add label: with the words of the link.',
    navigation('  - ▸to: /search/\n'),
  ),
  fault(
    'duplicate-id: two links of the navigation to one page',
    'navigation[1].to is the link "/faq/", which navigation[0].to already is → Keep one, or rename one.',
    navigation('  - to: /faq/\n  - to: ▸/faq/\n    label: Answers\n'),
  ),
  fault(
    'broken-link: a heading that a page of one’s own does not have',
    '"/scholarships/#who-may-aks" names a place that the page does not have → Did you mean "#who-may-ask"?',
    body('See [who may ask](▸/scholarships/#who-may-aks).'),
    scholarships(),
  ),
  fault(
    'redirect-of-a-page: a redirect from a page of one’s own',
    '"/scholarships/" is the address of a page → Rename the page, or delete the redirect.',
    redirects('  - { from: ▸/scholarships/, to: /faq/ }\n'),
    scholarships(),
  ),
  fault(
    'redirect-loop: a redirect that leads back',
    '"/kap/" leads back to itself → Let it lead to the page as it is called today.',
    redirects('  - { from: /kap/, to: ▸/kap/ }\n'),
  ),
  fault(
    'redirect-to-nowhere: a redirect to a page that is gone',
    '"/programs/kap/" is no page of this site → Write the address of a page.',
    redirects('  - { from: /kap/, to: ▸/programs/kap/ }\n'),
  ),
  fault(
    'redirect-of-a-page: a redirect from a page that is there',
    '"/about/" is the address of a page → Rename the page, or delete the redirect.',
    redirects('  - { from: ▸/about/, to: /contact/ }\n'),
  ),
  fault(
    'redirect-of-a-page: a redirect from a page that is there, without its closing slash',
    '"/about" is the address of a page → Rename the page, or delete the redirect.',
    redirects('  - { from: ▸/about, to: /contact/ }\n'),
  ),
  fault(
    'redirect-loop: a redirect to itself, without its closing slash',
    '"/kap/" leads back to itself → Let it lead to the page as it is called today.',
    redirects('  - { from: /kap/, to: ▸/kap }\n'),
  ),
  fault(
    'duplicate-id: two redirects from one address',
    'redirects[1].from is the old address "/kap/", which redirects[0].from already is → Keep one, or rename one.',
    redirects('  - { from: /kap/, to: /programs/ }\n  - { from: ▸/kap/, to: /faq/ }\n'),
  ),
  fault(
    'no-alternative-text: a picture without a description',
    'the picture has no description → Say between the square brackets what the picture shows.',
    write('pages/room.jpg', picture),
    body('▸![](./room.jpg)'),
  ),
  fault(
    'no-alternative-text: a picture described by its file name',
    '"room.jpg" is a file name → Say between the square brackets what the picture shows.',
    write('pages/room.jpg', picture),
    body('▸![room.jpg](./room.jpg)'),
  ),
  fault(
    'vague-link: a link that says “here”',
    '"here" does not say where it leads → Write the name of the page.',
    body('Read more ▸[here](/faq/).'),
  ),
  fault(
    'heading-level: a second heading of the first level',
    'a heading of the first level stands in the text → Write ##; the title is the first level.',
    body('▸# About'),
  ),
  fault(
    'heading-level: a level left out',
    'a heading of level 4 follows one of level 2 → Write ###.',
    body('▸#### Sources'),
  ),
  fault(
    'spelling: a British word in prose',
    '"programme" is British spelling → Write "program".',
    body('This is a ▸programme of study.'),
  ),
  fault(
    'other-word: a word that this site does not use',
    '"students" has another word on this site → Write "participants".',
    body('Our ▸students say so.'),
  ),
  fault(
    'long-sentence: a sentence that does not end',
    'this sentence has 54 words → Make two of it.',
    body(`▸This ${'is a sentence that goes on and on and on '.repeat(5)}without an end.`),
  ),
  fault(
    'hard-to-read: an answer in the words of a handbook',
    'this text reads like grade 33 → Write shorter sentences and shorter words, up to grade 12.',
    write(
      'faq/kap-one-application.mdx',
      `---
question: Do I need one application or two?
topic: applying
programs: [kap-certificate]
---

▸${'Simultaneous participation necessitates comprehensive documentation of professional qualifications and experience. '.repeat(6)}
`,
    ),
  ),
];
