/** C3 and C4: ids that lead nowhere, stand twice, or that nobody can reach. */
import { edit, fault, mark, type SeededFault, write } from '../seed.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const kap = 'programs/kap-certificate.mdx';
const full = 'applications/full.yaml';

const cohort = '---\nname: Spring 2025\ntimeZone: America/New_York\nstarts: "2025-03"\n---\n';

export const idsAndReferences: readonly SeededFault[] = [
  fault(
    'broken-reference: a kind of program that nobody knows',
    'kind names the kind "diploma", which content/site.yaml does not have → Add it to content/site.yaml, or name another.',
    edit('programs/kap-certificate.mdx', 'kind: certificate', 'kind: ▸diploma'),
  ),
  fault(
    'broken-reference: a misspelt topic of a question',
    'topic names the topic "cost", which content/site.yaml does not have → Did you mean "costs"?',
    edit('faq/kap-cost.mdx', 'topic: costs', 'topic: ▸cost'),
  ),
  fault(
    'broken-reference: a role that nobody knows',
    'people[0].role names the role "conductor", which content/site.yaml does not have → Add it to content/site.yaml, or name another.',
    edit(
      'programs/pc-kap.mdx',
      'role: trainer\n    statement: Taught the KAP Class',
      'role: ▸conductor\n    statement: Taught the KAP Class',
    ),
  ),
  fault(
    'wrong-value: a language that is none',
    'languages[0] "french" is not a language (its tag) → Write it like fr.',
    edit(
      'programs/kap-certificate.mdx',
      'delivery: live-online',
      'delivery: live-online\nlanguages: [▸french]',
    ),
  ),
  fault(
    'broken-reference: a person who has no file',
    'leads[1] names the person "ada-lovelace", which does not exist → Write content/people/ada-lovelace.mdx, or another id.',
    edit(fall, 'leads: [chantelle-thomas]', 'leads: [chantelle-thomas, ▸ada-lovelace]'),
  ),
  fault(
    'broken-reference: a misspelt prerequisite cohort',
    'routes[3].via names the cohort "pti-certificate/june-2042", which does not exist → Did you mean "pti-certificate/june-2024"?',
    edit(fall, 'via: pti-certificate/june-2024', 'via: ▸pti-certificate/june-2042'),
  ),
  fault(
    'broken-reference: a misspelt program of a question',
    'programs[0] names the program "kap-certifcate", which does not exist → Did you mean "kap-certificate"?',
    edit('faq/kap-cost.mdx', '[kap-certificate]', '[▸kap-certifcate]'),
  ),
  fault(
    'broken-reference: a form that does not exist',
    'routes[2].form names the application form "long", which does not exist → Write content/applications/long.yaml, or another id.',
    edit(kap, 'form: full', 'form: ▸long'),
  ),
  fault(
    'broken-reference: a statement that site.yaml does not have',
    'statements[0] names the statement "no-license", which content/site.yaml does not have → Add it to content/site.yaml, or name another.',
    edit('programs/pc-kap.mdx', 'statements: [not-a-license,', 'statements: [▸no-license,'),
  ),
  fault(
    'broken-reference: a situation that the program does not have',
    'tuition[1].route names the situation "prerequisite-enroled", which content/programs/kap-certificate.mdx does not have → Did you mean "prerequisite-enrolled"?',
    edit(
      'pricing/kap-certificate.mdx',
      'route: prerequisite-enrolled',
      'route: ▸prerequisite-enroled',
    ),
  ),
  fault(
    'broken-reference: a question of the form that does not exist',
    'criteria[0].anyOf[0].field names the question "licence", which the application form of pc-kap does not have → Did you mean "license"?',
    edit('eligibility/pc-kap.yaml', 'field: license', 'field: ▸licence'),
  ),
  fault(
    'broken-reference: a credit for something that nobody offers',
    'credits[2].for names the program "breathing-course", which the catalog does not have → Add it to the catalog, or name another.',
    edit('pricing/pc-kap.mdx', 'for: experiential-retreat', 'for: ▸breathing-course'),
  ),
  fault(
    'broken-reference: a cohort of a program that is no prerequisite',
    'routes[3].via names "experiential-retreat/october-2021", and its program is no prerequisite of kap-certificate → Name a cohort of a prerequisite, or add the prerequisite to content/programs/kap-certificate.mdx.',
    edit(fall, 'via: pti-certificate/june-2024', 'via: ▸experiential-retreat/october-2021'),
    edit('cohorts/pti-certificate/june-2024.mdx', 'timeZone:', 'status: archived\ntimeZone:'),
  ),
  fault(
    'draft-reference: a draft of a person',
    'leads[0] names the person "chantelle-thomas", which is a draft → Publish it, or take the reference out.',
    edit('people/chantelle-thomas.mdx', 'source:', 'status: draft\nsource:'),
    edit(fall, 'leads: [', 'leads: [▸'),
  ),
  fault(
    'draft-reference: a draft of a prerequisite cohort',
    'routes[3].via names the cohort "pti-certificate/june-2024", which is a draft → Publish it, or take the reference out.',
    edit('cohorts/pti-certificate/june-2024.mdx', 'timeZone:', 'status: draft\ntimeZone:'),
    mark(fall, 'pti-certificate/june-2024'),
  ),
  fault(
    'unknown-condition: a condition on a question that does not exist',
    'sections[1].fields[2].when.licence asks for "licence", and no question has this name → Did you mean "license"?',
    edit(full, 'when: { license: [active] }', 'when: { licence: ▸[active] }'),
  ),
  fault(
    'unknown-condition: a condition on an answer that does not exist',
    'sections[1].fields[2].when.license asks for "actve", which is no answer to "license" → Did you mean "active"?',
    edit(full, 'when: { license: [active] }', 'when: { license: [▸actve] }'),
  ),
  fault(
    'unknown-condition: a condition on a program that does not exist',
    'sections[2].fields[4].when.program asks for "pc-cap", which is no answer to "program" → Did you mean "pc-kap"?',
    edit(full, 'when: { program: [pc-kap] }', 'when: { program: [▸pc-cap] }'),
  ),
  fault(
    'late-condition: a condition on the question itself',
    'sections[1].fields[2].when.licensedIn asks for the answer to "licensedIn", which comes later → Move that question before this one.',
    edit(full, 'when: { license: [active] }', 'when: { licensedIn: ▸[yes] }'),
  ),
  fault(
    'late-condition: a condition on a question that comes later',
    'sections[1].fields[2].when.onlineGroup asks for the answer to "onlineGroup", which comes later → Move that question before this one.',
    edit(full, 'when: { license: [active] }', 'when: { onlineGroup: ▸[unsure] }'),
  ),
  fault(
    'unknown-placeholder: a misspelt placeholder',
    'nothing fills {decidedBy} → Write {decisionBy}, or the text itself.',
    edit(fall, 'A decision can take until {decisionBy}.', 'A decision can take until {decidedBy}.'),
    edit(fall, 'warning: >-', 'warning: ▸>-'),
  ),
  fault(
    'unknown-placeholder: a placeholder for a date that cannot be worked out',
    '{decisionBy} cannot be worked out → State a deadline with a date, and decisionWithin in the program.',
    edit(
      fall,
      'deadline: not-announced',
      'deadline: not-announced\n    warning: ▸You hear from us by {decisionBy}.',
    ),
  ),
  fault(
    'unknown-placeholder: a mistyped placeholder in a letter',
    'nothing fills [[givenname]] → Did you mean [[givenName]]?',
    edit('letters/kap-refusal.mdx', '[[givenName]]', '▸[[givenname]]'),
  ),
  fault(
    'no-way-to-apply: a program by application without a form',
    'admission.by is application, and no form is named → Add form: with the name of a file in content/applications, or routes.',
    edit('programs/pc-kap.mdx', '  by: application\n  form: full\n', '  by: ▸application\n'),
  ),
  fault(
    'no-way-to-apply: a situation that is applied for with the form for questions',
    'form contact is the site’s own and takes no application → Name another file in content/applications.',
    edit(
      'programs/kap-certificate.mdx',
      'shortLabel: Enrolled in PTI\n    form: supplemental',
      'shortLabel: Enrolled in PTI\n    form: ▸contact',
    ),
  ),
  fault(
    'duplicate-id: two files whose names differ by case',
    'this file has the same name as content/people/jayne-gumpel.mdx, except for capitals → Delete or rename one of the two.',
    write(
      'people/Jayne-Gumpel.mdx',
      '▸---\nname: Jayne Gumpel\nstatus: draft\nsource: as stated in 2024\n---\n',
    ),
  ),
  fault(
    'duplicate-id: the same situation twice in a cohort',
    'routes[2] is the route "prerequisite-enrolled", which routes[1] already is → Keep one, or rename one.',
    edit(
      fall,
      '  - id: prerequisite-enrolled\n    deadline: not-announced\n',
      '  - id: prerequisite-enrolled\n    deadline: not-announced\n  - ▸id: prerequisite-enrolled\n    deadline: rolling\n',
    ),
  ),
  fault(
    'duplicate-id: the same question twice in a form',
    'sections[0].fields[1].name is the question "givenName", which sections[0].fields[0].name already is → Keep one, or rename one.',
    edit(full, '- name: familyName', '- name: ▸givenName'),
  ),
  fault(
    'duplicate-id: the same answer twice',
    'sections[1].fields[0].options[2].value is the answer "physician", which sections[1].fields[0].options[1].value already is → Keep one, or rename one.',
    edit(full, '{ value: nurse, label: Nurse }', '{ value: ▸physician, label: Nurse }'),
  ),
  fault(
    'duplicate-id: the same plan twice',
    'tuition[0].plans[1].id is the plan "full", which tuition[0].plans[0].id already is → Keep one, or rename one.',
    edit('pricing/kap-certificate.mdx', 'id: three-monthly', 'id: ▸full'),
  ),
  fault(
    'bad-id: a name with capitals and spaces',
    '"Spring 2025" cannot be part of an address → Rename it with small letters, digits and single hyphens.',
    write(
      'cohorts/pti-certificate/Spring 2025.mdx',
      cohort.replace('---\nname', '▸---\nstatus: draft\nname'),
    ),
  ),
  fault(
    'bad-id: a cohort outside the folder of its program',
    'a cohort lies in the folder of its program → Move it to content/cohorts/<program>/<cohort>.mdx.',
    write(
      'cohorts/kap-certificate/2025/spring.mdx',
      cohort.replace('---\nname', '▸---\nstatus: draft\nname'),
    ),
  ),
  fault(
    'broken-reference: one deadline for a program with several situations',
    'deadline is for every applicant, and content/programs/kap-certificate.mdx has routes → Write it under routes, with the id of each: prerequisite-taken, prerequisite-enrolled, with-prerequisite.',
    write(
      'cohorts/kap-certificate/later.mdx',
      '---\nname: Later\ntimeZone: America/New_York\nstarts: "2026-09"\ndeadline: ▸"2026-08-01"\n---\n',
    ),
  ),
  fault(
    'broken-reference: a deadline where nobody applies by a form',
    'deadline stands here, and nobody applies by a form → Write by: application and form under admission of content/programs/pti-certificate.mdx, or take the deadline out.',
    write(
      'cohorts/pti-certificate/later.mdx',
      '---\nname: Later\ntimeZone: America/New_York\nstarts: "2026-09"\ndeadline: ▸"2026-08-01"\n---\n',
    ),
  ),
  fault(
    'wrong-value: a deadline for all beside routes',
    'deadline stands beside routes, which have deadlines of their own → Keep one of the two.',
    edit(fall, 'routes:\n', 'deadline: ▸"2024-09-01"\nroutes:\n'),
  ),
  fault(
    'reserved-id: a form whose name is a place of the page it stands on',
    '"application" is a place of the page itself → Choose another name.',
    write(
      'applications/application.yaml',
      '▸title: Application\nstatus: draft\nsections:\n  - id: you\n    title: You\n    fields:\n      - { name: email, label: Email, type: email, maxLength: 254, missing: Enter your email address }\n',
    ),
  ),
  fault(
    'reserved-id: a name that the site needs',
    '"page" is an address of the site itself → Choose another name.',
    write(
      'cohorts/pti-certificate/page.mdx',
      cohort.replace('---\nname', '▸---\nstatus: draft\nname'),
    ),
  ),
  fault(
    'wrong-value: a question named like a field of the form itself',
    'sections[0].fields[3].name is kept for the form itself → Choose another name.',
    edit(full, 'name: phone', 'name: ▸submissionId'),
  ),
  fault(
    'orphan: a cohort of a program that does not exist',
    'there is no program "kap-cert" → Write content/programs/kap-cert.mdx, or rename this folder.',
    write('cohorts/kap-cert/spring-2025.mdx', `▸${cohort}`),
  ),
  fault(
    'orphan: prices of a program that does not exist',
    'there is no program "kap" → Write content/programs/kap.mdx, or rename this file.',
    write('pricing/kap.mdx', '▸---\ncurrency: USD\n---\n'),
  ),
  fault(
    'unreachable: a cohort of a program by application without routes',
    'nobody can enter this cohort → Add routes with their deadlines, or archive it.',
    write('cohorts/kap-certificate/spring-2025.mdx', `▸${cohort}`),
  ),
  fault(
    'unreachable: a prerequisite cohort that no cohort names',
    'nobody can enter this cohort → Name it as via in a cohort of kap-certificate, or archive it.',
    write('cohorts/pti-certificate/march-2025.mdx', `▸${cohort}`),
  ),
  fault(
    'not-read: a text with another ending',
    'nothing reads this file → Move it into the folder of its kind, with the ending .mdx (texts) or .yaml (site, eligibility, applications).',
    write('faq/parking.md', '▸# Where can I park?\n'),
  ),
  fault(
    'unused: a person whom nothing names',
    'no program and no cohort names this person → Give them a role, or make the file a draft.',
    write('people/ada-lovelace.mdx', '▸---\nname: Ada Lovelace\nsource: as stated in 2024\n---\n'),
  ),
  fault(
    'unused: a form that no program uses',
    'no program uses this form → Name it in a program, or make it a draft.',
    edit(kap, 'form: supplemental', 'form: full'),
    edit(kap, 'form: supplemental', 'form: full'),
    mark('applications/supplemental.yaml', 'title: Supplemental'),
  ),
  fault(
    'unused: a second letter for one decision',
    'no application gets this letter: its programs take none, or another refusal letter is theirs → Name other programs, or make the file a draft.',
    write(
      'letters/kap-rejection.mdx',
      '▸---\ntitle: KAP refusal, as it was\nkind: refusal\nprograms: [kap-certificate]\nsubject: Your application\n---\n\nDear [[givenName]], no.\n',
    ),
  ),
  fault(
    'unused: a letter for a program that takes no applications',
    'no application gets this letter: its programs take none, or another refusal letter is theirs → Name other programs, or make the file a draft.',
    write(
      'letters/circle-refusal.mdx',
      '▸---\ntitle: Refusal\nkind: refusal\nprograms: [reading-and-study-group]\nsubject: Your application\n---\n\nDear [[givenName]], no.\n',
    ),
  ),
  fault(
    'unused: a statement that no program carries',
    'no program carries the statement "nobody-says-it" → Name it in statements of a program, or delete it.',
    edit(
      'site.yaml',
      'statements:\n',
      'statements:\n  - id: ▸nobody-says-it\n    text: A statement.\n    source: from the document\n',
    ),
  ),
  ...['apply', 'programs', 'pagefind', 'api', 'es', 'f', '404'].map((name) =>
    fault(
      `reserved-id: a page that stands in the way of /${name}/`,
      `"${name}" is an address of the site itself → Choose another name.`,
      write(`pages/${name}.mdx`, '▸---\ntitle: A page\ndescription: A page.\n---\n\nA text.\n'),
    ),
  ),
  fault(
    'situation-left-out: a cohort without one of the situations',
    'routes says nothing to applicants who say “I’m enrolled in PTI” → Add - id: prerequisite-enrolled with its deadline, or not-announced.',
    edit(fall, '  - id: prerequisite-enrolled\n    deadline: not-announced\n', ''),
    edit(fall, 'routes:\n  - ', 'routes:\n  ▸- '),
  ),
  fault(
    'all-cancelled: a cohort whose every class is cancelled, and that is still offered',
    'every class is canceled, and the cohort is still offered → Write status: archived, or write the new dates of its classes.',
    write(
      'cohorts/clinical-consultation-group/spring-2025.mdx',
      cohort.replace(
        'starts: "2025-03"',
        'sessions: ▸[{ date: "2025-03-04", hours: not-stated, status: cancelled, notice: { date: "2025-03-01", text: Nobody leads it. } }]',
      ),
    ),
  ),
  fault(
    'stale-acknowledgement: an acknowledgement of a warning that is gone',
    'nothing warns of permission-not-recorded in testimonials/nobody.mdx any more → Delete this acknowledgement.',
    edit(
      'site.yaml',
      'acknowledged:\n',
      'acknowledged:\n  - ▸rule: permission-not-recorded\n    place: testimonials/nobody.mdx\n    reason: It was one.\n',
    ),
  ),
  fault(
    'unused: a text of the site that is archived, which changes nothing',
    'status: archived changes nothing here: /about/ stays part of every site → Publish the text, or make it a draft.',
    edit('pages/about.mdx', 'description:', 'status: ▸archived\ndescription:'),
  ),
  fault(
    'duplicate-id: who leads a cohort, named twice',
    'leads[1] is the person "chantelle-thomas", which leads[0] already is → Keep one, or rename one.',
    edit(fall, 'leads: [chantelle-thomas]', 'leads: [chantelle-thomas, ▸chantelle-thomas]'),
  ),
  fault(
    'duplicate-id: a topic of the institute by the name of one that every site has',
    'topics[0].id is the id "costs", which every site has → Keep one, or rename one.',
    edit('site.yaml', 'topics:\n', 'topics:\n  - { id: ▸costs, title: Money }\n'),
  ),
  fault(
    'redirect-of-a-page: an old address where the receiver is',
    '"/f/application/" is kept for programs and staff → Take this redirect out.',
    edit('site.yaml', 'topics:', 'redirects:\n  - { from: ▸/f/application/, to: /faq/ }\ntopics:'),
  ),
  fault(
    'no-way-to-apply: a form that asks for no email address',
    'nobody is asked for an address to answer to → Add a question with name: email and type: email.',
    edit(full, 'name: email', 'name: mailbox'),
    edit(full, 'sections:\n  - ', 'sections:\n  ▸- '),
  ),
  fault(
    'not-read: an answer left in a document of a word processor',
    'nothing reads this file → Move it into the folder of its kind, with the ending .mdx (texts) or .yaml (site, eligibility, applications).',
    write('faq/kap-cost.docx', '▸PK'),
  ),
];
