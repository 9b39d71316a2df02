/** What staff get wrong between entries, addresses and numbers, and that no schema of one value sees. */
import { edit, fault, type SeededFault, write } from '../seed.ts';

const kap = 'programs/kap-certificate.mdx';
const price = 'pricing/kap-certificate.mdx';
const fall = 'cohorts/kap-certificate/fall-2024.mdx';

const openHouse = (hours: string) =>
  write(
    'events/open-house.yaml',
    `title: Open house\ndate: "2024-08-01"\njoin: Room 4\n${hours}\n`,
  );

export const furtherSlips: readonly SeededFault[] = [
  fault(
    'same-name: two situations with one label',
    '"I’ve completed PTI" is the label of routes[0], too → Give one of them another label, so that people can tell them apart.',
    edit(kap, 'label: I’m enrolled in PTI', 'label: ▸I’ve completed PTI'),
  ),
  fault(
    'same-name: two features with one title',
    '"Live online core course" is the title of features[0], too → Give one of them another title, so that people can tell them apart.',
    edit(kap, 'title: Case-based learning series', 'title: ▸Live online core course'),
  ),
  fault(
    'same-name: two programs with one abbreviation',
    '"KAP" is the abbreviation of programs/kap-certificate.mdx, too → Give one of them another abbreviation, so that people can tell them apart.',
    edit('programs/pti-certificate.mdx', 'abbreviation: PTI', 'abbreviation: ▸KAP'),
  ),
  fault(
    'same-name: a person twice, once with a title',
    '"Dr. Chantelle Thomas" is the name of people/chantelle-thomas.mdx, too → Give one of them another name, so that people can tell them apart.',
    edit('people/jayne-gumpel.mdx', 'name: Jayne Gumpel', 'name: ▸Dr. Chantelle Thomas'),
  ),
  fault(
    'same-name: a question twice, once without its mark',
    '"What does KAP cost, and can I pay in installments" is the question of faq/kap-cost.mdx, too → Give one of them another question, so that people can tell them apart.',
    edit(
      'faq/kap-deadlines.mdx',
      /question: .*/,
      'question: ▸What does KAP cost, and can I pay in installments',
    ),
  ),
  fault(
    'same-name: two questions of a form with one label',
    '"Given name" is the label of sections[0].fields[0], too → Give one of them another label, so that people can tell them apart.',
    edit('applications/supplemental.yaml', 'label: Family name', 'label: ▸Given name'),
  ),
  fault(
    'wrong-value: letters in a telephone number',
    'contacts.phone is not one telephone number → Write its digits, such as +1 212 555 0100, or leave phone out.',
    edit('site.yaml', 'contacts:', 'contacts:\n  phone: ▸1-800-LEARN-NOW'),
  ),
  fault(
    'wrong-value: two telephone numbers in one',
    'contacts.phone is not one telephone number → Write its digits, such as +1 212 555 0100, or leave phone out.',
    edit('site.yaml', 'contacts:', 'contacts:\n  phone: ▸+1 212 555 0100 / 0101'),
  ),
  fault(
    'wrong-value: the end of a telephone number',
    'contacts.phone is not one telephone number → Write its digits, such as +1 212 555 0100, or leave phone out.',
    edit('site.yaml', 'contacts:', 'contacts:\n  phone: ▸"0100"'),
  ),
  fault(
    'wrong-value: a password in an address',
    'links[0].url "https://me:secret@gumpel.net" is no address that others can open → Write it as the browser shows it: https://example.org.',
    edit(
      'people/jayne-gumpel.mdx',
      '\n---',
      '\nlinks: [{ label: Website, url: ▸"https://me:secret@gumpel.net" }]\n---',
    ),
  ),
  fault(
    'wrong-value: an address that is pasted twice',
    'links[0].url "https://https://gumpel.net" is no address that others can open → Write it as the browser shows it: https://example.org.',
    edit(
      'people/jayne-gumpel.mdx',
      '\n---',
      '\nlinks: [{ label: Website, url: ▸"https://https://gumpel.net" }]\n---',
    ),
  ),
  fault(
    'wrong-value: an address with a space',
    'links[0].url "https://gumpel.net/my page" is no address that others can open → Write it as the browser shows it: https://example.org.',
    edit(
      'people/jayne-gumpel.mdx',
      '\n---',
      '\nlinks: [{ label: Website, url: ▸"https://gumpel.net/my page" }]\n---',
    ),
  ),
  fault(
    'wrong-value: a site that begins with a query',
    'url "https://institute.edu/?from=mail" is not where a site begins → Write it without ? and #: https://example.org.',
    edit('site.yaml', 'asOf:', 'url: ▸https://institute.edu/?from=mail\nasOf:'),
  ),
  fault(
    'broken-link: words where a telephone number belongs',
    '"tel:call us" is no address → Begin it with / for a page of this site, https:// for another.',
    edit('pages/about.mdx', 'Everything here', '[Call](<▸tel:call us>). Everything here'),
  ),
  fault(
    'broken-link: a mail to nobody’s domain',
    '"mailto:admissions@institute" is no address → Begin it with / for a page of this site, https:// for another.',
    edit(
      'pages/about.mdx',
      'Everything here',
      '[Write](▸mailto:admissions@institute). Everything here',
    ),
  ),
  fault(
    'broken-link: two dots in a host',
    '"https://institute..edu/" is no address → Begin it with / for a page of this site, https:// for another.',
    edit(
      'pages/about.mdx',
      'Everything here',
      '[There](▸https://institute..edu/). Everything here',
    ),
  ),
  fault(
    'redirect-of-a-page: an old address that every host looks for',
    '"/robots.txt" is kept for programs and staff → Take this redirect out.',
    edit('site.yaml', 'topics:', 'redirects:\n  - { from: ▸/robots.txt, to: /faq/ }\ntopics:'),
  ),
  fault(
    'redirect-of-a-page: an old address that is the page for what is missing',
    '"/404.html" is kept for programs and staff → Take this redirect out.',
    edit('site.yaml', 'topics:', 'redirects:\n  - { from: ▸/404.html, to: /faq/ }\ntopics:'),
  ),
  fault(
    'wrong-value: a number in another notation',
    '0x16d is a number written in an unusual way → Write its digits, such as 16; put quotes around anything that is not a number.',
    edit('site.yaml', 'retentionDays: 365', 'retentionDays: ▸0x16d'),
  ),
  fault(
    'wrong-value: a number that two readers read differently',
    '0b11 is a number written in an unusual way → Write its digits, such as 16; put quotes around anything that is not a number.',
    edit('site.yaml', 'retentionDays: 365', 'retentionDays: ▸0b11'),
  ),
  fault(
    'end-before-start: an old hour whose end stayed behind',
    'sessions[3] was moved from "14:00", and its old end is "13:00" → Write start and end of movedFrom, in 24 hours.',
    edit(
      fall,
      '- "2024-10-08"',
      '- { date: "2024-10-09", status: moved, movedFrom: ▸{ date: "2024-10-08", start: "14:00" }, notice: { date: "2024-07-10", text: Moved. } }',
    ),
  ),
  fault(
    'class-off-rhythm: a day without a class on a weekday that has none',
    'noSession[0] "2024-10-23" is a Wednesday, and no class is on one → Correct the date, or take it out.',
    edit(fall, 'date: "2024-10-22"', 'date: ▸"2024-10-23"'),
  ),
  fault(
    'date-years-off: a month in the name that is not that of the start',
    'name "September 2024" names another month than its dates, which begin in "2024-08" → Correct the name, or the dates.',
    edit('cohorts/pti-certificate/august-2024.mdx', 'name: August 2024', 'name: ▸September 2024'),
  ),
  fault(
    'odd-length: an event of fourteen hours',
    'an event from "08:00" to "22:30" takes 14.5 hours → Correct one of the two; if it is right, acknowledge this.',
    openHouse('start: "08:00"\nend: ▸"22:30"'),
  ),
  fault(
    'odd-length: an event of five minutes',
    'an event from "18:00" to "18:05" takes 5 minutes → Correct one of the two; if it is right, acknowledge this.',
    openHouse('start: "18:00"\nend: ▸"18:05"'),
  ),
  fault(
    'date-years-off: a document of another year than the edition',
    'source "2014 document" names another year than edition "2024" → Correct one of the two.',
    edit(kap, 'source: 2024 document', 'source: ▸2014 document'),
  ),
  fault(
    'price-differs: four installments in the label of a plan of three',
    '"Four equal monthly installments" is not how this plan is paid: 3 payments → Correct the label, or installments.',
    edit(
      price,
      'label: Three equal monthly installments',
      'label: ▸Four equal monthly installments',
    ),
  ),
  fault(
    'price-differs: weekly in the label of a monthly plan',
    '"weekly" is not how this plan is paid: every P1M → Correct the label, or installments.',
    edit(
      price,
      'label: Three equal monthly installments',
      'label: Three equal ▸weekly installments',
    ),
  ),
  fault(
    'price-differs: at once in the label of a plan in installments',
    '"Paid at once" is not how this plan is paid: 3 payments → Correct the label, or installments.',
    edit(price, 'label: Three equal monthly installments', 'label: ▸Paid at once'),
  ),
  fault(
    'price-differs: two payments in the label of one',
    '"Two monthly payments" is not how this plan is paid: one payment → Correct the label, or installments.',
    edit(price, 'label: In full', 'label: ▸Two monthly payments'),
  ),
  fault(
    'price-out-of-scale: a credit above tuition',
    'the credit of $98,750 is more than tuition, $9,875 → Look for a digit too many or too few.',
    edit(
      'pricing/pc-kap.mdx',
      'for: understanding-ketamine\n    amount: not-stated',
      'for: understanding-ketamine\n    amount: ▸98750',
    ),
  ),
  fault(
    'price-out-of-scale: a discount above tuition',
    'the discount of $50,000 is more than tuition, $3,000 → Look for a digit too many or too few.',
    edit(price, 'total: 3000', 'total: 3000\n        discount: ▸50000'),
  ),
  fault(
    'leftover: a name in the greeting of a letter',
    '"Dear Maria Doe" was left over → Write what belongs here, or delete it.',
    edit('letters/kap-acceptance.mdx', 'Dear [[givenName]]', '▸Dear Maria Doe'),
  ),
  fault(
    'wrong-value: an email question that takes five characters',
    'sections[0].fields[2].maxLength 5 is too short for an answer of type email → Write 60 or more.',
    edit('applications/supplemental.yaml', 'maxLength: 254', 'maxLength: ▸5'),
  ),
  fault(
    'wrong-value: a description that says it is a photo',
    'photo.alt says that this is a picture → Write what it shows: Jo Doe at her desk.',
    edit('people/jayne-gumpel.mdx', '\n---', '\nphoto: { file: a.jpg, alt: ▸Photo }\n---'),
  ),
  fault(
    'price-differs: free tuition beside a price',
    '"Tuition is free", and content/pricing has a price → Take it out of the text, or correct the price.',
    edit(kap, '\nYou learn', '\n▸Tuition is free.\n\nYou learn'),
  ),
  fault(
    'duplicate-id: one acknowledgement twice',
    'acknowledged[6] is the acknowledgement of "permission-not-recorded testimonials/joe-hatcher.mdx", which acknowledged[5] already is → Keep one, or rename one.',
    edit(
      'site.yaml',
      /$/,
      '  - ▸{ rule: permission-not-recorded, place: testimonials/joe-hatcher.mdx, reason: Again }\n',
    ),
  ),
];
