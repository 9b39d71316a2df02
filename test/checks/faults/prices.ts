/** C7: amounts, sums, and prices that are not there. */
import { edit, fault, mark, remove, type SeededFault } from '../seed.ts';

const kap = 'pricing/kap-certificate.mdx';
const pcKap = 'pricing/pc-kap.mdx';

/** What the check must let pass: a difference that a discount or a fee declares. */
export const allowedPrices = [
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

export const prices: readonly SeededFault[] = [
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
