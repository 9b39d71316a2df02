/**
 * Whether answers meet the stated minimum. Criteria, questions, options and wording are content; the
 * rule is this function. No outcome ever blocks an application. Ships to browsers.
 *
 * All criteria of a program must be met; a criterion is met by any one of its alternatives
 * (“license active, or on track to one”).
 */

/** What choosing an option says about the criterion. */
export type Effect = 'meets' | 'not-yet' | 'ask';

/** One answer to a question. */
export interface EligibilityOption {
  readonly value: string;
  readonly label: string;
  readonly effect: Effect;
  /** What to tell who chose it: “You can still apply. Say where you are in your training.” */
  readonly note: string | null;
}

/** One question with its answers. */
export interface EligibilityQuestion {
  /** The key of its answer. */
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly options: readonly EligibilityOption[];
  /** The field of the application form that takes the answer over; null where none does. */
  readonly field: string | null;
}

/** One way to meet a criterion. */
export interface Alternative {
  readonly id: string;
  readonly question: EligibilityQuestion;
}

/** One thing the source asks of applicants. */
export interface Criterion {
  readonly id: string;
  /** The criterion as the source states it, quoted in results. */
  readonly statement: string;
  /** True: part of the stated minimum. False: expected, shown, and never changes the outcome. */
  readonly required: boolean;
  /** One or more; any of them is enough. */
  readonly anyOf: readonly Alternative[];
}

/** The criteria of a program: all of them. */
export interface Eligibility {
  readonly allOf: readonly Criterion[];
}

/** Answers by question id: the value of the chosen option. */
export type EligibilityAnswers = Readonly<Record<string, string>>;

export type EligibilityOutcome = 'meets-stated-minimum' | 'not-yet' | 'ask';

/** What the answers say about one criterion. */
export interface CriterionResult {
  readonly criterion: Criterion;
  readonly result: Effect | 'unanswered';
  /** Notes of the options chosen, in the order of the questions. */
  readonly notes: readonly string[];
}

export interface Assessment {
  readonly outcome: EligibilityOutcome;
  /** False while an answer that could change the outcome is missing. */
  readonly isComplete: boolean;
  /** One for each criterion, in the order of the content. */
  readonly perCriterion: readonly CriterionResult[];
}

/**
 * What answers come to, criterion by criterion and together.
 *
 * A required criterion not met gives `not-yet`, before one that is unclear gives `ask`. A required
 * criterion without an answer is unclear too: nothing is met, and nobody turned away, unasked.
 * Expected criteria are in `perCriterion` only. An answer that is no option of its question (an
 * old draft) counts as none.
 *
 * @param eligibility the criteria of a program
 * @param answers values of options by question id
 */
export function assess(eligibility: Eligibility, answers: EligibilityAnswers): Assessment {
  const perCriterion = eligibility.allOf.map((criterion) => assessCriterion(criterion, answers));
  const results = perCriterion
    .filter(({ criterion }) => criterion.required)
    .map(({ result }) => result);
  return {
    outcome: outcomeOf(results),
    isComplete: perCriterion.every(({ result }) => result !== 'unanswered'),
    perCriterion,
  };
}

/**
 * The questions still worth asking: none of a criterion that an earlier alternative already meets.
 * Questions already answered stay, so that answers can be changed.
 */
export function questionsToAsk(
  eligibility: Eligibility,
  answers: EligibilityAnswers,
): EligibilityQuestion[] {
  return eligibility.allOf.flatMap(({ anyOf }) => {
    const met = anyOf.findIndex(
      ({ question }) => chosenOption(question, answers)?.effect === 'meets',
    );
    const asked = met === -1 ? anyOf : anyOf.slice(0, met + 1);
    return asked.map(({ question }) => question);
  });
}

/** The option an answer names, or null without an answer or with one that is no option. */
export function chosenOption(
  question: EligibilityQuestion,
  answers: EligibilityAnswers,
): EligibilityOption | null {
  return question.options.find((option) => option.value === answers[question.id]) ?? null;
}

function assessCriterion(criterion: Criterion, answers: EligibilityAnswers): CriterionResult {
  const chosen = criterion.anyOf.map(({ question }) => chosenOption(question, answers));
  const notes = chosen.flatMap((option) => option?.note ?? []);
  return { criterion, result: anyOfResult(chosen.map((option) => option?.effect ?? null)), notes };
}

/** Any alternative that meets is enough; one without an answer might still. */
function anyOfResult(effects: readonly (Effect | null)[]): Effect | 'unanswered' {
  if (effects.includes('meets')) return 'meets';
  if (effects.includes(null)) return 'unanswered';
  return effects.includes('ask') ? 'ask' : 'not-yet';
}

function outcomeOf(required: readonly (Effect | 'unanswered')[]): EligibilityOutcome {
  if (required.includes('not-yet')) return 'not-yet';
  return required.every((result) => result === 'meets') ? 'meets-stated-minimum' : 'ask';
}
