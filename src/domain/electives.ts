/** Electives: so many of a list, singly or in bundles, priced apart from tuition. Ships to browsers. */
import type { IsoDate } from './dates.ts';

export interface Elective {
  readonly id: string;
  readonly label: string;
  /** Null where its price is not stated. */
  readonly amountCents: number | null;
}

/** Several electives for one amount: these, or any so many. */
export interface Bundle {
  /** Ids of the electives in it; null where any `count` make it. */
  readonly of: readonly string[] | null;
  readonly count: number | null;
  readonly amountCents: number;
}

/** A list of which one chooses. */
export interface Electives {
  readonly id: string;
  readonly label: string;
  readonly atLeast: number;
  readonly atMost: number;
  readonly choices: readonly Elective[];
  readonly bundles: readonly Bundle[];
  /** When what is chosen is due; null where not stated. */
  readonly dueDate: IsoDate | null;
}

/** One amount for one elective, or for those of a bundle. */
export interface ElectiveLine {
  readonly choices: readonly Elective[];
  /** Null where not stated. */
  readonly amountCents: number | null;
}

/**
 * What was chosen of a list, amount by amount: each singly, or those of one bundle together. Of what
 * the content allows, the least holds; an amount that is not stated is never less than a stated one.
 *
 * A bundle of any so many covers a choice of exactly so many: of more, no source says which.
 */
export function electiveLines(
  { choices, bundles }: Pick<Electives, 'choices' | 'bundles'>,
  chosenIds: readonly string[],
): readonly ElectiveLine[] {
  const chosen = choices.filter(({ id }) => chosenIds.includes(id));
  const singly = chosen.map((choice) => ({ choices: [choice], amountCents: choice.amountCents }));
  const ways = bundles.flatMap(({ of, count, amountCents }): ElectiveLine[][] => {
    const inBundle = of === null ? chosen : chosen.filter(({ id }) => of.includes(id));
    if (inBundle.length !== (of?.length ?? count)) return [];
    const rest = singly.filter(({ choices: [only] }) => only && !inBundle.includes(only));
    return [[{ choices: inBundle, amountCents }, ...rest]];
  });
  return [singly, ...ways].reduce((best, way) => (isLess(way, best) ? way : best));
}

function isLess(a: readonly ElectiveLine[], b: readonly ElectiveLine[]): boolean {
  const unknown = (lines: readonly ElectiveLine[]) =>
    lines.filter(({ amountCents }) => amountCents === null).length;
  const known = (lines: readonly ElectiveLine[]) =>
    lines.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  return unknown(a) === unknown(b) ? known(a) < known(b) : unknown(a) < unknown(b);
}
