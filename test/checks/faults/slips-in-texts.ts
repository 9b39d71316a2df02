/** Many slips in one text: each with the mark where it must be found, and what the check says of it. */
import type { RuleName } from '#checks/rules.ts';
import { type Edit, edit } from '../seed.ts';

/** The rule, a text with its mark, and what the check says of it. */
type Slip = readonly [rule: RuleName, text: string, message: string];

const weekday = (text: string, found: string): Slip => [
  'schedule-differs',
  text,
  `"${found}" is no weekday of a class; classes are on Tuesday, Thursday → Take it out of the text; pages print the days from content/cohorts.`,
];
const hour = (text: string, found: string): Slip => [
  'schedule-differs',
  text,
  `"${found}" is no hour at which a class begins or ends → Take it out of the text; pages print the hours from content/cohorts.`,
];
const length = (text: string, found: string): Slip => [
  'schedule-differs',
  text,
  `"${found}" is not how long a class is → Take it out of the text; pages print the hours from content/cohorts.`,
];
const date = (text: string, found: string): Slip => [
  'date-differs',
  text,
  `${found} is no date of a cohort or a price file → Take it out of the text, or correct it; pages print dates from content/cohorts.`,
];
const amount = (text: string, found: string): Slip => [
  'price-differs',
  text,
  `${found} is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.`,
];
const leftOver = (text: string, found: string): Slip => [
  'leftover',
  text,
  `"${found}" was left over → Write what belongs here, or delete it.`,
];

/** In the text of a program whose classes are on Tuesdays and Thursdays. */
export const slipsInProse: readonly Slip[] = [
  leftOver('Hours: ▸TBA.', 'TBA'),
  leftOver('It is ▸tbd.', 'tbd'),
  leftOver('Dates are ▸to be determined.', 'to be determined'),
  leftOver('▸FIX ME later.', 'FIX ME'),
  leftOver('▸To do: ask.', 'To do:'),
  leftOver('▸Note to self: ask.', 'Note to self'),
  leftOver('▸Do not publish this.', 'Do not publish'),
  leftOver('It costs ▸$XX.', '$XX'),
  leftOver('It lasts ▸xxx hours.', 'xxx'),
  leftOver('Who leads▸???', '???'),
  leftOver('Name: ▸____', '____'),
  leftOver('▸[your name] leads.', '[your name]'),
  leftOver('▸[phone number]', '[phone number]'),
  leftOver('▸(insert price) a month.', '(insert price)'),
  leftOver('▸INSERT NAME HERE', 'INSERT NAME HERE'),
  leftOver('▸Lorem dolor.', 'Lorem'),
  leftOver('▸[object Object]', '[object Object]'),
  leftOver('▸NaN hours', 'NaN'),
  leftOver('Price: ▸undefined', 'undefined'),
  leftOver('▸%NAME% leads.', '%NAME%'),
  leftOver('▸=== Heading', '==='),
  leftOver('Price ▸#N/A', '#N/A'),
  leftOver('▸Error! Reference source not found.', 'Error! Reference source'),
  leftOver('Words▸[/caption]', '[/caption]'),
  leftOver('▸DD/MM/YYYY', 'DD/MM/YYYY'),
  leftOver('Price: ▸TK', 'TK'),
  leftOver('▸DRAFT', 'DRAFT'),
  leftOver('Maybe ▸(?) so.', '(?)'),
  leftOver('To the pier▸??', '??'),
  leftOver('It is ▸to be confirmed.', 'to be confirmed'),
  leftOver('▸Maria to confirm', 'Maria to confirm'),
  leftOver('▸cc: Maria', 'cc: M'),
  leftOver('For ▸internal use only.', 'internal use only'),
  leftOver('▸Sent from my iPhone', 'Sent from my iPhone'),
  leftOver('▸FINAL v2', 'FINAL v2'),
  leftOver('▸(photo here)', '(photo here)'),
  leftOver('▸[Image: a teacher]', '[Image: a teacher]'),
  leftOver('▸sample text', 'sample text'),
  leftOver('In ▸20XX.', '20XX'),
  leftOver('Price: ▸$$$', '$$$'),
  leftOver('Dear ▸%%name%%,', '%%name%%'),
  leftOver('Dear *▸|FNAME|*,', '|FNAME|'),
  leftOver('A note▸^[ask]', '^[ask]'),
  leftOver('Please don▸â€™t.', 'â€™t'),
  leftOver('An ▸Ã©tude.', 'Ã©tude'),
  leftOver('▸javascript:void(0)', 'javascript:'),
  leftOver('▸file:///C:/plan.pdf', 'file:///C:/plan.pdf'),
  weekday('Classes are on ▸a Friday.', 'a Friday'),
  weekday('▸wednesdays', 'wednesdays'),
  weekday('▸Wednesday evenings.', 'Wednesday'),
  weekday('▸Mon evenings.', 'Mon'),
  weekday('▸Monday through Thursday classes.', 'Monday'),
  weekday('▸Meets on weekends.', 'Meets on weekends'),
  weekday('▸Class: Monday, 11 AM.', 'Class: Monday'),
  weekday('▸Every other Friday.', 'Every other Friday'),
  weekday('Every Tuesday and ▸Friday.', 'Friday'),
  weekday('Tue, Thu, ▸Fri', 'Fri'),
  weekday('Meets ▸M/W/F.', 'M/W/F'),
  hour('Classes run ▸6–8 PM.', '6–8 PM'),
  hour('Classes run ▸from 6 to 8 PM.', 'from 6 to 8 PM'),
  hour('Classes run ▸18:00–20:00.', '18:00–20:00'),
  hour('The class begins ▸9 a.m. sharp.', '9 a.m.'),
  hour('Classes ▸at 6 PM Eastern Time.', 'at 6 PM'),
  hour('Classes start ▸at ten o’clock.', 'at ten'),
  hour('Classes begin ▸at half past nine.', 'at half past nine'),
  hour('Classes begin ▸at 10.', 'at 10'),
  length('▸Three-hour classes.', 'Three-hour classes'),
  length('A ▸2.5-hour class.', '2.5-hour class'),
  length('Each ▸class is 3 hours long.', 'class is 3 hours long'),
  length('▸Three hours per class.', 'Three hours per class'),
  length('▸Classes last two and a half hours.', 'Classes last two and a half hours'),
  [
    'schedule-differs',
    'A ▸ten-week program.',
    '"ten-week program" is not how long a cohort takes → Take it out of the text; pages print the dates from content/cohorts.',
  ],
  length('Each ▸class lasts 90 minutes.', 'class lasts 90 minutes'),
  date('It starts ▸Sept. 18, 2024.', 'Sept. 18, 2024'),
  date('It starts ▸18 Sep 2024.', '18 Sep 2024'),
  date('It starts the ▸18th of September.', '18th of September'),
  date('It starts ▸9/18/24.', '9/18/24'),
  date('It starts ▸2024/09/18.', '2024/09/18'),
  date('It starts ▸2024.09.18.', '2024.09.18'),
  date('It starts Wed ▸9/18.', '9/18'),
  date('It ▸begins in January.', 'begins in January'),
  [
    'date-differs',
    'It starts on ▸Wednesday, September 17, 2024.',
    'Wednesday, September 17, 2024 is a Tuesday → Correct the weekday, or take the date out; pages print dates from content/cohorts.',
  ],
  amount('It costs ▸3.4k.', '3.4k'),
  amount('It costs ▸$3.1k.', '$3.1k'),
  amount('It costs ▸3.1K dollars.', '3.1K dollars'),
  amount('It costs ▸four thousand dollars.', 'four thousand dollars'),
  amount('A fee of ▸95.', '95'),
  [
    'price-differs',
    'In ▸four installments.',
    '"four installments" is not the number of any plan in content/pricing → Correct the text, or take the number out.',
  ],
  [
    'price-differs',
    'In ▸4 monthly payments.',
    '"4 monthly payments" is not the number of any plan in content/pricing → Correct the text, or take the number out.',
  ],
  [
    'classes-differ',
    'It has ▸13 weekly classes.',
    '"13 weekly classes" is not the number in the outline or in a cohort → Correct the text, or take the number out.',
  ],
  [
    'period-differs',
    'You hear back ▸in two weeks.',
    '"in two weeks" is not the stated time to decide, P1W → Correct the text, or decisionWithin of the program.',
  ],
];

const sensitive = (label: string, what: string): Slip => [
  'sensitive-question',
  label,
  `"${label}" asks for ${what}, which a form that travels by mail must not hold → Take the question out; ask after admission, where it is needed.`,
];
const personal = (label: string, what: string): Slip => [
  'personal-question',
  label,
  `"${label}" asks for ${what}, which seldom decides about an application → Take the question out, or acknowledge what it is needed for.`,
];

/** Labels of questions. */
export const slipsInQuestions: readonly Slip[] = [
  sensitive('How old are you?', 'the date of birth'),
  sensitive('Where were you born?', 'the date of birth'),
  sensitive('Do you take any medicine?', 'health'),
  sensitive('Your mental health history', 'health'),
  sensitive('Have you ever used ketamine?', 'health'),
  sensitive('SSN', 'a number that states give people'),
  sensitive('Your faith', 'belief or origin'),
  sensitive('Bank details', 'a way to pay'),
  sensitive('Fecha de nacimiento', 'the date of birth'),
  sensitive('Geburtsdatum', 'the date of birth'),
  sensitive('Fødselsnummer', 'a number that states give people'),
  sensitive('Médicaments', 'health'),
  sensitive('Kontonummer', 'a way to pay'),
  sensitive('The date you were born', 'the date of birth'),
  sensitive('¿Cuándo nació?', 'the date of birth'),
  sensitive('Have you been diagnosed with anything?', 'health'),
  sensitive('Which substances have you taken?', 'health'),
  sensitive('Have you ever attempted suicide?', 'health'),
  sensitive('Do you smoke?', 'health'),
  sensitive('Any conditions we should know of?', 'health'),
  sensitive('ITIN', 'a number that states give people'),
  sensitive('Steuernummer', 'a number that states give people'),
  sensitive('Which party do you vote for?', 'belief or origin'),
  sensitive('Venmo handle', 'a way to pay'),
  personal('Are you a US citizen?', 'nationality'),
  personal('How many kids do you have?', 'family'),
  personal('Spouse’s name', 'family'),
  personal('Zodiac sign', 'what is private'),
  personal('Link to a photo of yourself', 'what is private'),
  personal('Age', 'age'),
  personal('Gender', 'gender'),
  personal('Staatsangehörigkeit', 'nationality'),
  personal('Are you married?', 'family'),
  personal('Allergies', 'the body'),
  personal('Criminal record', 'what is private'),
];

/** The texts, a paragraph each, before the prose of a program. */
export const withSlipsInProse: Edit = edit(
  'programs/kap-certificate.mdx',
  /\n---\n\n?(?=\S)/,
  `\n---\n\n${slipsInProse.map(([, text]) => text).join('\n\n')}\n\n`,
);

/** The questions, behind the first of a form. */
export const withSlipsInQuestions: Edit = edit(
  'applications/supplemental.yaml',
  '      - name: familyName',
  `${slipsInQuestions
    .map(
      ([, label], index) =>
        `      - { name: asked${index}, label: ▸"${label}", type: text, maxLength: 100, missing: Enter it, purpose: To know }\n`,
    )
    .join('')}      - name: familyName`,
);
