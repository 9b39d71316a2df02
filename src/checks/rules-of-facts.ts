/** The rules that several files show: ids, dates, prices, addresses, what must come first. */
import { error, type Rule, warning } from './rule.ts';

export const rulesOfFacts = {
  'broken-reference': error(
    'C3',
    'An id that leads nowhere',
    'Correct the id; the message names the nearest one',
  ),
  'draft-reference': error(
    'C3',
    'An id that leads to a draft, which is not printed',
    'Publish that file, or take its id out here',
  ),
  'unknown-condition': error(
    'C3',
    'A condition on a question or answer that does not exist',
    'Name a question and an answer of this form',
  ),
  'late-condition': error(
    'C3',
    'A condition on a question that comes later',
    'Move the question behind the one it depends on',
  ),
  'unknown-placeholder': error(
    'C3',
    'A placeholder that nothing fills',
    'Use one of the placeholders of the guide',
  ),
  'no-way-to-apply': error(
    'C3',
    'A program by application without a form',
    'Name a form, or say admission by: ask-admissions',
  ),
  'duplicate-id': error('C4', 'The same id twice, also by case', 'Rename one of the two'),
  'same-name': warning(
    'C4',
    'Two entries, situations, plans, fees or questions with one name',
    'Give one of them another name, so that people can tell them apart',
  ),
  'bad-id': error(
    'C4',
    'A file name that cannot be an address',
    'Rename the file: small letters, digits, single hyphens',
  ),
  'reserved-id': error(
    'C4',
    'A name that the site needs for itself',
    'Choose another name for the file',
  ),
  orphan: error(
    'C4',
    'A file for a program that does not exist',
    'Write the file of the program, or move this one',
  ),
  unreachable: error(
    'C4',
    'A cohort that nobody can enter',
    'Add a deadline or routes, name it as via in another cohort, or archive it',
  ),
  'not-read': error(
    'C4',
    'A file in a place where nothing reads it',
    'Move it into the folder of its kind',
  ),
  unused: error(
    'C4',
    'An entry without effect: nothing names it, or another stands in its place',
    'Name it where it belongs, or make it a draft',
  ),
  'situation-left-out': warning(
    'C4',
    'A situation of a program that a cohort leaves out',
    'Add the situation under routes, with not-announced if its deadline is open',
  ),
  'all-cancelled': warning(
    'C4',
    'A cohort that is offered though every class is canceled',
    'Archive the cohort, or write the new dates of its classes',
  ),
  'stale-acknowledgement': warning(
    'C4',
    'An acknowledgement of a warning that is gone',
    'Delete it from acknowledged in site.yaml',
  ),
  'skipped-time': error(
    'C5',
    'A local time that clocks skip',
    'Write a time that exists on that day',
  ),
  'repeated-time': error(
    'C5',
    'A local time that clocks show twice',
    'Write an earlier or a later time',
  ),
  'night-class': warning(
    'C6',
    'A class, an event or another day that begins at night, or a deadline then',
    'Write the hour that is meant: hours count from 00:00 to 23:59',
  ),
  'odd-length': warning(
    'C6',
    'A class of less than ten minutes or more than twelve hours',
    'Correct start or end; acknowledge what is right',
  ),
  'end-before-start': error('C6', 'An end that is not after its start', 'Correct start or end'),
  'deadline-after-start': error(
    'C6',
    'A deadline after the first class',
    'Move the deadline to or before the first class',
  ),
  'deadline-at-midnight': warning(
    'C6',
    'A deadline at 00:00, which ends with the day before',
    'Leave out time, and the whole day counts',
  ),
  'deadline-without-zone': warning(
    'C6',
    'A deadline without its zone, where classes are in another one than the institute',
    'Write the deadline as a group with its timeZone',
  ),
  'outside-cohort': error(
    'C6',
    'A date far from the classes of its cohort',
    'Look for a wrong year or month',
  ),
  'class-off-rhythm': warning(
    'C6',
    'A class on another weekday than the classes around it',
    'Correct the date, or say that the class was moved or added',
  ),
  'date-years-off': warning(
    'C6',
    'A date ten months or more from what it belongs to, a notice after its class, or a year in the name that its dates are not in',
    'Look for a wrong year',
  ),
  'event-after-start': error(
    'C6',
    'An event after the start of the cohort it comes before',
    'Write an earlier date, or name the next cohort',
  ),
  'counted-ahead': error(
    'C6',
    'Places counted on a day that has not come',
    'Write the day on which you counted',
  ),
  'overlapping-sessions': error(
    'C6',
    'Two classes at the same time',
    'Correct the date or the time of one of them',
  ),
  'sessions-not-in-order': error(
    'C6',
    'Classes that are not in order of their dates',
    'Sort the dates; numbers come from the order',
  ),
  'skipped-date-is-session': error(
    'C6',
    'A day without a class that has one',
    'Keep the day in one of the two lists',
  ),
  'wrong-weekday': error(
    'C6',
    'A class on another weekday than stated',
    'Correct the date, or weekday',
  ),
  'count-differs-from-outline': error(
    'C6',
    'More or fewer classes than the outline has',
    'List every class; a cancelled one stays in the list',
  ),
  'wrong-sum': error(
    'C7',
    'Payments that do not add up to the total',
    'Correct total, amount or count: amount times count is the total',
  ),
  'undeclared-surcharge': error(
    'C7',
    'A plan that costs more without saying so',
    'Add surcharge: what the plan costs more',
  ),
  'wrong-surcharge': error(
    'C7',
    'A surcharge that is not the difference to paying in full',
    'Write the difference that the message names',
  ),
  'impossible-plan': error(
    'C7',
    'A payment plan that contradicts itself',
    'Do as the message says',
  ),
  'refunds-not-in-order': error(
    'C7',
    'Refund tiers out of order',
    'Begin with the most days before the start',
  ),
  'no-price': error(
    'C7',
    'A way in without a price that does not say “not stated”',
    'Add an entry to tuition, or plans: not-stated',
  ),
  'kept-above-tuition': error(
    'C7',
    'More kept of a refund than tuition comes to',
    'Correct kept, or the totals',
  ),
  'doubtful-amount': warning(
    'C7',
    'An amount of 0, or one that may be thousands',
    'Write the amount in digits alone, or not-stated; acknowledge what costs nothing',
  ),
  'other-currency': warning(
    'C7',
    'A price in another currency than the site names',
    'Correct one of the two, or acknowledge it',
  ),
  'price-out-of-scale': warning(
    'C7',
    'A price five times another of the same program, ten times all others, or a fee above tuition',
    'Look for a digit too many or too few; acknowledge what is right',
  ),
  'price-for-some': warning(
    'C7',
    'A price that not everyone can have, and no other beside it',
    'Add what everybody else pays, or acknowledge it',
  ),
  'price-ends-late': warning(
    'C7',
    'A price that ends after the last cohort with it has begun',
    'Correct until, or the cohorts',
  ),
  'hours-above-total': error(
    'C8',
    'More CE or CME hours than the program has',
    'Correct hours, or contactHours of the program',
  ),
  'credit-differs': error(
    'C8',
    'CE or CME said differently in two places of a program',
    'Say the same in components and in continuingEducation',
  ),
  'more-finished': error(
    'C8',
    'More people who finished than began, or a year that has not come',
    'Correct began, finished or year of completion',
  ),
  'stage-differs': error(
    'C8',
    'Classes whose stages are not in a row, or some without a stage',
    'Give every class a stage, the same to classes in a row, or none',
  ),
  'broken-link': error(
    'C9',
    'A link to an address that does not exist',
    'Correct the address; it begins and ends with /',
  ),
  'broken-image': error(
    'C9',
    'A picture that is not in the content folder',
    'Put the picture beside the text and write its name',
  ),
  'link-to-archived': error(
    'C9',
    'A link of the header or footer to something past',
    'Take the link out, or publish the page again',
  ),
  'link-without-words': error(
    'C9',
    'A link of the header or footer that says nothing',
    'Write the words of the link as label',
  ),
  'redirect-loop': error(
    'C9',
    'Redirects that lead back to themselves',
    'Let it lead to the page as it is called today',
  ),
  'redirect-to-nowhere': error(
    'C9',
    'A redirect to an address that does not exist',
    'Write the address of a page that is there',
  ),
  'redirect-of-a-page': error(
    'C9',
    'A redirect from an address that has a page, or that the site keeps for itself',
    'Delete the redirect',
  ),
  'prerequisite-cycle': error(
    'C13',
    'Programs that require each other',
    'Take one of the prerequisites out',
  ),
  'archived-prerequisite': error(
    'C13',
    'A prerequisite that is not offered any more',
    'Name a program that is offered, or allow others with anyOf',
  ),
  'prerequisite-too-late': warning(
    'C17',
    'A prerequisite’s cohort that may not end in time',
    'Write the dates of that cohort, or take the situation out',
  ),
  'prerequisite-cannot-fit': warning(
    'C17',
    'A prerequisite’s cohort that certainly ends after the first class',
    'Correct the dates of that cohort, or take the situation out',
  ),
  'decision-too-late': warning(
    'C17',
    'A decision that may come on or after the first class',
    'Move the deadline, or decide these early and acknowledge it',
  ),
  'payment-before-decision': warning(
    'C17',
    'A payment that is due before the decision, or while people may still apply',
    'Move the deadline, correct dueDates, or tell applicants in warning',
  ),
} as const satisfies Record<string, Rule>;
