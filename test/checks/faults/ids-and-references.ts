/** C3 and C4: ids that lead nowhere, stand twice, or that nobody can reach. */
import { edit, fault, mark, type SeededFault, write } from '../seed.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const kap = 'programs/kap-certificate.mdx';
const full = 'applications/full.yaml';

const cohort = '---\nname: Spring 2025\ntimeZone: America/New_York\nstarts: "2025-03"\n---\n';

export const idsAndReferences: readonly SeededFault[] = [
  fault(
    'broken-reference',
    'a kind of program that nobody knows',
    [edit('programs/kap-certificate.mdx', 'kind: certificate', 'kind: ▸diploma')],
    'kind names the kind "diploma", which content/site.yaml does not have → Add it to content/site.yaml, or name another.',
  ),
  fault(
    'broken-reference',
    'a misspelt topic of a question',
    [edit('faq/kap-cost.mdx', 'topic: costs', 'topic: ▸cost')],
    'topic names the topic "cost", which content/site.yaml does not have → Did you mean "costs"?',
  ),
  fault(
    'broken-reference',
    'a role that nobody knows',
    [
      edit(
        'programs/pc-kap.mdx',
        'role: trainer\n    statement: Taught the KAP Class',
        'role: ▸conductor\n    statement: Taught the KAP Class',
      ),
    ],
    'people[0].role names the role "conductor", which content/site.yaml does not have → Add it to content/site.yaml, or name another.',
  ),
  fault(
    'wrong-value',
    'a language that is none',
    [
      edit(
        'programs/kap-certificate.mdx',
        'delivery: live-online',
        'delivery: live-online\nlanguages: [▸french]',
      ),
    ],
    'languages[0] "french" is not a language (its tag) → Write it like fr.',
  ),
  fault(
    'broken-reference',
    'a person who has no file',
    [edit(fall, 'leads: [chantelle-thomas]', 'leads: [chantelle-thomas, ▸ada-lovelace]')],
    'leads[1] names the person "ada-lovelace", which does not exist → Write content/people/ada-lovelace.mdx, or another id.',
  ),
  fault(
    'broken-reference',
    'a misspelt prerequisite cohort',
    [edit(fall, 'via: pti-certificate/june-2024', 'via: ▸pti-certificate/june-2042')],
    'routes[3].via names the cohort "pti-certificate/june-2042", which does not exist → Did you mean "pti-certificate/june-2024"?',
  ),
  fault(
    'broken-reference',
    'a misspelt program of a question',
    [edit('faq/kap-cost.mdx', '[kap-certificate]', '[▸kap-certifcate]')],
    'programs[0] names the program "kap-certifcate", which does not exist → Did you mean "kap-certificate"?',
  ),
  fault(
    'broken-reference',
    'a form that does not exist',
    [edit(kap, 'form: full', 'form: ▸long')],
    'routes[2].form names the application form "long", which does not exist → Write content/applications/long.yaml, or another id.',
  ),
  fault(
    'broken-reference',
    'a statement that site.yaml does not have',
    [edit('programs/pc-kap.mdx', 'statements: [not-a-license,', 'statements: [▸no-license,')],
    'statements[0] names the statement "no-license", which content/site.yaml does not have → Add it to content/site.yaml, or name another.',
  ),
  fault(
    'broken-reference',
    'a situation that the program does not have',
    [
      edit(
        'pricing/kap-certificate.mdx',
        'route: prerequisite-enrolled',
        'route: ▸prerequisite-enroled',
      ),
    ],
    'tuition[1].route names the situation "prerequisite-enroled", which content/programs/kap-certificate.mdx does not have → Did you mean "prerequisite-enrolled"?',
  ),
  fault(
    'broken-reference',
    'a question of the form that does not exist',
    [edit('eligibility/pc-kap.yaml', 'field: license', 'field: ▸licence')],
    'criteria[0].anyOf[0].field names the question "licence", which the application form of pc-kap does not have → Did you mean "license"?',
  ),
  fault(
    'broken-reference',
    'a credit for something that nobody offers',
    [edit('pricing/pc-kap.mdx', 'for: experiential-retreat', 'for: ▸breathing-course')],
    'credits[2].for names the program "breathing-course", which the catalog does not have → Add it to the catalog, or name another.',
  ),
  fault(
    'broken-reference',
    'a cohort of a program that is no prerequisite',
    [
      edit(fall, 'via: pti-certificate/june-2024', 'via: ▸experiential-retreat/october-2021'),
      edit('cohorts/pti-certificate/june-2024.mdx', 'timeZone:', 'status: archived\ntimeZone:'),
    ],
    'routes[3].via names "experiential-retreat/october-2021", and its program is no prerequisite of kap-certificate → Name a cohort of a prerequisite, or add the prerequisite to content/programs/kap-certificate.mdx.',
  ),
  fault(
    'draft-reference',
    'a draft of a person',
    [
      edit('people/chantelle-thomas.mdx', 'source:', 'status: draft\nsource:'),
      edit(fall, 'leads: [', 'leads: [▸'),
    ],
    'leads[0] names the person "chantelle-thomas", which is a draft → Publish it, or take the reference out.',
  ),
  fault(
    'draft-reference',
    'a draft of a prerequisite cohort',
    [
      edit('cohorts/pti-certificate/june-2024.mdx', 'timeZone:', 'status: draft\ntimeZone:'),
      mark(fall, 'pti-certificate/june-2024'),
    ],
    'routes[3].via names the cohort "pti-certificate/june-2024", which is a draft → Publish it, or take the reference out.',
  ),
  fault(
    'unknown-condition',
    'a condition on a question that does not exist',
    [edit(full, 'when: { license: [active] }', 'when: { licence: ▸[active] }')],
    'sections[1].fields[2].when.licence asks for "licence", and no question has this name → Did you mean "license"?',
  ),
  fault(
    'unknown-condition',
    'a condition on an answer that does not exist',
    [edit(full, 'when: { license: [active] }', 'when: { license: [▸actve] }')],
    'sections[1].fields[2].when.license asks for "actve", which is no answer to "license" → Did you mean "active"?',
  ),
  fault(
    'unknown-condition',
    'a condition on a program that does not exist',
    [edit(full, 'when: { program: [pc-kap] }', 'when: { program: [▸pc-cap] }')],
    'sections[2].fields[4].when.program asks for "pc-cap", which is no answer to "program" → Did you mean "pc-kap"?',
  ),
  fault(
    'late-condition',
    'a condition on the question itself',
    [edit(full, 'when: { license: [active] }', 'when: { licensedIn: ▸[yes] }')],
    'sections[1].fields[2].when.licensedIn asks for the answer to "licensedIn", which comes later → Move that question before this one.',
  ),
  fault(
    'late-condition',
    'a condition on a question that comes later',
    [edit(full, 'when: { license: [active] }', 'when: { onlineGroup: ▸[unsure] }')],
    'sections[1].fields[2].when.onlineGroup asks for the answer to "onlineGroup", which comes later → Move that question before this one.',
  ),
  fault(
    'unknown-placeholder',
    'a misspelt placeholder',
    [
      edit(
        fall,
        'A decision can take until {decisionBy}.',
        'A decision can take until {decidedBy}.',
      ),
      edit(fall, 'warning: >-', 'warning: ▸>-'),
    ],
    'nothing fills {decidedBy} → Write {decisionBy}, or the text itself.',
  ),
  fault(
    'unknown-placeholder',
    'a placeholder for a date that cannot be worked out',
    [
      edit(
        fall,
        'deadline: not-announced',
        'deadline: not-announced\n    warning: ▸You hear from us by {decisionBy}.',
      ),
    ],
    '{decisionBy} cannot be worked out → State a deadline with a date, and decisionWithin in the program.',
  ),
  fault(
    'unknown-placeholder',
    'a mistyped placeholder in a letter',
    [edit('letters/kap-refusal.mdx', '[[givenName]]', '▸[[givenname]]')],
    'nothing fills [[givenname]] → Did you mean [[givenName]]?',
  ),
  fault(
    'no-way-to-apply',
    'a program by application without a form',
    [edit('programs/pc-kap.mdx', '  by: application\n  form: full\n', '  by: ▸application\n')],
    'admission.by is application, and no form is named → Add form: with the name of a file in content/applications, or routes.',
  ),
  fault(
    'no-way-to-apply',
    'a situation that is applied for with the form for questions',
    [
      edit(
        'programs/kap-certificate.mdx',
        'shortLabel: Enrolled in PTI\n    form: supplemental',
        'shortLabel: Enrolled in PTI\n    form: ▸contact',
      ),
    ],
    'form contact is the site’s own and takes no application → Name another file in content/applications.',
  ),
  fault(
    'duplicate-id',
    'two files whose names differ by case',
    [
      write(
        'people/Jayne-Gumpel.mdx',
        '▸---\nname: Jayne Gumpel\nstatus: draft\nsource: as stated in 2024\n---\n',
      ),
    ],
    'this file has the same name as content/people/jayne-gumpel.mdx, except for capitals → Delete or rename one of the two.',
  ),
  fault(
    'duplicate-id',
    'the same situation twice in a cohort',
    [
      edit(
        fall,
        '  - id: prerequisite-enrolled\n    deadline: not-announced\n',
        '  - id: prerequisite-enrolled\n    deadline: not-announced\n  - ▸id: prerequisite-enrolled\n    deadline: rolling\n',
      ),
    ],
    'routes[2] is the route "prerequisite-enrolled", which routes[1] already is → Keep one, or rename one.',
  ),
  fault(
    'duplicate-id',
    'the same question twice in a form',
    [edit(full, '- name: familyName', '- name: ▸givenName')],
    'sections[0].fields[1].name is the question "givenName", which sections[0].fields[0].name already is → Keep one, or rename one.',
  ),
  fault(
    'duplicate-id',
    'the same answer twice',
    [edit(full, '{ value: nurse, label: Nurse }', '{ value: ▸physician, label: Nurse }')],
    'sections[1].fields[0].options[2].value is the answer "physician", which sections[1].fields[0].options[1].value already is → Keep one, or rename one.',
  ),
  fault(
    'duplicate-id',
    'the same plan twice',
    [edit('pricing/kap-certificate.mdx', 'id: three-monthly', 'id: ▸full')],
    'tuition[0].plans[1].id is the plan "full", which tuition[0].plans[0].id already is → Keep one, or rename one.',
  ),
  fault(
    'bad-id',
    'a name with capitals and spaces',
    [
      write(
        'cohorts/pti-certificate/Spring 2025.mdx',
        cohort.replace('---\nname', '▸---\nstatus: draft\nname'),
      ),
    ],
    '"Spring 2025" cannot be part of an address → Rename it with small letters, digits and single hyphens.',
  ),
  fault(
    'bad-id',
    'a cohort outside the folder of its program',
    [
      write(
        'cohorts/kap-certificate/2025/spring.mdx',
        cohort.replace('---\nname', '▸---\nstatus: draft\nname'),
      ),
    ],
    'a cohort lies in the folder of its program → Move it to content/cohorts/<program>/<cohort>.mdx.',
  ),
  fault(
    'broken-reference',
    'one deadline for a program with several situations',
    [
      write(
        'cohorts/kap-certificate/later.mdx',
        '---\nname: Later\ntimeZone: America/New_York\nstarts: "2026-09"\ndeadline: ▸"2026-08-01"\n---\n',
      ),
    ],
    'deadline is for every applicant, and content/programs/kap-certificate.mdx has routes → Write it under routes, with the id of each: prerequisite-taken, prerequisite-enrolled, with-prerequisite.',
  ),
  fault(
    'broken-reference',
    'a deadline where nobody applies by a form',
    [
      write(
        'cohorts/pti-certificate/later.mdx',
        '---\nname: Later\ntimeZone: America/New_York\nstarts: "2026-09"\ndeadline: ▸"2026-08-01"\n---\n',
      ),
    ],
    'deadline stands here, and nobody applies by a form → Write by: application and form under admission of content/programs/pti-certificate.mdx, or take the deadline out.',
  ),
  fault(
    'wrong-value',
    'a deadline for all beside routes',
    [edit(fall, 'routes:\n', 'deadline: ▸"2024-09-01"\nroutes:\n')],
    'deadline stands beside routes, which have deadlines of their own → Keep one of the two.',
  ),
  fault(
    'reserved-id',
    'a form whose name is a place of the page it stands on',
    [
      write(
        'applications/application.yaml',
        '▸title: Application\nstatus: draft\nsections:\n  - id: you\n    title: You\n    fields:\n      - { name: email, label: Email, type: email, maxLength: 254, missing: Enter your email address }\n',
      ),
    ],
    '"application" is a place of the page itself → Choose another name.',
  ),
  fault(
    'reserved-id',
    'a name that the site needs',
    [
      write(
        'cohorts/pti-certificate/page.mdx',
        cohort.replace('---\nname', '▸---\nstatus: draft\nname'),
      ),
    ],
    '"page" is an address of the site itself → Choose another name.',
  ),
  fault(
    'wrong-value',
    'a question named like a field of the form itself',
    [edit(full, 'name: phone', 'name: ▸submissionId')],
    'sections[0].fields[3].name is kept for the form itself → Choose another name.',
  ),
  fault(
    'orphan',
    'a cohort of a program that does not exist',
    [write('cohorts/kap-cert/spring-2025.mdx', `▸${cohort}`)],
    'there is no program "kap-cert" → Write content/programs/kap-cert.mdx, or rename this folder.',
  ),
  fault(
    'orphan',
    'prices of a program that does not exist',
    [write('pricing/kap.mdx', '▸---\ncurrency: USD\n---\n')],
    'there is no program "kap" → Write content/programs/kap.mdx, or rename this file.',
  ),
  fault(
    'unreachable',
    'a cohort of a program by application without routes',
    [write('cohorts/kap-certificate/spring-2025.mdx', `▸${cohort}`)],
    'nobody can enter this cohort → Add routes with their deadlines, or archive it.',
  ),
  fault(
    'unreachable',
    'a prerequisite cohort that no cohort names',
    [write('cohorts/pti-certificate/march-2025.mdx', `▸${cohort}`)],
    'nobody can enter this cohort → Name it as via in a cohort of kap-certificate, or archive it.',
  ),
  fault(
    'not-read',
    'a text with another ending',
    [write('faq/parking.md', '▸# Where can I park?\n')],
    'nothing reads this file → Move it into the folder of its kind, with the ending .mdx (texts) or .yaml (site, eligibility, applications).',
  ),
  fault(
    'unused',
    'a person whom nothing names',
    [
      write(
        'people/ada-lovelace.mdx',
        '▸---\nname: Ada Lovelace\nsource: as stated in 2024\n---\n',
      ),
    ],
    'no program and no cohort names this person → Give them a role, or make the file a draft.',
  ),
  fault(
    'unused',
    'a form that no program uses',
    [
      edit(kap, 'form: supplemental', 'form: full'),
      edit(kap, 'form: supplemental', 'form: full'),
      mark('applications/supplemental.yaml', 'title: Supplemental'),
    ],
    'no program uses this form → Name it in a program, or make it a draft.',
  ),
  fault(
    'unused',
    'a second letter for one decision',
    [
      write(
        'letters/kap-rejection.mdx',
        '▸---\ntitle: KAP refusal, as it was\nkind: refusal\nprograms: [kap-certificate]\nsubject: Your application\n---\n\nDear [[givenName]], no.\n',
      ),
    ],
    'no application gets this letter: its programs take none, or another refusal letter is theirs → Name other programs, or make the file a draft.',
  ),
  fault(
    'unused',
    'a letter for a program that takes no applications',
    [
      write(
        'letters/circle-refusal.mdx',
        '▸---\ntitle: Refusal\nkind: refusal\nprograms: [reading-and-study-group]\nsubject: Your application\n---\n\nDear [[givenName]], no.\n',
      ),
    ],
    'no application gets this letter: its programs take none, or another refusal letter is theirs → Name other programs, or make the file a draft.',
  ),
  fault(
    'unused',
    'a statement that no program carries',
    [
      edit(
        'site.yaml',
        'statements:\n',
        'statements:\n  - id: ▸nobody-says-it\n    text: A statement.\n    source: from the document\n',
      ),
    ],
    'no program carries the statement "nobody-says-it" → Name it in statements of a program, or delete it.',
  ),
  ...['apply', 'programs', 'pagefind', 'api', 'es', 'f', '404'].map((name) =>
    fault(
      'reserved-id',
      `a page that stands in the way of /${name}/`,
      [write(`pages/${name}.mdx`, '▸---\ntitle: A page\ndescription: A page.\n---\n\nA text.\n')],
      `"${name}" is an address of the site itself → Choose another name.`,
    ),
  ),
  fault(
    'situation-left-out',
    'a cohort without one of the situations',
    [
      edit(fall, '  - id: prerequisite-enrolled\n    deadline: not-announced\n', ''),
      edit(fall, 'routes:\n  - ', 'routes:\n  ▸- '),
    ],
    'routes says nothing to applicants who say “I’m enrolled in PTI” → Add - id: prerequisite-enrolled with its deadline, or not-announced.',
  ),
  fault(
    'stale-acknowledgement',
    'an acknowledgement of a warning that is gone',
    [
      edit(
        'site.yaml',
        'acknowledged:\n',
        'acknowledged:\n  - ▸rule: permission-not-recorded\n    place: testimonials/nobody.mdx\n    reason: It was one.\n',
      ),
    ],
    'nothing warns of permission-not-recorded in testimonials/nobody.mdx any more → Delete this acknowledgement.',
  ),
  fault(
    'unused',
    'a text of the site that is archived, which changes nothing',
    [edit('pages/about.mdx', 'description:', 'status: ▸archived\ndescription:')],
    'status: archived changes nothing here: /about/ stays part of every site → Publish the text, or make it a draft.',
  ),
];
