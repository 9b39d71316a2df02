/** Words that the filters say while they are used. They ship with the element: keep them few. */
import { counted } from './counts.ts';

interface Begun {
  readonly hasBegun: boolean;
  readonly isPast: boolean;
}

export const browseResultsWords = {
  found: (count: number, all: number) =>
    count === all && all > 1
      ? `All ${all} programs`
      : count === all
        ? counted(all, 'program')
        : `${count} of ${counted(all, 'program')}`,
  show: (count: number) => `Show ${counted(count, 'program')}`,
  past: (count: number) => `Show ${counted(count, 'past cohort')}`,
  hidePast: 'Hide past cohorts',
  remove: (choice: string) => `Remove ${choice}`,
  without: (choice: string, count: number) => `Without “${choice}”: ${counted(count, 'program')}`,
  meets: (days: string, start: string, { hasBegun, isPast }: Begun) => {
    if (!hasBegun) return days === '' ? `Starts ${start}` : `${days} from ${start}`;
    if (isPast || days === '') return `Started ${start}${isPast ? ', past' : ''}`;
    return `In progress: ${days} since ${start}`;
  },
  /** “Tuesdays and Thursdays” */
  days: (days: readonly string[]) => new Intl.ListFormat('en-US').format(days),
  price: (situation: string, price: string) =>
    situation === '' ? price : `${situation}: ${price}`,
  priceNotStated: 'Price not stated',
  moreCohorts: (count: number) => `and ${count} more`,
} as const;
