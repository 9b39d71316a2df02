/** What staff get wrong in good faith: hours of the wrong half of a day, prose that data contradict. */
import { edit, fault, type SeededFault } from '../seed.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const kap = 'programs/kap-certificate.mdx';
const form = 'applications/supplemental.yaml';

/** A sentence in front of the prose of a file. */
const sentence = (file: string, text: string) =>
  edit(file, /\n---\n\n?(?=\S)/, `\n---\n\n${text} `);

export const otherSlips: readonly SeededFault[] = [
  fault(
    'same-name: a cohort copied forward and not renamed',
    '"Fall 2024" is the name of cohorts/kap-certificate/fall-2024.mdx, too → Give one of them another name, so that people can tell them apart.',
    edit('cohorts/kap-certificate/summer-2024.mdx', 'name: Summer 2024', 'name: ▸Fall 2024'),
  ),
  fault(
    'night-class: one in the afternoon written as one at night',
    'time.start "01:00" is at night → Hours count from 00:00 to 23:59: write the one that is meant, such as "13:00"; if it is right, acknowledge this.',
    edit(fall, 'start: "11:00", end: "13:00"', 'start: ▸"01:00", end: "03:00"'),
  ),
  fault(
    'schedule-differs: a weekday in a text that no class is on',
    '"Wednesdays" is no weekday of a class; classes are on Tuesday → Take it out of the text; pages print the days from content/cohorts.',
    sentence(fall, 'Classes meet on ▸Wednesdays.'),
  ),
  fault(
    'schedule-differs: an hour in a text that no class has',
    '"at 6 PM" is no hour at which a class begins or ends → Take it out of the text; pages print the hours from content/cohorts.',
    sentence(fall, 'We begin ▸at 6 PM.'),
  ),
  fault(
    'date-differs: a date in figures that no cohort has, whichever way it is read',
    '9/12/2024 is no date of a cohort or a price file → Take it out of the text, or correct it; pages print dates from content/cohorts.',
    sentence(kap, 'The fall cohort starts on ▸9/12/2024.'),
  ),
  fault(
    'price-differs: an amount with the sign behind it',
    '3.100 € is no amount of the price files → Take it out of the text, or correct it; pages print prices from content/pricing.',
    sentence(kap, 'It costs ▸3.100 € in full.'),
  ),
  ...(
    [
      ['Your date of birth', 'the date of birth'],
      ['Medications you take', 'health'],
      ['Passport number', 'a number that states give people'],
      ['Your religion', 'belief or origin'],
      ['Card number', 'a way to pay'],
    ] as const
  ).map(([label, what]) =>
    fault(
      `sensitive-question: a question: ${label}`,
      `"${label}" asks for ${what}, which a form that travels by mail must not hold → Take the question out; ask after admission, where it is needed.`,
      edit(form, /label: Given name.*/, `label: ▸${label}`),
    ),
  ),
];
