/** What staff get wrong between entries, addresses and numbers, and that no schema of one value sees. */
import { edit, fault, type SeededFault } from '../seed.ts';

const kap = 'programs/kap-certificate.mdx';
const price = 'pricing/kap-certificate.mdx';

export const furtherSlips: readonly SeededFault[] = [
  fault(
    'same-name: two situations with one label',
    '"I’ve completed PTI" is the label of routes[0], too → Give one of them another label, so that people can tell them apart.',
    edit(kap, 'label: I’m enrolled in PTI', 'label: ▸I’ve completed PTI'),
  ),
  fault(
    'same-name: two plans with one label',
    '"In full" is the label of tuition[0].plans[0], too → Give one of them another label, so that people can tell them apart.',
    edit(price, 'label: Three equal monthly installments', 'label: ▸In full'),
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
    '0x16d is a number that is written in an unusual way → Write its digits, such as 16; put quotes round what is no number.',
    edit('site.yaml', 'retentionDays: 365', 'retentionDays: ▸0x16d'),
  ),
  fault(
    'wrong-value: a number that two readers read differently',
    '0b11 is a number that is written in an unusual way → Write its digits, such as 16; put quotes round what is no number.',
    edit('site.yaml', 'retentionDays: 365', 'retentionDays: ▸0b11'),
  ),
];
