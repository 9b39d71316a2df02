/** Words that the filters say while they are used. They ship with the element: keep them few. */
interface Begun {
  readonly hasBegun: boolean;
  readonly isPast: boolean;
}

export const browseResultsWords = {
  found: (count: number, all: number) =>
    count === all ? `All ${all} programs` : `${count} of ${all} programs`,
  show: (count: number) => `Show ${count} ${count === 1 ? 'program' : 'programs'}`,
  past: (count: number) => `${count} past ${count === 1 ? 'cohort' : 'cohorts'} hidden, show`,
  hidePast: 'Hide past cohorts',
  remove: (choice: string) => `Remove ${choice}`,
  without: (choice: string, count: number) =>
    `Without “${choice}”: ${count} ${count === 1 ? 'program' : 'programs'}`,
  meets: (days: string, start: string, { hasBegun, isPast }: Begun) => {
    if (!hasBegun) return days === '' ? `Starts ${start}` : `${days} from ${start}`;
    if (isPast || days === '') return `Started ${start}${isPast ? ', past' : ''}`;
    return `In progress: ${days} since ${start}`;
  },
  /** “Tuesdays and Thursdays” */
  days: (days: readonly string[]) => new Intl.ListFormat('en-GB').format(days),
  price: (situation: string, price: string) =>
    situation === '' ? price : `${situation}: ${price}`,
  priceNotStated: 'Price not stated',
  moreCohorts: (count: number) => `and ${count} more`,
} as const;
