/** What lies ahead of one applicant, in order: alike on the last screen, in the receipt, on paper. */
import { formatDate, formatPartialDate } from '#domain/date-formats.ts';
import type { PartialDate } from '#domain/dates.ts';

/** A cohort as far as its beginning is known. */
export interface CohortAhead {
  /** “Fall 2024 KAP” */
  readonly name: string;
  /** The day of the first class that is held, or as much as is known of it; null: nothing. */
  readonly starts: PartialDate | null;
  /** True where classes are listed: then `starts` is the day of one. */
  readonly hasClasses: boolean;
}

/** Nothing is known of its beginning. */
export const UNKNOWN_START = { starts: null, hasClasses: false } as const;

/** What is payable when, for one plan. */
export interface PaymentAhead {
  /** “In full, $5,500” */
  readonly plan: string;
  /** “Payable before the program starts” */
  readonly due: string;
}

/**
 * The lines of a path: the prerequisite’s cohort first where one was chosen, then the cohort applied
 * for, then what is due when. What is not known is said to be unknown.
 */
export function pathLines({ via, cohort, payments }: OwnPath, locale: string): readonly string[] {
  return [
    ...(via === null ? [] : [ownPathWords.first(via.name), begins(via, locale)]),
    ...(cohort === null ? [] : [begins(cohort, locale)]),
    ...payments.map(({ plan, due }) => ownPathWords.payment(plan, due)),
  ];
}

export interface OwnPath {
  /** The prerequisite’s cohort that is taken first; null where none was chosen. */
  readonly via: CohortAhead | null;
  readonly cohort: CohortAhead | null;
  readonly payments: readonly PaymentAhead[];
}

function begins({ name, starts, hasClasses }: CohortAhead, locale: string): string {
  if (starts === null) return ownPathWords.unknown(name);
  if (starts.length < 10) return ownPathWords.inMonth(name, formatPartialDate(starts, locale));
  const day = formatDate(starts, locale, 'weekday');
  return hasClasses ? ownPathWords.firstClass(name, day) : ownPathWords.onDay(name, day);
}

export const ownPathWords = {
  first: (cohort: string) => `You take ${cohort} first.`,
  firstClass: (cohort: string, day: string) =>
    `If you are accepted, the first class of ${cohort} is on ${day}.`,
  onDay: (cohort: string, day: string) => `If you are accepted, ${cohort} begins on ${day}.`,
  inMonth: (cohort: string, month: string) =>
    `${cohort} begins in ${month}; the day is not published here. Ask admissions.`,
  unknown: (cohort: string) => `When ${cohort} begins is not published here. Ask admissions.`,
  payment: (plan: string, due: string) => `${plan}: ${due.charAt(0).toLowerCase()}${due.slice(1)}.`,
  /** With whom it is for and until when: “Early price, $900 (until October 15, 2030)”. */
  plan: (label: string, total: string, condition: string | null) =>
    condition === null ? `${label}, ${total}` : `${label}, ${total} (${condition})`,

  /** In a calendar: every title names the program. */
  event: {
    firstClass: (cohort: string) => `First class of ${cohort}, if accepted`,
    begins: (cohort: string) => `${cohort} begins, if accepted`,
  },
} as const;
