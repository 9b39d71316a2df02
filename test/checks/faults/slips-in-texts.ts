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
  weekday('Classes are on ▸a Friday.', 'a Friday'),
  weekday('▸wednesdays', 'wednesdays'),
  weekday('▸Wednesday evenings.', 'Wednesday'),
  weekday('▸Mon evenings.', 'Mon'),
  weekday('▸Monday through Thursday classes.', 'Monday'),
  weekday('▸Meets on weekends.', 'Meets on weekends'),
  hour('Classes run ▸6–8 PM.', '6–8 PM'),
  hour('Classes run ▸from 6 to 8 PM.', 'from 6 to 8 PM'),
  hour('Classes run ▸18:00–20:00.', '18:00–20:00'),
  hour('The class begins ▸9 a.m. sharp.', '9 a.m.'),
  hour('Classes ▸at 6 PM Eastern Time.', 'at 6 PM'),
  length('▸Three-hour classes.', 'Three-hour classes'),
  length('Each ▸class lasts 90 minutes.', 'class lasts 90 minutes'),
  date('It starts ▸Sept. 18, 2024.', 'Sept. 18, 2024'),
  date('It starts ▸18 Sep 2024.', '18 Sep 2024'),
  date('It starts the ▸18th of September.', '18th of September'),
  date('It starts ▸9/18/24.', '9/18/24'),
  date('It starts ▸2024/09/18.', '2024/09/18'),
  date('It ▸begins in January.', 'begins in January'),
  [
    'date-differs',
    'It starts on ▸Wednesday, September 17, 2024.',
    'Wednesday, September 17, 2024 is a Tuesday → Correct the weekday, or take the date out; pages print dates from content/cohorts.',
  ],
  amount('It costs ▸3.4k.', '3.4k'),
  amount('It costs ▸$3.1k.', '$3.1k'),
  amount('It costs ▸four thousand dollars.', 'four thousand dollars'),
  amount('A fee of ▸95.', '95'),
  [
    'price-differs',
    'In ▸four installments.',
    '"four installments" is not the number of any plan in content/pricing → Correct the text, or take the number out.',
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
