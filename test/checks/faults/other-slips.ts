/** What staff get wrong in good faith: hours of the wrong half of a day, prose that data contradict. */
import {
  type Edit,
  edit,
  fault,
  type SeededFault,
  withoutAcknowledgement,
  write,
} from '../seed.ts';

const fall = 'cohorts/kap-certificate/fall-2024.mdx';
const august = 'cohorts/pti-certificate/august-2024.mdx';
const price = 'pricing/kap-certificate.mdx';
const kap = 'programs/kap-certificate.mdx';
const form = 'applications/supplemental.yaml';

/** A sentence in front of the prose of a file. */
const sentence = (file: string, text: string) =>
  edit(file, /\n---\n\n?(?=\S)/, `\n---\n\n${text} `);

const moved = (from: string, to: string) =>
  edit(
    fall,
    '- "2024-10-08"',
    `- { date: "2024-10-09", status: moved, movedFrom: { date: "2024-10-08" }, notice: { date: "2024-07-10", text: Moved. } }`.replace(
      from,
      to,
    ),
  );
const openHouse = (lines: string) =>
  write('events/open-house.yaml', `title: Open house\nend: "20:00"\njoin: Room 4\n${lines}\n`);
const ofFall = (lines: string) => edit(fall, 'routes:', `${lines}\nroutes:`);
const yearsOff = (name: string, edits: readonly Edit[], message: string) =>
  fault(`date-years-off: ${name}`, `${message} → Correct the year.`, ...edits);
const atNight = (name: string, change: Edit, found: string, afternoon: string) =>
  fault(
    `night-class: ${name}`,
    `${found} is at night → Hours count from 00:00 to 23:59: write the one that is meant, such as "${afternoon}"; if it is right, acknowledge this.`,
    change,
  );
const odd = (name: string, hours: string, found: string) =>
  fault(
    `odd-length: ${name}`,
    `${found} → Correct one of the two; if it is right, acknowledge this.`,
    edit(fall, 'start: "11:00", end: "13:00"', hours),
  );
/** Amounts of a price file, one after another. */
const amounts = (file: string, ...rows: readonly (readonly [string, string])[]): Edit[] =>
  rows.map(([from, to]) => edit(file, from, to));
const outOfScale = (name: string, edits: readonly Edit[], found: string) =>
  fault(
    `price-out-of-scale: ${name}`,
    `${found} → Look for a digit too many or too few.`,
    ...edits,
  );

export const otherSlips: readonly SeededFault[] = [
  yearsOff(
    'a class moved from another year',
    [moved('movedFrom: { date: "2024', 'movedFrom: { date: ▸"2023')],
    'sessions[3].movedFrom.date "2023-10-08" is 367 days away from the class',
  ),
  yearsOff(
    'a notice of another year',
    [moved('notice: { date: "2024', 'notice: { date: ▸"2022')],
    'sessions[3].notice.date "2022-07-10" is 822 days away from the class',
  ),
  fault(
    'date-years-off: a notice of the year after',
    'sessions[3].notice.date "2025-07-10" is after the class of "2024-10-09" → Write the day on which you announced it.',
    moved('notice: { date: "2024-07-10', 'notice: { date: ▸"2025-07-10'),
  ),
  yearsOff(
    'a deadline that opens years early',
    [edit(fall, '"2024-09-10"', '{ date: "2024-09-10", opens: ▸"2020-01-01" }')],
    'routes[0].deadline.opens "2020-01-01" is 1714 days away from the deadline',
  ),
  yearsOff(
    'a deadline extended from another year',
    [edit(fall, '"2024-09-10"', '{ date: "2024-09-10", extendedFrom: ▸"2023-09-01" }')],
    'routes[0].deadline.extendedFrom "2023-09-01" is 375 days away from the deadline',
  ),
  yearsOff(
    'an early deadline of another year',
    [edit(fall, '"2024-09-10"', '{ date: "2024-09-10", priority: ▸"2023-08-01" }')],
    'routes[0].deadline.priority "2023-08-01" is 406 days away from the deadline',
  ),
  yearsOff(
    'a deadline of the year before',
    [withoutAcknowledgement('decision-too-late'), edit(fall, '"2024-09-10"', '▸"2023-09-10"')],
    'routes[0].deadline "2023-09-10" is 373 days away from its cohort',
  ),
  yearsOff(
    'places counted years ago',
    [ofFall('places: { capacity: 12, left: 3, asOf: ▸"2020-07-10" }')],
    'places.asOf "2020-07-10" is 1530 days away from its cohort',
  ),
  yearsOff(
    'a part taken alone until another decade',
    [ofFall('selfPaced:\n  - { id: r, title: Reading, from: "2024-10-16", until: ▸"2034-10-28" }')],
    'selfPaced[0].until "2034-10-28" is 3609 days away from its cohort',
  ),
  yearsOff(
    'an end that the duration does not lead to',
    [edit(august, 'starts: "2024-08"', 'starts: "2024-08"\nends: ▸"2027-09"')],
    'ends "2027-09" is 1054 days later than a program of P6W that starts "2024-08"',
  ),
  yearsOff(
    'an open house of ten years before',
    [openHouse('cohort: kap-certificate/fall-2024\ndate: ▸"2014-08-17"\nstart: "18:00"')],
    'date "2014-08-17" is 3684 days away from the next cohort',
  ),
  yearsOff(
    'an open house that no cohort is near',
    [openHouse('date: ▸"2042-08-17"\nstart: "18:00"')],
    'date "2042-08-17" is 6459 days away from the next cohort',
  ),
  yearsOff(
    'an early price of years ago',
    [
      edit(
        price,
        '      - id: full\n',
        '      - id: early\n        label: Early\n        total: 2800\n        until: ▸"2020-08-15"\n      - id: full\n',
      ),
    ],
    'tuition[0].plans[0].until "2020-08-15" is 1389 days away from the cohorts of this program',
  ),
  yearsOff(
    'a price from another century on',
    [
      edit(
        price,
        '  - route: prerequisite-taken\n',
        '  - route: prerequisite-taken\n    startsFrom: ▸"2054-01-01"\n',
      ),
    ],
    'tuition[0].startsFrom "2054-01-01" is 10614 days away from the cohorts of this program',
  ),
  atNight(
    'a class of three at night',
    edit(fall, '- "2024-10-08"', '- { date: "2024-10-08", start: ▸"03:00", end: "05:00" }'),
    'sessions[3].start "03:00"',
    '15:00',
  ),
  atNight(
    'a deadline of three at night',
    edit(fall, '"2024-09-10"', '{ date: "2024-09-10", time: ▸"03:00" }'),
    'routes[0].deadline.time "03:00"',
    '15:00',
  ),
  atNight(
    'an orientation at night',
    ofFall(
      'keyDates:\n  - { id: o, label: Orientation, date: "2024-09-12", start: ▸"02:00", end: "03:00" }',
    ),
    'keyDates[0].start "02:00"',
    '14:00',
  ),
  atNight(
    'an open house at night',
    openHouse('date: "2024-08-17"\nstart: ▸"02:00"'),
    'start "02:00"',
    '14:00',
  ),
  odd(
    'a class of fourteen hours',
    'start: "06:00", end: ▸"20:00"',
    'a class from "06:00" to "20:00" takes 14 hours',
  ),
  odd(
    'a class of a minute',
    'start: "11:00", end: ▸"11:01"',
    'a class from "11:00" to "11:01" takes 1 minute',
  ),
  odd(
    'a class of nearly a day',
    'start: "11:00", end: ▸"10:00", nextDay: true',
    'a class from "11:00" to "10:00" takes 23 hours',
  ),
  outOfScale(
    'a digit too many in a plan and all that follows from it',
    amounts(
      price,
      ['total: 3000', 'total: ▸30000'],
      ['total: 3150', 'total: 31500'],
      ['amount: 1050', 'amount: 10500'],
      ['surcharge: 150', 'surcharge: 1500'],
    ),
    '$30,000 is 5.5 times another price of this program, $5,500',
  ),
  outOfScale(
    'a digit too few',
    amounts(
      price,
      ['total: 3000', 'total: 300'],
      ['total: 3150', 'total: 315'],
      ['amount: 1050', 'amount: 105'],
      ['surcharge: 150', 'surcharge: 15'],
      ['total: 5500', 'total: ▸5500'],
    ),
    '$5,500 is 18.3 times another price of this program, $300',
  ),
  outOfScale(
    'an installment plan ten times the price in full',
    amounts(
      price,
      ['total: 3150', 'total: ▸31500'],
      ['amount: 1050', 'amount: 10500'],
      ['surcharge: 150', 'surcharge: 28500'],
    ),
    '$31,500 is 10.5 times another price of this program, $3,000',
  ),
  outOfScale(
    'a digit too many in the only plan of a program',
    amounts('pricing/pc-kap.mdx', ['total: 9875', 'total: ▸98750']),
    '$98,750 is far from every price of another program, the nearest of which is $5,775',
  ),
  outOfScale(
    'a fee above tuition',
    amounts('pricing/pc-kap.mdx', ['amount: 100', 'amount: ▸100000']),
    'the fee of $100,000 is more than tuition, $9,875',
  ),
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
