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
    'other-currency',
    'another currency than the site names',
    [edit(pcKap, 'currency: USD', 'currency: ▸EUR')],
    'currency is EUR, and site.yaml names USD → Correct one of the two, or acknowledge that this program is paid in EUR.',
  ),
  fault(
    'doubtful-amount',
    'a fee of 0',
    [edit(pcKap, 'amount: 100', 'amount: ▸0')],
    'an amount is 0 → If it costs nothing, acknowledge it; if it is not known, write not-stated or leave the key out.',
  ),
  fault(
    'doubtful-amount',
    'thousands written with a point',
    [edit(pcKap, 'amount: 100', 'amount: ▸3.000')],
    '3.000 is read as 3 → Write 3000 for thousands, or 3.',
  ),
  fault(
    'wrong-amount',
    'thousands and cents as other countries write them',
    [edit(pcKap, 'amount: 100', 'amount: ▸1.500,00')],
    'fees[0].amount "1.500,00" is not an amount → Write digits alone, for example 1925 or 822.92.',
  ),
  fault(
    'price-for-some',
    'a price for a group, and none for the others',
    [
      edit(
        pcKap,
        '  - plans:\n      - id: twelve-monthly',
        '  - plans:\n      ▸- id: twelve-monthly',
      ),
      edit(pcKap, 'total: 9875', 'total: 9875\n        group: Members'),
    ],
    'every plan has a condition: "twelve-monthly" → Add what everybody else pays, or acknowledge that nobody else can take part.',
  ),
  fault(
    'price-ends-late',
    'a price that ends after every cohort with it has begun',
    [
      edit(
        kap,
        '        surcharge: 150\n',
        '        surcharge: 150\n      - { id: early, label: Early, total: 2900, until: ▸"2025-09-01" }\n',
      ),
    ],
    'plan "early" ends on 2025-09-01, and the last cohort that has this price begins on 2024-09-17 → Correct the day, or the cohorts.',
  ),
  fault(
    'broken-reference',
    'a price for the cohort of another program',
    [edit(pcKap, '  - plans:', `  - cohorts: [▸${fall}]\n    plans:`)],
    '"kap-certificate/fall-2024" is a cohort of another program → Name cohorts of pc-kap; the price of another stands in its own file.',
  ),
  fault(
    'duplicate-id',
    'two prices for one cohort and situation',
    [
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
    ],
    'tuition[1].cohorts[0] is the price "prerequisite-taken, kap-certificate/fall-2024", which tuition[0].cohorts[0] already is → Keep one, or rename one.',
  ),
  fault(
    'impossible-plan',
    'more rules for payments than payments',
    [
      edit(
        kap,
        '      - id: full\n        label: In full\n        total: 3000\n        due: not-stated',
        '      - ▸id: full\n        label: In full\n        total: 3000\n        dueRules: [{ daysBeforeStart: 30 }, { daysBeforeStart: 3 }]',
      ),
    ],
    'Plan "full" has 1 payment and 2 due rules. State one for each → Compare the plan with the template in content/README.md.',
  ),
  fault(
    'kept-above-tuition',
    'more kept of a refund than tuition comes to',
    [edit(pcKap, 'notIncluded:\n', 'refundTerms: { kept: ▸98750 }\nnotIncluded:\n')],
    '$98,750 is kept of a refund, and tuition is $9,875 at most → Correct kept, or write afterwards: none alone.',
  ),
  fault(
    'wrong-value',
    'more than all of it back',
    [edit(pcKap, 'notIncluded:\n', 'refunds: [{ daysBefore: 30, percent: ▸120 }]\nnotIncluded:\n')],
    'refunds[0].percent 120 is too large → Write a number up to 100.',
  ),
  fault(
    'wrong-value',
    'more electives than there are',
    [electives('▸3', '')],
    'electives[0].atMost is 3, and there are 2 choices → Correct it.',
  ),
  fault(
    'wrong-value',
    'a bundle of what is no elective',
    [electives('2', '{ of: [one, ▸three], amount: 150 }')],
    'electives[0].bundles[0].of[1] "three" is none of the choices → Write one of one, two.',
  ),
  fault(
    'wrong-value',
    'a bundle of more than one may choose',
    [electives('1', '{ count: ▸2, amount: 150 }')],
    'electives[0].bundles[0].count covers 2, and one may choose 1 → Correct it, or atMost.',
  ),
  fault(
    'missing-currency',
    'no currency',
    [edit(pcKap, 'currency: USD\n', ''), edit(pcKap, 'tuition:\n', '▸tuition:\n')],
    'currency is missing → Write a currency code (ISO 4217), for example USD.',
  ),
  fault(
    'unknown-currency',
    'a sign for a currency',
    [edit(pcKap, 'currency: USD', 'currency: ▸$')],
    'currency "$" is not a currency code (ISO 4217) → Write it like USD.',
  ),
  fault(
    'wrong-amount',
    'too many decimals',
    [edit(kap, 'total: 3150', 'total: ▸3150.005')],
    'tuition[0].plans[1].total 3150.005 cannot be an amount in USD: USD has 2 decimals, got 3150.005 → Write it with the decimals of the currency.',
  ),
  fault(
    'wrong-amount',
    'decimals in a currency that has none',
    [edit(pcKap, 'currency: USD', 'currency: JPY'), edit(pcKap, 'amount: 100', 'amount: ▸100.5')],
    'fees[0].amount 100.5 cannot be an amount in JPY: JPY has 0 decimals, got 100.5 → Write it with the decimals of the currency.',
  ),
  fault(
    'wrong-amount',
    'a comma in an amount',
    [edit(kap, 'total: 5500', 'total: ▸"5,500"')],
    'tuition[2].plans[0].total "5,500" is not an amount → Write digits alone, for example 1925 or 822.92.',
  ),
  fault(
    'wrong-sum',
    'a total that its installments do not make',
    [edit(kap, 'total: 5775', 'total: ▸5785')],
    'the total of plan "three-monthly" is $5,785, and its payments add up to $5,775 → Correct the total or the payments.',
  ),
  fault(
    'wrong-sum',
    'an installment that was changed alone',
    [edit(kap, 'amount: 1050 }', 'amount: 1060 }'), edit(kap, 'total: 3150', 'total: ▸3150')],
    'the total of plan "three-monthly" is $3,150, and its payments add up to $3,180 → Correct the total or the payments.',
  ),
  fault(
    'undeclared-surcharge',
    'a plan that costs more and does not say so',
    [edit(kap, '        surcharge: 275\n', ''), edit(kap, 'total: 5775', 'total: ▸5775')],
    'plan "three-monthly" costs $275 more than paying in full and does not say so → Add surcharge: 275, or correct the total.',
  ),
  fault(
    'wrong-surcharge',
    'a price in full that was changed alone',
    [edit(kap, 'total: 5500', 'total: ▸5600')],
    'plan "full" costs $5,600, and plan "three-monthly" ($5,775, $275 more) asks for $5,500 → Correct this total, or the surcharge of "three-monthly".',
  ),
  fault(
    'wrong-surcharge',
    'a surcharge where nothing is paid in full',
    [
      edit(
        pcKap,
        'installments: { count: 12, every: P1M }',
        'installments: { count: 12, every: P1M }\n        surcharge: ▸100',
      ),
    ],
    'plan "twelve-monthly" states a surcharge, and no plan of this price is paid in full → Take surcharge out.',
  ),
  fault(
    'impossible-plan',
    'a deposit of more than the total',
    [
      edit(
        kap,
        '      - id: full\n        label: In full\n        total: 3000',
        '      - ▸id: full\n        label: In full\n        deposit: 4000\n        total: 3000',
      ),
    ],
    'The deposit of plan "full" (400000) exceeds what is owed (300000) → Compare the plan with the template in content/README.md.',
  ),
  fault(
    'refunds-not-in-order',
    'the fewest days first',
    [
      edit(
        pcKap,
        'notIncluded:\n',
        'refunds:\n  - { daysBefore: 7, percent: 50 }\n  - { daysBefore: ▸30, percent: 100 }\nnotIncluded:\n',
      ),
    ],
    'refunds[1] has daysBefore: 30 and stands after daysBefore: 7 → Put the earlier day first.',
  ),
  fault(
    'refunds-not-in-order',
    'more money back for less notice',
    [
      edit(
        pcKap,
        'notIncluded:\n',
        'refunds:\n  - { daysBefore: 30, percent: 50 }\n  - { daysBefore: ▸7, percent: 80 }\nnotIncluded:\n',
      ),
    ],
    'refunds[1] pays back 80% with daysBefore: 7, more than 50% with daysBefore: 30 → Correct the percentages.',
  ),
  fault(
    'no-price',
    'a situation that the price file leaves out',
    [
      edit(kap, '  - route: prerequisite-enrolled\n    plans: not-stated\n', ''),
      edit(kap, 'tuition:\n  - ', 'tuition:\n  ▸- '),
    ],
    'tuition says nothing about "prerequisite-enrolled" → Add - route: prerequisite-enrolled with its plans, or with plans: not-stated.',
  ),
  fault(
    'no-price',
    'a program by application without a price file',
    [remove(pcKap), mark('programs/pc-kap.mdx', '---\ntitle: Postgraduate')],
    'there is no price for this program → Write content/pricing/pc-kap.mdx, with plans or with plans: not-stated.',
  ),
  fault(
    'no-price',
    'a price file that is a draft',
    [edit(pcKap, 'currency: USD', 'status: ▸draft\ncurrency: USD')],
    'the price of pc-kap is a draft → Publish it, or make the program a draft too.',
  ),
];
