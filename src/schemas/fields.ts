/**
 * The building blocks of every content file: each says what it found and how to mend it.
 *
 * A message reads `what was found → fix`; `checks` puts the place before it.
 */
import { z } from 'astro/zod';
import { isIsoDate, isPartialDate, isPeriod, isTimeOfDay } from '#domain/dates.ts';
import { isWebAddress } from '#domain/web-address.ts';
import { isTimeZone } from '#domain/zoned-time.ts';
import { shown, unquoted, wrong } from './messages.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** What a text stands for, so that the content check knows which rule a wrong one breaks. */
type WrittenKind = 'date' | 'time' | 'zone' | 'currency' | 'word';

/**
 * What a form asks for that the JSON type does not tell: with a calendar, a list of zones, a box of
 * several lines, or a list of what is there. It is said in the metadata, `asks`.
 */
export type Asked =
  | 'paragraph'
  | 'date'
  | 'time'
  | 'zone'
  | 'currency'
  | 'color'
  | 'picture'
  | 'programs'
  | 'cohorts'
  | 'people'
  | 'applications'
  | 'situations'
  | 'venues'
  | 'statements'
  | 'kinds'
  | 'topics'
  | 'roles'
  | 'creditSystems';

function writtenAs(
  accepts: (text: string) => boolean,
  noun: string,
  example: string,
  pattern: string,
  kind: WrittenKind = 'word',
  asks?: Asked,
): z.ZodType<string> {
  const schema = z.custom<string>((input) => typeof input === 'string' && accepts(input), {
    params: { kind },
    error: ({ input }) =>
      typeof input === 'number' && accepts(String(input))
        ? unquoted(input)
        : wrong(input, noun, example),
  });
  // An editor knows the form alone; whether a day is in the calendar the content check tells.
  return schema.meta({ type: 'string', pattern, examples: [example], ...(asks ? { asks } : {}) });
}

function text(missing: string) {
  return z
    .string({
      error: ({ input }) => {
        if (input === undefined) return `is missing → ${missing}`;
        if (input === null) return EMPTY;
        return `${shown(input)} is not text → Put quotes around it.`;
      },
    })
    .trim()
    .min(1, EMPTY);
}

const EMPTY = 'is empty → Write the text, or leave the key out if it is optional.';

/** One line of text that an applicant reads. */
export const line = text('Write one line of text.').refine(
  (text) => !/[\r\n]/.test(text),
  'runs over several lines → Write it on one line.',
);

/** A paragraph of text that an applicant reads; line breaks are folded. */
export const paragraph = text('Write a sentence or two.')
  .transform((text) => text.replace(/\s+/g, ' '))
  .meta({ asks: 'paragraph' satisfies Asked });

/** A date without a time: `"2024-09-17"`, in quotes. */
export const isoDate = writtenAs(
  isIsoDate,
  'a date in the calendar',
  '"2024-09-17"',
  String.raw`^\d{4}-\d{2}-\d{2}$`,
  'date',
  'date',
);

/** A date of which only the month or the year may be known: `"2024-08"`, in quotes. */
export const partialDate = writtenAs(
  isPartialDate,
  'a date, a month or a year',
  '"2024-08" or "2024-09-17"',
  String.raw`^\d{4}(-\d{2}){0,2}$`,
  'date',
);

/** A time on the clock of the place: `"11:00"`, 24 hours, in quotes. */
export const timeOfDay = writtenAs(
  isTimeOfDay,
  'a time of day (24 hours)',
  '"11:00"',
  String.raw`^([01]\d|2[0-3]):[0-5]\d$`,
  'time',
  'time',
);

/** The address of another site: `https://example.org`. */
export const webAddress = z
  .url({
    protocol: /^https$/,
    abort: true,
    error: ({ input }) =>
      `${shown(input)} is no address → Write it as the browser shows it: https://example.org.`,
  })
  .refine(isWebAddress, {
    error: ({ input }) =>
      `${shown(input)} is no address that others can open → Write it as the browser shows it: https://example.org.`,
  });

/** An IANA time zone: `America/New_York`. */
export const timeZone = writtenAs(
  isTimeZone,
  'an IANA time zone',
  'America/New_York',
  String.raw`^[A-Za-z][\w+-]*(/[\w+-]+)*$`,
  'zone',
  'zone',
);

/** A length of time: ISO 8601, days, weeks or months. */
export const period = writtenAs(
  isPeriod,
  'a length of time',
  'P1W (one week) or P1M (one month)',
  String.raw`^P[1-9]\d{0,3}[DWMY]$`,
);

/** A date and a time on the clock of the institute: `"2024-07-15T12:00"`. */
export const wallDateTime = writtenAs(
  (text) => {
    const [date = '', time = ''] = text.split('T');
    return isIsoDate(date) && isTimeOfDay(time);
  },
  'a date and a time',
  '"2024-07-15T12:00"',
  String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$`,
  'date',
);

/** A language as a tag: `fr`, `pt-BR`. */
export const languageTag = writtenAs(
  (text) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && languageNames.of(text) !== undefined,
  'a language (its tag)',
  'fr',
  '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
);

const ID = '[a-z0-9]+(-[a-z0-9]+)*';

/** The name of a file without its ending; part of an address. */
export const id = writtenAs(
  (text) => new RegExp(`^${ID}$`).test(text),
  'an id (small letters, digits, single hyphens)',
  'kap-certificate',
  `^${ID}$`,
);

/** The full id of a cohort: its program, a slash, its own id. */
export const cohortId = writtenAs(
  (text) => new RegExp(`^${ID}/${ID}$`).test(text),
  'a cohort id (program/cohort)',
  'pti-certificate/august-2024',
  `^${ID}/${ID}$`,
  'word',
  'cohorts',
);

/** The name of a file in another folder of the content, or an id that another file gives. */
const reference = (asks: Asked) => id.meta({ asks });
export const programId = reference('programs');
export const personId = reference('people');
export const formId = reference('applications');
export const situationId = reference('situations');
export const venueId = reference('venues');
export const statementId = reference('statements');

/** An ISO 4217 currency code, known to this runtime. */
export const currency = writtenAs(
  (text) => /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf('currency').includes(text),
  'a currency code (ISO 4217)',
  'USD',
  '^[A-Z]{3}$',
  'currency',
  'currency',
);

/** An amount as people write it, in units of the currency: `1925` or `822.92`. */
export const amount = z
  .custom<number | string>(
    (input) =>
      typeof input === 'number'
        ? Number.isFinite(input) && input >= 0
        : typeof input === 'string' && /^\d+(\.\d+)?$/.test(input),
    {
      params: { kind: 'amount' },
      error: ({ input }) =>
        input === undefined || input === null
          ? wrong(input, 'the amount', '1925 or 822.92')
          : `${shown(input)} is not an amount → Write digits alone, for example 1925 or 822.92.`,
    },
  )
  .meta({
    type: ['number', 'string'],
    minimum: 0,
    pattern: String.raw`^\d+(\.\d+)?$`,
    examples: ['1925', '822.92'],
    description: 'An amount in units of the currency, digits alone: 1925 or 822.92',
  });

/** A fact the institute has not published; it shows on the page as “not stated”. */
export const notStated = z.literal('not-stated');

/** `schema`, or `not-stated` where the institute has not published it. */
export function orNotStated<Schema extends z.ZodType>(
  schema: Schema,
  noun: string,
  example: string,
) {
  return z.union([schema, notStated], {
    error: ({ input }) => wrong(input, noun, `${example}, or not-stated`),
  });
}

/** One of the words that every site knows, or the id of an own one that `site.yaml` names under `key`. */
export function knownOrOwn<const Known extends readonly string[]>(
  known: Known,
  key: 'kinds' | 'topics' | 'roles' | 'creditSystems',
) {
  const choices = `${known.join(', ')}, or the id of an own one under ${key} in site.yaml`;
  return z
    .union([z.enum(known), id], {
      error: ({ input }) => {
        if (input === undefined) return `is missing → Write ${choices}.`;
        return `${input === null ? 'is empty' : `${shown(input)} is not known here`} → Write ${choices}.`;
      },
    })
    .meta({ asks: key satisfies Asked });
}

/** A positive whole number. */
export const count = z
  .number({ error: ({ input }) => wrong(input, 'a whole number from 1', '12') })
  .int({ error: ({ input }) => wrong(input, 'a whole number from 1', '12') })
  .positive({ error: ({ input }) => wrong(input, 'a whole number from 1', '12') });

/** A position in a list of pages: smaller numbers come first. */
export const order = z.number().int().default(100).describe('Lists show smaller numbers first');

/** The year of an edition, `"2024"`, in quotes. */
export const year = writtenAs(
  (text) => /^\d{4}$/.test(text),
  'a year',
  '"2024"',
  String.raw`^\d{4}$`,
);

/** Whether an entry is printed (`published`), kept back (`draft`), or shown as past (`archived`). */
export const status = z
  .enum(['draft', 'published', 'archived'])
  .default('published')
  .describe('published: on the site. draft: not printed anywhere. archived: shown as past');
