/** When payments are due, and under which condition a price holds: alike on pages, in mail, in letters. */
import { formatDate } from '#domain/date-formats.ts';
import { addDays, type IsoDate } from '#domain/dates.ts';
import type { PlanCondition } from '#domain/prices.ts';
import { type DueRule, dueDateOf, type Plan } from '#domain/tuition.ts';
import { costWords } from './program.ts';

/** The days from which payments are counted; null where one is not known, or not the same for all. */
export interface KnownDays {
  readonly startsOn: IsoDate | null;
  readonly acceptedOn: IsoDate | null;
}

/** Of nobody in particular, and of no cohort. */
export const NOT_KNOWN: KnownDays = { startsOn: null, acceptedOn: null };

/** True where it is stated when a plan is due, and where nothing is. */
export function isDueStated(plan: DueTerms): boolean {
  const isFree = plan.installments.every((cents) => cents === 0);
  return isFree || plan.due !== null || plan.dueRules !== null || plan.dueDates !== null;
}

/** “Payable before the program starts”, “Due Mar 31, 2025 and Apr 30, 2025”; empty where nothing is due. */
export function dueText(
  { due, dueRules, dueDates, installments }: DueTerms,
  known: KnownDays,
  locale: string,
): string {
  if (due !== null) return costWords.due[due];
  if (dueRules !== null) {
    return costWords.dueInTurn(dueRules.map((rule) => dueRuleText(rule, known, locale)));
  }
  if (dueDates !== null) {
    return costWords.dueOn(dueDates.map((date) => formatDate(date, locale, 'medium')));
  }
  if (installments.every((cents) => cents === 0)) return '';
  return installments.length > 1 ? costWords.due.firstUnstated : costWords.due.unstated;
}

type DueTerms = Pick<Plan, 'due' | 'dueRules' | 'dueDates' | 'installments'>;

/**
 * “14 days after acceptance or 30 days before the start (February 3, 2031), whichever comes first”;
 * the day alone once all that it is counted from is known.
 */
export function dueRuleText(rule: DueRule, known: KnownDays, locale: string): string {
  const { daysAfterAcceptance, daysBeforeStart } = rule;
  const { startsOn, acceptedOn } = known;
  const day = acceptedOn === null ? null : dueDateOf(rule, { startsOn, acceptedOn });
  if (day !== null) return formatDate(day, locale, 'long');
  const { dueRule, withCondition } = costWords;
  const onDay = (text: string, from: IsoDate | null, days: number) =>
    from === null ? text : withCondition(text, formatDate(addDays(from, days), locale, 'long'));
  const parts = [
    daysAfterAcceptance === null
      ? null
      : onDay(dueRule.daysAfterAcceptance(daysAfterAcceptance), acceptedOn, daysAfterAcceptance),
    daysBeforeStart === null
      ? null
      : onDay(dueRule.daysBeforeStart(daysBeforeStart), startsOn, -daysBeforeStart),
  ];
  return dueRule.first(parts.filter((part) => part !== null));
}

/** “Members of the guild, until October 15, 2030”; null: for everyone, without an end. */
export function conditionText(
  condition: Pick<PlanCondition, 'group' | 'until'> | null,
  locale: string,
): string | null {
  if (condition === null) return null;
  const until = condition.until && costWords.until(formatDate(condition.until, locale, 'long'));
  return costWords.condition([condition.group, until].filter((part) => part !== null));
}
