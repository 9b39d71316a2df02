/** C7: amounts, sums, and prices that are not there. */
import { edit, fault, mark, remove, type SeededFault } from '../seed.ts';

const kap = 'pricing/kap-certificate.mdx';
const pcKap = 'pricing/pc-kap.mdx';

/** What the check must let pass: a difference that a discount or a fee declares. */
export const allowedPrices = [
  {
    name: 'amounts and days of scholarships and lodging',
    edits: [
      edit(
        pcKap,
        'The program has one payment plan.',
        'Scholarships of $500 to $1,500 can be asked for until May 5, 2024. Lodging costs from $95 a night. The program has one payment plan.',
      ),
    ],
  },
  {
    name: 'a discount for paying in full that declares the difference',
    edits: [
      edit(kap, 'total: 5500\n', 'total: 5500\n        discount: 275\n'),
      edit(kap, '        surcharge: 275\n', ''),
    ],
  },
  {
    name: 'a price for a group under the label of that for everyone',
    edits: [
      edit(
        kap,
        '      - id: full\n',
        '      - { id: group, label: In full, group: Members, total: 2800 }\n      - id: full\n',
      ),
    ],
  },
  {
    name: 'a fee for installments that declares the difference',
    edits: [
      edit(kap, '        surcharge: 275\n', '        installmentFee: 275\n'),
      edit(kap, 'count: 3, every: P1M, amount: 1925', 'count: 3, every: P1M'),
    ],
  },
];

const electives = (atMost: string, bundle: string) =>
  edit(
    pcKap,
    'notIncluded:\n',
    `electives:
  - id: modules
    label: Modules
    atMost: ${atMost}
    choices:
      - { id: one, label: One, amount: 100 }
      - { id: two, label: Two, amount: 100 }
    bundles: [${bundle}]
notIncluded:\n`,
  );
const fall = 'kap-certificate/fall-2024';

export const prices: readonly SeededFault[] = [
  fault(
    'other-currency: another currency than the site names',
    'currency is EUR, and site.yaml names USD → Correct one of the two, or acknowledge that this program is paid in EUR.',
    edit(pcKap, 'currency: USD', 'currency: ▸EUR'),
  ),
  fault(
    'doubtful-amount: a fee of 0',
    'an amount is 0 → If it costs nothing, acknowledge it; if it is not known, write not-stated or leave the key out.',
    edit(pcKap, 'amount: 100', 'amount: ▸0'),
  ),
  fault(
    'doubtful-amount: thousands written with a point',
    '3.000 is read as 3 → Write 3000 for thousands, or 3.',
    edit(pcKap, 'amount: 100', 'amount: ▸3.000'),
  ),
  fault(
    'wrong-amount: thousands and cents as other countries write them',
    'fees[0].amount "1.500,00" is not an amount → Write digits alone, for example 1925 or 822.92.',
    edit(pcKap, 'amount: 100', 'amount: ▸1.500,00'),
  ),
  fault(
    'price-for-some: a price for a group, and none for the others',
    'every plan has a condition: "twelve-monthly" → Add what everybody else pays, or acknowledge that nobody else can take part.',
    edit(
      pcKap,
      '  - plans:\n      - id: twelve-monthly',
      '  - plans:\n      ▸- id: twelve-monthly',
    ),
    edit(pcKap, 'total: 9875', 'total: 9875\n        group: Members'),
  ),
  fault(
    'price-ends-late: a price that ends after every cohort with it has begun',
    'plan "early" ends on 2025-09-01, and the last cohort that has this price begins on 2024-09-17 → Correct the day, or the cohorts.',
    edit(
      kap,
      '        surcharge: 150\n',
      '        surcharge: 150\n      - { id: early, label: Early, total: 2900, until: ▸"2025-09-01" }\n',
    ),
  ),
  fault(
    'broken-reference: a price for the cohort of another program',
    '"kap-certificate/fall-2024" is a cohort of another program → Name cohorts of pc-kap; the price of another stands in its own file.',
    edit(pcKap, '  - plans:', `  - cohorts: [▸${fall}]\n    plans:`),
  ),
  fault(
    'duplicate-id: two prices for one cohort and situation',
    'tuition[1].cohorts[0] is the price "prerequisite-taken, kap-certificate/fall-2024", which tuition[0].cohorts[0] already is → Keep one, or rename one.',
    edit(
      kap,
      'tuition:\n',
      `tuition:
  - route: prerequisite-taken
    cohorts: [${fall}, kap-certificate/summer-2024]
    plans: not-stated
  - route: prerequisite-taken
    cohorts: [▸${fall}]
    plans: not-stated
`,
    ),
  ),
  fault(
    'impossible-plan: more rules for payments than payments',
    'Plan "full" has 1 payment and 2 due rules. State one for each → Compare the plan with the template in content/README.md.',
    edit(
      kap,
      '      - id: full\n        label: In full\n        total: 3000\n        due: not-stated',
      '      - ▸id: full\n        label: In full\n        total: 3000\n        dueRules: [{ daysBeforeStart: 30 }, { daysBeforeStart: 3 }]',
    ),
  ),
  fault(
    'kept-above-tuition: more kept of a refund than tuition comes to',
    '$98,750 is kept of a refund, and tuition is $9,875 at most → Correct kept, or write afterwards: none alone.',
    edit(pcKap, 'notIncluded:\n', 'refundTerms: { kept: ▸98750 }\nnotIncluded:\n'),
  ),
  fault(
    'wrong-value: more than all of it back',
    'refunds[0].percent 120 is too large → Write a number up to 100.',
    edit(pcKap, 'notIncluded:\n', 'refunds: [{ daysBefore: 30, percent: ▸120 }]\nnotIncluded:\n'),
  ),
  fault(
    'wrong-value: more electives than there are',
    'electives[0].atMost is 3, and there are 2 choices → Correct it.',
    electives('▸3', ''),
  ),
  fault(
    'wrong-value: a bundle of what is no elective',
    'electives[0].bundles[0].of[1] "three" is none of the choices → Write one of one, two.',
    electives('2', '{ of: [one, ▸three], amount: 150 }'),
  ),
  fault(
    'wrong-value: a bundle of more than one may choose',
    'electives[0].bundles[0].count covers 2, and one may choose 1 → Correct it, or atMost.',
    electives('1', '{ count: ▸2, amount: 150 }'),
  ),
  fault(
    'missing-currency: no currency',
    'currency is missing → Write a currency code (ISO 4217), for example USD.',
    edit(pcKap, 'currency: USD\n', ''),
    edit(pcKap, 'tuition:\n', '▸tuition:\n'),
  ),
  fault(
    'unknown-currency: a sign for a currency',
    'currency "$" is not a currency code (ISO 4217) → Write it like USD.',
    edit(pcKap, 'currency: USD', 'currency: ▸$'),
  ),
  fault(
    'wrong-amount: too many decimals',
    'tuition[0].plans[1].total 3150.005 cannot be an amount in USD: USD has 2 decimals, got 3150.005 → Write it with the decimals of the currency.',
    edit(kap, 'total: 3150', 'total: ▸3150.005'),
  ),
  fault(
    'wrong-amount: decimals in a currency that has none',
    'fees[0].amount 100.5 cannot be an amount in JPY: JPY has 0 decimals, got 100.5 → Write it with the decimals of the currency.',
    edit(pcKap, 'currency: USD', 'currency: JPY'),
    edit(pcKap, 'amount: 100', 'amount: ▸100.5'),
  ),
  fault(
    'wrong-amount: a comma in an amount',
    'tuition[2].plans[0].total "5,500" is not an amount → Write digits alone, for example 1925 or 822.92.',
    edit(kap, 'total: 5500', 'total: ▸"5,500"'),
  ),
  fault(
    'wrong-sum: a total that its installments do not make',
    'the total of plan "three-monthly" is $5,785, and its payments add up to $5,775 → Correct the total or the payments.',
    edit(kap, 'total: 5775', 'total: ▸5785'),
  ),
  fault(
    'wrong-sum: an installment that was changed alone',
    'the total of plan "three-monthly" is $3,150, and its payments add up to $3,180 → Correct the total or the payments.',
    edit(kap, 'amount: 1050 }', 'amount: 1060 }'),
    edit(kap, 'total: 3150', 'total: ▸3150'),
  ),
  fault(
    'undeclared-surcharge: a plan that costs more and does not say so',
    'plan "three-monthly" costs $275 more than paying in full and does not say so → Add surcharge: 275, or correct the total.',
    edit(kap, '        surcharge: 275\n', ''),
    edit(kap, 'total: 5775', 'total: ▸5775'),
  ),
  fault(
    'wrong-surcharge: a price in full that was changed alone',
    'plan "full" costs $5,600, and plan "three-monthly" ($5,775, $275 more) asks for $5,500 → Correct this total, or the surcharge of "three-monthly".',
    edit(kap, 'total: 5500', 'total: ▸5600'),
  ),
  fault(
    'wrong-surcharge: a surcharge of the price in full',
    'plan "full" is the price in full and has a surcharge → Take surcharge out, or put it in the plan that costs more.',
    edit(kap, 'total: 5500', 'total: 5500\n        surcharge: ▸275'),
  ),
  fault(
    'wrong-surcharge: a surcharge where nothing is paid in full',
    'plan "twelve-monthly" states a surcharge, and no plan of this price is paid in full → Take surcharge out.',
    edit(
      pcKap,
      'installments: { count: 12, every: P1M }',
      'installments: { count: 12, every: P1M }\n        surcharge: ▸100',
    ),
  ),
  fault(
    'impossible-plan: a deposit of more than the total',
    'The deposit of plan "full" (400000) exceeds what is owed (300000) → Compare the plan with the template in content/README.md.',
    edit(
      kap,
      '      - id: full\n        label: In full\n        total: 3000',
      '      - ▸id: full\n        label: In full\n        deposit: 4000\n        total: 3000',
    ),
  ),
  fault(
    'refunds-not-in-order: the fewest days first',
    'refunds[1] has daysBefore: 30 and stands after daysBefore: 7 → Put the earlier day first.',
    edit(
      pcKap,
      'notIncluded:\n',
      'refunds:\n  - { daysBefore: 7, percent: 50 }\n  - { daysBefore: ▸30, percent: 100 }\nnotIncluded:\n',
    ),
  ),
  fault(
    'refunds-not-in-order: more money back for less notice',
    'refunds[1] pays back 80% with daysBefore: 7, more than 50% with daysBefore: 30 → Correct the percentages.',
    edit(
      pcKap,
      'notIncluded:\n',
      'refunds:\n  - { daysBefore: 30, percent: 50 }\n  - { daysBefore: ▸7, percent: 80 }\nnotIncluded:\n',
    ),
  ),
  fault(
    'no-price: a situation that the price file leaves out',
    'tuition says nothing about "prerequisite-enrolled" → Add - route: prerequisite-enrolled with its plans, or with plans: not-stated.',
    edit(kap, '  - route: prerequisite-enrolled\n    plans: not-stated\n', ''),
    edit(kap, 'tuition:\n  - ', 'tuition:\n  ▸- '),
  ),
  fault(
    'no-price: a program by application without a price file',
    'there is no price for this program → Write content/pricing/pc-kap.mdx, with plans or with plans: not-stated.',
    remove(pcKap),
    mark('programs/pc-kap.mdx', '---\ntitle: Postgraduate'),
  ),
  fault(
    'no-price: a price file that is a draft',
    'the price of pc-kap is a draft → Publish it, or make the program a draft too.',
    edit(pcKap, 'currency: USD', 'status: ▸draft\ncurrency: USD'),
  ),
];
