/** Words of the search: its box, its results, its page, and what the index says beside content. */

import type { SearchKind } from '#domain/search-fields.ts';
import { counted } from './counts.ts';
import { deadlineWords } from './deadlines.ts';
import { joinedWords } from './joined.ts';
import { localTimeWords } from './local-time.ts';

/** Words that say nothing by themselves in a question. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after all also am an and any are as at be been before being but by can could cant did do
  does doing dont either else ever every for from get gets getting give given go going got had has
  have having he hello her here hers hi him his how i id if ill im in into is isnt it its ive just
  know let like look looking may me might mine more most much must my need needs no nor not now of off
  on one only or other our ours out own please shall she should so some someone
  such tell than that thats the their theirs them then there these they thing things this those
  through to today too under until up us use very want wants was we were what whats when where whether
  which while who whose why will wish with within without would yes yet you your yours`.split(
    /\s+/,
  ),
);

/** Words with which a question begins. */
export const questionWords: ReadonlySet<string> = new Set(
  `am are can could did do does has have how is may must should was were what whats when where which
  who whom whose why will would`.split(/\s+/),
);

export const searchWords = {
  title: 'Search',
  description: 'Search programs, dates, answers, and people, or see everything by kind.',
  lead: 'A word, a weekday, a month, a name, or a whole question.',
  label: 'Search',
  placeholder: 'Search',
  submit: 'Search',
  results: 'Results',
  everything: 'Everything on this site',
  allOf: (kind: string, count: number) => `${kind}: all ${count}`,
  keys: 'Press Ctrl K (⌘ K on a Mac) to search from any page.',
  singleKey: 'The / key works too when you are not typing',
  kinds: {
    program: 'Programs',
    dates: 'Dates',
    question: 'Questions',
    person: 'People',
    page: 'Pages',
  } satisfies Readonly<Record<SearchKind, string>>,
  loading: 'Searching…',
  count: (count: number, query: string) => `${counted(count, 'result')} for “${query}”`,
  allResults: (count: number) => (count === 1 ? 'See the result' : `See all ${count} results`),
  more: (count: number) => `Show ${count} more`,
  readAs: (terms: string) => `Shown for “${terms}”.`,
  /** Said once the words could not all be found together. */
  fewer: 'Nothing matches all of these words. These come closest.',
  none: (query: string) => `Nothing found for “${query}”`,
  noneHelp: 'Try one word, such as a weekday, a month, or a part of a title. Or look here:',
  failed: 'The search did not load',
  failedHelp: 'Check your connection and try again. Everything that can be found is also here:',
  retry: 'Try again',
  openNow: 'What is open now',
  fullList: 'The full list',
  states: {
    open: deadlineWords.open,
    'not-open-yet': 'Not open yet',
    full: deadlineWords.full,
    passed: deadlineWords.passed,
    'not-announced': deadlineWords.notAnnounced,
  },
  /** “until Jul 31, 9:00 PM or Sep 10, 9:00 PM your time” */
  lastHours: (moments: readonly string[]) => localTimeWords.until(moments.join(' or ')),
} as const;

/** Sentences of the index: true on every day, since an index is built on one and read on another. */
export const searchRecordWords = {
  length: (text: string) => `Length: ${text}. How long it takes.`,
  starts: (text: string) => `Starts ${text}.`,
  costs: 'Price and tuition.',
  /** What people ask in words of their own, by the fact that answers. */
  asked: {
    length: 'length long duration hours weeks',
    price: 'price cost costs tuition fees',
    start: 'start starts begin dates when',
    deadline: 'deadline apply by',
  },
  notStated: (item: string) => `${item}: not stated. Ask admissions`,
  notStatedFor: (item: string, programs: string) =>
    `${item}: not stated for ${programs}. Ask admissions.`,
  openUntil: (date: string) => `Open for application until ${date}.`,
  openFrom: (from: string, until: string) => `Open for application from ${from} to ${until}.`,
  deadline: (situation: string, text: string) => joinedWords.named(situation, text),
  weekday: (names: string) => `Classes on ${names}.`,
  month: (month: string, classes: string, none: string) =>
    `${month}: ${classes === '' ? '' : `classes on ${classes}`}${classes !== '' && none !== '' ? '; ' : ''}${none === '' ? '' : `no class on ${none}`}.`,
  decision: (within: string) => `Decision within ${within}.`,
} as const;
