import { describe, expect, it } from 'vitest';
import { faultsIn, faultsOf, shortest } from './faults.ts';

const session = (written: string) => faultsOf('cohorts', '"2024-09-17"', written);
const deadline = (written: string) => faultsOf('cohorts', '"2024-09-10"', written);

describe('a session', () => {
  it('is a date, or a date with what differs', () => {
    expect(session('{ date: "2024-09-17", start: "12:00", place: Pier 3 }')).toEqual([]);
    expect(session('{ date: "2024-09-17", begin: "12:00" }')).toEqual([
      '5:27 "begin" is not a key here → Remove it, or look it up in content/README.md.',
    ]);
    expect(session('{ date: "2024-09-31", status: moved }')).toEqual([
      '5:13 sessions[0].date "2024-09-31" is not a date in the calendar → Write it like "2024-09-17".',
    ]);
    expect(session('17')).toEqual([
      '5:5 sessions[0] 17 is not a class → Write a date in quotes, "2024-09-17", or { date: "2024-09-17", start: "12:00", end: "14:00" }.',
    ]);
    expect(session('next Tuesday')).toEqual([
      '5:5 sessions[0] "next Tuesday" is not a class → Write a date in quotes, "2024-09-17", or { date: "2024-09-17", start: "12:00", end: "14:00" }.',
    ]);
  });

  it('that is cancelled or moved says what participants must know', () => {
    expect(session('{ date: "2024-09-17", status: cancelled }')).toEqual([
      '5:5 sessions[0].notice is missing for a cancelled class → Write notice: { date: "2024-09-01", text: "What participants must know" }.',
    ]);
    expect(session('{ date: "2024-09-17", status: moved }')).toEqual([
      '5:5 sessions[0].notice is missing for a moved class → Write notice: { date: "2024-09-01", text: "What participants must know" }.',
      '5:5 sessions[0].movedFrom is missing for a moved class → Write the old date: movedFrom: { date: "2024-09-17" }.',
    ]);
    expect(session('{ date: "2024-09-17", movedFrom: { date: "2024-09-16" } }')).toEqual([
      '5:38 sessions[0].movedFrom does not go with status scheduled → Write status: moved, or take movedFrom out.',
    ]);
    const moved = (from: string) =>
      session(
        `{ date: "2024-09-17", start: "12:00", end: "14:00", status: moved, movedFrom: ${from}, notice: { date: "2024-09-01", text: "Moved." } }`,
      );
    expect(moved('{ date: "2024-09-17" }')).toEqual([
      '5:83 sessions[0].movedFrom is where the class stands now → Write the old date or time, and beside date and start the new ones.',
    ]);
    expect(moved('{ date: "2024-09-17", start: "11:00", end: "13:00" }')).toEqual([]);
  });

  it('has a time, its own or the usual one', () => {
    expect(faultsOf('cohorts', 'time: { start: "11:00", end: "13:00" }\n', '')).toEqual([
      '4:5 sessions[0] has no time → Write the usual time of the cohort, time: { start: "11:00", end: "13:00" }, or start and end here; hours: not-stated where nobody has said them.',
    ]);
    expect(
      faultsOf(
        'cohorts',
        /time: .*\nsessions:\n.*/,
        'sessions:\n  - { date: "2024-09-17", start: "11:00" }',
      ),
    ).toEqual([
      '4:5 sessions[0] has no time → Write the usual time of the cohort, time: { start: "11:00", end: "13:00" }, or start and end here; hours: not-stated where nobody has said them.',
    ]);
  });

  it('makes a stated first day superfluous', () => {
    expect(faultsIn('cohorts', `${shortest.cohorts}\nstarts: "2024-09"`)).toEqual([
      '9:9 starts stands beside a list of sessions → Take it out; it comes from the sessions.',
    ]);
  });
});

describe('a deadline', () => {
  it('is a date, a word, or a date with what is stated of it', () => {
    const good = [
      'passed',
      'not-announced',
      'rolling',
      '{ date: "2024-09-10", time: "17:00", timeZone: Asia/Kolkata }',
      '{ date: "2024-09-10", opens: "2024-06-01", priority: "2024-08-01", extendedFrom: "2024-08-15" }',
    ];
    expect(good.flatMap(deadline)).toEqual([]);
    expect(deadline('soon')).toEqual([
      '8:15 routes[0].deadline "soon" is not a deadline → Write a date in quotes, passed, not-announced, rolling, or { date: "2024-09-10", time: "17:00" }.',
    ]);
    expect(deadline('{ date: "2024-09-10", hour: "17:00" }')).toEqual([
      '8:37 "hour" is not a key here → Remove it, or look it up in content/README.md.',
    ]);
    expect(deadline('{ time: "17:00" }')).toEqual([
      '8:15 routes[0].deadline.date is missing → Write a date in the calendar, for example "2024-09-17".',
    ]);
    expect(faultsOf('cohorts', '    deadline: "2024-09-10"', '')).toEqual([
      '7:5 routes[0].deadline is missing → Write a deadline, for example "2024-09-10" or not-announced.',
    ]);
  });

  it('comes after its opening, its priority date and the date before its extension', () => {
    expect(deadline('{ date: "2024-09-10", opens: "2024-09-11" }')).toEqual([
      '8:44 routes[0].deadline.opens "2024-09-11" is not before the deadline "2024-09-10" → Write an earlier date.',
    ]);
    expect(
      deadline('{ date: "2024-09-10", priority: "2024-10-01", extendedFrom: "2024-09-10" }'),
    ).toEqual([
      '8:47 routes[0].deadline.priority "2024-10-01" is not before the deadline "2024-09-10" → Write an earlier date.',
      '8:75 routes[0].deadline.extendedFrom "2024-09-10" is not before the deadline "2024-09-10" → Write an earlier date.',
    ]);
  });
});

describe('a program', () => {
  const program = (line: string) => faultsIn('programs', `${shortest.programs}\n${line}`);

  it('begins every so often, or so many times', () => {
    expect(program('offeredEvery: { every: [3, 4], unit: month, roughly: true }')).toEqual([]);
    expect(program('offeredEvery: { times: [1, 2], per: week }')).toEqual([]);
    expect(program('offeredEvery: monthly')).toEqual([
      '10:15 offeredEvery "monthly" is not a cadence → Write { every: [3, 4], unit: month } or { times: [1, 2], per: month }.',
    ]);
    expect(program('offeredEvery: { every: [4, 3], unit: month }')).toEqual([
      '10:24 offeredEvery.every is the wrong way round → Write the smaller number first.',
    ]);
    expect(program('offeredEvery: { times: [1, 2], per: fortnight }')).toEqual([
      '10:37 offeredEvery.per "fortnight" is not known here → Write day, week, month or year.',
    ]);
    expect(program('offeredEvery: { every: 3, unit: month }')).toEqual([
      '10:24 offeredEvery.every 3 is not a list of two → Write it like [1, 2].',
    ]);
  });

  it('asks for courses of its own or of others, all of them or one of several', () => {
    expect(
      program('prerequisites: [basics, { other: A course }, { anyOf: [a, { other: B }] }]'),
    ).toEqual([]);
    expect(program('prerequisites: [{ anyOf: [a] }]')).toEqual([
      '10:26 prerequisites[0].anyOf has too few entries → List at least 2.',
    ]);
    expect(program('prerequisites: [{ anyof: [a, b] }]')).toEqual([
      '10:19 "anyof" is not a key here → Did you mean "anyOf"?',
    ]);
    expect(program('prerequisites: [Some course]')).toEqual([
      '10:17 prerequisites[0] "Some course" is not a prerequisite → Write the id of a program, { other: "…" }, or { anyOf: [ … ] }.',
    ]);
    expect(program('prerequisites: [{ anyOf: [a, Some course] }]')).toEqual([
      '10:30 prerequisites[0].anyOf[1] "Some course" is not a course → Write the id of a program, or { other: "A course of another provider" }.',
    ]);
  });
});

describe('a price file', () => {
  const plan = (line: string) => faultsOf('pricing', 'total: 1925', line);
  const amounts = (currency: string, amount: string) =>
    faultsIn('pricing', `currency: ${currency}\naddOns: [{ id: a, label: A, amount: ${amount} }]`);

  it('has a currency of ISO 4217', () => {
    expect(faultsOf('pricing', 'USD', 'usd')).toEqual([
      '1:11 currency "usd" is not a currency code (ISO 4217) → Write it like USD.',
    ]);
    expect(faultsOf('pricing', 'USD', '"$"')).toEqual([
      '1:11 currency "$" is not a currency code (ISO 4217) → Write it like USD.',
    ]);
    expect(faultsOf('pricing', 'USD', 'XYZ')).toEqual([
      '1:11 currency "XYZ" is not a currency code (ISO 4217) → Write it like USD.',
    ]);
    expect(faultsOf('pricing', 'currency: USD\n', '')).toEqual([
      '1:1 currency is missing → Write a currency code (ISO 4217), for example USD.',
    ]);
  });

  it('takes amounts with as many decimals as the currency has', () => {
    expect(
      [
        amounts('JPY', '300000'),
        amounts('KWD', '120.555'),
        amounts('INR', '"4999.99"'),
        amounts('USD', '0'),
      ].flat(),
    ).toEqual([]);
    expect(amounts('USD', '822.925')).toEqual([
      '2:37 addOns[0].amount 822.925 cannot be an amount in USD: USD has 2 decimals, got 822.925 → Write it with the decimals of the currency.',
    ]);
    expect(amounts('JPY', '300000.5')).toEqual([
      '2:37 addOns[0].amount 300000.5 cannot be an amount in JPY: JPY has 0 decimals, got 300000.5 → Write it with the decimals of the currency.',
    ]);
    expect(amounts('KWD', '"7.0005"')).toEqual([
      '2:37 addOns[0].amount "7.0005" cannot be an amount in KWD: KWD has 3 decimals, got 7.0005 → Write it with the decimals of the currency.',
    ]);
  });

  it('takes amounts in digits alone', () => {
    expect(amounts('USD', '"1,925"')).toEqual([
      '2:37 addOns[0].amount "1,925" is not an amount → Write digits alone, for example 1925 or 822.92.',
    ]);
    expect(amounts('USD', '$1925')).toEqual([
      '2:37 addOns[0].amount "$1925" is not an amount → Write digits alone, for example 1925 or 822.92.',
    ]);
    expect(amounts('USD', '-5')).toEqual([
      '2:37 addOns[0].amount -5 is not an amount → Write digits alone, for example 1925 or 822.92.',
    ]);
    expect(amounts('USD', '.inf')).toEqual([
      '2:37 addOns[0].amount Infinity is not an amount → Write digits alone, for example 1925 or 822.92.',
    ]);
    expect(amounts('USD', '')).toEqual([
      '2:38 addOns[0].amount is empty → Write the amount, for example 1925 or 822.92, or leave the key out if it is optional.',
    ]);
    expect(amounts('USD', '12345678901234567890')).toEqual([
      '2:37 addOns[0].amount 12345678901234567000 cannot be an amount in USD: 12345678901234567000 USD is too large to be exact → Write it with the decimals of the currency.',
    ]);
  });

  it('says where an amount stands', () => {
    expect(plan('total: 3150.123, installments: { count: 3, amount: 1050.1234 }')).toEqual([
      '4:44 tuition[0].plans[0].total 3150.123 cannot be an amount in USD: USD has 2 decimals, got 3150.123 → Write it with the decimals of the currency.',
      '4:88 tuition[0].plans[0].installments.amount 1050.1234 cannot be an amount in USD: USD has 2 decimals, got 1050.1234 → Write it with the decimals of the currency.',
    ]);
  });

  it('refuses what cannot stand together in one plan', () => {
    expect(plan('total: 1, due: before-start, dueDates: ["2024-01-01"]')).toEqual([
      '4:76 tuition[0].plans[0].dueDates stands beside due: before-start → Keep one of the two.',
    ]);
    expect(plan('total: 1, discount: 1, installments: { count: 2 }')).toEqual([
      '4:57 tuition[0].plans[0].discount stands in a plan of installments → It goes with paying in full only.',
    ]);
    expect(plan('total: 1, installmentFee: 1')).toEqual([
      '4:63 tuition[0].plans[0].installmentFee stands in a plan without installments → Take it out.',
    ]);
    expect(plan('total: 1, installments: { count: 0 }')).toEqual([
      '4:70 tuition[0].plans[0].installments.count 0 is not a whole number from 1 → Write it like 12.',
    ]);
    expect(plan('total: 1, due: later')).toEqual([
      '4:52 tuition[0].plans[0].due "later" is not known here → Write before-start or not-stated.',
    ]);
  });

  it('has tuition for everyone, or for each situation', () => {
    expect(
      faultsIn(
        'pricing',
        'currency: USD\ntuition:\n  - plans: not-stated\n  - { route: a, plans: not-stated }',
      ),
    ).toEqual([
      '3:5 tuition[0] is for everyone, and others are for one situation → Give every entry of tuition a route.',
    ]);
    expect(faultsIn('pricing', 'currency: USD\ntuition: [{ plans: unknown }]')).toEqual([
      '2:20 tuition[0].plans "unknown" is not a list of payment plans → Write it like [{ id: full, label: In full, total: 1925 }], or not-stated.',
    ]);
    expect(faultsIn('pricing', 'currency: USD\ntuition: [{ plans: [] }]')).toEqual([
      '2:20 tuition[0].plans has too few entries → List at least 1.',
    ]);
  });

  it('says of a fee whether it is paid back', () => {
    const fee = (refundable: string) =>
      faultsIn(
        'pricing',
        `currency: USD\nfees: [{ id: a, label: A, amount: 1, refundable: ${refundable} }]`,
      );
    expect(['true', 'false', 'not-stated'].flatMap(fee)).toEqual([]);
    expect(fee('partly')).toEqual([
      '2:50 fees[0].refundable "partly" is not true or false → Write it like true, false, or not-stated.',
    ]);
    expect(
      faultsIn('pricing', 'currency: USD\nrefunds: [{ daysBefore: 7, percent: 120 }]'),
    ).toEqual(['2:37 refunds[0].percent 120 is too large → Write a number up to 100.']);
  });
});

describe('a form', () => {
  const field = (written: string) =>
    faultsIn(
      'applications',
      `title: A\nsections:\n  - id: a\n    title: A\n    fields:\n      - { label: A, ${written} }`,
    );

  it('asks in one of ten ways, each with what it needs', () => {
    expect(field('name: a, type: text')).toEqual([
      '6:9 sections[0].fields[0].missing is missing → Write what to say when it is empty: “Enter your …”.',
      '6:9 sections[0].fields[0].maxLength is missing → Write how many characters the answer may have.',
    ]);
    expect(field('name: a, type: radio, required: false')).toEqual([
      '6:9 sections[0].fields[0].options is missing → List at least two options, each with a value and a label.',
    ]);
    expect(field('name: a, type: colour, missing: Enter it')).toEqual([
      '6:36 sections[0].fields[0].type "colour" is not known here → Write text, textarea, email, tel, number, date, radio, select, checkboxes or checkbox.',
    ]);
    expect(
      field(
        'name: a, type: email, missing: A, options: [{ value: a, label: A }, { value: b, label: B }]',
      ),
    ).toEqual([
      '6:64 sections[0].fields[0].options does not go with type email → Use radio, select or checkboxes.',
    ]);
    expect(field('name: a, type: radio, missing: A, options: [{ value: A b, label: A }]')).toEqual([
      '6:74 sections[0].fields[0].options[0].value "A b" is not an id (small letters, digits, single hyphens) → Write it like kap-certificate.',
    ]);
  });

  it('keeps answers under names of their own', () => {
    expect(field('name: Given name, type: email, required: false')).toEqual([
      '6:27 sections[0].fields[0].name "Given name" is not a field name → Write it like givenName.',
    ]);
    expect(field('name: way, type: email, required: false')).toEqual([
      '6:27 sections[0].fields[0].name is kept for the form itself → Choose another name.',
    ]);
    expect(field('name: submissionId, type: email, required: false')).toEqual([
      '6:27 sections[0].fields[0].name is kept for the form itself → Choose another name.',
    ]);
  });

  it('shows a question under conditions that name values', () => {
    expect(field('name: a, type: email, required: false, when: { license: active }')).toEqual([
      '6:77 sections[0].fields[0].when.license "active" is not a list → Write it like [first, second], or one entry a line, each after a hyphen.',
    ]);
  });
});

describe('an eligibility file', () => {
  it('says of every answer what it means', () => {
    expect(faultsOf('eligibility', 'effect: meets', 'effect: yes')).toEqual([
      '9:51 criteria[0].anyOf[0].options[0].effect "yes" is not known here → Write meets, not-yet or ask.',
    ]);
    expect(faultsOf('eligibility', ', notYet: Not yet.', '')).toEqual([
      '11:11 outcomes.notYet is missing → Write a sentence or two.',
    ]);
    expect(faultsOf('eligibility', 'anyOf:', 'oneOf:')).toEqual([
      '5:5 "oneOf" is not a key here → Did you mean "anyOf"?',
    ]);
  });
});
